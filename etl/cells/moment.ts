/** The SQL that reads a day or a moment. Dates are dd/MM/yyyy first; ISO is accepted. Pure. */
import { literal } from '@/warehouse/db';
import { bound } from './text';

const DAYS = ['%d/%m/%Y', '%Y-%m-%d', '%d-%m-%Y', '%d.%m.%Y'];
const TIMES = ['', ' %H:%M', ' %H:%M:%S', ' %H:%M:%S.%f', 'T%H:%M:%S', 'T%H:%M', 'T%H:%M:%S.%f'];
const list = (formats: string[]) => `[${formats.map(literal).join(', ')}]`;
const FORMATS = list(DAYS.flatMap((day) => TIMES.map((time) => day + time)));
const ZONE = ' ?(Z|[+-][0-9]{2}(:?[0-9]{2})?)$';
/** Minutes that Viet Nam is ahead of UTC. */
const HERE = 420;

/** Local time; a stated offset is turned into the time of Viet Nam. */
const anyMoment = (text: string) =>
  `coalesce(try_strptime(${text}, ${FORMATS}), case when contains(${text}, ':') then ${rareMoment(text)} end)`;

/** A moment with an offset, or with more digits of a second than DuckDB reads. */
function rareMoment(text: string): string {
  const zone = `regexp_extract(${text}, '${ZONE}', 1)`;
  const digits = `rpad(regexp_replace(${zone}, '[^0-9]', '', 'g'), 4, '0')`;
  const ahead = `(60 * left(${digits}, 2)::integer + right(${digits}, 2)::integer) * (case left(${zone}, 1) when '-' then -1 else 1 end)`;
  const local = `regexp_replace(regexp_replace(${text}, '${ZONE}', ''), '([.][0-9]{6})[0-9]+$', '\\1')`;
  return `(try_strptime(${local}, ${FORMATS}) + to_minutes(${HERE} - (case ${zone} when '' then ${HERE} else ${ahead} end)))`;
}

/** A day a workbook shows as its number, as Excel counts them; other numbers are no days. */
const serialDay = (text: string) =>
  `(case when regexp_full_match(${text}, '[2-7][0-9]{4}') then timestamp '1899-12-30' + to_days(${text}::integer) end)`;

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

/** A year nobody meant (0001, 9999) is no date. */
export const sane = (at: string) =>
  `(case when ${at} >= timestamp '1990-01-01' and ${at} < timestamp '2100-01-01' then ${at} end)`;

/** A moment until which there is time: a bare date runs to the end of that day. */
export const endOfDay = (at: string) =>
  `(case when cast(${at} as time) = time '00:00:00'
    then ${at} + interval '1 day' - interval '1 microsecond' else ${at} end)`;
