/**
 * Physical lines → records, for files DuckDB's reader can't be trusted with. No I/O.
 *
 * One broken quote must cost one line, not the rest of the file: a quoted line break is glued only
 * when the glued text has exactly the expected number of cells; otherwise that line alone is at fault
 * and reading goes on with the next.
 */

export type Fault =
  | 'too_few_cells'
  | 'too_many_cells'
  | 'broken_quote'
  | 'bad_bytes'
  | 'line_too_long'
  | 'broken_json';

/** One physical line; `text` is null where its bytes are no text in UTF-8. */
export interface Line {
  number: number;
  text: string | null;
}

export interface Record {
  /** First physical line. */
  line: number;
  cells: string[];
  fault: Fault | null;
}

export const MAX_LINE = 1 << 20;
const MAX_GLUED_LINES = 50;

/**
 * Cells of one record's text, or what is wrong where a quote is open at its end or misplaced. Spaces
 * around a quoted cell are no part of it, as in DuckDB's reader.
 * @param strict a quote inside a cell that is not quoted is misplaced, too
 */
export function splitCells(
  text: string,
  delimiter: string,
  strict = false,
): string[] | 'open' | 'misplaced' {
  if (!text.includes('"')) return text.split(delimiter);
  const cells: string[] = [];
  const pastSpaces = (from: number) => {
    let past = from;
    while (text[past] === ' ') past++;
    return past;
  };
  let at = 0;
  for (;;) {
    const opening = pastSpaces(at);
    if (text[opening] !== '"') {
      const end = text.indexOf(delimiter, at);
      const cell = text.slice(at, end < 0 ? undefined : end);
      if (strict && cell.includes('"')) return 'misplaced';
      cells.push(cell);
      if (end < 0) return cells;
      at = end + delimiter.length;
      continue;
    }
    let cell = '';
    let from = opening + 1;
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote < 0) return 'open';
      cell += text.slice(from, quote);
      if (text[quote + 1] === '"') {
        cell += '"';
        from = quote + 2;
        continue;
      }
      at = pastSpaces(quote + 1);
      break;
    }
    cells.push(cell);
    if (at === text.length) return cells;
    if (!text.startsWith(delimiter, at)) return 'misplaced';
    at += delimiter.length;
  }
}

/** How many cells a record has: as many as the heading, or as far as its last text. */
export interface Width {
  least: number;
  most: number;
}

/** Spreadsheets leave empty columns at the end of some lines and not of others: they may be absent. */
export const widthOf = (headings: string[]): Width => ({
  least: headings.findLastIndex((text) => text.trim() !== '') + 1,
  most: headings.length,
});

/** Drops empty cells past the expected ones: `a,b,c,,` is not one cell too many. */
function fit(cells: string[], { most }: Width): string[] {
  let length = cells.length;
  while (length > most && cells[length - 1]!.trim() === '') length--;
  return cells.slice(0, length);
}

const fits = ({ length }: string[], { least, most }: Width) => length >= least && length <= most;

function judge(line: number, found: string[], expected: Width): Record {
  const cells = fit(found, expected);
  if (cells.length === 1 && cells[0]!.trim() === '' && expected.least > 1)
    return { line, cells: [], fault: null };
  if (cells.length < expected.least) return { line, cells, fault: 'too_few_cells' };
  if (cells.length > expected.most) return { line, cells, fault: 'too_many_cells' };
  return { line, cells, fault: null };
}

/**
 * Records of `lines`, in order, every line accounted for. A blank line is a record without cells.
 * @param expected cells a record must have; null: any number (while the heading is being looked for)
 */
export function* records(
  lines: Iterable<Line>,
  delimiter: string,
  expected: Width | null,
): Generator<Record> {
  const source = lines[Symbol.iterator]();
  const ahead: Line[] = [];
  const next = (): Line | undefined => ahead.shift() ?? pull();
  const pull = (): Line | undefined => {
    const { value, done } = source.next();
    return done ? undefined : value;
  };

  for (let line = next(); line; line = next()) {
    const { number, text } = line;
    if (text === null) {
      yield { line: number, cells: [], fault: 'bad_bytes' };
      continue;
    }
    if (text.length > MAX_LINE) {
      yield { line: number, cells: [], fault: 'line_too_long' };
      continue;
    }
    const cells = splitCells(text, delimiter);
    if (Array.isArray(cells)) {
      yield expected === null
        ? { line: number, cells: text === '' ? [] : cells, fault: null }
        : judge(number, cells, expected);
      continue;
    }
    const glued = cells === 'open' ? glue(text) : null;
    yield glued
      ? { line: number, cells: glued, fault: null }
      : { line: number, cells: [text], fault: 'broken_quote' };
  }

  /** The cells of `first` and the lines that finish it; leaves the lines in `ahead` when it fails. */
  function glue(first: string): string[] | null {
    let text = first;
    for (let taken = 0; taken < MAX_GLUED_LINES; taken++) {
      if (ahead.length === taken) {
        const line = pull();
        if (!line) return null;
        ahead.push(line);
      }
      const line = ahead[taken]!.text;
      if (line === null || text.length + line.length > MAX_LINE) return null;
      text += `\n${line}`;
      const cells = splitCells(text, delimiter);
      if (cells === 'open') continue;
      if (cells === 'misplaced') return null;
      const fitted = expected === null ? cells : fit(cells, expected);
      if (expected !== null && !fits(fitted, expected)) return null;
      if (expected !== null && swallowsRows(ahead.slice(0, taken + 1), expected)) return null;
      ahead.splice(0, taken + 1);
      return fitted;
    }
    return null;
  }

  /**
   * Whether gluing `taken` would eat rows that are whole by themselves: a quote left open in one row and
   * a stray one far below look like one long cell.
   */
  function swallowsRows(taken: Line[], width: Width): boolean {
    const whole = (line: Line) => {
      const cells = splitCells(line.text!, delimiter);
      return Array.isArray(cells) && fits(fit(cells, width), width) ? cells : null;
    };
    const last = whole(taken.at(-1)!);
    if (last) return !last.some((cell) => cell.includes('"')) || taken.slice(0, -1).some(whole);
    return taken.some((_, index) => beginsRow(index, width));
  }

  /** Whether a row with a quoted line break begins at that line of `ahead`, without a quote out of place. */
  function beginsRow(index: number, width: Width): boolean {
    // a row's first cell, its code, has no line break
    const closed = splitCells(`${ahead[index]!.text}"`, delimiter, true);
    if (!Array.isArray(closed) || closed.length < 2) return false;
    let text = '';
    for (let at = index; at <= index + MAX_GLUED_LINES; at++) {
      if (ahead.length === at) {
        const line = pull();
        if (!line) return false;
        ahead.push(line);
      }
      const line = ahead[at]!.text;
      if (line === null || text.length + line.length > MAX_LINE) return false;
      text += at === index ? line : `\n${line}`;
      const cells = splitCells(text, delimiter, true);
      if (cells !== 'open')
        return at > index && Array.isArray(cells) && fits(fit(cells, width), width);
    }
    return false;
  }
}
