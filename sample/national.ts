import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { csvLine, writeLines } from './csv';
import { DOSSIER_COLUMNS } from './dossier';
import { nationalDossiers } from './national-rows';
import { Rng } from './rng';
import { UNIT_COLUMNS, type Unit, unitRow } from './units';

const PROVINCE: Unit = { code: '98', name: 'Tỉnh Thử Tải', type: 'tinh', parent: '' };
/** As in the country since July 2025: one ward to about four communes. */
const WARD_EVERY = 5;
const SEED = 98;
/** A unit's number has four digits. */
const MOST_UNITS = 9999;

export interface NationalFile {
  path: string;
  /** Physical lines, heading included. */
  lines: number;
  bytes: number;
}

/** Communes named by number: nobody takes "Phường Thử Tải 0005" for a real one. */
function unitsOf(count: number): Unit[] {
  return Array.from({ length: count }, (_, i) => {
    const number = `${i + 1}`.padStart(4, '0');
    const isWard = i % WARD_EVERY === 0;
    return {
      code: PROVINCE.code + number,
      name: `${isWard ? 'Phường' : 'Xã'} Thử Tải ${number}`,
      type: isWard ? 'phuong' : 'xa',
      parent: PROVINCE.code,
    };
  });
}

/**
 * Writes units.csv and one big, clean dossiers.csv of 2025 into `out`, in bounded memory: the same
 * bytes for the same numbers. Each file gets its name when it is whole.
 */
export function makeNational(options: {
  out: string;
  dossiers: number;
  units: number;
  seed?: number;
}): NationalFile[] {
  const { out, dossiers, units: count, seed = SEED } = options;
  if (count < 1 || count > MOST_UNITS) throw new RangeError(`Số đơn vị từ 1 đến ${MOST_UNITS}.`);
  const units = unitsOf(count);
  mkdirSync(out, { recursive: true });
  const put = (name: string, lines: Iterable<string>, encoding: 'utf8' | 'latin1') => {
    const part = join(out, `.${name}.part`);
    try {
      const written = writeLines(part, lines, encoding);
      renameSync(part, join(out, name));
      return { path: name, ...written };
    } finally {
      rmSync(part, { force: true });
    }
  };
  const codes = units.map(({ code }) => code);
  return [
    put('units.csv', [UNIT_COLUMNS, ...[PROVINCE, ...units].map(unitRow)].map(csvLine), 'utf8'),
    put('dossiers.csv', withHeading(nationalDossiers(codes, dossiers, new Rng(seed))), 'latin1'),
  ];
}

function* withHeading(rows: Iterable<string>): Generator<string> {
  yield csvLine(DOSSIER_COLUMNS);
  yield* rows;
}
