/** A formula in words an official understands. */

import type { Formula, Threshold } from '@/warehouse/scoring/formula';
import { day, fixed, fixedPercent, percent, plain } from './format';
import type { Language, Translate } from './translator';

/** One sentence: what earns how many of `max` points. */
export function formulaWords(formula: Formula, max: number, t: Translate, lang: Language): string {
  const at = ({ value, percent: isPercent }: Threshold) =>
    isPercent ? percent(value, lang) : plain(value, lang);
  const inWords = (n: number) => t('formula.points', { n, points: plain(n, lang) });
  const points = (award: { points: number; percent: boolean }) =>
    inWords(award.percent ? award.points * max : award.points);
  const maximum = inWords(max);
  switch (formula.kind) {
    case 'yes':
      return t('formula.yes', { max: maximum });
    case 'share': {
      const { from, to, atLeast } = formula;
      const floor = atLeast ? t('formula.floor', { floor: at(atLeast) }) : '';
      if (from) return t('formula.between', { from: at(from), to: at(to!), max: maximum }) + floor;
      if (to) return t('formula.shareTo', { to: at(to), max: maximum }) + floor;
      return t('formula.share', { max: maximum }) + floor;
    }
    case 'log':
      return t('formula.log', {
        from: plain(formula.from, lang),
        to: plain(formula.to, lang),
        max: maximum,
      });
    case 'bands':
      return t('formula.bands', {
        bands: formula.bands
          .map((band) => t('formula.band', { at: at(band.at), points: points(band.award) }))
          .join('; '),
      });
    case 'levels':
      return t('formula.levels', {
        levels: formula.levels
          .map(({ name, award }) => t('formula.level', { name, points: points(award) }))
          .join('; '),
      });
    case 'by': {
      const late = formula.late
        .map((step) => t('formula.late', { days: step.days, points: points(step.award) }))
        .join('');
      return t('formula.by', { on: day(formula.on), max: maximum }) + late;
    }
    case 'deduct':
      return t('formula.deduct', { step: inWords(formula.step), max: maximum });
    case 'count':
    case 'bonus':
    case 'penalty':
      return t(`formula.${formula.kind}`, { step: inWords(formula.step), max: plain(max, lang) });
    case 'given':
      return t('formula.given', { max: plain(max, lang) });
    case 'leader':
      return t('formula.leader', { max: maximum });
  }
}

/** The figure of a leaf as it entered: 29 / 32 (90,63%), a mean 645 / 160 (4,03), a date, a plain number. */
export function figureWords(
  figure: { numerator: number | null; denominator: number | null; on: string | null },
  lang: Language,
  measure?: string | null,
): string {
  if (figure.on) return day(figure.on);
  const { numerator, denominator } = figure;
  if (denominator === null) return plain(numerator, lang);
  const isMean = /_(mean|days)$/.test(measure ?? '');
  const inWords = (value: number) =>
    isMean ? fixed(value, 2, lang) : fixedPercent(value, 2, lang);
  const ratio =
    numerator !== null && denominator > 0 ? ` (${inWords(numerator / denominator)})` : '';
  return `${plain(numerator, lang)} / ${plain(denominator, lang)}${ratio}`;
}
