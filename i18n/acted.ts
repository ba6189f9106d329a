/** Which rule acted on a point, in sentences: the policy for what can't be measured, and what the number alone does not say. */
import type { AppliesTo } from '@/warehouse/scoring/campaign';
import type { Leaf } from '@/warehouse/scoring/criteria';
import { plain } from './format';
import { inLanguage, type Language, type Translate } from './translator';

interface Outside {
  exempt: AppliesTo | null;
  voided_by: Leaf[];
}

interface Acted {
  policy: string | null;
  note: string | null;
  denominator: number | null;
}

/** @param total the scale of the campaign */
export function actedSentences(
  { policy, note, denominator }: Acted,
  { min_n, max }: Pick<Leaf, 'min_n' | 'max'>,
  { exempt, voided_by }: Outside,
  total: number,
  t: Translate,
  lang: Language,
): string[] {
  const values = {
    n: plain(denominator ?? 0, lang),
    min: plain(min_n ?? 0, lang),
    max: plain(max, lang),
    total: plain(total, lang),
  };
  return [
    ...voided_by.map(({ code, name }) =>
      t('rules.voidedBy', { criterion: `${code} ${inLanguage(name, lang)}` }),
    ),
    ...(note && note !== 'voided' ? [t(`point.note.${note}` as 'point.note.capped', values)] : []),
    ...(policy ? [t(`point.policy.${policy}` as 'point.policy.none_full', values)] : []),
    ...(exempt?.reason ? [t('rules.exempt', { reason: exempt.reason })] : []),
    ...(exempt?.decision ? [t('rules.exemptBy', { decision: exempt.decision })] : []),
  ];
}

/** What the campaign says of a leaf that can't be measured: "Không phát sinh: tối đa. Thiếu số liệu: chưa xếp." */
export function gapsWords(
  { none, missing, min_n, part }: Pick<Leaf, 'none' | 'missing' | 'min_n' | 'part'>,
  t: Translate,
  lang: Language,
): string {
  if (part === 'bonus' || part === 'penalty') return t('point.gapExtra');
  const rules = t('point.gapText', {
    none: t(`method.none.${none}`),
    missing: t(`method.none.${missing}`),
  });
  return min_n === undefined ? rules : `${rules} ${t('point.minN', { n: plain(min_n, lang) })}`;
}
