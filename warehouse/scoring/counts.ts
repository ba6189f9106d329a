/**
 * Figures from counts that units add up themselves (form 06/VPCP/KSTT). No I/O.
 *
 * What was received includes what the period before left pending: of reports that follow each other the
 * pending ones of each but the last are taken off, so that nothing is counted twice.
 */
import { type Figure, isBlank } from './earn';
import { type Dated, inPeriod, type Picked, type Placed, type Span, withFormer } from './reports';

/** Counts of one unit and period; null where its form does not tell. */
export interface Counts {
  /** Online + direct + carried over. */
  received: number | null;
  received_online: number | null;
  received_direct: number | null;
  resolved: number | null;
  resolved_early: number | null;
  /** Early and on the due day. */
  resolved_in_time: number | null;
  pending: number | null;
  pending_in_time: number | null;
  pending_overdue: number | null;
}

export interface CountReport extends Dated, Counts {}

const NUMBERS = [
  'received',
  'received_online',
  'received_direct',
  'resolved',
  'resolved_early',
  'resolved_in_time',
  'pending',
  'pending_in_time',
  'pending_overdue',
] as const;
/** Of a chain of reports the last one's, not their sum. */
const STANDING = new Set<keyof Counts>(['pending', 'pending_in_time', 'pending_overdue']);

/** The sum of `parts`, null where one is not known. */
const plus = (...parts: (number | null)[]): number | null =>
  parts.reduce((total, part) => (total === null || part === null ? null : total + part), 0);

/** Measure → its numerator and denominator. */
const FIGURES: Record<string, (counts: Counts) => [number | null, number | null]> = {
  on_time_of_resolved: (c) => [c.resolved_in_time, c.resolved],
  on_time_of_received: (c) => [c.resolved_in_time, c.received],
  on_time_of_due: (c) => [c.resolved_in_time, plus(c.resolved, c.pending_overdue)],
  in_time_of_received: (c) => [plus(c.resolved_in_time, c.pending_in_time), c.received],
  early_of_resolved: (c) => [c.resolved_early, c.resolved],
  online_of_received: (c) => [c.received_online, plus(c.received_online, c.received_direct)],
  pending_overdue: (c) => [c.pending_overdue, c.pending],
};

/** Can this measure be told from counts alone? */
export const isFromCounts = (measure: string) => measure in FIGURES;

/** The figure of a measure in `counts`; null where they do not tell both its parts. */
export function figureOf(measure: string, counts: Counts): Figure | null {
  const [numerator, denominator] = FIGURES[measure]!(counts);
  const figure = { numerator, denominator };
  return denominator === null || isBlank(figure) ? null : figure;
}

/** Does a later report go on from this one? A unit's own go on from those that went into it, too. */
const goesOn = <R extends Dated>({ report, span }: Placed<R>, chosen: Placed<R>[]) =>
  chosen.some(
    (later) =>
      later.span.from > span.to &&
      (!later.report.former || later.report.former === (report.former ?? null)),
  );

function addedUp<R extends CountReport>(chosen: Placed<R>[]): Counts {
  const last = chosen.filter((item) => !goesOn(item, chosen));
  const total = (name: keyof Counts) =>
    plus(...(STANDING.has(name) ? last : chosen).map(({ report }) => report[name]));
  const counts = Object.fromEntries(
    NUMBERS.map((name) => [name, total(name)]),
  ) as unknown as Counts;
  const passedOn = plus(
    ...chosen.filter((item) => !last.includes(item)).map(({ report }) => report.pending),
  );
  return { ...counts, received: plus(counts.received, passedOn === null ? null : -passedOn) };
}

export interface PickedCounts<R extends CountReport> {
  counts: Counts | null;
  /** Last day of the last report that counts. */
  until: string | null;
  uses: Picked<R>['uses'];
}

/** What one unit counted by the end of one campaign month, and what became of each report. */
export function pickCounts<R extends CountReport>(
  reports: R[],
  period: Span,
  monthEnd: string,
): PickedCounts<R> {
  const says = (report: R) => NUMBERS.some((name) => report[name] !== null);
  const { placed, uses } = inPeriod(reports, period, monthEnd, (report) => !says(report));
  if (!placed.length) return { counts: null, until: null, uses };
  const { chosen, uses: chosenUses } = withFormer(placed, period.from);
  const until = chosen
    .map(({ span }) => span.to)
    .sort()
    .at(-1)!;
  return { counts: addedUp(chosen), until, uses: [...uses, ...chosenUses] };
}
