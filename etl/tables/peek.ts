/** The first records of a table → what it is, or why it is nothing we know. Pure. */
import { HEADING_WITHIN, nearest, recognise } from '../headings';
import type { Record as FileRecord } from '../lines';
import type { Source } from '../source';
import type { Peek } from '../table';

/** Records looked at to find the heading and to learn how cells are written. */
export const PEEKED = HEADING_WITHIN + 300;

/** @param first the first records of the table, titles and heading among them */
export function peekAt(first: FileRecord[], sources: Source[], delimiter: string): Peek | null {
  const found = recognise(first, sources);
  if (!found) return null;
  const above = first.slice(0, found.at);
  const next = first[found.at + found.heading_rows];
  return {
    ...found,
    delimiter,
    head_lines: next ? next.line - 1 : first[found.at + found.heading_rows - 1]!.line,
    titles: above
      .filter(({ fault, cells }) => fault || cells.some((cell) => cell.trim()))
      .map(({ line, cells }) => ({ line, text: cells.filter(Boolean).join(' ') })),
    head_blank_lines: above.filter(
      ({ fault, cells }) => !fault && cells.every((cell) => !cell.trim()),
    ).length,
    sample: first.slice(found.at + found.heading_rows).map(({ cells }) => cells),
  };
}

/** A Vietnamese sentence: what the table lacks to be the source it is most like. */
export function whyUnknown(first: FileRecord[], sources: Source[]): string {
  const missed = nearest(first, sources);
  return missed
    ? `Gần giống "${missed.source.title.vi}" nhưng thiếu cột: ${missed.lacks.join('; ')}.`
    : 'Không nhận ra dòng tiêu đề của nguồn dữ liệu nào. Xem các cột cần có bằng lệnh: npm run -s etl -- check --help';
}
