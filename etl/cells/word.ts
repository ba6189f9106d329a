/** Words of a closed vocabulary: what they mean, and the SQL that reads them. Pure. */
import { plainText } from '@/i18n/plain-text';
import { literal } from '@/warehouse/db';
import type { Vocabulary } from '../source';
import { bound, plainSql } from './text';

export const YES_NO: Vocabulary = {
  yes: ['có', 'y', 'true', 't', '1', 'x', 'đã', 'rồi', 'v', '✓', '✔'],
  no: ['không', 'n', 'false', 'f', '0', 'chưa'],
};

const meaningsOf = new WeakMap<Vocabulary, Map<string, string>>();

/** Plain spellings of a vocabulary → our words. Asked of every row that may be a heading: made once. */
function meanings(words: Vocabulary): Map<string, string> {
  let meaning = meaningsOf.get(words);
  if (!meaning) {
    meaning = new Map(
      Object.entries(words).flatMap(([name, spellings]) =>
        [name, ...spellings].map((spelling) => [plainText(spelling), name] as const),
      ),
    );
    meaningsOf.set(words, meaning);
  }
  return meaning;
}

/** Signs around the number or letter of an answer: "04", "4,0", "B.". */
const SIGNS = /^[(]?0?([1-9]|[a-d])([.,]0+|[.)])?$/;
/** A number or letter, then its words: "5 - Rất hài lòng". */
const BOTH = /^[(]?([1-9]|[a-d]) *[-–:.)] *([^0-9].*)$/;

/** Whether a text, spelled plainly, means a word of `words`; as the SQL of {@link word} has it. */
export function meansWord(words: Vocabulary): (plain: string) => boolean {
  const meaning = meanings(words);
  return (plain) => {
    if (meaning.has(plain)) return true;
    const [, number, text] = BOTH.exec(plain) ?? [];
    if (text !== undefined) return meaning.has(text) && meaning.get(text) === meaning.get(number!);
    return meaning.has(SIGNS.exec(plain)?.[1] ?? plain);
  };
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Our word for what stands in a cell, or null.
 * @param cell as it stands, never null and never ''
 * @param text the text in it
 * @param usual cells as they stand in this column: these are known without looking at accents
 */
export function word(cell: string, text: string, words: Vocabulary, usual: string[]): string {
  const entries = Object.entries(words);
  const meaning = meanings(words);
  const asWritten = [...usual, ...entries.flatMap(([, spellings]) => spellings.map(capitalised))];
  // one comparison after the other: DuckDB would make a join of a long IN, for every row
  const exact = [...new Set(asWritten)].flatMap((written) => {
    const name = meaning.get(plainText(written));
    return name === undefined ? [] : [`when ${literal(written)} then ${literal(name)}`];
  });
  const keys = [...meaning.keys()].map(literal).join(', ');
  const names = [...meaning.values()].map(literal).join(', ');
  const known = `map([${keys}], [${names}])`;
  const part = (x: string, shape: RegExp, place: number) =>
    `regexp_extract(${x}, ${literal(shape.source)}, ${place})`;
  // number and words must say the same
  const odd = bound(
    plainSql(text),
    (x) => `(case when regexp_matches(${x}, ${literal(BOTH.source)})
      then case when ${known}[${part(x, BOTH, 1)}] = ${known}[${part(x, BOTH, 2)}] then ${known}[${part(x, BOTH, 1)}] end
      else ${known}[${part(x, SIGNS, 1)}] end)`,
  );
  const any = `coalesce(${known}[${plainSql(text)}], ${odd})`;
  return exact.length ? `(case ${cell} ${exact.join(' ')} else ${any} end)` : any;
}
