import { join } from 'node:path';
import { Applicants } from './applicants';
import { ASSESSMENT_COLUMNS, assessmentRows } from './assessments';
import { WorkCalendar } from './calendar';
import { csvLine, writeLines } from './csv';
import { decision766Rows } from './decision-766';
import { type Line, type Planted, planOf, plant } from './dirt';
import { DOSSIER_COLUMNS, dossierRow, type Style } from './dossier';
import { dossiersOf, type World } from './dossiers';
import { extraRows } from './extras';
import { makeFolder } from './folder';
import { MEASURE_COLUMNS, measureRows } from './measures';
import { readProcedures } from './procedures';
import { YEARS, type Year } from './profiles';
import { Rng } from './rng';
import { PROVINCE, UNIT_COLUMNS, UNITS, unitRow } from './units';

export { makeNational } from './national';

export const SEED = 1109;
/** One person in five has been there before. */
const COMES_AGAIN = 0.2;

export interface SampleFile {
  /** Below the folder asked for: minh-hoa-2023/dossiers.csv */
  path: string;
  /** Physical lines, heading and blank ones included. */
  lines: number;
  /** What is wrong in it on purpose; only dossiers have any. */
  planted: Planted | null;
}

/**
 * Writes the fictional province, one folder a year: the same bytes for the same seed on any machine and
 * any day. A folder of the same name is replaced.
 */
export function makeSample({ out, seed = SEED }: { out: string; seed?: number }): SampleFile[] {
  const rng = new Rng(seed);
  const world: World = {
    calendar: new WorkCalendar(YEARS[0] - 1, YEARS.at(-1)! + 2),
    procedures: readProcedures(),
    applicants: new Applicants(COMES_AGAIN),
  };
  return YEARS.flatMap((year) => {
    const name = `minh-hoa-${year}`;
    return makeFolder(join(out, name), (folder) =>
      filesOf(year, world, rng.fork(year)).map(({ file, lines, planted }) => {
        const written = writeLines(join(folder, file), lines);
        return { path: `${name}/${file}`, lines: written.lines, planted };
      }),
    );
  });
}

interface Planned {
  file: string;
  lines: Iterable<string>;
  planted: Planted | null;
}

function filesOf(year: Year, world: World, rng: Rng): Planned[] {
  const table = (file: string, columns: string[], rows: string[][]): Planned => ({
    file,
    lines: [columns, ...rows].map(csvLine),
    planted: null,
  });
  const units = table('units.csv', UNIT_COLUMNS, [PROVINCE, ...UNITS].map(unitRow));
  const measures = measureRows(year, world.calendar, rng.fork('measures'));
  const assessments = assessmentRows(year, rng.fork('assessments'));
  return [
    ...(year === YEARS[0] ? [units] : []),
    dossierFile(year, world, rng),
    table('measures.csv', MEASURE_COLUMNS, measures),
    table('assessments.csv', ASSESSMENT_COLUMNS, assessments),
    ...(year === YEARS.at(-1)
      ? [
          table('decision-766.csv', MEASURE_COLUMNS, decision766Rows(year, rng.fork('766'))),
          table('bonus-penalty.csv', MEASURE_COLUMNS, extraRows(year, rng.fork('extras'))),
        ]
      : []),
  ];
}

function dossierFile(year: Year, world: World, rng: Rng): Planned {
  const rows = dossiersOf(year, world, rng.fork('dossiers')).map((dossier) =>
    dossierRow(dossier, world.calendar, styleOf(year)),
  );
  const planted = planOf(year);
  const lines = plant(rows, planted, rng.fork('dirt'));
  return { file: 'dossiers.csv', lines: [csvLine(DOSSIER_COLUMNS), ...lines.map(text)], planted };
}

function text(line: Line): string {
  if (line === 'blank') return '';
  if (line === 'heading') return csvLine(DOSSIER_COLUMNS);
  return csvLine(DOSSIER_COLUMNS.map((name) => line[name]));
}

/** The software of 2024 wrote thousands with dots. */
const styleOf = (year: Year): Style => ({
  dottedFees: year === 2024,
  // half of the communes type a 0
  free: (unit) => (Number(unit) % 2 ? '' : '0'),
});
