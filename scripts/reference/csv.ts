/** One record of a CSV file: its cells by heading, and the physical line it starts on (1-based). */
export type Row<C extends string> = Record<C, string> & { line: number };

type Record_ = { cells: string[]; line: number };

/** Splits CSV text into records; quotes may hold commas, doubled quotes and line breaks. */
function records(text: string): Record_[] {
  const found: Record_[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let startedOn = 1;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRecord = () => {
    endCell();
    found.push({ cells, line: startedOn });
    cells = [];
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\n') line++;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[i++];
      else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === ',') endCell();
    else if (c === '\n') {
      endRecord();
      startedOn = line;
    } else if (c !== '\r') cell += c;
  }
  if (cell !== '' || cells.length > 0) endRecord();
  return found;
}

/**
 * Reads CSV text whose first record, after `#` comment lines at the top, holds the headings.
 * Throws when an asked column is missing or a record has another number of cells than the headings.
 */
export function parseCsv<const C extends string>(text: string, columns: readonly C[]): Row<C>[] {
  const comments = /^(?:#[^\n]*\n)*/.exec(text)?.[0] ?? '';
  const skipped = comments.split('\n').length - 1;
  const [head, ...body] = records(text.slice(comments.length));
  const headings = head?.cells ?? [];
  const places = columns.map((name) => [name, headings.indexOf(name)] as const);
  const missing = places.filter(([, at]) => at < 0).map(([name]) => name);
  if (missing.length > 0) throw new Error(`no column ${missing.join(', ')}`);
  return body.map(({ cells, line }) => {
    const physical = line + skipped;
    if (cells.length !== headings.length)
      throw new Error(`line ${physical}: ${cells.length} cells, ${headings.length} headings`);
    const row = Object.fromEntries(places.map(([name, at]) => [name, cells[at]]));
    return { ...row, line: physical } as Row<C>;
  });
}

/** A cell as CSV text, quoted only where it must be. */
function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Headings and rows as CSV text: LF line ends, minimal quoting, no byte-order mark. */
export function formatCsv<C extends string>(
  columns: readonly C[],
  rows: readonly Record<C, string>[],
): string {
  const lines = rows.map((row) => columns.map((name) => quote(row[name])).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
