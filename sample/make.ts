import { join } from 'node:path';
import { Applicants } from './applicants';
import { ASSESSMENT_COLUMNS, assessmentRows, mostOf } from './assessments';
import { WorkCalendar } from './calendar';
import { csvLine, writeLines } from './csv';
import { decision766Rows } from './decision-766';
import { type Line, type Planted, planOf, plant } from './dirt';
import {
  DOSSIER_COLUMNS,
  type Dossier,
  type DossierRow,
  dossierRow,
  type Style,
  SUPPLEMENT_COLUMNS,
} from './dossier';
import { dossiersOf, type World } from './dossiers';
import { extraRows } from './extras';
import { makeFolder } from './folder';
import { MEASURE_COLUMNS, measureRows } from './measures';
import {
  corrected,
  PLAN,
  PLANTED_YEAR,
  type Plan,
  plantInAssessments,
  plantInDossiers,
} from './planting';
import { readProcedures } from './procedures';
import { YEARS, type Year } from './profiles';
import { Rng } from './rng';
import { withSupplements } from './supplements';
import { SURVEY_COLUMNS, surveyRows, type Told } from './surveys';
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
  const isPlanted = year === PLANTED_YEAR;
  const dossiers = dossiersOf(year, world, rng.fork('dossiers'));
  const files = [
    ...(year === YEARS[0] ? [units] : []),
    table('measures.csv', MEASURE_COLUMNS, measures),
    table(
      'assessments.csv',
      ASSESSMENT_COLUMNS,
      isPlanted ? plantInAssessments(assessments, PLAN, mostOf) : assessments,
    ),
    ...(year === YEARS.at(-1)
      ? [
          table('decision-766.csv', MEASURE_COLUMNS, decision766Rows(year, rng.fork('766'))),
          table('bonus-penalty.csv', MEASURE_COLUMNS, extraRows(year, rng.fork('extras'))),
        ]
      : []),
  ];
  if (!isPlanted) return [...files, dossierFile(year, world, dossiers, rng)];
  const planted = withPlanted(dossiers, PLAN, world, rng);
  const surveys = surveyRows(year, toldOf(measures), PLAN, world.calendar, rng.fork('surveys'));
  return [
    ...files,
    dossierFile(year, world, planted, rng),
    correctedFile(year, world, planted, rng.fork('corrected')),
    table('surveys.csv', SURVEY_COLUMNS, surveys),
  ];
}

/** The dossiers of the planted year: with the times of supplements, and with what is planted. */
export function withPlanted(dossiers: Dossier[], plan: Plan, { calendar }: World, rng: Rng) {
  const planted = plantInDossiers(dossiers, plan, calendar, rng.fork('signs'));
  return withSupplements(planted, rng.fork('supplements'));
}

/** What communes report of their surveys. */
export const toldOf = (measures: readonly string[][]): Told[] =>
  measures
    .filter(([, , , measure]) => measure === 'satisfaction')
    .map(([unit, , , , numerator, denominator]) => ({
      unit: unit!,
      satisfied: Number(numerator),
      answers: Number(denominator),
    }));

/** Columns of a year's export. */
const columnsOf = (year: Year): readonly (keyof DossierRow)[] =>
  year === PLANTED_YEAR ? [...DOSSIER_COLUMNS, ...SUPPLEMENT_COLUMNS] : DOSSIER_COLUMNS;

function dossierFile(year: Year, world: World, dossiers: Dossier[], rng: Rng): Planned {
  const rows = dossiers.map((dossier) => dossierRow(dossier, world.calendar, styleOf(year)));
  const planted = planOf(year);
  const columns = columnsOf(year);
  const lines = plant(rows, planted, rng.fork('dirt')).map((line) => text(line, columns));
  return { file: 'dossiers.csv', lines: [csvLine(columns), ...lines], planted };
}

/** An extract sent after the year's: its title says of which day it is. */
function correctedFile(year: Year, world: World, dossiers: Dossier[], rng: Rng): Planned {
  const rows = corrected(dossiers, year, PLAN, world.calendar, rng).map((dossier) =>
    dossierRow(dossier, world.calendar, styleOf(year)),
  );
  const title = `Hồ sơ gửi lại sau khi kết thúc kỳ, số liệu đến ngày 31/01/${year + 1}`;
  const lines = [title, csvLine(DOSSIER_COLUMNS), ...rows.map((row) => text(row, DOSSIER_COLUMNS))];
  return { file: 'dossiers_gui_lai.csv', lines, planted: null };
}

function text(line: Line, columns: readonly (keyof DossierRow)[]): string {
  if (line === 'blank') return '';
  if (line === 'heading') return csvLine(columns);
  return csvLine(columns.map((name) => line[name] ?? ''));
}

/** The software of 2024 wrote thousands with dots. */
const styleOf = (year: Year): Style => ({
  dottedFees: year === 2024,
  // half of the communes type a 0
  free: (unit) => (Number(unit) % 2 ? '' : '0'),
});
