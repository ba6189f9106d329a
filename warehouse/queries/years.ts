/** A campaign beside those before it: what each unit was then, and what became of it. */
import { leavesOf } from '../scoring/criteria';
import { scoreUnits } from '../scoring/score';
import {
  addedUp,
  type Basis,
  changeOf,
  improvementRanks,
  isWhole,
  latestStreak,
  otherRules,
  type Streak,
  type YearResult,
} from '../scoring/years';
import { sqlRows } from '../serving';
import { type CampaignCard, getCampaign } from './campaigns';
import { listInputs } from './inputs';
import { getRanking, type RankedUnit } from './ranking';

/** Campaigns asked back to at most. */
const MOST_YEARS = 10;

export interface UnitYears {
  unit: RankedUnit;
  /** Oldest first, one a campaign; the last is this one. */
  years: YearResult[];
  change: number | null;
  improvement: number | null;
  /** Years in a row in first place. */
  first: Streak | null;
}

export interface Years {
  /** Oldest first; the last is the campaign asked about. */
  cards: CampaignCard[];
  /** In order of place. */
  units: UnitYears[];
  /** Criteria with another rule than in the campaign before. */
  other_rules: string[];
}

/** The campaign and those before it, oldest first. */
async function chainOf(card: CampaignCard): Promise<CampaignCard[]> {
  const chain = [card];
  while (chain.length < MOST_YEARS) {
    const id = chain[0]!.campaign.previous;
    const before = id && !chain.some((each) => each.campaign_id === id) && (await getCampaign(id));
    // a chain goes back in time, or it ends
    if (!before || before.period_to >= chain[0]!.period_to) break;
    chain.unshift(before);
  }
  return chain;
}

interface Ancestor {
  unit_id: string;
  old_unit_id: string;
  is_split: boolean;
  /** It was ranked in the earlier campaign. */
  is_ranked: boolean;
}

/** What each unit of `now` was on the day the earlier campaign ranked; a row an old unit. */
async function listAncestors(now: CampaignCard, before: CampaignCard): Promise<Ancestor[]> {
  return sqlRows<Ancestor>(
    `with recursive earlier as (
       select least(period_to, coalesce(as_of_on, period_to)) as day from campaign.definitions where campaign_id = $2
     ), chain as (
       select unit_id, unit_id as old_unit_id, false as is_split from staging.campaign_units where campaign_id = $1
       union
       select c.unit_id, e.old_unit_id, c.is_split or e.is_split
       from chain c join staging.unit_edges e on e.new_unit_id = c.old_unit_id
       where e.changed_on > (select day from earlier)
     )
     select c.unit_id, c.old_unit_id, bool_or(c.is_split) as is_split, bool_or(r.unit_id is not null) as is_ranked
     from chain c
     join staging.units u on u.unit_id = c.old_unit_id and (select day from earlier) between u.holds_from and u.holds_to
     left join staging.campaign_units r on r.campaign_id = $2 and r.unit_id = c.old_unit_id
     group by all`,
    [now.campaign_id, before.campaign_id],
  );
}

function basisOf(ancestors: Ancestor[]): Basis {
  if (ancestors.some(({ is_split }) => is_split)) return 'split';
  if (!ancestors.length || ancestors.some(({ is_ranked }) => !is_ranked)) return 'absent';
  return ancestors.length === 1 ? 'same' : 'merged';
}

const placeOf = (card: CampaignCard, unit: Pick<RankedUnit, 'rank' | 'rank_in_block'>) =>
  card.campaign.overall_rank ? unit.rank : unit.rank_in_block;

/** Results of an earlier campaign for the units of `now`, by unit. */
async function resultsIn(
  before: CampaignCard,
  now: CampaignCard,
  units: RankedUnit[],
): Promise<Map<string, YearResult>> {
  const ancestors = new Map<string, Ancestor[]>();
  for (const old of await listAncestors(now, before))
    ancestors.set(old.unit_id, [...(ancestors.get(old.unit_id) ?? []), old]);
  const ranking = new Map((await getRanking(before)).map((unit) => [unit.unit_id, unit]));
  const merged = units.filter(({ unit_id }) => basisOf(ancestors.get(unit_id) ?? []) === 'merged');
  const totals = await mergedTotals(before, merged, ancestors);
  return new Map(
    units.map(({ unit_id }): [string, YearResult] => {
      const old = ancestors.get(unit_id) ?? [];
      const basis = basisOf(old);
      const same = basis === 'same' ? ranking.get(old[0]!.old_unit_id) : undefined;
      return [
        unit_id,
        {
          campaign_id: before.campaign_id,
          basis,
          total: same?.total ?? totals.get(unit_id) ?? null,
          place: same ? placeOf(before, same) : null,
          class: same?.class ?? null,
          unit_code: same?.unit_code ?? null,
        },
      ];
    }),
  );
}

/** Totals that units merged since would have had, their figures added up under the rules of then. */
async function mergedTotals(
  before: CampaignCard,
  units: RankedUnit[],
  ancestors: Map<string, Ancestor[]>,
): Promise<Map<string, number | null>> {
  if (!units.length) return new Map();
  const inputs = new Map((await listInputs(before)).map((input) => [input.unit_id, input]));
  const leaves = leavesOf(before.campaign.criteria);
  // points relative to the best would be others with other competitors
  if (leaves.some(({ formula }) => formula.kind === 'leader')) return new Map();
  const wholes = units.flatMap(({ unit_id, unit_code, block }) => {
    const members = ancestors.get(unit_id)!.flatMap((old) => inputs.get(old.old_unit_id) ?? []);
    const whole = addedUp(members, leaves, { unit_id, unit_code, block });
    return isWhole(members, whole, leaves) ? [whole] : [];
  });
  // a part absent among these alone is not a part that nobody had
  const rules = { ...before.campaign, points: { ...before.campaign.points, rescale: false } };
  return new Map(scoreUnits(rules, wholes).map(({ unit_id, total }) => [unit_id, total]));
}

/** Every unit of a campaign over the years. */
export async function getYears(card: CampaignCard): Promise<Years> {
  const cards = await chainOf(card);
  const units = await getRanking(card);
  const earlier = await Promise.all(
    cards.slice(0, -1).map((before) => resultsIn(before, card, units)),
  );
  const isSameScale = cards.at(-2)?.campaign.points.max === card.campaign.points.max;
  const rows = units.map((unit) => {
    const now: YearResult = {
      campaign_id: card.campaign_id,
      basis: 'same',
      total: unit.total,
      place: placeOf(card, unit),
      class: unit.class,
      unit_code: unit.unit_code,
    };
    const years = [...earlier.map((results) => results.get(unit.unit_id)!), now];
    // of two campaigns in one year the last one speaks for it
    const led = new Map(
      years.map(({ place }, i) => [Number(cards[i]!.period_to.slice(0, 4)), place === 1]),
    );
    const first = latestStreak([...led].map(([year, holds]) => ({ year, holds })));
    return { unit, years, change: isSameScale ? changeOf(years) : null, first };
  });
  const improvements = improvementRanks(rows.map(({ change }) => change));
  const before = cards.at(-2);
  return {
    cards,
    units: rows.map((row, i) => ({ ...row, improvement: improvements[i]! })),
    other_rules: before
      ? otherRules(leavesOf(card.campaign.criteria), leavesOf(before.campaign.criteria))
      : [],
  };
}
