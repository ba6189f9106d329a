/** How points are rounded, and from when to when figures run: of a campaign, in a sentence each. */
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import { day } from './format';
import type { Translate } from './translator';

type Card = Pick<CampaignCard, 'campaign' | 'month_ends_on' | 'data_on'>;

export function roundingWords({ campaign: { points, combine } }: Card, t: Translate): string {
  const isEach = points.rounding === 'each_then_sum' && !combine;
  return [
    t(isEach ? 'ranking.roundingEach' : 'ranking.roundingTotal', { decimals: points.decimals }),
    t('method.rounding'),
  ].join(' ');
}

/** Of the campaign's last month, which is what is published. */
export function periodWords({ campaign, month_ends_on, data_on }: Card, t: Translate): string {
  const stretch = { from: day(campaign.period.from), to: day(month_ends_on) };
  return data_on
    ? t('point.periodText', { ...stretch, day: day(data_on) })
    : t('point.periodNoData', stretch);
}
