/** Rows beside what a unit declares, in a sentence. */
import { percent, plain } from './format';
import type { Language, Translate } from './translator';

interface Reconciled {
  rows: number;
  declared: number;
  coverage: number | null;
  difference: number;
}

export function reconciledWords(
  { rows, declared, coverage, difference }: Reconciled,
  t: Translate,
  lang: Language,
): string {
  return t('unit.reconciled', {
    rows: plain(rows, lang),
    declared: plain(declared, lang),
    coverage: coverage === null ? '–' : percent(coverage, lang),
    sign: difference < 0 ? 'less' : difference > 0 ? 'more' : 'equal',
    difference: plain(Math.abs(difference), lang),
  });
}
