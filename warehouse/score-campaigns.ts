/** Figures → scores → places of every campaign and month, written to the build. */
import type { BuiltCampaign } from './campaign-tables';
import type { Database } from './db';
import { CampaignFigures } from './figures';
import { figureOf, isFromCounts } from './scoring/counts';
import { type Leaf, leavesOf } from './scoring/criteria';
import { fieldsOf, guaranteedRanks } from './scoring/field';
import { monthEnds } from './scoring/months';
import { rankRules, rankUnits } from './scoring/rank';
import type { Campaign } from './scoring/read-campaign';
import { NARROW } from './scoring/robustness';
import { scoreUnits } from './scoring/score';
import type { UnitScore } from './scoring/trace';

const TABLES = [
  `scored.scores (campaign_id varchar, unit_id varchar, criterion varchar, month_ends_on date, numerator double,
    denominator double, "on" date, value double, origin varchar, points_exact double, points double,
    max_points double, policy varchar, self_points double, note varchar)`,
  `scored.rankings (campaign_id varchar, unit_id varchar, month_ends_on date, total double, total_exact double,
    class varchar, block varchar, rank integer, rank_in_block integer, tied boolean, coverage double,
    self_total double, unranked varchar, rank_low integer, rank_high integer)`,
  `scored.report_uses (campaign_id varchar, unit_id varchar, criterion varchar, source varchar, file varchar,
    line integer, use varchar, numerator double, denominator double)`,
  `scored.reconciliations (campaign_id varchar, unit_id varchar, criterion varchar, "rows" integer, declared double,
    declared_by varchar, is_reconciled boolean)`,
];

export async function scoreCampaigns(db: Database, campaigns: BuiltCampaign[]): Promise<void> {
  for (const table of TABLES) await db.run(`create table ${table}`);
  for (const { campaign } of campaigns) {
    const months = monthEnds(campaign.period).map((month_ends_on) => ({ month_ends_on }));
    const figures = await new CampaignFigures(campaign, months).load(db);
    const campaign_id = campaign.id;
    const rules = rankRules(campaign);
    const last = months.length - 1;
    for (const [month, { month_ends_on }] of months.entries()) {
      const scores = scoreUnits(campaign, figures.inputs(month));
      const at = { campaign_id, month_ends_on };
      await db.appendLayers(
        'scored',
        'scores',
        each(scores, ({ leaves }) => leaves, at),
      );
      await db.appendLayers(
        'scored',
        'scores',
        each(scores, ({ groups }) => groups, at),
      );
      const contenders = figures.units.map((unit, i) => ({ ...unit, score: scores[i]! }));
      const places = rankUnits(contenders, rules);
      const ranges = month === last && rankRanges(campaign, contenders);
      await db.appendLayers(
        'scored',
        'rankings',
        contenders.map(({ block, score }, i) => [
          score,
          places[i]!,
          at,
          {
            block,
            rank_low: ranges ? ranges[i]?.low : null,
            rank_high: ranges ? ranges[i]?.high : null,
          },
        ]),
      );
    }
    for (const leaf of leavesOf(campaign.criteria)) {
      if (!leaf.measure) continue;
      const ofLeaf = (unit_id: string) => ({ campaign_id, unit_id, criterion: leaf.code });
      await db.append(
        'scored',
        'report_uses',
        figures.units.flatMap(({ unit_id }) =>
          [
            ...reportUses(figures, leaf, unit_id, last),
            ...countUses(figures, leaf, unit_id, last),
          ].map((use) => ({ ...ofLeaf(unit_id), ...use })),
        ),
      );
      await db.append(
        'scored',
        'reconciliations',
        figures.units.flatMap(({ unit_id }) => {
          const found = figures.reconciliation(leaf, unit_id, last);
          return found ? [{ ...ofLeaf(unit_id), ...found }] : [];
        }),
      );
    }
  }
}

/** The places that changes of each weight by up to a tenth can't lead out of, in the order of the units. */
function rankRanges(campaign: Campaign, units: { block: string | null; score: UnitScore }[]) {
  const field = units.map(({ block, score }) => ({
    block,
    total: score.total,
    points: new Map(score.leaves.map((leaf) => [leaf.criterion, leaf])),
  }));
  return guaranteedRanks(campaign, fieldsOf(campaign, field), units.length, NARROW);
}

/** Scores of every unit, each with its unit. */
function* each(
  scores: UnitScore[],
  of: (score: UnitScore) => object[],
  at: object,
): Generator<object[]> {
  for (const score of scores) {
    const unit = { unit_id: score.unit_id };
    for (const one of of(score)) yield [one, unit, at];
  }
}

function reportUses(figures: CampaignFigures, leaf: Leaf, unit_id: string, month: number) {
  return figures.reported(leaf, unit_id, month).uses.map(({ report: { file, line }, use }) => ({
    source: 'measures',
    file,
    line,
    use,
  }));
}

/** Each line of form 06; where a figure has one line, with what that line says. */
function countUses(figures: CampaignFigures, leaf: Leaf, unit_id: string, month: number) {
  if (!isFromCounts(leaf.measure!)) return [];
  return figures.countsOf(unit_id, month).uses.flatMap(({ report, use }) => {
    const figure = report.lines.length === 1 ? figureOf(leaf.measure!, report) : null;
    return report.lines.map(({ file, line }) => ({
      source: 'dossier_counts',
      file,
      line,
      use,
      numerator: figure?.numerator,
      denominator: figure?.denominator,
    }));
  });
}
