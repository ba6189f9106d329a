/** Campaign definitions as tables, for the models to join: what is ranked, over which months, by which criteria. */
import type { CampaignFile } from './campaigns';
import type { Database } from './db';
import { UNIT_TYPES } from './scoring/campaign';
import { type Criterion, isGroup } from './scoring/criteria';
import { monthEnds } from './scoring/months';
import type { Campaign } from './scoring/read-campaign';

const TABLES = [
  `campaign.definitions (campaign_id varchar, title_vi varchar, title_en varchar, period_from date, period_to date,
    month_starts_on integer, as_of_on date, judged_to date, scope_parent varchar, scope_types varchar[],
    scope_units varchar[], previous varchar, normal_form varchar, yaml varchar, sha256 varchar)`,
  `campaign.months (campaign_id varchar, month_index integer, month_ends_on date, judged_on date)`,
  `campaign.blocks (campaign_id varchar, block varchar, unit_type varchar, unit_code varchar)`,
  `campaign.criteria (campaign_id varchar, criterion varchar, parent varchar, position integer, depth integer,
    is_leaf boolean, name_vi varchar, name_en varchar, short_vi varchar, short_en varchar, max_points double,
    measure varchar, formula varchar, part varchar, none varchar, missing varchar, min_n double, origin varchar,
    clause varchar, evidence varchar)`,
];

/** A campaign to be built, with the text it was read from. */
export type BuiltCampaign = CampaignFile & { campaign: Campaign };

/** @param asOf the build's now: a month not yet over is judged on that day */
export async function writeCampaigns(
  db: Database,
  campaigns: BuiltCampaign[],
  asOf: string | null,
): Promise<void> {
  for (const table of TABLES) await db.run(`create table ${table}`);
  for (const { campaign, text, sha256 } of campaigns) {
    const { id: campaign_id, period, scope, title } = campaign;
    await db.append('campaign', 'definitions', [
      {
        campaign_id,
        title_vi: title.vi,
        title_en: 'en' in title ? title.en : null,
        period_from: period.from,
        period_to: period.to,
        month_starts_on: period.month_starts_on,
        as_of_on: asOf,
        judged_to: judgedOn(period.to, asOf),
        scope_parent: scope.parent ?? null,
        scope_types: scope.types ?? null,
        scope_units: scope.units ?? null,
        previous: campaign.previous ?? null,
        normal_form: JSON.stringify(campaign),
        yaml: text,
        sha256,
      },
    ]);
    await db.append(
      'campaign',
      'months',
      monthEnds(period).map((month_ends_on, month_index) => ({
        campaign_id,
        month_index,
        month_ends_on,
        judged_on: judgedOn(month_ends_on, asOf),
      })),
    );
    await db.append('campaign', 'blocks', blockRows(campaign));
    await db.append('campaign', 'criteria', criterionRows(campaign_id, campaign.criteria));
  }
}

const judgedOn = (day: string, asOf: string | null) => (asOf !== null && asOf < day ? asOf : day);

/** One row a unit type or unit that belongs to a block. */
function blockRows({ id: campaign_id, blocks }: Campaign): object[] {
  if (blocks === 'none') return [];
  if (blocks === 'unit_type')
    return UNIT_TYPES.map((unit_type) => ({ campaign_id, block: unit_type, unit_type }));
  return blocks.flatMap((block): object[] =>
    'types' in block
      ? block.types.map((unit_type) => ({ campaign_id, block: block.code, unit_type }))
      : block.units.map((unit_code) => ({ campaign_id, block: block.code, unit_code })),
  );
}

function criterionRows(
  campaign_id: string,
  nodes: Criterion[],
  parent: string | null = null,
  depth = 0,
): object[] {
  return nodes.flatMap((node, position) => {
    const row = {
      campaign_id,
      criterion: node.code,
      parent,
      position,
      depth,
      is_leaf: !isGroup(node),
      name_vi: node.name.vi,
      name_en: node.name.en ?? null,
      short_vi: node.short.vi,
      short_en: node.short.en ?? null,
      max_points: node.max,
      clause: node.clause ?? null,
    };
    if (isGroup(node))
      return [row, ...criterionRows(campaign_id, node.children, node.code, depth + 1)];
    const { measure, formula_text: formula, part, none, missing, min_n, origin, evidence } = node;
    return [{ ...row, measure, formula, part, none, missing, min_n, origin, evidence }];
  });
}
