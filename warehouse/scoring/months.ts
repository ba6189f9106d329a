/** The months of a campaign: cumulative from the period's first day, not always the calendar's. No I/O. */

export interface Period {
  from: string;
  to: string;
  month_starts_on: number;
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const DAY = 86_400_000;

/**
 * The last day of each campaign month, ascending; the last one is `period.to`.
 * With `month_starts_on: 15` and from 2026-01-01: 14/1, 14/2, …, 14/12, 31/12.
 */
export function monthEnds({ from, to, month_starts_on }: Period): string[] {
  const ends: string[] = [];
  const [year, month] = from.split('-').map(Number) as [number, number];
  for (let index = 0; ; index++) {
    // the day before a month begins closes the month before it
    const end = iso(Date.UTC(year, month - 1 + index, month_starts_on) - DAY);
    if (end >= to) break;
    if (end >= from) ends.push(end);
  }
  return [...ends, to];
}
