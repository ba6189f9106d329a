/** The SQL that reads a word of a closed vocabulary. Pure. */
import { plainText } from '@/i18n/plain-text';
import { literal } from '@/warehouse/db';
import type { Vocabulary } from '../source';
import { plainSql } from './text';

export const YES_NO: Vocabulary = {
  yes: ['có', 'y', 'true', 't', '1', 'x', 'đã', 'rồi', 'v', '✓', '✔'],
  no: ['không', 'n', 'false', 'f', '0', 'chưa'],
};

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Our word for what stands in a cell, or null.
 * @param cell as it stands, never null and never ''
 * @param text the text in it
 * @param usual cells as they stand in this column: these are known without looking at accents
 */
export function word(cell: string, text: string, words: Vocabulary, usual: string[]): string {
  const entries = Object.entries(words);
  const meaning = new Map(
    entries.flatMap(([name, spellings]) =>
      [name, ...spellings].map((spelling) => [plainText(spelling), name] as const),
    ),
  );
  const asWritten = [...usual, ...entries.flatMap(([, spellings]) => spellings.map(capitalised))];
  // one comparison after the other: DuckDB would make a join of a long IN, for every row
  const exact = [...new Set(asWritten)].flatMap((written) => {
    const name = meaning.get(plainText(written));
    return name === undefined ? [] : [`when ${literal(written)} then ${literal(name)}`];
  });
  const keys = [...meaning.keys()].map(literal).join(', ');
  const names = [...meaning.values()].map(literal).join(', ');
  const any = `map([${keys}], [${names}])[${plainSql(text)}]`;
  return exact.length ? `(case ${cell} ${exact.join(' ')} else ${any} end)` : any;
}
