/** Figures → scores → places of every campaign and month, written to the build. */
import { setImmediate as turn } from 'node:timers/promises';
import type { BuiltCampaign } from './campaign-tables';
import type { Database } from './db';
import { CampaignFigures } from './figures';
import { ScoreRows } from './score-rows';
import { figureOf, isFromCounts } from './scoring/counts';
import { type Leaf, leavesOf } from './scoring/criteria';
import { fieldsOf, guaranteedRanks } from './scoring/field';
import { monthEnds } from './scoring/months';
import { rankRules, rankUnits } from './scoring/rank';
import type { Campaign } from './scoring/read-campaign';
import { NARROW } from './scoring/robustness';
import { scoreUnits } from './scoring/score';
import type { UnitScore } from './scoring/trace';

const TABLES = {
  rankings: `campaign_id varchar, unit_id varchar, month_ends_on date, total double, total_exact double,
    class varchar, block varchar, rank integer, rank_in_block integer, tied boolean, coverage double,
    self_total double, unranked varchar, rank_low integer, rank_high integer`,
  report_uses: `campaign_id varchar, unit_id varchar, criterion varchar, source varchar, file varchar,
    line integer, use varchar, numerator double, denominator double`,
  reconciliations: `campaign_id varchar, unit_id varchar, criterion varchar, "rows" integer, declared double,
    declared_by varchar, is_reconciled boolean`,
};

/** Makes the tables of `scored`. Between its steps those go on who wait for the database. */
export async function scoreCampaigns(db: Database, campaigns: BuiltCampaign[]): Promise<void> {
  const scores = await ScoreRows.into(db);
  // all rows of a table are written together: each writing waits for the disk
  const rows: Record<keyof typeof TABLES, object[][]> = {
    rankings: [],
    report_uses: [],
    reconciliations: [],
  };
  for (const { campaign } of campaigns) {
    const months = monthEnds(campaign.period);
    const figures = await new CampaignFigures(campaign, months).load(db);
    const campaign_id = campaign.id;
    const rules = rankRules(campaign);
    const last = months.length - 1;
    for (const [month, month_ends_on] of months.entries()) {
      const inputs = figures.inputs(month);
      await turn();
      const ofUnits = scoreUnits(campaign, inputs);
      await turn();
      await scores.add(campaign_id, month_ends_on, ofUnits);
      const contenders = figures.units.map((unit, i) => ({ ...unit, score: ofUnits[i]! }));
      const places = rankUnits(contenders, rules);
      const ranges = month === last ? rankRanges(campaign, contenders) : [];
      for (const [i, { block, score }] of contenders.entries()) {
        const at = { campaign_id, unit_id: score.unit_id, month_ends_on, block };
        const { total, total_exact, coverage, self_total, unranked } = score;
        const { low: rank_low = null, high: rank_high = null } = ranges[i] ?? {};
        const found = { total, total_exact, coverage, self_total, unranked, rank_low, rank_high };
        rows.rankings.push([at, places[i]!, found]);
      }
    }
    for (const leaf of leavesOf(campaign.criteria)) {
      if (!leaf.measure) continue;
      for (const { unit_id } of figures.units) {
        const ofLeaf = { campaign_id, unit_id, criterion: leaf.code };
        for (const use of reportUses(figures, leaf, unit_id, last))
          rows.report_uses.push([ofLeaf, use]);
        for (const use of countUses(figures, leaf, unit_id, last))
          rows.report_uses.push([ofLeaf, use]);
        const found = figures.reconciliation(leaf, unit_id, last);
        if (found) rows.reconciliations.push([ofLeaf, found]);
      }
    }
  }
  await scores.end();
  for (const [name, columns] of Object.entries(TABLES)) {
    await db.run(`create table scored.${name} (${columns})`);
    await db.appendLayers('scored', name, rows[name as keyof typeof TABLES]);
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

function reportUses(figures: CampaignFigures, leaf: Leaf, unit_id: string, month: number) {
  return figures.reported(leaf, unit_id, month).uses.map(({ report: { file, line }, use }) => ({
    source: 'measures',
    file,
    line,
    use,
    numerator: undefined,
    denominator: undefined,
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
