/** Reported figures that must add up: whole = sum of its parts, of one unit and period. No I/O. */

/** Known sums among measures. */
const IDENTITIES = [
  { whole: 'dossiers_received', parts: ['dossiers_resolved', 'dossiers_pending'] },
  { whole: 'dossiers_received', parts: ['dossiers_early', 'dossiers_on_due_day', 'dossiers_late'] },
];

export interface Told {
  measure: string;
  numerator: number | null;
  period_from: string | null;
  period_to: string;
}

export interface Identity {
  whole: number;
  /** Without zeros: 4872 = 274 + 4598. */
  parts: number[];
  holds: boolean;
}

/** The sums that can be checked with these figures, those that hold first. */
export function checkIdentities(figures: Told[]): Identity[] {
  const found: Identity[] = [];
  for (const { whole, parts } of IDENTITIES)
    for (const total of figures) {
      if (total.measure !== whole || total.numerator === null) continue;
      const values = parts.map(
        (part) =>
          figures.find(
            (f) =>
              f.measure === part &&
              f.period_from === total.period_from &&
              f.period_to === total.period_to,
          )?.numerator,
      );
      if (values.some((value) => value === null || value === undefined)) continue;
      const known = values as number[];
      found.push({
        whole: total.numerator,
        parts: known.filter((value) => value !== 0),
        holds: known.reduce((a, b) => a + b, 0) === total.numerator,
      });
    }
  return found.sort((a, b) => Number(b.holds) - Number(a.holds));
}
