/** What the program has of a unit beside what the unit declares, in sentences. */
import { day, percent, plain, signed } from './format';
import { figureWords } from './formula';
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

interface Compared {
  computed_numerator: number;
  computed_denominator: number;
  computed_to: string;
  reported_numerator: number;
  reported_denominator: number | null;
  difference: number | null;
}

/** The figure that rows give beside the one that is reported; null where the two can't be compared, or agree. */
export function comparedWords(found: Compared, t: Translate, lang: Language): string | null {
  if (!found.difference) return null;
  const figure = (numerator: number, denominator: number | null) =>
    figureWords({ numerator, denominator, on: null }, lang);
  return t('unit.compared', {
    computed: figure(found.computed_numerator, found.computed_denominator),
    reported: figure(found.reported_numerator, found.reported_denominator),
    to: day(found.computed_to),
    difference: signed(found.difference * 100, 2, lang),
  });
}
