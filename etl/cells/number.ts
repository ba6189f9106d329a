/** The SQL that reads a number, and how dots and commas are told apart. Pure. */
import type { Kind, Source } from '../source';
import { bound, plainSql } from './text';

/** How dots and commas are read in one column of one file; under `thousands` neither is a decimal sign. */
export type NumberMode = 'comma_decimal' | 'dot_decimal' | 'thousands';

const isWhole = (kind: Kind) => kind === 'count' || kind === 'amount';

/** Without evidence "4.859" (or "4,859") is 4859 in a column of counts or fees, and 4.859 elsewhere. */
export const defaultMode = (kind: Kind): NumberMode =>
  isWhole(kind) ? 'thousands' : 'dot_decimal';

/** Bits of evidence a column. */
export const EVIDENCE_BITS = 4;

/** Columns that hold numbers; each has its bits of evidence, in this order. */
export const numericColumns = (source: Source) =>
  Object.keys(source.columns).filter((name) =>
    ['count', 'amount', 'number', 'figure'].includes(source.columns[name]!.kind as string),
  );

/**
 * How each numeric column of a file is read, from the evidence of all its cells together.
 * @returns the modes, and the columns where dots or commas stayed ambiguous
 */
export function decideModes(source: Source, evidence: number) {
  const modes: Record<string, NumberMode> = {};
  const ambiguous: string[] = [];
  numericColumns(source).forEach((name, place) => {
    const bits = Math.floor(evidence / 2 ** (EVIDENCE_BITS * place)) % 2 ** EVIDENCE_BITS;
    const { kind } = source.columns[name]!;
    const isComma = bits & 1 || (bits & 8 && !(bits & 2));
    modes[name] = isComma ? 'comma_decimal' : bits & 2 ? 'dot_decimal' : defaultMode(kind);
    if (bits >= 4 && !(bits & 3) && !isWhole(kind)) ambiguous.push(name);
  });
  return { modes, ambiguous };
}

/** The decimal sign of a number that is one already, in a workbook: no dot and no comma of a person's. */
const SURE = '\u066b';

const GROUPS: Record<NumberMode, string> = {
  comma_decimal: '([.][0-9]{3}){1,5}',
  dot_decimal: '(,[0-9]{3}){1,5}',
  thousands: '(([.][0-9]{3}){1,5}|(,[0-9]{3}){1,5})',
};
const FRACTION: Record<NumberMode, string> = {
  comma_decimal: `([,${SURE}][0-9]+)?`,
  dot_decimal: `([.${SURE}][0-9]+)?`,
  thousands: `(${SURE}[0-9]+)?`,
};
/** In a column of decimal commas: a dot that groups no three digits can only be a decimal sign of its own. */
const ODD_DOT = '[+-]?[0-9]{1,18}[.]([0-9]{1,2}|[0-9]{4,18})';
/** For SQL's translate(): the separators go, the decimal sign becomes a dot. */
const PLAIN: Record<NumberMode, [string, string]> = {
  comma_decimal: [`,${SURE}.`, '..'],
  dot_decimal: [`${SURE},`, '.'],
  thousands: [`${SURE},.`, '.'],
};

/**
 * The number in a cell, a percentage as a share of 1; null where it is none, or has more than 18 digits.
 * @param cell as it stands, never null and never ''
 * @param text the text in it
 */
export function number(cell: string, text: string, mode: NumberMode): string {
  // a whole number without any sign says the same under every mode
  return `(case when cast(try_cast(${cell} as bigint) as varchar) = ${cell} and strlen(${cell}) <= 18
    then cast(try_cast(${cell} as bigint) as double) else ${bareNumber(text, mode)} end)`;
}

/** The number that `text` is, whatever signs are in it. */
function bareNumber(text: string, mode: NumberMode): string {
  const shape = `[+-]?([0-9]{1,3}${GROUPS[mode]}|[0-9]{1,18})${FRACTION[mode]}`;
  const [signs, instead] = PLAIN[mode];
  return bound(text, (x) => {
    const bare = `replace(rtrim(${x}, '% '), ' ', '')`;
    const scale = `case when right(${x}, 1) = '%' then 100 else 1 end`;
    const odd =
      mode === 'comma_decimal'
        ? `when regexp_full_match(${bare}, '${ODD_DOT}') then cast(${bare} as double) / ${scale}`
        : '';
    return `(case when regexp_full_match(${bare}, '${shape}')
      then cast(translate(${bare}, '${signs}', '${instead}') as double) / ${scale} ${odd} end)`;
  });
}

/** Words for a fee of nothing, in plain text. */
const FREE = '(mien|khong( thu| co| mat)?) (phi|le phi|phi[,/] ?le phi|phi va le phi)';
/** The sign of đồng behind a fee. */
const DONG = ' *(đ|₫|đồng|dong|vnđ|vnd)[.]?$';

/** Đồng in a cell: a number, with the name of the money or without; nothing to pay is 0. */
export const dong = (cell: string, text: string, mode: NumberMode) =>
  `coalesce(${number(cell, text, mode)}, case when regexp_full_match(${plainSql(text)}, '${FREE}') then 0
    when regexp_matches(lower(${text}), '${DONG}') then ${bareNumber(`regexp_replace(lower(${text}), '${DONG}', '')`, mode)} end)`;

/** 1: dots must be thousands; 2: dots must be decimals; 4, and 8 for a comma: can't tell; 0: says nothing. */
export function decimalEvidence(cell: string, text: string, kind: Kind): string {
  // a comma before exactly three digits could be thousands
  const three = isWhole(kind) ? 4 : 8;
  const evidence = bound(
    text,
    (x) => `(case when regexp_matches(${x}, '([.][0-9]{3}){2,}|[.][0-9]{3},') then 1
    when regexp_matches(${x}, '^[^.]*[.]([0-9]{1,2}|[0-9]{4,})%?$|(,[0-9]{3}){2,}|,[0-9]{3}[.]') then 2
    when regexp_matches(${x}, '^[^,]*,([0-9]{1,2}|[0-9]{4,})%?$') then 1
    when contains(${x}, ',') then ${three}
    else 4 end)`,
  );
  return `(case when ${cell} is null or not (contains(${cell}, '.') or contains(${cell}, ',')) then 0
    else ${evidence} end)`;
}

/** A number of things: whole and not negative. */
export const whole = (n: string) =>
  `(case when ${n} >= 0 and ${n} = floor(${n}) and ${n} < 2147483648 then cast(${n} as integer) end)`;
