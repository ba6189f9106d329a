/** What the program can read: each source with its columns and the headings they answer to. */
import type { Column, Source } from '@/etl/source';
import { SOURCES } from '@/etl/sources/index';

function columnLine(name: string, { kind, title, headings = [], required }: Column): string {
  const others = headings.length ? `; cũng nhận: ${headings.join(', ')}` : '';
  const words =
    typeof kind === 'object' ? `; giá trị: ${Object.values(kind).map(first).join(', ')}` : '';
  return `    ${required ? '*' : ' '} ${name}: ${title.vi} (${title.en})${others}${words}`;
}

const first = ([word]: string[]) => word;

function sourceLines({ name, title, columns, recognised_by }: Source): string[] {
  const titles = recognised_by.map((any) =>
    any.map((column) => columns[column]!.title.vi).join(' hoặc '),
  );
  return [
    `  ${name} – ${title.vi}. Nhận ra khi có: ${titles.join('; ')}.`,
    ...Object.entries(columns).map(([column, declared]) => columnLine(column, declared)),
  ];
}

export const SOURCES_HELP = [
  'Các nguồn dữ liệu và cột (* bắt buộc). Tiêu đề viết theo tên cột hoặc tiếng Việt, có dấu hay không, thứ tự nào cũng được:',
  ...SOURCES.flatMap((source) => ['', ...sourceLines(source)]),
  '',
].join('\n');
