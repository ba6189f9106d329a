/** A stretch of days in words: a calendar month by its name, any other by its first and last day. */
import { day } from './format';
import type { Translate } from './translator';

/** @param from first day, ISO @param to last day, ISO */
export function stretchWords(from: string, to: string, t: Translate): string {
  const isMonth = from.slice(0, 8) === to.slice(0, 8) && from.endsWith('-01') && isLastDay(to);
  const [year, month] = from.split('-');
  return isMonth
    ? t('quality.monthOf', { month: String(Number(month)), year: year! })
    : t('units.fromTo', { from: day(from), to: day(to) });
}

function isLastDay(iso: string): boolean {
  const next = new Date(`${iso}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}

/** Days from `earlier` to `later`, both ISO. */
export const daysBetween = (earlier: string, later: string) =>
  Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000);
