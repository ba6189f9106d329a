/** The SQL that reads a day or a moment. Dates are dd/MM/yyyy first; ISO is accepted. Pure. */
import { literal } from '@/warehouse/db';
import { bound, plainSql, trimmed } from './text';

const DAYS = ['%d/%m/%Y', '%Y-%m-%d', '%d-%m-%Y', '%d.%m.%Y', '%Y/%m/%d'];
const TIMES = ['', ' %H:%M', ' %H:%M:%S', ' %H:%M:%S.%f', 'T%H:%M:%S', 'T%H:%M', 'T%H:%M:%S.%f'];
/** The clock of twelve hours; the time before the day. */
const RARE_TIMES = [' %I:%M %p', ' %I:%M:%S %p'];
const TIMES_FIRST = ['%H:%M ', '%H:%M:%S '];
const list = (formats: string[]) => `[${formats.map(literal).join(', ')}]`;
const FORMATS = list(DAYS.flatMap((day) => TIMES.map((time) => day + time)));
const formatsOf = (days: string[]) =>
  list(
    days.flatMap((day) => [
      ...['', ' %H:%M', ' %H:%M:%S', ...RARE_TIMES].map((time) => day + time),
      ...TIMES_FIRST.map((time) => time + day),
    ]),
  );
const RARE_FORMATS = formatsOf(DAYS);
const SHORT_YEARS = formatsOf(['%d/%m/%y', '%d-%m-%y', '%d.%m.%y']);
const ZONE = ' ?(Z|[+-][0-9]{2}(:?[0-9]{2})?)$';
/** Minutes that Viet Nam is ahead of UTC. */
const HERE = 420;

/** Local time; a stated offset is turned into the time of Viet Nam. */
const anyMoment = (text: string) =>
  `coalesce(try_strptime(${text}, ${FORMATS}), case when contains(${text}, ':') then ${rareMoment(text)} end,
    case when regexp_matches(${text}, '[0-9]{2}') then try_strptime(${respelled(text)}, ${RARE_FORMATS}) end)`;

/** Words and signs around a day and a time, each with what it is turned into; in this order. */
const RESPELLED: [string, string][] = [
  // "ngày 01 tháng 8 năm 2025" is 01/8/2025; "08 giờ 30" and "8h30" are 08:30
  ['([0-9]{1,2}) *thang *([0-9]{1,2}),? *nam *([0-9]{4})', '\\1/\\2/\\3'],
  ['([0-9]{1,2}) ?(h|gio) ?([0-9]{2})( ?phut)?', '\\1:\\3'],
  ['( |,|ngay|luc)+', ' '],
  ['(:[0-9]{2}) ?(sa|sang|am)$', '\\1 AM'],
  ['(:[0-9]{2}) ?(ch|chieu|pm)$', '\\1 PM'],
  // twelve hours are told for nothing where there are twenty-four
  [' (00?|1[3-9]|2[0-3])(:[0-9:]+) .M$', ' \\1\\2'],
];

/** A day or moment as words tell it, in signs. */
const respelled = (text: string) =>
  `trim(${RESPELLED.reduce(
    (sql, [from, to]) => `regexp_replace(${sql}, '${from}', '${to}', 'g')`,
    plainSql(text),
  )})`;

/** A moment with an offset, or with more digits of a second than DuckDB reads. */
function rareMoment(text: string): string {
  const zone = `regexp_extract(${text}, '${ZONE}', 1)`;
  const digits = `rpad(regexp_replace(${zone}, '[^0-9]', '', 'g'), 4, '0')`;
  const ahead = `(60 * left(${digits}, 2)::integer + right(${digits}, 2)::integer) * (case left(${zone}, 1) when '-' then -1 else 1 end)`;
  const local = `regexp_replace(regexp_replace(${text}, '${ZONE}', ''), '([.][0-9]{6})[0-9]+$', '\\1')`;
  return `(try_strptime(${local}, ${FORMATS}) + to_minutes(${HERE} - (case ${zone} when '' then ${HERE} else ${ahead} end)))`;
}

/** A day or moment a workbook shows as its number, as Excel counts them; other numbers are no days. */
const serialDay = (text: string) =>
  `(case when regexp_full_match(${text}, '[2-7][0-9]{4}([.][0-9]+)?')
    then timestamp '1899-12-30' + to_seconds(round(${text}::double * 86400)) end)`;

/**
 * @param cell as it stands, never null and never ''
 * @param text the text in it
 * @param usual formats most cells of the column are in: the others are only tried where these fail
 */
export function moment(
  cell: string,
  text: string,
  usual: string[],
  hasSerialDays: boolean,
): string {
  const any = bound(text, (x) =>
    hasSerialDays ? `coalesce(${anyMoment(x)}, ${serialDay(x)})` : anyMoment(x),
  );
  return usual.length ? `coalesce(try_strptime(${cell}, ${list(usual)}), ${any})` : any;
}

/**
 * A year nobody meant (0001, 9999) is no date; one of two digits, up to 69, is of this century.
 * @param at the moment read from `cell`: a short year looks like one of the first century
 */
export const sane = (at: string, cell: string) =>
  `(case when ${at} >= timestamp '1990-01-01' and ${at} < timestamp '2100-01-01' then ${at}
    when ${at} < timestamp '0100-01-01' then ${shortYear(cell)} end)`;

const shortYear = (cell: string) =>
  bound(
    `try_strptime(${respelled(trimmed(cell))}, ${SHORT_YEARS})`,
    (at) => `(case when ${at} >= timestamp '2000-01-01' then ${at} end)`,
  );

/** A moment until which there is time: a bare date runs to the end of that day. */
export const endOfDay = (at: string) =>
  `(case when cast(${at} as time) = time '00:00:00'
    then ${at} + interval '1 day' - interval '1 microsecond' else ${at} end)`;
