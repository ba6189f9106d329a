import type { WorkCalendar } from './calendar';
import { dateOf, dateText, dayOf, isoText, monthEnd } from './day';
import { inYear, PROFILES, type Year } from './profiles';
import type { Rng } from './rng';
import { UNITS } from './units';

export const MEASURE_COLUMNS = [
  'unit_code',
  'period_from',
  'period_to',
  'measure',
  'numerator',
  'denominator',
  'document',
  'note',
];

/** Months a report covers. */
type Rhythm = 1 | 3 | 12;

interface Share {
  measure: string;
  every: Rhythm;
  /** Least and greatest denominator. */
  of: readonly [number, number];
  /** Share reached without any diligence; with all of it, 1. */
  floor: number;
}

/** Reported shares: the criteria of the campaigns that no dossier tells. */
const SHARES: readonly Share[] = [
  { measure: 'plan_tasks_done', every: 3, of: [6, 14], floor: 0.5 },
  { measure: 'tasks_on_time', every: 1, of: [5, 18], floor: 0.45 },
  { measure: 'legal_documents_reviewed', every: 12, of: [6, 24], floor: 0.55 },
  { measure: 'unlawful_documents_handled', every: 12, of: [0, 4], floor: 0.5 },
  { measure: 'procedures_posted', every: 12, of: [320, 420], floor: 0.7 },
  { measure: 'petitions_on_time', every: 1, of: [0, 9], floor: 0.45 },
  { measure: 'delegation_done', every: 12, of: [6, 14], floor: 0.4 },
  { measure: 'staff_in_position', every: 12, of: [28, 60], floor: 0.8 },
  { measure: 'staff_trained', every: 12, of: [24, 56], floor: 0.35 },
  // million dong
  { measure: 'budget_disbursed', every: 12, of: [9000, 42000], floor: 0.58 },
  { measure: 'documents_signed_electronically', every: 12, of: [1200, 6800], floor: 0.6 },
  { measure: 'files_processed_online', every: 12, of: [800, 4200], floor: 0.45 },
  { measure: 'satisfaction', every: 12, of: [120, 400], floor: 0.42 },
  { measure: 'socio_economic_targets', every: 12, of: [12, 22], floor: 0.6 },
];

/** Plain numbers, from how well the unit worked (0–1). */
const COUNTS: Record<string, (effort: number) => number> = {
  periodic_reports_missing: (effort) => Math.floor((1 - effort) * 6),
  propaganda_forms: (effort) => Math.round(effort * 3.4),
  initiatives_recognised: (effort) => Math.round(effort * 2.6 - 0.6),
  discipline_findings: (effort) => Math.floor((1 - effort) * 6),
};

/** A commune too small for its survey to count: its only year with fewer than 100 answers. */
const SMALL_SURVEY = { year: 2024, unit: '99017', responses: 64 };
/** A report that never came: the commune can't be ranked. */
const NEVER_REPORTED = { year: 2025, unit: '99012', measure: 'budget_disbursed' };
/** Share of communes inspected in a year; of those, the share where nothing was found. */
const [INSPECTED, NOTHING_FOUND] = [0.55, 0.25];

const clamp = (value: number) => Math.min(Math.max(value, 0), 1);

/** The rows of measures.csv of a year. */
export function measureRows(year: Year, calendar: WorkCalendar, rng: Rng): string[][] {
  return UNITS.flatMap(({ code }, u) => {
    const diligence = inYear(PROFILES[u]!.diligence, year);
    const own = rng.fork(code);
    const effort = () => clamp(diligence + 0.09 * own.bell());
    const rows: string[][] = [];
    const documents = new Map<string, number>();
    const add = (from: number, to: number, measure: string, figure: string[], note = '') => {
      const period = `${from}-${to}`;
      const number = documents.get(period) ?? own.between(11, 480);
      documents.set(period, number);
      const [numerator = '', denominator = ''] = figure;
      rows.push([
        code,
        isoText(from),
        isoText(to),
        measure,
        numerator,
        denominator,
        `Báo cáo số ${number}/BC-UBND (minh họa)`,
        note,
      ]);
    };
    const [first, last] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];

    const issued = issuedOn(year, calendar, effort());
    const issuedBy = monthEnd(year, dateOf(issued).month);
    add(first, issuedBy, 'annual_plan_issued_on', [dateText(issued)]);
    for (const { measure, every, of, floor } of SHARES) {
      if (is(NEVER_REPORTED, year, code) && measure === NEVER_REPORTED.measure) continue;
      for (let month = every; month <= 12; month += every) {
        const small = measure === 'satisfaction' && is(SMALL_SURVEY, year, code);
        const denominator = small ? SMALL_SURVEY.responses : own.between(...of);
        const numerator = Math.round(denominator * (floor + (1 - floor) * effort()));
        const from = dayOf(year, month - every + 1, 1);
        const note = denominator ? '' : 'Không phát sinh';
        add(from, monthEnd(year, month), measure, [`${numerator}`, `${denominator}`], note);
      }
    }
    for (const [measure, count] of Object.entries(COUNTS))
      add(first, last, measure, [`${count(effort())}`]);
    add(first, last, 'qd766_score', [points(55 + 30 * effort()), '100']);

    const inspected = own.chance(INSPECTED);
    const findings = own.chance(NOTHING_FOUND) ? 0 : own.between(2, 8);
    const remedied = Math.round(findings * (0.5 + 0.5 * effort()));
    const note = findings ? '' : 'Không có tồn tại';
    if (inspected) add(first, last, 'findings_remedied', [`${remedied}`, `${findings}`], note);
    return rows;
  });
}

const is = (exception: { year: number; unit: string }, year: Year, unit: string) =>
  exception.year === year && exception.unit === unit;

/** From 5 January on a working day, the later the less effort: most by the end of January. */
function issuedOn(year: Year, calendar: WorkCalendar, effort: number): number {
  const wanted = dayOf(year, 1, 5) + Math.round((1 - effort) * 100);
  return calendar.dayOf(calendar.endOf(wanted));
}

/** With two decimals. */
const points = (value: number) =>
  `${Math.floor(value)}.${`${Math.floor(value * 100) % 100}`.padStart(2, '0')}`;
