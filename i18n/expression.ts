/** Arithmetic as it is written on paper: 8 × (1.234 ÷ 1.300) ÷ 98%. */
import { type Expression, isOperation, type Quantity } from '@/warehouse/scoring/expression';
import { percent, plain } from './format';
import type { Language } from './translator';

const RANK = { '+': 1, '−': 1, '×': 2, '÷': 2, '^': 3, ln: 4 } as const;

/** A quantity with as many places as it has, at most four (two of a percent). */
export const quantityWords = (
  { value, percent: isPercent }: Quantity,
  lang: Language,
  more = 0,
): string => (isPercent ? percent(value, lang, 2 + more) : plain(value, lang, 4 + more));

/** `expression` with brackets where they are needed, and around a ratio that is multiplied. */
export function expressionWords(expression: Expression, lang: Language): string {
  if (!isOperation(expression))
    return expression.value < 0
      ? `(−${quantityWords({ ...expression, value: -expression.value }, lang)})`
      : quantityWords(expression, lang);
  const { op, of } = expression;
  if (op === 'ln') return `ln(${expressionWords(of[0]!, lang)})`;
  const parts = of.map((part, i) => {
    const words = expressionWords(part, lang);
    const inner = isOperation(part) ? RANK[part.op] : 5;
    const needs = i === 0 && of.length > 1 ? inner < RANK[op] : inner <= RANK[op];
    return needs && isOperation(part) ? `(${words})` : words;
  });
  return parts.length === 1 ? `−${parts[0]}` : parts.join(` ${op} `);
}

/** What a result is printed as, after = where it is exact and ≈ where places were left out. */
export function resultWords(result: Quantity, lang: Language): string {
  const places = result.percent ? 10_000 : 10_000;
  const isExact = Math.abs(Math.round(result.value * places) / places - result.value) < 1e-11;
  return `${isExact ? '=' : '≈'} ${signedWords(result, lang)}`;
}

/** With a true minus. */
export const signedWords = (one: Quantity, lang: Language): string =>
  one.value < 0
    ? `−${quantityWords({ ...one, value: -one.value }, lang)}`
    : quantityWords(one, lang);
