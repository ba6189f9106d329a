/** Where a form's table begins and which of its columns is which. Pure. */
import { isNumbering } from '../headings';
import { headingKey } from '../source';
import type { Merge, Row } from '../workbook/workbook';
import type { Grid } from './grid';
import { pointsOf } from './points';

export interface Layout {
  /** Places of cells; names may stand in several columns, one a level. */
  number: number | null;
  names: number[];
  max: number | null;
  self: number;
  evidence: number | null;
  /** Rows above the heading. */
  titles: Row[];
  /** Rows below the heading. */
  body: Row[];
  /** As Excel shows it. */
  heading_row: number;
}

type Part = 'number' | 'name' | 'max' | 'self' | 'evidence';

/** How far down a heading is looked for, and how many rows it may take. */
const WITHIN = 60;
const DEEPEST = 3;
/** Longer texts are no heading. */
const LONGEST = 160;

/** What a heading says its column holds: the first that fits; null: nothing a self-assessment is made of. */
const PARTS: [RegExp, Part | null][] = [
  [
    /\byeu cau\b|ghi chu|giai trinh|ly do|cach tinh|cach cham|huong dan|so lieu|xep loai|ty le/,
    null,
  ],
  [/minh chung|kiem chung|chung minh|tai lieu|ho so kem/, 'evidence'],
  [/tham dinh|hoi dong|to cong tac|phuc tra|cham lai|cap tren|tinh cham|so noi vu/, null],
  [
    /\btu (cham|danh gia|xep|tinh|ke khai)|don vi (cham|danh gia)|(xa|phuong) (cham|danh gia)/,
    'self',
  ],
  [/toi da|diem chuan|thang diem|diem quy dinh|diem cao nhat|barem/, 'max'],
  [
    /^(stt|tt|so tt|so thu tu|muc|ma|ma so|ma tieu chi|ma tc|so|so hieu|ky hieu|tieu chi so|so tieu chi)$/,
    'number',
  ],
  [/tieu chi|noi dung|linh vuc|nhiem vu|chi tieu|chi so|\bten\b/, 'name'],
];
/** Says whose points they are only where no other column does. */
const BARE_POINTS =
  /^(diem|so diem|diem so|diem dat|diem dat duoc|diem cham|ket qua|ket qua cham|ket qua cham diem)$/;

function partOf(text: string): Part | null {
  const key = headingKey(text);
  return (key && PARTS.find(([words]) => words.test(key))?.[1]) || null;
}

/** The heading that explains the most columns, with the fewest rows; null where the sheet has no form. */
export function findLayout({ rows, merges }: Pick<Grid, 'rows' | 'merges'>): Layout | null {
  let best: { layout: Layout; known: number } | null = null;
  for (let depth = 1; depth <= DEEPEST; depth++)
    for (let at = 0; at < Math.min(WITHIN, rows.length - depth + 1); at++) {
      const heading = rows.slice(at, at + depth);
      if (heading.some((row) => !isHeading(row))) continue;
      const found = columnsOf(headingTexts(heading, merges));
      if (!found || (best && found.known <= best.known)) continue;
      const next = rows[at + depth];
      if (goesOn(next, heading, merges, found.columns)) continue;
      const below = at + depth + (next && isNumbering(next.cells) ? 1 : 0);
      best = {
        known: found.known,
        layout: {
          ...found.columns,
          titles: rows.slice(0, at),
          body: rows.slice(below),
          heading_row: heading[0]!.number,
        },
      };
    }
  return best?.layout ?? null;
}

/** Points or long sentences stand in rows of data, not in headings. */
function isHeading({ cells }: Row): boolean {
  const filled = cells.map((text) => text.trim()).filter(Boolean);
  return (
    filled.length > 0 && filled.every((text) => text.length <= LONGEST && pointsOf(text) === null)
  );
}

/** Whether the heading has more rows: a cell of it reaches further down, or parts stand below its groups alone. */
function goesOn(
  next: Row | undefined,
  heading: Row[],
  merges: Merge[],
  { number, names }: Columns,
): boolean {
  if (!next || !isHeading(next)) return false;
  const reaches = merges.some(
    ({ top, bottom }) => bottom === next.number && heading.some((row) => row.number === top),
  );
  const isBare = [number, ...names].every((at) => at === null || !next.cells[at]?.trim());
  return reaches || isBare;
}

/** What each column is called: the names of its groups, then its own. */
function headingTexts(heading: Row[], merges: Merge[]): string[] {
  const width = Math.max(...heading.map(({ cells }) => cells.length));
  const texts = heading.map(({ cells }) =>
    Array.from({ length: width }, (_, i) => (cells[i] ?? '').trim()),
  );
  const within = merges.filter(
    ({ top, right, left }) => right > left && heading.some(({ number }) => number === top),
  );
  for (const { top, left, right } of within) {
    const row = texts[heading.findIndex(({ number }) => number === top)]!;
    for (let i = left; i <= right && i < width; i++) row[i] = row[left]!;
  }
  // a text file has no merged cells: a group goes on while nothing stands beside it and parts below
  if (!merges.length)
    for (const [depth, row] of texts.slice(0, -1).entries())
      for (let i = 1; i < width; i++)
        if (!row[i] && texts.slice(depth + 1).some((below) => below[i])) row[i] = row[i - 1]!;
  return Array.from({ length: width }, (_, i) =>
    [...new Set(texts.map((row) => row[i]!).filter(Boolean))].join(' '),
  );
}

type Columns = Pick<Layout, 'number' | 'names' | 'max' | 'self' | 'evidence'>;

/** Null where it is no form's heading: points of the unit's own beside a number or a name. */
function columnsOf(texts: string[]): { columns: Columns; known: number } | null {
  const parts = texts.map(partOf);
  const at = (part: Part) => {
    const index = parts.indexOf(part);
    return index < 0 ? null : index;
  };
  const pointed = texts.findIndex(
    (text, i) => parts[i] === 'self' && headingKey(text).includes('diem'),
  );
  const bare = texts.findIndex((text) => BARE_POINTS.test(headingKey(text)));
  const told = pointed >= 0 ? pointed : at('self');
  const self = told ?? (at('max') !== null && bare >= 0 ? bare : null);
  const names = parts.flatMap((part, i) => (part === 'name' ? [i] : []));
  const columns = { number: at('number'), names, max: at('max'), evidence: at('evidence') };
  if (self === null || (columns.number === null && !names.length)) return null;
  const others = [columns.number, names[0] ?? null, columns.max, columns.evidence];
  const known = others.filter((place) => place !== null).length;
  // two columns are a form only where both say plainly what they are
  if (known < 2 && !(names.length && told !== null)) return null;
  return { columns: { ...columns, self }, known };
}
