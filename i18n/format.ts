/** Numbers and dates as each language writes them. */
import type { Language } from './translator';

const LOCALE: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
/** A minus is no hyphen: as wide as a plus, and never broken from its number. */
const withMinus = (text: string) => text.replace('-', '−');
const formats = new Map<string, Intl.NumberFormat>();

function format(lang: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.NumberFormat(LOCALE[lang], options);
    formats.set(key, found);
  }
  return found;
}

/** What stands where there is no number: never 0. */
export const NOTHING = '–';

/** `value` with exactly `decimals` places. */
export function fixed(value: number | null, decimals: number, lang: Language): string {
  if (value === null) return NOTHING;
  const places = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return withMinus(format(lang, places).format(value));
}

/** `value` with as many places as it has, at most `most`. */
export function plain(value: number | null, lang: Language, most = 4): string {
  if (value === null) return NOTHING;
  return withMinus(format(lang, { maximumFractionDigits: most }).format(value));
}

/** 0.9345 as 93,45%, with as many places as it has, at most `most`. */
export function percent(value: number | null, lang: Language, most = 2): string {
  if (value === null) return NOTHING;
  const style = { style: 'percent', maximumFractionDigits: most } as const;
  return withMinus(format(lang, style).format(value));
}

/** 0.881 as 88,10%: the figures of a column line up. */
export function fixedPercent(value: number | null, decimals: number, lang: Language): string {
  if (value === null) return NOTHING;
  const places = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return withMinus(format(lang, { style: 'percent', ...places }).format(value));
}

/** A difference with its sign: +1,39 or −15,27. */
export function signed(value: number, decimals: number, lang: Language): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return sign + fixed(Math.abs(value), decimals, lang);
}

/** An ISO date as 31/12/2026, in both languages. */
export function day(iso: string | null): string {
  if (!iso) return NOTHING;
  const [year, month, date] = iso.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

/** The beginning of a file's SHA-256, enough to tell it from any other, never broken over two lines. */
export const shortHash = (sha256: string) => `SHA\u2011256\u00a0${sha256.slice(0, 12)}…`;
