/** `explain CAMPAIGN UNIT CRITERION`: why a unit has these points, down to file and line. */
import { plainText } from '@/i18n/plain-text';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import {
  type Explanation,
  explain as explanationOf,
  getPlacedUnit,
  isOfGroup,
} from '@/warehouse/queries/explanation';
import { listPointRows, type PointRows } from '@/warehouse/queries/point-rows';
import { getRanking } from '@/warehouse/queries/ranking';
import { spelledOut } from '@/warehouse/queries/search';
import { groupsOf, leavesOf } from '@/warehouse/scoring/criteria';
import { inWords } from '../explained';
import { Failure, UsageError } from '../usage';
import { campaignOrFail } from './export';

/** Who works at the machine that holds the data is an officer. */
const VIEWER = 'officer';
/** `--json` is for machines: all rows. */
const ALL = 100_000_000;

export async function explain(words: string[], most: number, json: boolean) {
  const [id, code, criterion] = words;
  if (!id || !code || !criterion) throw new UsageError('explain cần ba mã: đợt, đơn vị, tiêu chí');
  const card = await campaignOrFail(id);
  const unit = await getPlacedUnit(card, code);
  if (!unit) throw new Failure(await noUnit(card, code), 2);
  const explanation = await explanationOf(card, unit, criterion, VIEWER);
  if (!explanation) throw new Failure(noCriterion(card, criterion), 2);
  const rows = await rowsOf(card, explanation, json ? ALL : most);
  process.stdout.write(
    json
      ? `${JSON.stringify({ ...explanation, rows }, null, 1)}\n`
      : inWords(card, explanation, rows),
  );
  return 0;
}

/** The rows behind a leaf; a group has none of its own. */
async function rowsOf(
  card: CampaignCard,
  explanation: Explanation,
  size: number,
): Promise<PointRows | null> {
  if (isOfGroup(explanation)) return null;
  const { unit, leaf, score } = explanation;
  const view = { sort: null, part: null, page: 1, size };
  return listPointRows({ card, unit_id: unit.unit_id, leaf, score }, VIEWER, view);
}

function noCriterion({ campaign_id, campaign }: CampaignCard, code: string): string {
  const codes = [...groupsOf(campaign.criteria), ...leavesOf(campaign.criteria)].map(
    (node) => node.code,
  );
  return `Đợt ${campaign_id} không có tiêu chí "${code}". Có: ${codes.join(', ')}.`;
}

/** Who writes a name instead of a code is told the codes it may be. */
async function noUnit(card: CampaignCard, code: string): Promise<string> {
  const name = spelledOut(plainText(code));
  const like = (await getRanking(card))
    .filter(({ search_key }) => search_key.includes(name))
    .slice(0, 8)
    .map(({ unit_code, unit_name }) => `${unit_code} (${unit_name})`);
  const hint = like.length ? ` Mã của đơn vị tên gần đó: ${like.join(', ')}.` : '';
  return `Đợt ${card.campaign_id} không có đơn vị mã "${code}".${hint}`;
}
