/**
 * How sure the places of a campaign are: everything its page and its API say, from its scores. No I/O.
 * The official places are taken as they are; nothing here changes them.
 */
import { type AppraisalGap, appraisalGap } from './appraisal-gap';
import { type CriterionEffect, criterionEffects } from './criterion-effect';
import { type Field, fieldsOf, guaranteedRanks, poolsOf } from './field';
import { type PolicyRanks, ranksByPolicy } from './gap-policies';
import { rankRules } from './rank';
import type { RankRange } from './rank-range';
import type { Campaign } from './read-campaign';
import { type SampleSums, type SurveyRank, surveyedLeaves, surveyRanks } from './survey-part';
import type { LeafScore, UnitInput } from './trace';
import { type DrawnRanks, drawRanks } from './weight-draws';
import { leastFlip } from './weight-flip';
import { type NotWeighted, weightedOf, whyNotWeighted } from './weighted';

/** How far each weight may be off, as a part of itself: what is promised, and what is drawn. */
export const NARROW = 0.1;
export const WIDE = 0.25;
const SEED = 766;

/** Draws for so many units ranked together: fewer where thousands would be sorted each time. */
export const drawsFor = (units: number) => (units <= 500 ? 10_000 : 2_000);

export interface RankedInput extends UnitInput {
  unit_name: string;
  total: number | null;
  rank: number | null;
  rank_in_block: number | null;
  leaves: ReadonlyMap<string, LeafScore>;
  /** What its ballots show; null where none were loaded. */
  sums: SampleSums | null;
}

/** The unit next above or below in total, and how firmly the two stand in that order. */
export interface NeighbourMargin {
  unit_code: string;
  unit_name: string;
  /** ρ*: every change of each weight by less than this part of itself keeps the order; 1: no change turns it. */
  margin: number;
  /** False: the two were scored over different criteria, and the margin is at least this. */
  is_exact: boolean;
  /** The single weight that must change least to make them level, in shares of the whole. */
  flip: { criterion: string; from: number; to: number } | null;
}

export interface UnitRobustness {
  unit_id: string;
  unit_code: string;
  unit_name: string;
  block: string | null;
  /** Official; of its block where there is no overall rank. */
  rank: number | null;
  total: number | null;
  /** Guaranteed under ±10% and ±25% of each weight; null where weights can't be varied. */
  narrow: RankRange | null;
  wide: RankRange | null;
  drawn: DrawnRanks | null;
  above: NeighbourMargin | null;
  below: NeighbourMargin | null;
  survey: SurveyRank | null;
  /** By policy, in the order of `policies`; null: not ranked. */
  policy_ranks: (number | null)[];
}

export interface Robustness {
  not_weighted: NotWeighted | null;
  draws: number;
  /** Codes of the criteria that rest on a survey. */
  surveyed: string[];
  policies: PolicyRanks['policy'][];
  criteria: CriterionEffect[];
  appraisal: AppraisalGap;
  /** Ranked units in official order, block by block where there is no overall rank; then the others. */
  units: UnitRobustness[];
}

/** @param units every unit of the campaign, with its figures and official scores */
export function robustness(campaign: Campaign, units: RankedInput[]): Robustness {
  const field = units.map(({ block, total, leaves }) => ({ block, total, points: leaves }));
  const fields = fieldsOf(campaign, field);
  const pools = poolsOf(field, campaign.overall_rank);
  const [narrow, wide] = [NARROW, WIDE].map((change) =>
    guaranteedRanks(campaign, fields, units.length, change),
  );
  const drawn = drawnOf(fields, units.length);
  const neighbours = neighboursOf(fields, units);
  const surveyed = surveyedLeaves(campaign.criteria);
  const survey = surveyOf(surveyed, pools, units);
  const policies = ranksByPolicy(campaign, rankRules(campaign), units);
  const ranked = pools.flat();
  const others = units.map((_, at) => at).filter((at) => !ranked.includes(at));
  return {
    not_weighted: whyNotWeighted(campaign),
    draws: drawsFor(Math.max(0, ...pools.map(({ length }) => length))),
    surveyed: surveyed.map(({ code }) => code),
    policies: policies.map(({ policy }) => policy),
    criteria: effectsOf(campaign, pools, units),
    appraisal: appraisalGap(campaign.criteria, units),
    units: [...ranked, ...others].map((at) => {
      const { unit_id, unit_code, unit_name, block, total, rank, rank_in_block } = units[at]!;
      return {
        ...{ unit_id, unit_code, unit_name, block, total },
        rank: campaign.overall_rank ? rank : rank_in_block,
        narrow: narrow![at]!,
        wide: wide![at]!,
        drawn: drawn[at]!,
        above: neighbours[at]!.above,
        below: neighbours[at]!.below,
        survey: survey[at]!,
        policy_ranks: policies.map(({ ranks }) => ranks[at]!),
      };
    }),
  };
}

function drawnOf(fields: Field[], units: number): (DrawnRanks | null)[] {
  const drawn = new Array<DrawnRanks | null>(units).fill(null);
  for (const { members, weighted } of fields) {
    const asked = { draws: drawsFor(members.length), change: WIDE, seed: SEED };
    drawRanks(weighted, asked).forEach((ranks, i) => {
      drawn[members[i]!] = ranks;
    });
  }
  return drawn;
}

interface Neighbours {
  above: NeighbourMargin | null;
  below: NeighbourMargin | null;
}

function neighboursOf(fields: Field[], units: RankedInput[]): Neighbours[] {
  const found = units.map((): Neighbours => ({ above: null, below: null }));
  for (const { members, totals, weighted, order } of fields) {
    const between = (upper: number, lower: number, told: number): NeighbourMargin => {
      const flip = leastFlip(weighted, upper, lower);
      const { unit_code, unit_name } = units[members[told]!]!;
      return {
        unit_code,
        unit_name,
        margin: order.margin(upper, lower),
        is_exact: order.isExact(upper, lower),
        flip: flip && {
          criterion: weighted.nodes[flip.node]!.code,
          from: flip.from,
          to: flip.to,
        },
      };
    };
    members.forEach((at, i) => {
      const upper = totals.findLastIndex((total) => total > totals[i]!);
      const lower = totals.findIndex((total) => total < totals[i]!);
      found[at] = {
        above: upper < 0 ? null : between(upper, i, upper),
        below: lower < 0 ? null : between(i, lower, lower),
      };
    });
  }
  return found;
}

function surveyOf(
  surveyed: ReturnType<typeof surveyedLeaves>,
  pools: number[][],
  units: RankedInput[],
): (SurveyRank | null)[] {
  const found = new Array<SurveyRank | null>(units.length).fill(null);
  for (const pool of pools)
    surveyRanks(
      surveyed,
      pool.map((at) => units[at]!),
    ).forEach((rank, i) => {
      found[pool[i]!] = rank;
    });
  return found;
}

/** Over all ranked units; places within each pool. */
function effectsOf(campaign: Campaign, pools: number[][], units: RankedInput[]): CriterionEffect[] {
  const ranked = pools.flat();
  if (whyNotWeighted(campaign) || ranked.length < 2) return [];
  const weighted = weightedOf(
    campaign,
    ranked.map((at) => units[at]!.leaves),
  );
  let from = 0;
  const parts = pools.map(({ length }) => {
    from += length;
    return Array.from({ length }, (_, i) => from - length + i);
  });
  return criterionEffects(weighted, campaign.criteria, parts);
}
