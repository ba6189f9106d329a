/** All that explains one point, gathered in one place: the page, the API and the command line show the same. */
import { and, eq } from 'drizzle-orm';
import { maySee, type Viewer } from '../policy';
import { rankings, units } from '../schema';
import { notApplicable } from '../scoring/applies';
import type { AppliesTo } from '../scoring/campaign';
import {
  type Criterion,
  criterionNamed,
  type Group,
  isGroup,
  type Leaf,
  leavesOf,
} from '../scoring/criteria';
import { type GroupStep, workGroup } from '../scoring/group-working';
import { bestOf } from '../scoring/leader';
import type { Step } from '../scoring/step';
import type { LeafScore } from '../scoring/trace';
import { voidedBy } from '../scoring/voids';
import { workLeaf } from '../scoring/working';
import { query, rows } from '../serving';
import { type CampaignCard, type CriterionRow, listCriteria } from './campaigns';
import { type CriterionStanding, getCriterionStanding, listStandings } from './criterion-standing';
import { getComparison } from './deliveries';
import type { Score } from './ranking';
import { getSurveyFlags, type SurveyFlags } from './survey-flags';
import {
  type Appraisal,
  getSurveySample,
  listAppraisals,
  listReconciliations,
  listReportUses,
  listUnitFiles,
  listUnitScores,
  type Reconciliation,
  type ReportUse,
  type SurveySample,
  type UnitFile,
} from './units';

/** A unit in a campaign, without its points. */
export interface PlacedUnit {
  unit_id: string;
  unit_code: string;
  unit_name: string;
  block: string | null;
  total: number | null;
  rank: number | null;
  rank_in_block: number | null;
  tied: boolean;
}

interface Common {
  unit: PlacedUnit;
  criterion: CriterionRow;
  score: Score;
  standing: CriterionStanding;
  /** Places to which points are rounded; null: only the total is. */
  decimals: number | null;
}

export interface LeafExplanation extends Common {
  leaf: Leaf;
  working: Step[];
  reports: ReportUse[];
  appraisals: Appraisal[];
  /** The rule that exempts the unit, and the criteria whose false declarations emptied this one. */
  outside: { exempt: AppliesTo | null; voided_by: Leaf[] };
  /** Files with rows that count, of a computed measure. */
  files: UnitFile[];
  declared: Reconciliation | null;
  /** The figure it reports beside the one its rows give. */
  compared: Awaited<ReturnType<typeof getComparison>>;
  /** `flags`: what an officer is asked to look at; null for whom they are not. */
  survey: { sample: SurveySample; flags: SurveyFlags | null } | null;
}

export interface GroupExplanation extends Common {
  group: Group;
  working: GroupStep[];
  children: { node: Criterion; score: Score }[];
}

export type Explanation = LeafExplanation | GroupExplanation;
export const isOfGroup = (explanation: Explanation): explanation is GroupExplanation =>
  'group' in explanation;

/** The unit of that code among those a campaign ranks; null where there is none. */
export async function getPlacedUnit(card: CampaignCard, code: string): Promise<PlacedUnit | null> {
  const { unit_id, unit_code, unit_name } = units;
  const { block, total, rank, rank_in_block, tied } = rankings;
  const [found] = await rows(
    query
      .select({ unit_id, unit_code, unit_name, block, total, rank, rank_in_block, tied })
      .from(rankings)
      .innerJoin(units, eq(units.unit_id, rankings.unit_id))
      .where(
        and(
          eq(rankings.campaign_id, card.campaign_id),
          eq(rankings.month_ends_on, card.month_ends_on),
          eq(units.unit_code, code),
        ),
      ),
  );
  return found ?? null;
}

/** Why a unit has its points on a criterion, leaf or group; null where the campaign has no such criterion. */
export async function explain(
  card: CampaignCard,
  unit: PlacedUnit,
  code: string,
  viewer: Viewer,
): Promise<Explanation | null> {
  const { criteria, points, combine } = card.campaign;
  const node = criterionNamed(criteria, code);
  if (!node) return null;
  const [named, scores, standing] = await Promise.all([
    listCriteria(card.campaign_id),
    listUnitScores(card, unit.unit_id),
    getCriterionStanding(card, unit, code),
  ]);
  const byCode = new Map(scores.map((score) => [score.criterion, score]));
  const decimals = points.rounding === 'each_then_sum' && !combine ? points.decimals : null;
  const common = {
    unit,
    criterion: named.find(({ criterion }) => criterion === code)!,
    score: byCode.get(code)!,
    standing,
    decimals,
  };
  if (isGroup(node))
    return {
      ...common,
      group: node,
      // a stored score is a leaf's trace, its words as plain text
      working: workGroup(node, byCode as unknown as Map<string, LeafScore>, decimals),
      children: node.children.map((child) => ({ node: child, score: byCode.get(child.code)! })),
    };
  const outside = {
    exempt: notApplicable(criteria, unit).get(code) ?? null,
    voided_by: common.score.note === 'voided' ? voidedBy(leavesOf(criteria), byCode, code) : [],
  };
  return { ...common, outside, ...(await ofLeaf(card, node, common, viewer)) };
}

async function ofLeaf(
  card: CampaignCard,
  leaf: Leaf,
  { unit, score, decimals }: Common,
  viewer: Viewer,
) {
  const [id, unitId] = [card.campaign_id, unit.unit_id];
  const isSurveyed = leaf.measure?.startsWith('satisfaction') ?? false;
  const [reports, appraisals, files, declared, compared, sample, flags, standings] =
    await Promise.all([
      listReportUses(id, unitId),
      listAppraisals(id, unitId),
      listUnitFiles(id, unitId),
      listReconciliations(id, unitId),
      leaf.measure ? getComparison(id, unitId, leaf.measure) : null,
      isSurveyed ? getSurveySample(id, unitId) : null,
      isSurveyed && maySee(viewer, 'signs_to_check') ? getSurveyFlags(id, unitId) : null,
      leaf.formula.kind === 'leader' ? listStandings(card, unit.block, leaf.code) : null,
    ]);
  const ours = <T extends { criterion: string }>(all: T[]) =>
    all.filter(({ criterion }) => criterion === leaf.code);
  const judged = ours(appraisals);
  return {
    leaf,
    working: workLeaf(leaf, {
      trace: score as unknown as LeafScore,
      assessment: judged.find(({ is_last }) => is_last) ?? null,
      best: standings && bestOf(standings),
      decimals,
    }),
    reports: ours(reports),
    appraisals: judged,
    files:
      score.origin === 'computed' ? files.filter(({ measure }) => measure === leaf.measure) : [],
    declared: ours(declared)[0] ?? null,
    compared,
    survey: sample && { sample, flags },
  };
}
