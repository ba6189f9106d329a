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

/** Our word for a text that is spelled plainly; as the SQL of {@link word} has it. */
export function meaningIn(words: Vocabulary): (plain: string) => string | undefined {
  const meaning = meanings(words);
  return (plain) => {
    const known = meaning.get(plain);
    if (known !== undefined) return known;
    const [, number, text] = BOTH.exec(plain) ?? [];
    const [name, said] = [meaning.get(number ?? ''), meaning.get(text ?? '')];
    // number and words must say the same
    return name === said && name !== undefined ? name : meaning.get(SIGNS.exec(plain)?.[1] ?? '');
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
  const meaningOf = meaningIn(words);
  const asWritten = [...usual, ...entries.flatMap(([, spellings]) => spellings.map(capitalised))];
  // one comparison after the other: DuckDB would make a join of a long IN, for every row
  const exact = [...new Set(asWritten)].flatMap((written) => {
    const name = meaningOf(plainText(written));
    return name === undefined ? [] : [`when ${literal(written)} then ${literal(name)}`];
  });
  const keys = [...meaning.keys()].map(literal).join(', ');
  const names = [...meaning.values()].map(literal).join(', ');
  const known = `map([${keys}], [${names}])`;
  const part = (x: string, shape: RegExp, place: number) =>
    `regexp_extract(${x}, ${literal(shape.source)}, ${place})`;
  const parts = bound(
    plainSql(text),
    (x) => `[${part(x, BOTH, 1)}, ${part(x, BOTH, 2)}, ${part(x, SIGNS, 1)}]`,
  );
  const odd = bound(
    `list_transform(${parts}, lambda k: ${known}[k])`,
    (x) => `(case when ${x}[1] = ${x}[2] then ${x}[1] else ${x}[3] end)`,
  );
  const any = `coalesce(${known}[${plainSql(text)}], ${odd})`;
  return exact.length ? `(case ${cell} ${exact.join(' ')} else ${any} end)` : any;
}
