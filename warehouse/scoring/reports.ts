/**
 * Which of the reports a unit sent count towards a month. No I/O.
 *
 * Offices send monthly, quarterly and cumulative figures side by side; adding them all would count a
 * dossier three times. The rule (README, "Which reports count") is the same for every measure.
 */
import { snap } from './decimal';
import type { Figure } from './earn';

/** One accepted row of `measures` for one unit and measure. Dates ISO. */
export interface Report extends Figure {
  period_from: string | null;
  period_to: string;
  as_of_on: string | null;
  /** Order in which the file arrived: the later of two reports of the same period wins. */
  added: number;
}

export type ReportUse =
  | 'used'
  | 'superseded'
  | 'replaced'
  | 'overlap'
  | 'not_latest'
  | 'straddles'
  | 'blank';

export interface Picked<R extends Report> {
  figure: Figure | null;
  uses: { report: R; use: ReportUse }[];
}

interface Span {
  from: string;
  to: string;
}

const overlap = (a: Span, b: Span) => a.from <= b.to && b.from <= a.to;
const days = ({ from, to }: Span) => Date.parse(to) - Date.parse(from);
const isBlank = (figure: Figure) =>
  figure.numerator === null && figure.denominator === null && !figure.on;

/** The later as-of, then the later added. */
const newer = (a: Report, b: Report) =>
  (b.as_of_on ?? '').localeCompare(a.as_of_on ?? '') || b.added - a.added;

type Placed<R> = { report: R; span: Span };

/** Of those starting on the first day the one that ends latest, then what follows it; the longest first where they overlap. */
function disjoint<R extends Report>(placed: Placed<R>[], first: string) {
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

function added(reports: Report[]): Figure {
  const total = (values: (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length ? snap(known.reduce((a, b) => a + b, 0)) : null;
  };
  return {
    numerator: total(reports.map((report) => report.numerator)),
    denominator: total(reports.map((report) => report.denominator)),
  };
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
  const uses: Picked<R>['uses'] = [];
  const current = new Map<string, Placed<R>>();
  for (const report of [...reports].sort(newer)) {
    const span = { from: report.period_from ?? period.from, to: report.period_to };
    if (span.to > monthEnd && span.from >= period.from && span.to <= period.to) continue;
    if (span.from < period.from || span.to > period.to) {
      if (overlap(span, period)) uses.push({ report, use: 'straddles' });
      continue;
    }
    if (isBlank(report)) {
      uses.push({ report, use: 'blank' });
      continue;
    }
    const key = `${span.from} ${span.to}`;
    if (current.has(key)) uses.push({ report, use: 'replaced' });
    else current.set(key, { report, span });
  }

  const placed = [...current.values()];
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
  const ratios = isPlain ? placed : placed.filter(({ report }) => report.denominator !== null);
  const plain = placed.filter((item) => !ratios.includes(item));
  const { chosen, uses: chosenUses } = disjoint(ratios, period.from);
  uses.push(...chosenUses, ...plain.map(({ report }) => ({ report, use: 'overlap' as const })));
  return { figure: added(chosen.map(({ report }) => report)), uses };
}
