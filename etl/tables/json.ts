/** JSON (a list of objects, or one alone) and JSON Lines (an object a line). A heading is a key; `a.b` is b inside a. */
import { readFileSync, statSync } from 'node:fs';
import type { Record as FileRecord } from '../lines';
import { physicalLines } from '../physical';
import type { Source } from '../source';
import type { Table } from '../table';
import { UnreadableFile } from '../unreadable';
import { PEEKED, peekAt, whyUnknown } from './peek';

/** A list is read whole; longer ones come as JSON Lines. */
const MOST_BYTES = 256 << 20;

type Cells = Map<string, string>;
interface Item {
  line: number;
  /** Null where the line is no object. */
  cells: Cells | null;
}

/** @param path JSON in UTF-8 */
export function tableOfJson(path: string, isLines: boolean, sources: Source[]): Table {
  const items = isLines ? () => linesOf(path) : listOf(path);
  const headings: string[] = [];
  const seen = new Set<string>();
  for (const { cells } of items())
    for (const key of cells?.keys() ?? [])
      if (!seen.has(key)) {
        seen.add(key);
        headings.push(key);
      }
  const record = ({ line, cells }: Item): FileRecord => ({
    line,
    cells: cells ? headings.map((key) => cells.get(key) ?? '') : [],
    fault: cells ? null : 'broken_json',
  });
  const first: FileRecord[] = [{ line: 0, cells: headings, fault: null }];
  for (const item of items()) {
    first.push(record(item));
    if (first.length > PEEKED) break;
  }
  const peek = peekAt(first, sources, '');
  if (!peek) throw new UnreadableFile(whyUnknown(first, sources));
  return {
    sheet: '',
    // keys stand in every record: there is no line of headings
    peek: { ...peek, head_lines: 0, heading_rows: 0 },
    direct: null,
    has_typed_numbers: true,
    has_combining: true,
    has_odd_spaces: true,
    async *records() {
      let batch: FileRecord[] = [];
      for (const item of items()) {
        batch.push(record(item));
        if (batch.length < 1000) continue;
        yield batch;
        batch = [];
      }
      yield batch;
    },
  };
}

function* linesOf(path: string): Generator<Item> {
  for (const { number, text } of physicalLines(path)) {
    if (text !== null && text.trim() === '') yield { line: number, cells: new Map() };
    else yield { line: number, cells: text === null ? null : cellsOf(parsed(text)) };
  }
}

/** Items of a list, numbered from 1: lines of a list say nothing to who made it. */
function listOf(path: string): () => Iterable<Item> {
  if (statSync(path).size > MOST_BYTES)
    throw new UnreadableFile(
      'Tệp JSON quá 256 MB. Xuất lại dạng JSON Lines (mỗi dòng một đối tượng) hoặc CSV UTF-8.',
    );
  let whole: unknown;
  try {
    whole = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch {
    throw new UnreadableFile('JSON hỏng: không đóng ngoặc hoặc thừa dấu. Xuất lại rồi gửi lại.');
  }
  const isList = (value: unknown): value is unknown[] =>
    Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null);
  const inside = typeof whole === 'object' && whole !== null ? Object.values(whole) : [];
  const found = isList(whole) ? whole : inside.find(isList);
  // an object alone is one row
  const list = found ?? (inside.length && !Array.isArray(whole) ? [whole] : null);
  if (!list)
    throw new UnreadableFile('JSON không có danh sách đối tượng nào. Xuất dạng [{…}, {…}].');
  const items = list.map((item, i): Item => ({ line: i + 1, cells: cellsOf(item) }));
  return () => items;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/,\s*$/, ''));
  } catch {
    return null;
  }
}

/** The cells of an object, keys of objects inside it joined by a dot; null for anything else. */
function cellsOf(item: unknown, prefix = ''): Cells | null {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return null;
  const cells: Cells = new Map();
  for (const [key, value] of Object.entries(item)) {
    const inside = cellsOf(value, `${prefix}${key}.`);
    if (inside) for (const [name, text] of inside) cells.set(name, text);
    else cells.set(prefix + key, textOf(value));
  }
  return cells;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  // a number's own dot is no dot of a person's
  if (typeof value === 'number') return plainNumber(value).replace('.', '\u066b');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Without an exponent, which no reader of numbers expects. */
const plainNumber = (value: number) =>
  /e/i.test(String(value))
    ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : String(value);
