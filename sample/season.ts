import type { WorkCalendar } from './calendar';
import { dateOf, weekdayOf } from './day';

/** January … December: quiet around the lunar new year, busy in spring and at the start of school. */
const MONTHS = [0.85, 0.75, 1.2, 1.25, 1.15, 0.95, 0.9, 0.95, 1.25, 1.15, 0.95, 0.9];
/** Sunday … Saturday: Mondays are busy; a Saturday is only worked in place of a day off. */
const WEEKDAYS = [0.5, 1.3, 1.05, 1, 0.95, 0.85, 0.5];
const MONTHS_OF_LATENESS = [1, 1.15, 0.9, 0.85, 0.85, 0.85, 0.85, 0.85, 0.9, 1, 1.4, 1.75];
const NEAR = 6;
const NEAR_NEW_YEAR = 0.55;

/** How many people come on a working day, relative to an ordinary one. */
export function crowd(calendar: WorkCalendar, day: number): number {
  const near = calendar.newYear.some((off) => day > off - NEAR && day < off + NEAR);
  const usual = MONTHS[dateOf(day).month - 1]! * WEEKDAYS[weekdayOf(day)]!;
  return near ? usual * NEAR_NEW_YEAR : usual;
}

/** How much likelier a dossier received on a day is to be late: the end of the year is worse. */
export const haste = (day: number): number => MONTHS_OF_LATENESS[dateOf(day).month - 1]!;
