/** Fictional provinces, one a seed, each with a commune for every sign and with honest ones: files that can be sent. */
import { Applicants } from '@/sample/applicants';
import { ASSESSMENT_COLUMNS, assessmentRows, mostOf } from '@/sample/assessments';
import { WorkCalendar } from '@/sample/calendar';
import { csvLine } from '@/sample/csv';
import { DOSSIER_COLUMNS, dossierRow, SUPPLEMENT_COLUMNS } from '@/sample/dossier';
import { dossiersOf, type World } from '@/sample/dossiers';
import { toldOf, withPlanted } from '@/sample/make';
import { MEASURE_COLUMNS, measureRows } from '@/sample/measures';
import {
  corrected,
  PLANTED,
  PLANTED_YEAR,
  type Plan,
  type PlantedSign,
  plantInAssessments,
} from '@/sample/planting';
import { readProcedures } from '@/sample/procedures';
import { Rng } from '@/sample/rng';
import { SURVEY_COLUMNS, surveyRows } from '@/sample/surveys';
import { UNITS } from '@/sample/units';
import { newFolder } from '../etl/program';

/** Dossiers of a province a year: two fifths of the sample's. */
const A_YEAR = 12_000;
const COMES_AGAIN = 0.2;
/** Those with the most dossiers: what takes a crowd is planted there. */
const BUSY = 6;
const TAKES_A_CROWD: readonly PlantedSign[] = ['batch_closing', 'repeated_filing', 'clock_stopped'];

/** Those given the fewest points. */
const WEAK = ['99013', '99015', '99017'];

/** Half a point less from the appraiser. */
const strictly = (row: string[]) =>
  row[5] ? row.with(5, `${Math.max(0, Number(row[5]) - 0.5)}`) : row;

/** Another commune for each sign; six are left honest. */
function planOf(rng: Rng): Plan {
  const order = [
    ...rng.sample(UNITS.slice(0, BUSY), BUSY),
    ...rng.sample(UNITS.slice(BUSY), UNITS.length - BUSY),
  ].map(({ code }) => code);
  const busyFirst = [...PLANTED].sort(
    (a, b) => Number(TAKES_A_CROWD.includes(b)) - Number(TAKES_A_CROWD.includes(a)),
  );
  // who is given most points has none to claim besides
  const claims = rng.pick(WEAK);
  const at = order.indexOf(claims);
  const to = busyFirst.indexOf('self_assessed_above');
  [order[to], order[at]] = [order[at]!, order[to]!];
  return Object.fromEntries(busyFirst.map((sign, i) => [sign, [order[i]!]])) as unknown as Plan;
}

const COLUMNS = [...DOSSIER_COLUMNS, ...SUPPLEMENT_COLUMNS];

export interface Province {
  campaign: string;
  plan: Plan;
  /** Codes of its communes. */
  units: string[];
}

