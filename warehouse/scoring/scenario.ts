/**
 * What a person supposes of a campaign: other maxima, formulas, rules for gaps, classes or ties, and other
 * figures of one unit. No I/O. It is written in the address of the what-if page, so that it can be sent on.
 */
import type { Gap, Nothing } from './campaign';
import { whyNotFormula } from './formula';

export const GAPS: readonly Gap[] = ['block', 'zero', 'exclude'];
export const NOTHINGS: readonly Nothing[] = ['full', 'zero', 'exclude', 'block'];
export const TIES = ['dense', 'competition', 'unique'] as const;

/** A figure as supposed: numbers, a date, or points given by hand. */
export interface SupposedFigure {
  numerator: number | null;
  denominator: number | null;
  on: string | null;
}

/** Only what differs from the campaign; by code of criterion. */
export interface Scenario {
  /** Maximum of a leaf or group; under `combine` its weight. */
  max: Record<string, number>;
  formula: Record<string, string>;
  none: Record<string, Nothing>;
  missing: Record<string, Gap>;
  /** Lower bound of a class, by its place in the campaign's list. */
  class: Record<string, number>;
  ties: (typeof TIES)[number] | null;
  /** The unit whose figures are supposed, by code. */
  unit: string | null;
  figure: Record<string, SupposedFigure>;
}

/** What of an address could not be understood: the parameter and its text. */
export interface Misread {
  name: string;
  text: string;
  /** cut: it is taken, as 100%; any other is not taken. */
  why: 'number' | 'formula' | 'word' | 'figure' | 'impossible' | 'cut';
  /** For a formula: what is wrong, in Vietnamese. */
  detail?: string;
}

/** The campaign as it is. */
export const NOTHING_SUPPOSED: Scenario = {
  max: {},
  formula: {},
  none: {},
  missing: {},
  class: {},
  ties: null,
  unit: null,
  figure: {},
};

/**
 * A number as people write it: `2,5`, `2.5`, `1.234,5`; null where it is none.
 * @param grouped whether `2.416` is two thousand: so in counts, never in points
 */
export function readNumber(text: string, grouped = false): number | null {
  const trimmed = text.replace(/[\s\u00a0]/g, '').replace('−', '-');
  const isGrouped = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(trimmed);
  const plain =
    isGrouped && (grouped || trimmed.includes(','))
      ? trimmed.replaceAll('.', '').replace(',', '.')
      : trimmed.replace(',', '.');
  return /^-?\d{1,15}(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** As `readNumber` reads it back, grouped or not. */
const printNumber = (value: number) => String(value).replace('.', ',');

/** Whether an ISO text is a day of the calendar. */
const isDay = (on: string) =>
  !Number.isNaN(Date.parse(on)) && new Date(on).toISOString().startsWith(on);

/** `29/32`, `2,5` or `20/12/2025`; null where it is none of them. */
export function readFigure(text: string): SupposedFigure | null {
  const date = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  if (date) {
    const [, day, month, year] = date as unknown as [string, string, string, string];
    const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isDay(on) ? { numerator: null, denominator: null, on } : null;
  }
  const [above, below, ...rest] = text.split('/').map((part) => readNumber(part, true));
  if (above === null || above === undefined || below === null || rest.length) return null;
  if (below !== undefined && below < 0) return null;
  return { numerator: above, denominator: below ?? null, on: null };
}

/** The text that `readFigure` reads back. */
export function printFigure({ numerator, denominator, on }: SupposedFigure): string {
  if (on) return on.split('-').reverse().join('/');
  if (numerator === null) return '';
  const above = printNumber(numerator);
  return denominator === null ? above : `${above}/${printNumber(denominator)}`;
}

/**
 * Reads the parameters of an address: `max.3.1=4`, `formula.3.1=share to 90%`, `none.3.1=zero`,
 * `missing.3.1=zero`, `class.0=85`, `ties=competition`, `unit=99003`, `figure.3.1=29/32`. Empty ones say nothing.
 */
export function readScenario(params: Iterable<readonly [string, string]>): {
  scenario: Scenario;
  misread: Misread[];
} {
  const scenario = structuredClone(NOTHING_SUPPOSED);
  const misread: Misread[] = [];
  for (const [name, text] of params) {
    if (!text.trim()) continue;
    const dot = name.indexOf('.');
    const [kind, code] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
    const wrong = (why: Misread['why'], detail?: string) =>
      misread.push({ name, text, why, ...(detail ? { detail } : {}) });
    const word = <T extends string>(list: readonly T[]): T | null => {
      const found = list.find((item) => item === text) ?? null;
      if (!found) wrong('word');
      return found;
    };
    if (kind === 'unit' && !code) scenario.unit = text;
    else if (kind === 'ties' && !code) scenario.ties = word(TIES);
    else if (!code) continue;
    else if (kind === 'max' || kind === 'class') {
      const value = readNumber(text);
      if (value === null || value < 0 || (kind === 'max' && value > 1e6)) wrong('number');
      else scenario[kind][code] = value;
    } else if (kind === 'formula') {
      const why = whyNotFormula(text);
      if (why) wrong('formula', why);
      else scenario.formula[code] = text.trim();
    } else if (kind === 'none') {
      const found = word(NOTHINGS);
      if (found) scenario.none[code] = found;
    } else if (kind === 'missing') {
      const found = word(GAPS);
      if (found) scenario.missing[code] = found;
    } else if (kind === 'figure') {
      const figure = readFigure(text);
      if (figure) scenario.figure[code] = figure;
      else wrong('figure');
    }
  }
  return { scenario, misread };
}

/** The parameters that `readScenario` reads back, in a steady order. */
export function scenarioParams(scenario: Scenario): [string, string][] {
  const { max, formula, none, missing, class: classes, ties, unit, figure } = scenario;
  const each = (kind: string, values: Record<string, string | number>): [string, string][] =>
    Object.entries(values).map(([code, value]) => [
      `${kind}.${code}`,
      typeof value === 'number' ? printNumber(value) : value,
    ]);
  return [
    ...each('max', max),
    ...each('formula', formula),
    ...each('none', none),
    ...each('missing', missing),
    ...each('class', classes),
    ...(ties ? [['ties', ties] as [string, string]] : []),
    ...(unit ? [['unit', unit] as [string, string]] : []),
    ...Object.entries(figure).map(([code, value]): [string, string] => [
      `figure.${code}`,
      printFigure(value),
    ]),
  ];
}

/** Does it suppose anything at all? Choosing a unit alone changes nothing. */
export const supposesAnything = (scenario: Scenario) =>
  scenarioParams(scenario).some(([name]) => name !== 'unit');
