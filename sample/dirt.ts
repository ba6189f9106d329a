/** What is wrong in real exports, planted in a few rows in a known number. */
import { DOSSIER_COLUMNS, type DossierRow } from './dossier';
import type { Year } from './profiles';
import type { Rng } from './rng';
import { UNITS, UNKNOWN_UNIT } from './units';

/** The closed list of what is planted; each row has at most one kind. */
export const DIRT = [
  /** 31/02 as the day of receipt or of the finish. */
  'bad_date',
  'finished_before_received',
  /** A code no list of units has. */
  'unknown_unit',
  /** A name where the code belongs. */
  'unit_name_as_code',
  /** The same dossier again later in the file, finished by then; counted once for the pair. */
  'duplicate_code',
  /** "10000 đồng" */
  'fee_text',
  /** "-" in every empty cell of the row. */
  'dash_for_empty',
  'stray_spaces',
  /** A procedure name with its accents apart. */
  'nfd_name',
  'blank_line',
  /** The heading again, as on a new page. */
  'repeated_heading',
] as const;
export type Dirt = (typeof DIRT)[number];
export type Planted = Record<Dirt, number>;

/** How many of each kind a year's file holds, in the order of `DIRT`: about 0.4 % of the rows. */
const PLAN: Record<Year, readonly number[]> = {
  2023: [16, 14, 10, 18, 22, 14, 18, 16, 14, 1, 0],
  2024: [14, 12, 9, 16, 20, 12, 16, 14, 12, 0, 1],
  2025: [12, 10, 8, 14, 18, 10, 14, 12, 10, 0, 0],
};

export function planOf(year: Year): Planted {
  return Object.fromEntries(DIRT.map((kind, i) => [kind, PLAN[year][i]!])) as Planted;
}

const hasFee = (row: DossierRow) => row.fee_due !== '' && row.fee_due !== '0';
const isFinished = (row: DossierRow) => row.finished_at !== '' && row.returned_at !== '';

/** Which rows a kind can be seen in. */
const FITS: Partial<Record<Dirt, (row: DossierRow) => boolean>> = {
  bad_date: isFinished,
  finished_before_received: isFinished,
  duplicate_code: isFinished,
  fee_text: hasFee,
  dash_for_empty: (row) => DOSSIER_COLUMNS.some((name) => row[name] === ''),
  // a name without accents has none to take apart
  nfd_name: (row) => row.procedure_name !== row.procedure_name.normalize('NFD'),
};

/** 14/03/2025 09:15 → 31/02/2025 09:15 */
const impossible = (moment: string) => `31/02${moment.slice(5)}`;
/** New Year's Day, before any dossier of the year: a date left at what the form began with. */
const tooEarly = (moment: string) => `01/01${moment.slice(5)}`;

function unitName(rng: Rng, code: string): string {
  const { name } = UNITS.find((unit) => unit.code === code)!;
  return rng.chance(0.5) ? name : `UBND ${name[0]!.toLowerCase()}${name.slice(1)}`;
}

/** Spoils one row; `duplicate_code` makes two of it, the first as it stood before it was finished. */
function spoil(kind: Dirt, row: DossierRow, nth: number, rng: Rng): DossierRow {
  switch (kind) {
    case 'bad_date': {
      const column = nth % 2 ? 'finished_at' : 'received_at';
      return { ...row, [column]: impossible(row[column]) };
    }
    case 'finished_before_received':
      return { ...row, finished_at: tooEarly(row.received_at) };
    case 'unknown_unit':
      return { ...row, unit_code: UNKNOWN_UNIT };
    case 'unit_name_as_code':
      return { ...row, unit_code: unitName(rng, row.unit_code) };
    case 'duplicate_code':
      return {
        ...row,
        finished_at: '',
        returned_at: '',
        status: 'Đang xử lý',
        result_digitised: '0',
        apology_sent: '',
      };
    case 'fee_text':
      return { ...row, fee_due: `${row.fee_due}${nth % 2 ? ' đồng' : 'đ'}` };
    case 'dash_for_empty':
      return mapRow(row, (cell) => (cell === '' ? '-' : cell));
    case 'stray_spaces':
      return mapRow(row, (cell) => (cell && rng.chance(0.4) ? ` ${cell}  ` : `${cell} `));
    case 'nfd_name':
      return { ...row, procedure_name: row.procedure_name.normalize('NFD') };
    default:
      return row;
  }
}

function mapRow(row: DossierRow, change: (cell: string) => string): DossierRow {
  const changed = DOSSIER_COLUMNS.map((name) => [name, change(row[name])]);
  return { ...row, ...Object.fromEntries(changed) };
}

/** A line of the file: a row, nothing, or the heading once more. */
export type Line = DossierRow | 'blank' | 'heading';

/** The second copy of a dossier stands at most so many lines below the first. */
const APART = 2000;

/** The lines of a year's file, spoiled as planned. @throws where a kind finds too few rows */
export function plant(rows: readonly DossierRow[], plan: Planted, rng: Rng): Line[] {
  const spoiled = new Map<number, DossierRow>();
  /** Lines to be added above a row. */
  const added = new Map<number, Line[]>();
  const add = (at: number, line: Line) => added.set(at, [...(added.get(at) ?? []), line]);

  for (const kind of DIRT) {
    if (kind === 'blank_line' || kind === 'repeated_heading') {
      for (let i = 0; i < plan[kind]; i++)
        add(middle(rows, rng), kind === 'blank_line' ? 'blank' : 'heading');
      continue;
    }
    const fits = FITS[kind] ?? (() => true);
    const chosen = rng.sample([...rows.keys()], rows.length).filter(
      // the last rows stay clean: a second copy still has to follow
      (at) => at < rows.length - APART && !spoiled.has(at) && fits(rows[at]!),
    );
    if (chosen.length < plan[kind]) throw new Error(`${kind}: too few rows to spoil`);
    chosen.slice(0, plan[kind]).forEach((at, nth) => {
      spoiled.set(at, spoil(kind, rows[at]!, nth, rng));
      if (kind === 'duplicate_code') add(at + rng.between(2, APART), rows[at]!);
    });
  }
  return rows.flatMap((row, at) => [...(added.get(at) ?? []), spoiled.get(at) ?? row]);
}

const middle = (rows: readonly DossierRow[], rng: Rng) =>
  Math.floor(rows.length * (0.4 + 0.2 * rng.share()));
