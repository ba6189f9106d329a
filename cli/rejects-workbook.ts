/** Rows to be corrected as a workbook: the sender's own columns and rows, the wrong cells marked, and why. */
import type { InboxFile } from '@/etl/inbox';
import { receivedRows, written } from '@/etl/received';
import { headingKey, LINEAGE } from '@/etl/source';
import { sourceNamed } from '@/etl/sources/index';
import { day } from '@/i18n/format';
import { sentence } from '@/i18n/reasons';
import type { Sheet, WorkbookCell } from '@/publication/workbook';
import type { DataFolder } from '@/warehouse/data-folder';
import type { FileRow } from '@/warehouse/queries/files';
import type { Rejection } from '@/warehouse/queries/rejections';

/** A received file with rows that wait; `inbox` is null where its bytes are no longer kept. */
export interface Returned {
  file: FileRow;
  inbox: InboxFile | null;
  open: Rejection[];
}

const REASON = 'Lý do trả lại';
const EXTRA = 'Ô thừa';
/** So many letters of its hash tell a file apart. */
export const HASH_SHOWN = 12;

/** How to correct and send back, then what is on the other sheets. */
export function guide(returned: Returned[]): Sheet {
  const { corrects_file, corrects_line } = LINEAGE;
  const lineage = `"${corrects_file.title.vi}" và "${corrects_line.title.vi}"`;
  const lines = [
    'Mỗi trang tính sau trang này là một tệp đã gửi. Mỗi dòng ở đó là một dòng chưa được tính, chép nguyên văn từ tệp gốc.',
    `1. Ô cần sửa được tô màu; rê chuột vào ô để đọc lý do. Lý do cũng nằm ở cột "${REASON}".`,
    '2. Sửa ngay trong ô. Ngày viết dạng 31/12/2025; số viết dạng 4859 hoặc 92,5.',
    `3. Giữ nguyên hai cột cuối ${lineage}: nhờ đó dòng sửa đóng được dòng đã trả lại.`,
    '4. Dòng chưa sửa được thì xóa khỏi trang tính; dòng đó vẫn chờ sửa và có lại ở lần xuất sau.',
    '5. Gửi lại: lưu sổ tính này, xem trước bằng lệnh check, nạp bằng lệnh add.',
    "Ô bắt đầu bằng = + - @ được thêm dấu ' ở đầu để bảng tính không chạy như công thức.",
    'Dòng gốc có thể có tên, số điện thoại: chỉ dùng để sửa, không chuyển cho người không có trách nhiệm.',
    ...returned.map(
      ({ file, open }) =>
        `${file.name}: ${open.length} dòng, tệp gốc ${file.sha256.slice(0, HASH_SHOWN)}`,
    ),
    ...(returned.length ? [] : ['Không có dòng nào phải sửa.']),
  ];
  return { name: 'Hướng dẫn', headings: ['Hướng dẫn'], rows: lines.map((text) => [{ text }]) };
}

/** Rows of one file that wait, as their sender wrote them. */
export async function returnedSheet(folder: DataFolder, returned: Returned): Promise<Sheet> {
  const { file, inbox, open } = returned;
  const byLine = new Map<number, Rejection[]>();
  for (const row of open) byLine.set(row.line, [...(byLine.get(row.line) ?? []), row]);
  const name = file.name.replace(/\.[a-z]+$/i, '');
  if (!inbox) {
    const rows = [...byLine].map(([, found]) => closing(returned, found, (column) => column));
    return { name, headings: CLOSING, rows };
  }
  const { peek, rows } = await receivedRows(folder, inbox, file.sheet, new Set(byLine.keys()));
  const own = ownColumns(peek.headings, peek.mapping);
  // what the titles tell of every row goes with each: the sheet has no such titles
  const told = Object.entries(peek.told).map(([column, text]) => ({
    heading: sourceNamed(file.source).columns[column]!.title.vi,
    text: /^\d{4}-/.test(text) ? day(text) : text,
  }));
  const isLong = open.some(({ reason }) => reason === 'too_many_cells');
  const extras = Array.from({ length: isLong ? EXTRAS : 0 }, (_, i) => `${EXTRA} ${i + 1}`);
  return {
    name,
    headings: [
      ...own.map((i) => peek.headings[i]!),
      ...told.map(({ heading }) => heading),
      ...extras,
      ...CLOSING,
    ],
    rows: marked(),
  };

  async function* marked(): AsyncGenerator<WorkbookCell[]> {
    for (const { line, cells } of rows) {
      const found = byLine.get(line)!;
      const heading = (column: string) => peek.headings[peek.mapping[column] ?? -1];
      const notes = new Map(
        found.map(({ reason, reason_column: column }) => [
          column === null ? own[0] : peek.mapping[column],
          sentence(reason, 'vi', titled(file.source, column, heading)),
        ]),
      );
      yield [
        ...own.map((i) => ({ text: written(cells[i] ?? ''), note: notes.get(i) })),
        ...told.map(({ text }) => ({ text })),
        ...extras.map((_, i) => ({ text: cells[peek.headings.length + i] ?? '' })),
        ...closing(returned, found, heading),
      ];
    }
  }
}

/** How many cells past the heading are shown of a row that has too many. */
const EXTRAS = 4;

/** The columns the program adds, at the end. */
const CLOSING = [REASON, LINEAGE.corrects_file.title.vi, LINEAGE.corrects_line.title.vi];

/** Cells of the sender, without what an earlier return added to them. */
function ownColumns(headings: string[], mapping: Record<string, number>): number[] {
  const added = new Set([mapping.corrects_file, mapping.corrects_line]);
  return headings.flatMap((heading, i) => {
    const isAdded = added.has(i) || headingKey(heading) === headingKey(REASON);
    return isAdded || (heading === '' && i >= lastFilled(headings)) ? [] : [i];
  });
}

const lastFilled = (headings: string[]) => headings.findLastIndex((text) => text !== '') + 1;

type Heading = (column: string) => string | undefined;

/** How a column is called to its sender: by the file's heading, else by its title. */
const titled = (source: string, column: string | null, heading: Heading) =>
  column && (heading(column) ?? sourceNamed(source).columns[column]?.title.vi);

/** A row of a workbook is told by its sheet, too: `staging.corrections` reads it back. */
const originOf = ({ sha256, sheet }: FileRow) =>
  sha256.slice(0, HASH_SHOWN) + (sheet ? ` › ${sheet}` : '');

function closing({ file }: Returned, found: Rejection[], heading: Heading): WorkbookCell[] {
  const sentences = found.map(({ reason, reason_column }) =>
    sentence(reason, 'vi', titled(file.source, reason_column, heading)),
  );
  return [
    { text: [...new Set(sentences)].join('\n') },
    { text: originOf(file) },
    { text: String(found[0]!.line) },
  ];
}
