/** The tables that leave the program, the same for the command line, the API and the pages' links. */
import { type CampaignCard, getBuild, listCriteria } from '@/warehouse/queries/campaigns';
import { getRanking, listScores } from '@/warehouse/queries/ranking';
import { listSigns } from '@/warehouse/queries/signs';
import type { Source } from '@/warehouse/scoring/campaign';
import { leavesOf } from '@/warehouse/scoring/criteria';
import { round } from '@/warehouse/scoring/decimal';
import { type CsvCell, csv } from './csv';

/** `text` columns are disarmed in CSV; `places` is how many decimals a number is printed with. */
export interface Column {
  name: string;
  type: 'text' | 'number' | 'integer' | 'boolean' | 'date';
  places?: number;
}

export interface Table {
  columns: Column[];
  rows: Record<string, string | number | boolean | null>[];
}

/** What every answer says of itself. */
export interface Envelope {
  campaign: string;
  version: 'draft' | number;
  build: string;
  /** The newest day of any file of the build. */
  as_of_on: string | null;
  /** How far the figures of this campaign go. */
  data_on: string | null;
  /** Where they come from; null where the campaign does not say. */
  data_source: Source | null;
}

export async function envelope(card: CampaignCard): Promise<Envelope> {
  const { build, as_of_on } = await getBuild();
  const { campaign_id, data_on, campaign } = card;
  const data_source = campaign.source ?? null;
  return { campaign: campaign_id, version: 'draft', build, as_of_on, data_on, data_source };
}

/** One row a unit: place, total, then one column a leaf criterion with its points, then `illustrative`. */
export async function rankingTable(card: CampaignCard): Promise<Table> {
  const { campaign } = card;
  const { decimals } = campaign.points;
  const leaves = leavesOf(campaign.criteria).map(({ code }) => code);
  const points: Column[] = leaves.map((name) => ({ name, type: 'number', places: decimals }));
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? null : round(value, decimals);
  return {
    columns: [
      { name: 'unit_code', type: 'text' },
      { name: 'unit_name', type: 'text' },
      { name: 'block', type: 'text' },
      { name: 'total', type: 'number', places: decimals },
      { name: 'class', type: 'text' },
      { name: 'rank', type: 'integer' },
      { name: 'rank_in_block', type: 'integer' },
      { name: 'tied', type: 'boolean' },
      { name: 'coverage', type: 'number', places: 4 },
      ...points,
      { name: 'illustrative', type: 'boolean' },
    ],
    rows: (await getRanking(card)).map((unit) => ({
      unit_code: unit.unit_code,
      unit_name: unit.unit_name,
      block: unit.block,
      total: unit.total,
      class: unit.class,
      rank: unit.rank,
      rank_in_block: unit.rank_in_block,
      tied: unit.tied,
      coverage: unit.coverage,
      ...Object.fromEntries(leaves.map((code) => [code, shown(unit.points[code])])),
      illustrative: campaign.illustrative,
    })),
  };
}

/** One row a unit and leaf: the figure, the formula's result, the policy that acted. */
export async function scoresTable(card: CampaignCard): Promise<Table> {
  const formulas = new Map((await listCriteria(card.campaign_id)).map((c) => [c.criterion, c]));
  const text = (name: string): Column => ({ name, type: 'text' });
  const number = (name: string): Column => ({ name, type: 'number' });
  return {
    columns: [
      text('unit_code'),
      text('unit_name'),
      text('criterion'),
      text('measure'),
      text('formula'),
      number('numerator'),
      number('denominator'),
      { name: 'on', type: 'date' },
      number('value'),
      text('origin'),
      number('points_exact'),
      number('points'),
      number('max_points'),
      text('policy'),
      number('self_points'),
      text('note'),
      { name: 'month_ends_on', type: 'date' },
      { name: 'illustrative', type: 'boolean' },
    ],
    rows: (await listScores(card))
      .filter(({ is_leaf }) => is_leaf)
      .map(({ is_leaf: _, campaign_id: __, unit_id: ___, ...score }) => ({
        ...score,
        measure: formulas.get(score.criterion)?.measure ?? null,
        formula: formulas.get(score.criterion)?.formula ?? null,
        illustrative: card.campaign.illustrative,
      })),
  };
}

/** One row a criterion, group or leaf, in the campaign's order; a group has no formula. */
export async function criteriaTable(card: CampaignCard): Promise<Table> {
  const text = (name: string): Column => ({ name, type: 'text' });
  const number = (name: string): Column => ({ name, type: 'number' });
  return {
    columns: [
      text('criterion'),
      text('parent'),
      { name: 'position', type: 'integer' },
      { name: 'depth', type: 'integer' },
      { name: 'is_leaf', type: 'boolean' },
      ...['name_vi', 'name_en', 'short_vi', 'short_en'].map(text),
      number('max_points'),
      ...['measure', 'formula', 'part', 'none', 'missing'].map(text),
      number('min_n'),
      ...['origin', 'clause', 'evidence'].map(text),
      ...['measure_vi', 'measure_en', 'definition_vi', 'definition_en'].map(text),
    ],
    rows: (await listCriteria(card.campaign_id)).map(
      ({ campaign_id: _, ordinal: __, ...row }) => row,
    ),
  };
}

/** One row a unit and sign that was compared, those to be looked at first. For officers only. */
export async function signsTable(card: CampaignCard): Promise<Table> {
  const text = (name: string): Column => ({ name, type: 'text' });
  const number = (name: string): Column => ({ name, type: 'number' });
  const integer = (name: string): Column => ({ name, type: 'integer' });
  return {
    columns: [
      ...['unit_code', 'unit_name', 'block', 'sign'].map(text),
      ...['version', 'n', 'k'].map(integer),
      ...['value', 'expected'].map(number),
      text('compared_with'),
      integer('others'),
      ...['p', 'q'].map(number),
      { name: 'flagged', type: 'boolean' },
      text('about'),
    ],
    rows: (await listSigns(card.campaign_id)).map(({ campaign_id: _, unit_id: __, ...row }) => row),
  };
}

/** The table as CSV text. */
export function tableCsv({ columns, rows }: Table): string {
  const print = ({ name, places }: Column, row: Table['rows'][number]): CsvCell => {
    const value = row[name] ?? null;
    return typeof value === 'number' ? { number: value, places } : value;
  };
  return csv(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map((column) => print(column, row))),
  );
}

/** The table as JSON text, with what it is a table of. Names stay in the table's order, `10` after `2` too. */
export function tableJson(head: Envelope, { columns, rows }: Table): string {
  const lines = rows.map((row) => {
    const cells = columns.map(
      ({ name }) => `${JSON.stringify(name)}: ${JSON.stringify(row[name] ?? null)}`,
    );
    return `  {${cells.join(', ')}}`;
  });
  const body = JSON.stringify({ ...head, rows: [] }, null, 1);
  const end = `[\n${lines.join(',\n')}\n ]\n}`;
  // a function: text may hold what `replace` takes for a pattern
  return `${body.replace(/\[\]\s*\}$/, () => end)}\n`;
}
