/**
 * A kind of cell → the SQL that reads it, and what is wrong when it can't. Pure: builds text, runs nothing.
 *
 * Reading takes two steps, so that nothing is computed twice: `inner` from the trimmed text of the cell
 * (empty and "-" are already null), then each output from `inner`.
 */
import { plainText } from '@/i18n/plain-text';
import type { ReasonCode } from '@/i18n/reasons';
import { literal } from '@/warehouse/db';
import type { Kind, Source, Vocabulary } from './source';

/** How dots and commas are read in one column of one file; under `thousands` neither is a decimal sign. */
export type NumberMode = 'comma_decimal' | 'dot_decimal' | 'thousands';

export interface CellReader {
  inner: (cell: string) => string;
  /** Suffix of the output column → SQL over `inner`; '' is the column itself. */
  outputs: { suffix: string; type: string; sql: (inner: string, cell: string) => string }[];
  /** The code when the cell is filled but no output has a value. */
  reason: ReasonCode;
}

const isWhole = (kind: Kind) => kind === 'count' || kind === 'amount';

/** Without evidence "4.859" (or "4,859") is 4859 in a column of counts or fees, and 4.859 elsewhere. */
export const defaultMode = (kind: Kind): NumberMode =>
  isWhole(kind) ? 'thousands' : 'dot_decimal';

/** Columns that hold numbers; each has three bits of evidence, in this order. */
export const numericColumns = (source: Source) =>
  Object.keys(source.columns).filter((name) =>
    ['count', 'amount', 'number', 'figure'].includes(source.columns[name]!.kind as string),
  );

/**
 * How each numeric column of a file is read, from the evidence of all its cells together.
 * @returns the modes, and the columns where dots stayed ambiguous
 */
export function decideModes(source: Source, evidence: number) {
  const modes: Record<string, NumberMode> = {};
  const ambiguous: string[] = [];
  numericColumns(source).forEach((name, place) => {
    const bits = Math.floor(evidence / 8 ** place) % 8;
    const { kind } = source.columns[name]!;
    modes[name] = bits & 1 ? 'comma_decimal' : bits & 2 ? 'dot_decimal' : defaultMode(kind);
    if (bits === 4 && !isWhole(kind)) ambiguous.push(name);
  });
  return { modes, ambiguous };
}

const DAYS = ['%d/%m/%Y', '%Y-%m-%d', '%d-%m-%Y', '%d.%m.%Y'];
const TIMES = ['', ' %H:%M', ' %H:%M:%S', ' %H:%M:%S.%f', 'T%H:%M:%S', 'T%H:%M', 'T%H:%M:%S.%f'];
const FORMATS = `[${DAYS.flatMap((day) => TIMES.map((time) => literal(day + time))).join(', ')}]`;
const ZONE = ' ?(Z|[+-][0-9]{2}(:?[0-9]{2})?)$';
/** Minutes that Viet Nam is ahead of UTC. */
const HERE = 420;

/** `cell` without what people can't see at its ends. */
export const trimmed = (cell: string) => `trim(${cell}, ' \t\u00a0\u200b\ufeff')`;

/** Local time; a stated offset is turned into the time of Viet Nam. */
const moment = (cell: string) =>
  `coalesce(try_strptime(${cell}, ${FORMATS}), case when contains(${cell}, ':') then ${rareMoment(cell)} end)`;

/** A moment with an offset, or with more digits of a second than DuckDB reads. */
function rareMoment(cell: string): string {
  const zone = `regexp_extract(${cell}, '${ZONE}', 1)`;
  const digits = `rpad(regexp_replace(${zone}, '[^0-9]', '', 'g'), 4, '0')`;
  const ahead = `(60 * left(${digits}, 2)::integer + right(${digits}, 2)::integer) * (case left(${zone}, 1) when '-' then -1 else 1 end)`;
  const local = `regexp_replace(regexp_replace(${cell}, '${ZONE}', ''), '([.][0-9]{6})[0-9]+$', '\\1')`;
  return `(try_strptime(${local}, ${FORMATS}) + to_minutes(${HERE} - (case ${zone} when '' then ${HERE} else ${ahead} end)))`;
}

/** A year nobody meant (0001, 9999) is no date. */
const sane = (at: string) =>
  `(case when ${at} >= timestamp '1990-01-01' and ${at} < timestamp '2100-01-01' then ${at} end)`;

const GROUPS: Record<NumberMode, string> = {
  comma_decimal: '([.][0-9]{3}){1,5}',
  dot_decimal: '(,[0-9]{3}){1,5}',
  thousands: '(([.][0-9]{3}){1,5}|(,[0-9]{3}){1,5})',
};
const FRACTION: Record<NumberMode, string> = {
  comma_decimal: '(,[0-9]+)?',
  dot_decimal: '([.][0-9]+)?',
  thousands: '',
};
/** For SQL's translate(): the separators go, the decimal sign becomes a dot. */
const PLAIN: Record<NumberMode, [string, string]> = {
  comma_decimal: [',.', '.'],
  dot_decimal: [',', ''],
  thousands: [',.', ''],
};

