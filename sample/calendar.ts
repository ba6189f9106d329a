import { clockText, dateText, dayFromIso, dayOf, weekdayOf } from './day';
import { readReference } from './reference';

/** 7:30–11:30 and 13:30–17:00, counted in minutes; the last one is 17:00 itself. */
const [MORNING, AFTERNOON, NOON_AT] = [7 * 60 + 30, 13 * 60 + 30, 240];
export const DAY_LENGTH = 451;
const [SUNDAY, SATURDAY] = [0, 6];

/** A minute of work within its day → minutes since midnight. */
export const clockOf = (minute: number): number =>
  minute < NOON_AT ? MORNING + minute : AFTERNOON + minute - NOON_AT;

/** A one-stop office takes what comes after 15:00 as of the next working day. */
const LATE_ARRIVAL = NOON_AT + 90;

/**
 * Working time as one line: moment = place of the working day × DAY_LENGTH + minute of work. Adding,
 * comparing and drawing moments is then whole-number arithmetic, and no moment is ever on a holiday.
 */
export class WorkCalendar {
  /** Working days in order; their place is the index. */
  readonly days: number[] = [];
  private readonly placeOf = new Map<number, number>();
  private readonly dates: string[];
  /** Days off for the lunar new year. */
  readonly newYear: number[] = [];

  constructor(fromYear: number, toYear: number) {
    const exceptions = new Map<number, boolean>();
    for (const { date, is_working_day, name } of readReference('holidays.csv', [
      'date',
      'is_working_day',
      'name',
    ])) {
      const day = dayFromIso(date);
      exceptions.set(day, is_working_day === '1');
      if (is_working_day === '0' && name.startsWith('Tết Nguyên đán')) this.newYear.push(day);
    }
    for (let day = dayOf(fromYear, 1, 1); day <= dayOf(toYear, 12, 31); day++) {
      const weekday = weekdayOf(day);
      if (!(exceptions.get(day) ?? (weekday !== SUNDAY && weekday !== SATURDAY))) continue;
      this.placeOf.set(day, this.days.length);
      this.days.push(day);
    }
    this.dates = this.days.map(dateText);
  }

  isWorkingDay(day: number): boolean {
    return this.placeOf.has(day);
  }

  /** Places of the working days from one day to another, both included. */
  places(from: number, to: number): number[] {
    return this.days.flatMap((day, place) => (day >= from && day <= to ? [place] : []));
  }

  /** 17:00 of the last working day up to `day`. */
  endOf(day: number): number {
    const place = this.places(day - 20, day).at(-1);
    if (place === undefined) throw new Error(`no working day up to ${dateText(day)}`);
    return lastMoment(place);
  }

  dayOf(moment: number): number {
    return this.days[placeOf(moment)]!;
  }

  /** dd/MM/yyyy of a place. */
  dateText(place: number): string {
    return this.dates[place]!;
  }

  /** dd/MM/yyyy HH:mm */
  text(moment: number): string {
    return `${this.dates[placeOf(moment)]} ${clockText(clockOf(minuteOf(moment)))}`;
  }
}

export const placeOf = (moment: number): number => Math.floor(moment / DAY_LENGTH);
export const minuteOf = (moment: number): number => moment % DAY_LENGTH;
/** 17:00 of a working day. */
export const lastMoment = (place: number): number => (place + 1) * DAY_LENGTH - 1;

/** Until when there is time: 17:00 after so many working days; 0 is the same day, or the next after 15:00. */
export function dueAfter(received: number, workingDays: number): number {
  const place = placeOf(received);
  if (workingDays > 0) return lastMoment(place + workingDays);
  return lastMoment(minuteOf(received) < LATE_ARRIVAL ? place : place + 1);
}
