/**
 * Days as whole numbers since 1 January 1970. There is no time zone: a day is a day in Viet Nam, and
 * UTC is only used as a calendar without summer time.
 */
const MS_A_DAY = 86_400_000;

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);

/** Month counts from 1. A day past the end of its month runs into the next. */
export const dayOf = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / MS_A_DAY;

export const dayFromIso = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / MS_A_DAY;

export function dateOf(day: number): { year: number; month: number; date: number } {
  const at = new Date(day * MS_A_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** 0 is Sunday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** 2025-03-14 */
export function isoText(day: number): string {
  const { year, month, date } = dateOf(day);
  return `${year}-${two(month)}-${two(date)}`;
}

/** 14/03/2025 */
export function dateText(day: number): string {
  const { year, month, date } = dateOf(day);
  return `${two(date)}/${two(month)}/${year}`;
}

/** 250314, as dossier codes have it */
export function codeText(day: number): string {
  return isoText(day).slice(2).replaceAll('-', '');
}

/** Minutes since midnight as 07:30. */
export const clockText = (minute: number): string =>
  `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** The last day of a month. */
export const monthEnd = (year: number, month: number): number => dayOf(year, month + 1, 1) - 1;
