/** `explain CAMPAIGN UNIT CRITERION`: why a unit has these points, down to file and line. */
import { day, plain } from '@/i18n/format';
import { figureWords, formulaWords } from '@/i18n/formula';
import { plainText } from '@/i18n/plain-text';
import { translator } from '@/i18n/translator';
import { type CampaignCard, listCriteria } from '@/warehouse/queries/campaigns';
import { listCountedDossiers } from '@/warehouse/queries/explain';
import { getRanking, type RankedUnit } from '@/warehouse/queries/ranking';
import { spelledOut } from '@/warehouse/queries/search';
import { listAppraisals, listReportUses, listUnitScores } from '@/warehouse/queries/units';
import { leavesOf } from '@/warehouse/scoring/criteria';
import { Failure, UsageError } from '../usage';
import { campaignOrFail } from './export';

const t = translator('vi');

export async function explain(words: string[], rows: number, json: boolean) {
  const [id, code, criterion] = words;
  if (!id || !code || !criterion) throw new UsageError('explain cần ba mã: đợt, đơn vị, tiêu chí');
  const card = await campaignOrFail(id);
  const explanation = await gather(card, code, criterion);
  if (json) process.stdout.write(`${JSON.stringify(explanation, null, 1)}\n`);
  else process.stdout.write(inWords(card, explanation, rows));
  return 0;
}

async function gather(card: CampaignCard, code: string, criterionCode: string) {
  const units = await getRanking(card);
  const unit = units.find(({ unit_code }) => unit_code === code);
  if (!unit) throw new Failure(noUnit(card, code, units), 2);
  const criterion = (await listCriteria(card.campaign_id)).find(
    (c) => c.criterion === criterionCode,
  );
  const leaf = leavesOf(card.campaign.criteria).find((l) => l.code === criterionCode);
  if (!criterion || !leaf)
    throw new Failure(
      `Đợt ${card.campaign_id} không có tiêu chí thành phần "${criterionCode}". Có: ${leavesOf(
        card.campaign.criteria,
      )
        .map((l) => l.code)
        .join(', ')}.`,
      2,
    );
  const score = (await listUnitScores(card, unit.unit_id)).find(
    (s) => s.criterion === criterionCode,
  )!;
  const reports = (await listReportUses(card.campaign_id, unit.unit_id)).filter(
    (use) => use.criterion === criterionCode,
  );
  const dossiers =
    score.origin === 'computed'
      ? await listCountedDossiers(card, unit.unit_id, criterion.measure)
      : [];
  const appraisals = (await listAppraisals(card.campaign_id, unit.unit_id)).filter(
    (row) => row.criterion === criterionCode,
  );
  return { unit, criterion, leaf, score, reports, dossiers, appraisals };
}

/** Who writes a name instead of a code is told the codes it may be. */
function noUnit({ campaign_id }: CampaignCard, code: string, units: RankedUnit[]): string {
  const name = spelledOut(plainText(code));
  const like = units
    .filter(({ search_key }) => search_key.includes(name))
    .slice(0, 8)
    .map(({ unit_code, unit_name }) => `${unit_code} (${unit_name})`);
  const hint = like.length ? ` Mã của đơn vị tên gần đó: ${like.join(', ')}.` : '';
  return `Đợt ${campaign_id} không có đơn vị mã "${code}".${hint}`;
}

function inWords(
  card: CampaignCard,
  found: Awaited<ReturnType<typeof gather>>,
  most: number,
): string {
  const { unit, criterion, leaf, score, reports, dossiers, appraisals } = found;
  const lines = [
    `${card.title_vi}`,
    `${unit.unit_name} (${unit.unit_code}) · tiêu chí ${criterion.criterion} ${criterion.name_vi}`,
    `Điều khoản: ${criterion.clause ?? 'không ghi'}`,
    `Công thức: ${formulaWords(leaf.formula, leaf.max, t, 'vi')}   [${leaf.formula_text}]`,
    `Số liệu: ${figureWords(score, 'vi')}${score.origin ? `, ${t(`origin.${score.origin}` as 'origin.reported')}` : ''}`,
    `Điểm: ${plain(score.points, 'vi')} / ${plain(leaf.max, 'vi')}   (chưa làm tròn ${plain(score.points_exact, 'vi', 12)})`,
  ];
  if (score.policy) lines.push(`Quy tắc: ${t(`policy.${score.policy}` as 'policy.none_full')}`);
  if (score.note) lines.push(`Lưu ý: ${t(`note.${score.note}` as 'note.capped')}`);
  for (const row of reports) {
    const period = row.period_from
      ? `${day(row.period_from)}–${day(row.period_to)}`
      : `đến ${day(row.period_to)}`;
    const document = row.document ? `; ${row.document}` : '';
    lines.push(
      `  ${row.file_name}, dòng ${row.line}: ${figureWords(row, 'vi')}, kỳ ${period}, ${t(`use.${row.use}` as 'use.used')}${document}`,
    );
  }
  for (const row of appraisals)
    lines.push(
      `  ${row.file_name}, dòng ${row.line}: vòng ${row.round}, tự chấm ${plain(row.self_points, 'vi')}, thẩm định ${plain(row.appraised_points, 'vi')}${row.appraisal_reason ? `; ${row.appraisal_reason}` : ''}`,
    );
  for (const row of dossiers.slice(0, most)) {
    const where = row.in_numerator ? 'tử số và mẫu số' : 'mẫu số';
    lines.push(`  ${row.file_name}, dòng ${row.line}: ${row.dossier_code}, ${where}`);
  }
  if (dossiers.length > most)
    lines.push(
      `  … và ${dossiers.length - most} hồ sơ nữa (thêm --rows ${dossiers.length} để xem hết)`,
    );
  return `${lines.join('\n')}\n`;
}
