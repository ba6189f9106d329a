/** A date as a workbook stores it, days since its beginning, → ISO text. Pure. */

/** Days between the beginnings of the two calendars a workbook may count by. */
const DAYS_TO_1904 = 1462;
/** 31/12/9999; Excel shows anything later as ####. */
const LAST_DAY = 2_958_465;
const SECONDS = 86_400;

/** Texts made so far; beyond 2099 each is made anew. */
const days: string[] = new Array(73_051);
const times: string[] = new Array(SECONDS);
const two = (n: number) => String(n).padStart(2, '0');

/** Excel's day 60 is 29/02/1900, which never was; days before it are one later than they count. */
function dayText(day: number): string {
  if (day === 60) return '1900-02-29';
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * SECONDS * 1000);
  return date.toISOString().slice(0, 10);
}

/** HH:MM:SS */
function timeText(second: number): string {
  const minute = Math.floor(second / 60);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(second % 60)}`;
}

/**
 * @param serial days, with the time as a fraction
 * @returns YYYY-MM-DD, with HH:MM:SS where there is a time; that alone below one day; null where Excel
 *   shows no date
 */
export function dateText(serial: number, from1904: boolean): string | null {
  const seconds = Math.round((from1904 ? serial + DAYS_TO_1904 : serial) * SECONDS);
  const day = Math.floor(seconds / SECONDS);
  if (!(day >= 0 && day <= LAST_DAY)) return null;
  const second = seconds - day * SECONDS;
  if (day === 0) return timeText(second);
  if (day < days.length) days[day] ??= dayText(day);
  const date = days[day] ?? dayText(day);
  if (second === 0) return date;
  times[second] ??= ` ${timeText(second)}`;
  return date + times[second];
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?)?$/;

/** A cell that holds ISO 8601 text, as strict workbooks may. */
export function isoText(text: string): string {
  const [, day, time] = ISO.exec(text) ?? [];
  if (!day) return text;
  return time && time !== '00:00:00' ? `${day} ${time}` : day;
}
