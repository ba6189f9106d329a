/**
 * CSV, TSV and their kin. Structurally clean files go straight through DuckDB's reader; anything else is
 * read line by line.
 */
import { literal } from '@/warehouse/db';
import { trimmed } from '../cells/text';
import { type Record as FileRecord, MAX_LINE, records, widthOf } from '../lines';
import { physicalLines } from '../physical';
import type { Scan } from '../scan';
import type { Source } from '../source';
import { columnsOf } from '../spool';
import type { Direct, Peek, Table } from '../table';
import { emptyFile, notText, UnreadableFile } from '../unreadable';
import { PEEKED, peekAt, whyUnknown } from './peek';

export const DELIMITERS = [',', ';', '\t', '|'];
const EXTRA_CELLS = 4;

/** @param path a text in UTF-8; `scan` is of it */
export function tableOfText(path: string, scan: Scan, sources: Source[]): Table {
  const found = peekText(path, scan, sources);
  const width = widthOf(found.headings);
  return {
    sheet: '',
    peek: found,
    direct: directOf(path, scan, found),
    has_typed_numbers: false,
    has_combining: scan.has_combining !== false,
    has_odd_spaces: scan.has_odd_spaces !== false,
    async *records() {
      let batch: FileRecord[] = [];
      for (const record of records(physicalLines(path), found.delimiter, width)) {
        if (record.line <= found.head_lines) continue;
        batch.push(record);
        if (batch.length < 1000) continue;
        yield batch;
        batch = [];
      }
      yield batch;
    },
  };
}

/** Finds separator, heading and source in the first lines. */
function peekText(path: string, scan: Scan, sources: Source[]): Peek {
  if (scan.bytes === 0 || scan.lines === 0) throw emptyFile();
  let best: Peek | null = null;
  for (const delimiter of DELIMITERS) {
    const found = peekAt(head(path, delimiter), sources, delimiter);
    if (found && (!best || explains(found, best))) best = found;
  }
  if (best) return best;
  if (scan.binary) throw notText();
  if (!scan.utf8)
    throw new UnreadableFile(
      'Không đọc được dòng tiêu đề vì tệp không phải UTF-8. Trong Excel chọn Lưu thành → "CSV UTF-8" rồi gửi lại.',
    );
  const likely = DELIMITERS.map((delimiter) => head(path, delimiter));
  const told = likely.map((first) => whyUnknown(first, sources));
  throw new UnreadableFile(told.find((why) => why.startsWith('Gần giống')) ?? told[0]!);
}

/** Whether `one` knows more headings than `other`, or as many and more rows below have their cells. */
function explains(one: Peek, other: Peek): boolean {
  const known = ({ mapping }: Peek) => Object.keys(mapping).length;
  const fitting = ({ sample, headings }: Peek) =>
    sample.filter(({ length }) => length >= widthOf(headings).least).length;
  return (
    known(one) - known(other) > 0 || (known(one) === known(other) && fitting(one) > fitting(other))
  );
}

/** The first records, each with as many cells as it has. */
export function head(path: string, delimiter: string): FileRecord[] {
  const first = [];
  for (const record of records(physicalLines(path), delimiter, null)) {
    first.push(record);
    if (first.length > PEEKED) break;
  }
  return first;
}

/** DuckDB's own reader, with how many rows it must find to be trusted. */
function directOf(path: string, scan: Scan, found: Peek): Direct {
  const clean =
    scan.utf8 &&
    !scan.binary &&
    scan.newline !== 'mixed' &&
    scan.inner_blank_lines === found.head_blank_lines;
  return {
    from: (hidingFaults) => fastReader(path, found, hidingFaults),
    rows: clean ? scan.lines - found.head_lines - scan.trailing_blank_lines : null,
    trailing_blanks: scan.trailing_blank_lines,
  };
}

/**
 * DuckDB's CSV reader with nothing left to guess: an absent cell is NULL, an empty one is '', a filled
 * `_x1` means too many cells. Gives no line: a line is a record, and records come in order.
 */
function fastReader(path: string, found: Peek, hidingFaults: boolean): string {
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
