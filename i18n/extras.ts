/** How much a criterion gives: within the maximum, or as bonus and penalty outside it. */
import { type Criterion, countedMax, extrasOf } from '@/warehouse/scoring/criteria';
import { plain } from './format';
import type { Language } from './translator';

/** "8"; of a bonus "+5", of a penalty "−10", of both "+5, −10". */
export function maximumWords(node: Criterion, lang: Language): string {
  const { bonus, penalty } = extrasOf(node);
  const counted = countedMax(node);
  return [
    (counted > 0 || !(bonus || penalty)) && plain(counted, lang),
    bonus > 0 && `+${plain(bonus, lang)}`,
    penalty > 0 && `−${plain(penalty, lang)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
