/** Questions about how sure the places of a campaign are. Computed when asked for, once a build. */
import { ASSESSMENTS } from '../figure-rows';
import { type RankedInput, type Robustness, robustness } from '../scoring/robustness';
import type { SampleSums } from '../scoring/survey-part';
import type { Assessment, LeafScore, SourcedFigure } from '../scoring/trace';
import { servingBuild, sqlRows } from '../serving';
import type { CampaignCard } from './campaigns';
import { getRanking, listScores } from './ranking';

export interface CampaignRobustness {
  found: Robustness;
  /** Every unit with its scores by leaf. */
  units: RankedInput[];
}

/** Next bundles a module once a route: what must be one in the process hangs on globalThis. */
const shared = globalThis as { robustness?: Map<string, Promise<CampaignRobustness>> };
const KEPT = 8;

/** Everything about a campaign's places at its end; the same object for as long as one build serves. */
export async function getRobustness(card: CampaignCard): Promise<CampaignRobustness> {
  shared.robustness ??= new Map();
  const made = shared.robustness;
  const key = `${await servingBuild()} ${card.campaign_id}`;
  const known = made.get(key);
  if (known) return known;
  const making = make(card);
  made.set(key, making);
  making.catch(() => made.delete(key));
  for (const oldest of made.keys()) if (made.size > KEPT) made.delete(oldest);
  return making;
}

async function make(card: CampaignCard): Promise<CampaignRobustness> {
  const [ranking, scores, assessed, sums] = await Promise.all([
    getRanking(card),
    listScores(card),
    sqlRows<Assessment & { unit_id: string; criterion: string }>(ASSESSMENTS, [card.campaign_id]),
    listSampleSums(card.campaign_id),
  ]);
  const leaves = new Map<string, Map<string, LeafScore>>();
  for (const { is_leaf, unit_id, ...score } of scores)
    if (is_leaf) held(leaves, unit_id).set(score.criterion, score as unknown as LeafScore);
  const assessments = new Map<string, Map<string, Assessment>>();
  for (const { unit_id, criterion, ...assessment } of assessed)
    held(assessments, unit_id).set(criterion, assessment);
  const units = ranking.map((unit): RankedInput => {
    const own = leaves.get(unit.unit_id) ?? new Map<string, LeafScore>();
    return {
      ...unit,
      leaves: own,
      figures: new Map([...own].flatMap(([code, score]) => figureOf(code, score))),
      assessments: assessments.get(unit.unit_id) ?? new Map(),
      sums: sums.get(unit.unit_id) ?? null,
    };
  });
  return { found: robustness(card.campaign, units), units };
}

/** The figure a leaf was scored from, as its trace keeps it. */
function figureOf(code: string, score: LeafScore): [string, SourcedFigure][] {
  const { numerator, denominator, on, origin, note } = score;
  if (origin === null || origin === 'assessed') return [];
  const awaiting = note === 'awaiting_reconciliation';
  return [[code, { numerator, denominator, on, origin, awaiting }]];
}

function held<T>(map: Map<string, Map<string, T>>, at: string): Map<string, T> {
  const known = map.get(at) ?? new Map<string, T>();
  map.set(at, known);
  return known;
}

interface SumsRow {
  unit_id: string;
  clusters: number;
  n: number;
  total: number;
  squares: number;
  products: number;
  sizes: number;
  is_score: boolean;
}

/** Answers of each unit added up by respondent, or by ballot where the respondent is not known. */
async function listSampleSums(campaignId: string): Promise<Map<string, SampleSums>> {
  const rows = await sqlRows<SumsRow>(
    `with answers as (
       select unit_id, respondent_n as respondent, s.is_score, s.value
       from staging.campaign_surveys,
         unnest([{'is_score': false, 'value': is_satisfied::integer}, {'is_score': true, 'value': score}]) t(s)
       where campaign_id = $1 and s.value is not null
     ), respondents as (
       select unit_id, is_score, respondent, count(*)::double as n, sum(value)::double as t
       from answers group by all
     )
     select unit_id, is_score, count(*)::integer as clusters, sum(n) as n, sum(t) as total,
       sum(t * t) as squares, sum(t * n) as products, sum(n * n) as sizes
     from respondents group by unit_id, is_score`,
    [campaignId],
  );
  const found = new Map<string, SampleSums>();
  for (const { unit_id, is_score, ...sums } of rows)
    if (!is_score) found.set(unit_id, { satisfied: sums, score: null });
  for (const { unit_id, is_score, ...sums } of rows) {
    const own = found.get(unit_id);
    if (is_score && own) own.score = sums;
  }
  return found;
}
