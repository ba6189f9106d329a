/** The rows of a heading → what each cell is called, and which column of a source it is. Pure. */
import { withoutUnit } from './heading-unit';
import type { Record as FileRecord } from './lines';
import { headingKey, headingKeys, type Source } from './source';

export interface Heading {
  /** What each cell is called, the names of its groups before its own. */
  texts: string[];
  /** Cells of that text, from the left. */
  cellsOf: Map<string, number[]>;
  /** Cells that answer to a key, from the left. */
  cellsFor: Map<string, number[]>;
  /** The same of headings without the unit behind them: tried for columns found nowhere else. */
  cellsWithoutUnit: Map<string, number[]>;
}

function noteCell(cells: Map<string, number[]>, called: string, cell: number): void {
  const known = cells.get(called);
  if (known) known.push(cell);
  else cells.set(called, [cell]);
}

/**
 * The heading that `rows` are together. The name of a group stands over its first part and goes on to the
 * right while the cells beside it are empty and there are parts below.
 */
export function headingOf(rows: string[][]): Heading {
  const width = Math.max(...rows.map((cells) => cells.length));
  const own = rows.map((cells) => Array.from({ length: width }, (_, i) => (cells[i] ?? '').trim()));
  const last = own.at(-1)!;
  const filled = own.map((cells, depth) => {
    if (depth === own.length - 1) return cells;
    let group = '';
    return cells.map((text, i) => {
      const hasPart = own.slice(depth + 1).some((below) => below[i] !== '');
      if (text || !hasPart) group = text;
      return group;
    });
  });
  const texts = last.map((_, i) =>
    [...new Set(filled.map((cells) => cells[i]!).filter(Boolean))].join(' '),
  );
  const times = (text: string) => last.filter((other) => other === text).length;
  const none = () => new Map<string, number[]>();
  const [cellsOf, cellsFor, cellsWithoutUnit] = [none(), none(), none()];
  for (const [i, text] of texts.entries()) {
    noteCell(cellsOf, text, i);
    noteCell(cellsFor, headingKey(text), i);
    const bare = withoutUnit(text);
    if (bare) noteCell(cellsWithoutUnit, headingKey(bare), i);
    // a part that stands once is known without its group
    if (rows.length > 1 && last[i] && times(last[i]!) === 1)
      noteCell(cellsFor, headingKey(last[i]!), i);
  }
  return { texts, cellsOf, cellsFor, cellsWithoutUnit };
}

/** Columns of a source → the cells that head them. */
export function mapHeadings(source: Source, heading: Heading): Record<string, number> {
  const { cellsOf, cellsFor, cellsWithoutUnit } = heading;
  const mapping: Record<string, number> = {};
  const taken = new Set<number>();
  const free = (cells?: number[]) => cells?.find((cell) => !taken.has(cell));
  for (const [name, wantedKeys] of headingKeys(source)) {
    for (const wanted of wantedKeys) {
      const index = free(cellsOf.get(name)) ?? free(cellsFor.get(wanted));
      if (index === undefined) continue;
      mapping[name] = index;
      taken.add(index);
      break;
    }
  }
  if (!cellsWithoutUnit.size) return mapping;
  for (const [name, wantedKeys] of headingKeys(source)) {
    if (name in mapping) continue;
    const fit = wantedKeys.flatMap((wanted) => cellsWithoutUnit.get(wanted) ?? []);
    const [index, ...others] = new Set(fit.filter((cell) => !taken.has(cell)));
    // which of two is meant is not for us to say
    if (index === undefined || others.length) continue;
    mapping[name] = index;
    taken.add(index);
  }
  return mapping;
}

/** Digits, or digits and letters with dots: "21994", "H57.12.3". */
const CODE = /^[0-9]{4,}$|^(?=.*[0-9])[A-Za-z0-9]+([.-][A-Za-z0-9]+)+$/;

/** "Đơn vị" heads names in one file and codes in another: the cells below tell where there is no column of codes. */
export function unitByCells(
  { columns }: Source,
  mapping: Record<string, number>,
  below: FileRecord[],
): Record<string, number> {
  const { unit_name: cell, ...others } = mapping;
  if (cell === undefined || !columns.unit_code || 'unit_code' in mapping) return mapping;
  const filled = below.map(({ cells }) => (cells[cell] ?? '').trim()).filter(Boolean);
  const codes = filled.filter((text) => CODE.test(text));
  return codes.length * 2 > filled.length ? { ...others, unit_code: cell } : mapping;
}
