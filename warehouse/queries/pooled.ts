/** What the ranked units of a campaign score together, from the sums of their counts. */
import { type LeafSum, pooledScore } from '../scoring/pooled';
import type { UnitScore } from '../scoring/trace';
import { sqlRows } from '../serving';
import type { CampaignCard } from './campaigns';

/** Null where the criteria can't be pooled. */
export async function getPooled(card: CampaignCard): Promise<UnitScore | null> {
  const sums = await sqlRows<LeafSum>(
    `select s.criterion, sum(s.numerator) as numerator, sum(s.denominator) as denominator,
       coalesce(any_value(m.of) in ('share', 'mean'), bool_or(s.denominator <> c.max_points))
         and count(*) filter (s.numerator is not null and s.denominator is null or s.on is not null) = 0 as is_counted
     from marts.scores s
     join marts.rankings r using (campaign_id, unit_id, month_ends_on)
     join marts.criteria c using (campaign_id, criterion)
     left join marts.measures m using (measure)
     where s.campaign_id = $1 and s.month_ends_on = $2 and c.is_leaf and r.total is not null
     group by s.criterion`,
    [card.campaign_id, card.month_ends_on],
  );
  return pooledScore(card.campaign, sums);
}
