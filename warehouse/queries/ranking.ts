/** Questions about a ranking: places, totals, points by criterion. */
import { and, asc, eq, type InferSelectModel } from 'drizzle-orm';
import { criteria, rankings, scores, units } from '../schema';
import { query, rows } from '../serving';
import type { CampaignCard } from './campaigns';

export interface RankedUnit {
  unit_id: string;
  unit_code: string;
  unit_name: string;
  unit_type: string;
  search_key: string;
  block: string | null;
  total: number | null;
  total_exact: number | null;
  self_total: number | null;
  class: string | null;
  rank: number | null;
  rank_in_block: number | null;
  tied: boolean;
  coverage: number;
  unranked: string | null;
  is_split: boolean;
  /** Places that weights up to a tenth off can't lead out of; null where there are no weights to vary. */
  rank_low: number | null;
  rank_high: number | null;
  /** Points by criterion code, groups and leaves. */
  points: Record<string, number | null>;
  /** Leaves of which there was nothing to measure. */
  nothing: string[];
}

export type Score = InferSelectModel<typeof scores>;

/** By rank (in its block where there is no overall one), then code; unranked units last. */
function byPlace(blocks: string[]) {
  const key = (unit: RankedUnit) =>
    unit.total === null
      ? [Number.MAX_SAFE_INTEGER, 0]
      : unit.rank !== null
        ? [0, unit.rank]
        : [1 + blocks.indexOf(unit.block ?? ''), unit.rank_in_block ?? 0];
  return (a: RankedUnit, b: RankedUnit) => {
    const [left, right] = [key(a), key(b)];
    return left[0]! - right[0]! || left[1]! - right[1]! || (a.unit_code < b.unit_code ? -1 : 1);
  };
}

/** Codes of a campaign's blocks, in its order. */
export function blockCodes({ campaign }: Pick<CampaignCard, 'campaign'>): string[] {
  if (campaign.blocks === 'none') return [];
  if (campaign.blocks === 'unit_type') return ['phuong', 'xa', 'thi_tran', 'dac_khu'];
  return campaign.blocks.map(({ code }) => code);
}

/** The ranking of a campaign at its end, in order of place. */
export async function getRanking(card: CampaignCard): Promise<RankedUnit[]> {
  const at = (table: typeof rankings | typeof scores) =>
    and(eq(table.campaign_id, card.campaign_id), eq(table.month_ends_on, card.month_ends_on));
  const { unit_code, unit_name, unit_type, search_key } = units;
  const { unit_id, block, total, total_exact, self_total, rank, rank_in_block } = rankings;
  const { tied, coverage, unranked, is_split, rank_low, rank_high } = rankings;
  const found = await rows(
    query
      .select({
        unit_id,
        unit_code,
        unit_name,
        unit_type,
        search_key,
        block,
        total,
        total_exact,
        self_total,
        class: rankings.class,
        rank,
        rank_in_block,
        tied,
        coverage,
        unranked,
        is_split,
        rank_low,
        rank_high,
      })
      .from(rankings)
      .innerJoin(units, eq(units.unit_id, rankings.unit_id))
      .where(at(rankings)),
  );
  const points = new Map<string, Record<string, number | null>>();
  const nothing = new Map<string, string[]>();
  for (const score of await rows(
    query
      .select({
        unit_id: scores.unit_id,
        criterion: scores.criterion,
        points: scores.points,
        policy: scores.policy,
      })
      .from(scores)
      .where(at(scores)),
  )) {
    const ofUnit = points.get(score.unit_id) ?? {};
    ofUnit[score.criterion] = score.points;
    points.set(score.unit_id, ofUnit);
    if (score.policy?.startsWith('none_'))
      nothing.set(score.unit_id, [...(nothing.get(score.unit_id) ?? []), score.criterion]);
  }
  return found
    .map((unit) => ({
      ...unit,
      points: points.get(unit.unit_id) ?? {},
      nothing: nothing.get(unit.unit_id) ?? [],
    }))
    .sort(byPlace(blockCodes(card)));
}

export type ScoreOfUnit = Score & { unit_code: string; unit_name: string; is_leaf: boolean };

/** Every score of a campaign at its end, with its trace, by unit then criterion. */
export async function listScores(card: CampaignCard): Promise<ScoreOfUnit[]> {
  return rows(
    query
      .select({
        ...scoreColumns,
        unit_code: units.unit_code,
        unit_name: units.unit_name,
        is_leaf: criteria.is_leaf,
      })
      .from(scores)
      .innerJoin(units, eq(units.unit_id, scores.unit_id))
      .innerJoin(
        criteria,
        and(eq(criteria.campaign_id, scores.campaign_id), eq(criteria.criterion, scores.criterion)),
      )
      .where(
        and(eq(scores.campaign_id, card.campaign_id), eq(scores.month_ends_on, card.month_ends_on)),
      )
      .orderBy(asc(units.unit_code), asc(criteria.ordinal)),
  );
}

const scoreColumns = {
  campaign_id: scores.campaign_id,
  unit_id: scores.unit_id,
  criterion: scores.criterion,
  month_ends_on: scores.month_ends_on,
  numerator: scores.numerator,
  denominator: scores.denominator,
  on: scores.on,
  value: scores.value,
  origin: scores.origin,
  points_exact: scores.points_exact,
  points: scores.points,
  max_points: scores.max_points,
  policy: scores.policy,
  self_points: scores.self_points,
  note: scores.note,
};

export interface MonthlyPoints {
  month_ends_on: string;
  criterion: string;
  points: number | null;
}

/** Points of one unit by month and criterion, up to the month the figures reach. */
export async function listMonths(card: CampaignCard, unitId: string): Promise<MonthlyPoints[]> {
  const months = await rows(
    query
      .select({
        month_ends_on: scores.month_ends_on,
        criterion: scores.criterion,
        points: scores.points,
      })
      .from(scores)
      .where(and(eq(scores.campaign_id, card.campaign_id), eq(scores.unit_id, unitId)))
      .orderBy(asc(scores.month_ends_on)),
  );
  const reached = months.find(({ month_ends_on }) => month_ends_on >= (card.data_on ?? ''));
  return months.filter(({ month_ends_on }) => month_ends_on <= (reached?.month_ends_on ?? ''));
}
