/**
 * Which of the reports a unit sent count towards a month. No I/O.
 *
 * Offices send monthly, quarterly and cumulative figures side by side; adding them all would count a
 * dossier three times. The rule (README, "Which reports count") is the same for every measure.
 */
import { trim } from './decimal';
import { type Figure, isBlank } from './earn';

/** Anything a unit sent for a period. Dates ISO. */
export interface Dated {
  period_from: string | null;
  period_to: string;
  as_of_on: string | null;
  /** Order in which the file arrived: the later of two reports of the same period wins. */
  added: number;
  /** The unit that sent it, where that one has gone whole into the unit that is ranked. */
  former?: string | null;
}

/** One accepted row of `measures` for one unit and measure. */
export interface Report extends Dated, Figure {}

export type ReportUse =
  | 'used'
  | 'superseded'
  | 'replaced'
  | 'overlap'
  | 'not_latest'
  | 'no_denominator'
  | 'straddles'
  | 'blank';

export interface Picked<R extends Dated> {
  figure: Figure | null;
  uses: { report: R; use: ReportUse }[];
}

export interface Span {
  from: string;
  to: string;
}

export type Placed<R> = { report: R; span: Span };

interface Chosen<R extends Dated> {
  chosen: Placed<R>[];
  uses: Picked<R>['uses'];
}

const overlap = (a: Span, b: Span) => a.from <= b.to && b.from <= a.to;
const days = ({ from, to }: Span) => Date.parse(to) - Date.parse(from);

/** The later as-of, then the later added. */
const newer = (a: Dated, b: Dated) =>
  (b.as_of_on ?? '').localeCompare(a.as_of_on ?? '') || b.added - a.added;

/** Of those starting on the first day the one that ends latest, then what follows it; the longest first where they overlap. */
function disjoint<R extends Dated>(placed: Placed<R>[], first: string): Chosen<R> {
  const base = placed
    .filter(({ span }) => span.from === first)
    .sort((a, b) => b.span.to.localeCompare(a.span.to))[0];
  const chosen = base ? [base] : [];
  const uses: Picked<R>['uses'] = base ? [{ report: base.report, use: 'used' }] : [];
  const rest = placed
    .filter((item) => item !== base)
    .sort((a, b) => days(b.span) - days(a.span) || a.span.from.localeCompare(b.span.from));
  for (const item of rest) {
    const insideBase = base && item.span.to <= base.span.to;
    const clash = chosen.some(({ span }) => overlap(span, item.span));
    if (!clash) chosen.push(item);
    uses.push({ report: item.report, use: insideBase ? 'superseded' : clash ? 'overlap' : 'used' });
  }
  return { chosen, uses };
}

/**
 * What the unit itself sent; then, of each unit that went into it, what its own reports do not cover.
 * Two former units may well report the same days: those are different dossiers.
 */
export function withFormer<R extends Dated>(placed: Placed<R>[], first: string): Chosen<R> {
  const of = (former: string | null) =>
    placed.filter(({ report }) => (report.former ?? null) === former);
  const own = disjoint(of(null), first);
  const isCovered = ({ span }: Placed<R>) => own.chosen.some((item) => overlap(item.span, span));
  const formers = new Set(placed.flatMap(({ report }) => report.former ?? []));
  const before = [...formers].map((former) =>
    disjoint(
      of(former).filter((item) => !isCovered(item)),
      first,
    ),
  );
  const covered = placed.filter((item) => item.report.former && isCovered(item));
  return {
    chosen: [own, ...before].flatMap(({ chosen }) => chosen),
    uses: [
      ...[own, ...before].flatMap(({ uses }) => uses),
      ...covered.map(({ report }) => ({ report, use: 'overlap' as const })),
    ],
  };
}

/** Where one of them is a plain number, so is their sum. */
function added(reports: Report[]): Figure {
  const total = (values: (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length ? trim(known.reduce((a, b) => a + b, 0)) : null;
  };
  const isPlain = reports.some((report) => report.denominator === null);
  return {
    numerator: total(reports.map((report) => report.numerator)),
    denominator: isPlain ? null : total(reports.map((report) => report.denominator)),
  };
}

/**
 * Those of `reports` that lie inside the period and end by `monthEnd`, one of each period; and what became
 * of the others. What lies outside the period is not told of.
 */
export function inPeriod<R extends Dated>(
  reports: R[],
  period: Span,
  monthEnd: string,
  saysNothing: (report: R) => boolean,
): { placed: Placed<R>[]; uses: Picked<R>['uses'] } {
  const uses: Picked<R>['uses'] = [];
  const current = new Map<string, Placed<R>>();
  // of two rows of one file that say different things, the later stands
  for (const report of [...reports].reverse().sort(newer)) {
    const span = { from: report.period_from ?? period.from, to: report.period_to };
    // a blank first day is the campaign's: a report that ended before it is of another year
    if (span.to < period.from) continue;
    if (span.from < period.from || span.to > period.to) {
      if (overlap(span, period)) uses.push({ report, use: 'straddles' });
      continue;
    }
    if (span.to > monthEnd) continue;
    if (saysNothing(report)) {
      uses.push({ report, use: 'blank' });
      continue;
    }
    const key = `${span.from} ${span.to} ${report.former ?? ''}`;
    if (current.has(key)) uses.push({ report, use: 'replaced' });
    else current.set(key, { report, span });
  }
  return { placed: [...current.values()], uses };
}

/**
 * The figure of one unit and measure at the end of one campaign month, and what became of each report.
 * @param counting plain numbers are added up (count, deduct, bonus, penalty); else the latest stands
 */
export function pickReports<R extends Report>(
  reports: R[],
  period: Span,
  monthEnd: string,
  counting: boolean,
): Picked<R> {
  const { placed, uses } = inPeriod(reports, period, monthEnd, isBlank);
  if (!placed.length) return { figure: null, uses };
  const isPlain = placed.every(({ report }) => report.denominator === null);
  if (isPlain && (!counting || placed.some(({ report }) => report.on))) {
    const [latest, ...older] = placed.sort(
      (a, b) => b.span.to.localeCompare(a.span.to) || newer(a.report, b.report),
    );
    uses.push({ report: latest!.report, use: 'used' });
    uses.push(...older.map(({ report }) => ({ report, use: 'not_latest' as const })));
    const { numerator, denominator, on } = latest!.report;
    return { figure: { numerator, denominator, on: on ?? null }, uses };
  }
  const ratios =
    isPlain || counting ? placed : placed.filter(({ report }) => report.denominator !== null);
  const plain = placed.filter((item) => !ratios.includes(item));
  const { chosen, uses: chosenUses } = withFormer(ratios, period.from);
  uses.push(
    ...chosenUses,
    ...plain.map(({ report }) => ({ report, use: 'no_denominator' as const })),
  );
  return { figure: added(chosen.map(({ report }) => report)), uses };
}
