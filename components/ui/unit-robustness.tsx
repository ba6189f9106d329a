/** How sure one unit's rank is, in a few sentences. */
import type { ReactNode } from 'react';
import { fixed, percent } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import type { NeighbourMargin, Robustness, UnitRobustness } from '@/warehouse/scoring/robustness';
import { rangeText } from '../charts/rank-ranges';
import { isAlways, marginText } from '../tables/robustness-table';
import { address, robustnessPath } from './link';
import { nameInSentence } from './unit-name';

interface Props {
  card: CampaignCard;
  found: Robustness;
  unit: UnitRobustness;
  t: Translate;
  lang: Language;
}

export function UnitRobustnessNote({ card, found, unit, t, lang }: Props) {
  const { decimals } = card.campaign.points;
  const { narrow, wide, drawn, above, below, survey } = unit;
  const policies = policySentence(found, unit, t);
  return (
    <section>
      <h2>{t('robustness.unitTitle')}</h2>
      <ul className="mt-2 max-w-3xl list-disc space-y-1 pl-5">
        {narrow && wide && drawn ? (
          <li>
            {t.rich('robustness.unitRange', {
              narrow: rangeText(narrow),
              wide: rangeText(wide),
              drawn: rangeText({ low: drawn.p5, high: drawn.p95 }),
              b: (chunks: ReactNode) => <b>{chunks}</b>,
            })}
          </li>
        ) : (
          found.not_weighted && <li>{t(`robustness.notWeighted.${found.not_weighted}`)}</li>
        )}
        {above && <li>{orderSentence('Above', above, t, lang)}</li>}
        {below && <li>{orderSentence('Below', below, t, lang)}</li>}
        {survey ? (
          <li>
            {t('robustness.unitSurvey', {
              points: fixed(survey.points, decimals, lang),
              error: fixed(survey.error, decimals, lang),
              low: survey.together.low,
              high: survey.together.high,
              band: survey.band,
            })}
          </li>
        ) : (
          !found.surveyed.length && <li>{t('robustness.noSurvey')}</li>
        )}
        {policies && <li>{policies}</li>}
      </ul>
      <p className="no-print mt-2">
        <a
          href={address(robustnessPath(card.campaign_id), lang, {
            unit: unit.unit_code,
          })}
        >
          {t('robustness.unitMore')}
        </a>
      </p>
    </section>
  );
}

function orderSentence(
  side: 'Above' | 'Below',
  neighbour: NeighbourMargin,
  t: Translate,
  lang: Language,
): string {
  const unit = nameInSentence(neighbour.unit_name);
  if (isAlways(neighbour)) return t(`robustness.unit${side}Always`, { unit });
  const order = t(`robustness.unit${side}`, { unit, margin: marginText(neighbour.margin, lang) });
  const { flip } = neighbour;
  if (!flip) return order;
  return `${order} ${t('robustness.unitFlip', {
    criterion: flip.criterion,
    from: percent(flip.from, lang, 1),
    to: percent(flip.to, lang, 1),
  })}`;
}

/** The rules for gaps under which this unit stands elsewhere; null where there are none. */
function policySentence({ policies }: Robustness, unit: UnitRobustness, t: Translate) {
  const said = policies.flatMap(({ on, rule }, i) => {
    const rank = unit.policy_ranks[i]!;
    if (rank === unit.rank) return [];
    const values = {
      on: t(on === 'missing' ? 'robustness.onMissing' : 'robustness.onNone'),
      rule: t(`robustness.rule.${rule}`),
    };
    return rank === null
      ? t('robustness.unitPolicyOut', values)
      : t('robustness.unitPolicy', { ...values, rank });
  });
  return said.length ? t('robustness.unitPolicies', { ranks: said.join('; ') }) : null;
}