/** The number in `cell`, a percentage as a share of 1; null where it is none, or has more than 18 digits. */
function number(cell: string, mode: NumberMode): string {
  const text = `replace(rtrim(${cell}, '% '), ' ', '')`;
  const shape = `[+-]?([0-9]{1,3}${GROUPS[mode]}|[0-9]{1,18})${FRACTION[mode]}`;
  const [signs, instead] = PLAIN[mode];
  const digits = `translate(${text}, '${signs}', '${instead}')`;
  const scale = `case when right(${cell}, 1) = '%' then 100 else 1 end`;
  return `(case when regexp_full_match(${text}, '${shape}') then cast(${digits} as double) / ${scale} end)`;
}

/** 1: dots must be thousands; 2: dots must be decimals; 4: can't tell; 0: says nothing. */
export function decimalEvidence(cell: string, kind: Kind): string {
  // a comma before exactly three digits could be thousands, but only in a column of counts
  const afterComma = isWhole(kind) ? '([0-9]{1,2}|[0-9]{4,})' : '[0-9]+';
  return `(case when ${cell} is null or not regexp_matches(${cell}, '[.,]') then 0
    when regexp_matches(${cell}, '([.][0-9]{3}){2,}|[.][0-9]{3},') then 1
    when regexp_matches(${cell}, '^[^.]*[.]([0-9]{1,2}|[0-9]{4,})%?$|(,[0-9]{3}){2,}|,[0-9]{3}[.]') then 2
    when regexp_matches(${cell}, '^[^,]*,${afterComma}%?$') then 1
    else 4 end)`;
}

/** `text` without case, accents or the stroke of đ. */
export const plainSql = (sql: string) =>
  `lower(replace(replace(strip_accents(${sql}), 'đ', 'd'), 'Đ', 'D'))`;

function word(inner: string, words: Vocabulary): string {
  const branches = Object.entries(words).map(([name, spellings]) => {
    const known = new Set([name, ...spellings].map((spelling) => literal(plainText(spelling))));
    return `when ${inner} in (${[...known].join(', ')}) then ${literal(name)}`;
  });
  return `(case ${branches.join(' ')} end)`;
}

const YES_NO: Vocabulary = {
  yes: ['có', 'y', 'true', 't', '1', 'x', 'đã', 'rồi', 'v', '✓', '✔'],
  no: ['không', 'n', 'false', 'f', '0', 'chưa'],
};

/** HMAC-SHA256 of a person, spelled without case, accents or stray spaces, under the folder's key. */
function hmac(cell: string, keyHex: string): string {
  const key = Buffer.alloc(64);
  Buffer.from(keyHex, 'hex').copy(key);
  const pad = (byte: number) => `unhex('${Buffer.from(key.map((b) => b ^ byte)).toString('hex')}')`;
  const person = `encode(regexp_replace(${plainSql(cell)}, '\\s+', ' ', 'g'))`;
  return `sha256(${pad(0x5c)} || unhex(sha256(${pad(0x36)} || ${person})))`;
}

/** @param key hex of the data folder's secret, for `person` */
export function cellReader(kind: Kind, mode: NumberMode, key: string): CellReader {
  const same = (inner: string) => inner;
  const only = (
    inner: CellReader['inner'],
    type: string,
    reason: ReasonCode,
    sql: (inner: string, cell: string) => string = same,
  ): CellReader => ({ inner, outputs: [{ suffix: '', type, sql }], reason });

  if (typeof kind === 'object')
    return only(plainSql, 'varchar', 'bad_word', (inner) => word(inner, kind));
  switch (kind) {
    case 'code':
    case 'text':
      return only((cell) => `nfc_normalize(${cell})`, 'varchar', 'missing');
    case 'person':
      return only((cell) => hmac(cell, key), 'varchar', 'missing');
    case 'date':
    case 'due_day':
      return only(moment, 'date', 'bad_date', (at) => `cast(${sane(at)} as date)`);
    case 'moment':
      return only(moment, 'timestamp', 'bad_date', sane);
    case 'deadline':
      return only(moment, 'timestamp', 'bad_date', (at) => endOfDay(sane(at)));
    case 'count':
      return only((cell) => number(cell, mode), 'integer', 'bad_count', whole);
    case 'amount':
      return only(
        (cell) => number(cell, mode),
        'bigint',
        'bad_number',
        (n) => `round(${n})::bigint`,
      );
    case 'number':
      return only((cell) => number(cell, mode), 'double', 'bad_number');
    case 'figure':
      return {
        inner: (cell) => number(cell, mode),
        outputs: [
          { suffix: '', type: 'double', sql: same },
          {
            suffix: '_on',
            type: 'date',
            sql: (inner, cell) =>
              `(case when ${inner} is null then cast(${sane(moment(cell))} as date) end)`,
          },
        ],
        reason: 'bad_number',
      };
    case 'yes_no':
      return only(plainSql, 'boolean', 'bad_yes_no', (inner) => `(${word(inner, YES_NO)} = 'yes')`);
  }
}

const whole = (n: string) =>
  `(case when ${n} >= 0 and ${n} = floor(${n}) and ${n} < 2147483648 then cast(${n} as integer) end)`;

const endOfDay = (at: string) =>
  `(case when ${at} = date_trunc('day', ${at})
    then ${at} + interval '1 day' - interval '1 microsecond' else ${at} end)`;
