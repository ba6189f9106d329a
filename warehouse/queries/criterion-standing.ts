/** Where a unit stands on one criterion among those it is ranked with. */
import { literal } from '../db';
import { sqlRows } from '../serving';
import type { CampaignCard } from './campaigns';

export interface CriterionStanding {
  /** Units that have points on it, the unit itself among them. */
  units: number;
  /** How many have more points. */
  more: number;
  /** How many others have as many. */
  equal: number;
  /** Of all units with points; null where there are none. */
  median: number | null;
  /** 1 + how many have more; null where the unit has no points. */
  place: number | null;
}

/** @param block of the unit: where there is no overall rank, it stands among those of its block */
export async function getCriterionStanding(
  { campaign_id, month_ends_on, campaign }: CampaignCard,
  unit: { unit_id: string; block: string | null },
  criterion: string,
): Promise<CriterionStanding> {
  const ofBlock = campaign.overall_rank
    ? ''
    : `and unit_id in (select unit_id from staging.campaign_units where campaign_id = $1
      and block is not distinct from ${unit.block === null ? 'null' : literal(unit.block)})`;
  const [found] = await sqlRows<Omit<CriterionStanding, 'place'> & { own: number | null }>(
    `with those as (
  select unit_id, points from marts.scores
  where campaign_id = $1 and month_ends_on = $2 and criterion = $3 ${ofBlock}
), own as (select points as own from those where unit_id = $4)
select any_value(own.own) as own, count(points)::integer as units,
  (count(*) filter (points > own.own))::integer as more,
  greatest((count(*) filter (points = own.own))::integer - 1, 0) as equal, median(points) as median
from those, own`,
    [campaign_id, month_ends_on, criterion, unit.unit_id],
  );
  const { own, ...standing } = found!;
  return { ...standing, place: own === null ? null : standing.more + 1 };
}

/** Achieved and target of every unit that a `leader` leaf compares with one of `block`. */
export async function listStandings(
  { campaign_id, month_ends_on }: CampaignCard,
  block: string | null,
  criterion: string,
): Promise<{ achieved: number; target: number | null }[]> {
  return sqlRows(
    `select numerator as achieved, denominator as target from marts.scores
     where campaign_id = $1 and month_ends_on = $2 and criterion = $3 and numerator is not null
       and coalesce(policy, '') <> 'not_applicable' and coalesce(note, '') <> 'awaiting_reconciliation'
       and unit_id in (select unit_id from staging.campaign_units where campaign_id = $1
         and block is not distinct from $4)`,
    [campaign_id, month_ends_on, criterion, block],
  );
}