/** A data folder with the files of a province a seed, to be sent in one load, and what is planted in each. */
export function provinces(seeds: readonly number[]): {
  data: string;
  sent: string[];
  made: Province[];
} {
  const calendar = new WorkCalendar(PLANTED_YEAR - 1, PLANTED_YEAR + 2);
  const procedures = readProcedures();
  const tables: Record<string, string[]> = {
    'dossiers.csv': [csvLine(COLUMNS)],
    'gui-lai.csv': ['Số liệu đến ngày 31/01/2026', csvLine(DOSSIER_COLUMNS)],
    'measures.csv': [csvLine(MEASURE_COLUMNS)],
    'assessments.csv': [csvLine(ASSESSMENT_COLUMNS)],
    'surveys.csv': [csvLine(SURVEY_COLUMNS)],
  };
  const units = [
    'unit_code,unit_name,unit_type,parent_code,valid_from,valid_to,valid_from_is_baseline',
  ];
  const files: Record<string, string> = {};
  const made = seeds.map((seed, i): Province => {
    const rng = new Rng(seed);
    const own = `${10 + i}`;
    const campaign = `tinh-${own}`;
    const world: World = { calendar, procedures, applicants: new Applicants(COMES_AGAIN) };
    const plan = planOf(rng.fork('plan'));
    const dossiers = withPlanted(
      dossiersOf(PLANTED_YEAR, world, rng.fork('dossiers'), A_YEAR),
      plan,
      world,
      rng,
    );
    const measures = measureRows(PLANTED_YEAR, calendar, rng.fork('measures'));
    const appraised = assessmentRows(PLANTED_YEAR, rng.fork('assessments'));
    const assessments = plantInAssessments(appraised, plan, mostOf).map((row) =>
      plan.self_assessed_above.includes(row[1]!) ? strictly(row) : row,
    );
    const told = toldOf(measures);
    const surveys = surveyRows(PLANTED_YEAR, told, plan, calendar, rng.fork('surveys'));
    // the same communes under codes of their own
    const moved = (code: string) => code.replace(/^(H?)99/, `$1${own}`);
    const put = (table: string, rows: string[][]) => {
      for (const row of rows) tables[table]!.push(csvLine(row));
    };
    const style = { dottedFees: false, free: () => '0' as const };
    const cells = (columns: typeof COLUMNS, all: typeof dossiers) =>
      all.map((dossier) => {
        const row = dossierRow(dossier, calendar, style);
        const here = {
          ...row,
          dossier_code: moved(row.dossier_code),
          unit_code: moved(row.unit_code),
        };
        return columns.map((name) => here[name] ?? '');
      });
    put('dossiers.csv', cells(COLUMNS, dossiers));
    const late = corrected(dossiers, PLANTED_YEAR, plan, calendar, rng.fork('corrected'));
    put('gui-lai.csv', cells([...DOSSIER_COLUMNS], late));
    put(
      'measures.csv',
      measures.filter((row) => row[3] === 'satisfaction').map((row) => row.with(0, moved(row[0]!))),
    );
    put(
      'assessments.csv',
      assessments.map((row) => row.with(0, campaign).with(1, moved(row[1]!))),
    );
    put(
      'surveys.csv',
      surveys.map((row) => row.with(0, `${own}-${row[0]}`).with(1, moved(row[1]!))),
    );
    units.push(`${own},Tỉnh Thử ${own},tinh,,2020-01-01,,1`);
    for (const { code, name, type } of UNITS)
      units.push(`${moved(code)},${name} ${own},${type},${own},2020-01-01,,1`);
    files[`campaigns/${campaign}.yaml`] = campaignText(campaign, own);
    const planted = Object.entries(plan).map(([sign, codes]) => [sign, codes.map(moved)]);
    return {
      campaign,
      plan: Object.fromEntries(planted),
      units: UNITS.map(({ code }) => moved(code)),
    };
  });
  const data = newFolder('signs', {
    ...files,
    ...Object.fromEntries(
      Object.entries(tables).map(([name, lines]) => [`sent/${name}`, `${lines.join('\n')}\n`]),
    ),
    'reference/units.csv': `${units.join('\n')}\n`,
    'reference/unit_changes.csv': 'old_code,new_code,changed_on,kind\n',
    'reference/unit_aliases.csv': 'system,alias,unit_code\n',
  });
  return { data, sent: Object.keys(tables).map((name) => `${data}/sent/${name}`), made };
}

/** What the signs look at: time, satisfaction, and what is appraised. */
const campaignText = (id: string, parent: string) => `id: ${id}
title: {vi: "Đợt thử ${parent}"}
legal_basis: "Bộ tiêu chí thử"
scope: {parent: "${parent}", types: [phuong, xa]}
period: {from: 2025-01-01, to: 2025-12-31}
blocks: unit_type
points: {max: 32, class_cap: 32}
classes: []
criteria:
  - {code: "1", name: {vi: Trong hạn}, max: 10, measure: in_time_of_received, formula: share, none: full}
  - {code: "2", name: {vi: Hài lòng}, max: 10, measure: satisfaction, formula: share, missing: zero}
${['2.2', '4.1', '6.2', '7.3'].map((code) => `  - {code: "${code}", name: {vi: "Mục ${code}"}, max: 3, formula: given, missing: zero}`).join('\n')}
`;
