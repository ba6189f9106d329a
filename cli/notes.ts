/** What wants a second look in a file that was read: doubts, and rows that count nowhere yet. */
import { headingOf } from '@/etl/source';
import { sourceNamed } from '@/etl/sources/index';
import { sentence } from '@/i18n/reasons';
import type { SilentMeasure } from '@/warehouse/queries/measures';

/** How often a reason occurs; `code` with its column after a colon. */
export interface Tally {
  kind: string;
  code: string;
  n: number;
}

/** A file as it was read. */
interface Headed {
  source: string;
  /** What its cells are called; absent where only counts are known. */
  headings?: string[];
  mapping?: Record<string, number>;
}

interface Read extends Headed {
  ambiguous_decimals: string[];
}

/** More reasons of one kind than this are counted, not told. */
const MOST = 10;

const number = (n: number) => n.toLocaleString('vi-VN');

/** Reasons of one kind, the most frequent first, each in its sentence. */
export function reasonLines(file: Headed, tallies: Tally[], kind: string, mark = ''): string[] {
  const { source, headings, mapping } = file;
  const headed = headings && mapping ? { headings, mapping } : undefined;
  const found = tallies.filter((tally) => tally.kind === kind).sort((a, b) => b.n - a.n);
  const lines = found.slice(0, MOST).map(({ code, n }) => {
    const heading = headingOf(sourceNamed(source), code.split(':')[1] ?? null, headed);
    return `    ${mark}${number(n)} × ${sentence(code, 'vi', heading)}`;
  });
  return found.length > MOST ? [...lines, `    … và ${found.length - MOST} lý do nữa`] : lines;
}

/** Doubts about a file: dots read one way that may mean another, cells left out, rows not placed. */
export function noteLines(file: Read, tallies: Tally[]): string[] {
  return [
    ...file.ambiguous_decimals.map((column) => `    Lưu ý: ${dots(file.source, column)}`),
    ...reasonLines(file, tallies, 'warning', 'Lưu ý: '),
    ...reasonLines(file, tallies, 'superseded', 'Lưu ý: '),
    ...reasonLines(file, tallies, 'unresolved', 'Chưa xếp chỗ: '),
  ];
}

/** How dots were read in a column without evidence. */
export const dots = (source: string, column: string, heading?: string | null) =>
  sentence('ambiguous_decimal', 'vi', heading ?? headingOf(sourceNamed(source), column));

/** Leaves of campaigns that no figure can reach. */
export const silentLines = (silent: SilentMeasure[]) =>
  silent.map(
    ({ campaign_id, criterion, measure, nearest }) =>
      `Lưu ý: đợt ${campaign_id}, tiêu chí ${criterion}: chỉ tiêu "${measure}" không có trong danh mục và chưa có số liệu. Gần nhất: ${nearest}.`,
  );
