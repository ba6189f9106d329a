/**
 * A CSV file → its dialect and its records as text. Interprets nothing beyond the heading.
 *
 * Structurally clean files go straight through DuckDB's reader; anything else is written record by
 * record to a spool file that any reader gets right.
 */
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { literal } from '@/warehouse/db';
import { trimmed } from './cells/text';
import { HEADING_WITHIN, nearest, type Recognised, recognise } from './headings';
import { MAX_LINE, records, widthOf } from './lines';
import { physicalLines } from './physical';
import type { Scan } from './scan';
import type { Source } from './source';

/** A file that can't be loaded at all: a Vietnamese sentence that says why and what to do. */
export class UnreadableFile extends Error {}

export interface Peek extends Recognised {
  delimiter: string;
  /** Physical lines above the first record of data: titles, blanks, heading. */
  head_lines: number;
  titles: { line: number; text: string }[];
  /** Blank lines above the heading. */
  head_blank_lines: number;
  /** Cells of the first records below the heading. */
  sample: string[][];
}

const DELIMITERS = [',', ';', '\t', '|'];
const EXTRA_CELLS = 4;
/** Records looked at to learn how a file is written. */
const SAMPLED = 300;

/** Finds dialect, heading and source in the first lines of `path`. */
export function peek(path: string, scan: Scan, sources: Source[]): Peek {
  if (scan.bytes === 0 || scan.lines === 0)
    throw new UnreadableFile('Tệp trống, không có dòng nào.');
  let best: Peek | null = null;
  let missed: ReturnType<typeof nearest> = null;
  for (const delimiter of DELIMITERS) {
    const first = head(path, delimiter);
    const found = recognise(first, sources);
    missed ??= nearest(first, sources);
    if (!found || (best && Object.keys(found.mapping).length <= Object.keys(best.mapping).length))
      continue;
    const above = first.slice(0, found.at);
    const next = first[found.at + 1];
    best = {
      ...found,
      delimiter,
      head_lines: next ? next.line - 1 : first[found.at]!.line,
      titles: above
        .filter(({ fault, cells }) => fault || cells.some((cell) => cell.trim()))
        .map(({ line, cells }) => ({ line, text: cells.filter(Boolean).join(' ') })),
      head_blank_lines: above.filter(
        ({ fault, cells }) => !fault && cells.every((cell) => !cell.trim()),
      ).length,
      sample: first.slice(found.at + 1).map(({ cells }) => cells),
    };
  }
  if (best) return best;
  const start = firstBytes(path);
  if (UTF_16.test(start))
    throw new UnreadableFile(
      'Tệp mã hóa UTF-16 (Excel gọi là "Unicode Text"). Trong Excel chọn Lưu thành → "CSV UTF-8" rồi gửi lại.',
    );
  if (scan.binary || NOT_TEXT.test(start))
    throw new UnreadableFile(
      'Không phải tệp văn bản (có thể là PDF, ảnh hoặc Excel đổi tên). Xuất lại dạng CSV UTF-8.',
    );
  if (!scan.utf8)
    throw new UnreadableFile(
      'Không đọc được dòng tiêu đề vì tệp không phải UTF-8. Trong Excel chọn Lưu thành → "CSV UTF-8" rồi gửi lại.',
    );
  throw new UnreadableFile(
    missed
      ? `Gần giống "${missed.source.title.vi}" nhưng thiếu cột: ${missed.lacks.join('; ')}.`
      : 'Không nhận ra dòng tiêu đề của nguồn dữ liệu nào. Xem các cột cần có bằng lệnh: npm run -s etl -- check --help',
  );
}

const UTF_16 = /^(\xff\xfe|\xfe\xff)/;
/** PDF, XLSX and other archives, XLS, PNG, JPEG. */
const NOT_TEXT = /^(%PDF|PK\x03\x04|\xd0\xcf\x11\xe0|\x89PNG|\xff\xd8\xff)/;

/** The bytes a kind of file is told by, one character a byte. */
function firstBytes(path: string): string {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(8);
    return buffer.toString('latin1', 0, readSync(file, buffer));
  } finally {
    closeSync(file);
  }
}

/** The first records, each with as many cells as it has. */
function head(path: string, delimiter: string) {
  const first = [];
  for (const record of records(physicalLines(path), delimiter, null)) {
    first.push(record);
    if (first.length > HEADING_WITHIN + SAMPLED) break;
  }
  return first;
}

/** Whether DuckDB's own reader may be tried: it is trusted only if it then finds `clean_rows`. */
export function cleanRows(scan: Scan, found: Peek): number | null {
  const clean =
    scan.utf8 &&
    !scan.binary &&
    scan.newline !== 'mixed' &&
    scan.inner_blank_lines === found.head_blank_lines;
  return clean ? scan.lines - found.head_lines - scan.trailing_blank_lines : null;
}

const columnsOf = (names: string[]) =>
  `columns={${names.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')}}`;

/**
 * DuckDB's CSV reader with nothing left to guess: an absent cell is NULL, an empty one is '', a filled
 * `_x1` means too many cells. Gives no line: a line is a record, and records come in order.
 * @param hidingFaults no cell of a line at fault comes through: who knows whose it is. Costs as much again
 */
export function fastReader(path: string, found: Peek, hidingFaults = false): string {
  const cells = found.headings.map((_, i) => `c${i}`);
  const extra = Array.from({ length: EXTRA_CELLS }, (_, i) => `_x${i + 1}`);
  const over = extra.map((name) => `(${name} <> '' and ${trimmed(name)} <> '')`).join(' or ');
  // a line of spaces is blank, not short of cells
  const short = `c${widthOf(found.headings).least - 1} is null and (c1 is not null or ${trimmed('c0')} <> '')`;
  const fault = `case when ${short} then 'too_few_cells' when ${over} then 'too_many_cells' end`;
  const shown = cells.map((cell) =>
    hidingFaults ? `case when (${fault}) is null then ${cell} end as ${cell}` : cell,
  );
  return `select ${fault} as fault, ${shown.join(', ')}
  from read_csv(${literal(path)}, auto_detect=false, delim=${literal(found.delimiter)}, quote='"', escape='"',
    header=false, skip=${found.head_lines}, null_padding=true, nullstr='\x02', max_line_size=${MAX_LINE},
    ${columnsOf([...cells, ...extra])})`;
}

const CELL = '\x1f';

/** Writes every record below the heading to `spool`, one a line, with its line number and fault. */
export function spoolRecords(path: string, found: Peek, spool: string): void {
  const file = openSync(spool, 'w', 0o600);
  try {
    let text = '';
    for (const record of records(physicalLines(path), found.delimiter, widthOf(found.headings))) {
      if (record.line <= found.head_lines) continue;
      const cells = record.fault ? [] : record.cells;
      // only what the spool itself is built of can't stand in a cell
      const clean = cells.map((cell) => cell.replace(/[\x00\n\r\x1f]+/g, ' '));
      text += `${[record.line, record.fault ?? '', ...clean].join(CELL)}\n`;
      if (text.length > 1 << 20) {
        writeFileSync(file, text);
        text = '';
      }
    }
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** Reads what `spoolRecords` wrote. */
export function spoolReader(spool: string, found: Peek): string {
  const cells = found.headings.map((_, i) => `c${i}`);
  return `select line::integer as line, nullif(fault, '') as fault, ${cells.join(', ')}
  from read_csv(${literal(spool)}, auto_detect=false, delim='${CELL}', quote='', escape='', header=false,
    null_padding=true, nullstr='\x02', new_line='\\n', max_line_size=8388608,
    ${columnsOf(['line', 'fault', ...cells])})`;
}
