/** A sign in words: what was found with its n and comparison, and by which rule. */
import { fixed, percent, plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { FoundSign } from '@/warehouse/queries/signs';
import { FALSE_DISCOVERY_RATE, type Rule, signNamed } from '@/warehouse/scoring/signs';

export interface Words {
  t: Translate;
  lang: Language;
  /** Names of blocks by code. */
  blocks: Map<string, string>;
  /** Names of measures. */
  measures: Map<string, string>;
}

/** "38 of 412 dossiers …; in the 10 other units of block Xã it is 9%." */
export function saysOf(found: FoundSign, { t, lang, blocks, measures }: Words): string {
  const { sign, n, k, value, expected, others, compared_with, about } = found;
  const group =
    compared_with === null
      ? t('signs.inAll', { others })
      : t('signs.inBlock', { others, block: blocks.get(compared_with) ?? compared_with });
  const isExcess = sign === 'bunching_at_deadline';
  const told = (each: number) =>
    // an excess of 0 is once the mean of the others
    isExcess ? plain(each + 1, lang, 1) : percent(each, lang, 1);
  return t(`signs.says.${sign}`, {
    k: k ?? 0,
    n: plain(n, lang, 0),
    value: told(value),
    expected: told(expected),
    points: plain(value * 100, lang, 1),
    expectedPoints: plain(expected * 100, lang, 1),
    cases: fixed(expected * n, 0, lang),
    group,
    about: measures.get(about ?? '') ?? about ?? '',
  });
}

/** A rule with its figures, for officers. */
export function ruleOf(rule: Rule, t: Translate, lang: Language): string {
  const q = percent(FALSE_DISCOVERY_RATE, lang);
  const least = rule.least_n;
  if (rule.by === 'spread')
    return t('signs.by.spread', {
      times: plain(rule.times, lang),
      floor: percent(rule.floor, lang),
      least,
    });
  if (rule.by === 'residual')
    return t('signs.by.residual', {
      times: plain(rule.times, lang),
      floor: percent(rule.floor, lang),
      q,
      least,
    });
  if (rule.side === 'low') return t('signs.by.few', { q, least, bound: rule.bound_k });
  const bound = t('signs.by.atLeast', { n: rule.bound_k });
  const isShare = rule.compares === 'share';
  const floor = isShare ? percent(rule.floor, lang) : `${plain(rule.floor, lang)}×`;
  return t('signs.by.tail', { q, least, bound, floor });
}

/** q as it is printed: no smaller than can be meant. */
export function qOf(q: number | null, t: Translate, lang: Language): string | null {
  if (q === null) return null;
  return q < 0.0001
    ? t('signs.qLess', { q: plain(0.0001, lang) })
    : t('signs.q', { q: plain(q, lang) });
}

/** The rule of a sign, with its version. */
export function ruleWords({ sign, version }: FoundSign, t: Translate, lang: Language): string {
  return `${ruleOf(signNamed(sign)!.rule, t, lang)} (${t('signs.version', { version })})`;
}
