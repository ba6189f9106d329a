/** `explain CAMPAIGN UNIT CRITERION`: why a unit has these points, down to file and line. */
import { day, plain } from '@/i18n/format';
import { figureWords, formulaWords } from '@/i18n/formula';
import { plainText } from '@/i18n/plain-text';
import { reconciledWords } from '@/i18n/reconciled';
import { translator } from '@/i18n/translator';
import { type CampaignCard, listCriteria } from '@/warehouse/queries/campaigns';
import { getSurveyFlags, listCountedRows } from '@/warehouse/queries/explain';
import { getRanking, type RankedUnit } from '@/warehouse/queries/ranking';
import { spelledOut } from '@/warehouse/queries/search';
import {
  getSurveySample,
  listAppraisals,
  listReconciliations,
  listReportUses,
  listUnitScores,
} from '@/warehouse/queries/units';
import { notApplicable } from '@/warehouse/scoring/applies';
import { leavesOf } from '@/warehouse/scoring/criteria';
import { voidedBy } from '@/warehouse/scoring/voids';
import { dossierNotes } from '../dossier-notes';
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
  const scores = new Map((await listUnitScores(card, unit.unit_id)).map((s) => [s.criterion, s]));
  const score = scores.get(criterionCode)!;
  const reports = (await listReportUses(card.campaign_id, unit.unit_id)).filter(
    (use) => use.criterion === criterionCode,
  );
  const counted =
    score.origin === 'computed' ? await listCountedRows(card, unit.unit_id, criterion.measure) : [];
  const declared = (await listReconciliations(card.campaign_id, unit.unit_id)).find(
    (row) => row.criterion === criterionCode,
  );
  const survey = criterion.measure?.startsWith('satisfaction')
    ? {
        sample: await getSurveySample(card.campaign_id, unit.unit_id),
        flags: await getSurveyFlags(card.campaign_id, unit.unit_id),
      }
    : null;
  const appraisals = (await listAppraisals(card.campaign_id, unit.unit_id)).filter(
    (row) => row.criterion === criterionCode,
  );
  const { criteria } = card.campaign;
  // the rule that exempts the unit, and the criteria that emptied this one
  const exempt = notApplicable(criteria, unit).get(criterionCode);
  const voiders =
    score.note === 'voided' ? voidedBy(leavesOf(criteria), scores, criterionCode) : [];
  const outside = { exempt, voided_by: voiders.map(({ code, name }) => `${code} ${name.vi}`) };
  return { unit, criterion, leaf, score, outside, reports, counted, declared, survey, appraisals };
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
  const { unit, criterion, leaf, score, outside, reports, counted, declared, survey, appraisals } =
    found;
  const lines = [
    `${card.title_vi}`,
    `${unit.unit_name} (${unit.unit_code}) · tiêu chí ${criterion.criterion} ${criterion.name_vi}`,
    `Điều khoản: ${criterion.clause ?? 'không ghi'}`,
    `Công thức: ${formulaWords(leaf.formula, leaf.max, t, 'vi')}   [${leaf.formula_text}]`,
    `Số liệu: ${figureWords(score, 'vi', leaf.measure)}${score.origin ? `, ${t(`origin.${score.origin}` as 'origin.reported')}` : ''}`,
    `Điểm: ${plain(score.points, 'vi')} / ${plain(leaf.max, 'vi')}   (chưa làm tròn ${plain(score.points_exact, 'vi', 12)})`,
  ];
  if (score.policy) lines.push(`Quy tắc: ${t(`policy.${score.policy}` as 'policy.none_full')}`);
  if (score.note) lines.push(`Lưu ý: ${t(`note.${score.note}` as 'note.capped')}`);
  for (const criterion of outside.voided_by) lines.push(`  ${t('rules.voidedBy', { criterion })}`);
  if (outside.exempt?.reason)
    lines.push(`  ${t('rules.exempt', { reason: outside.exempt.reason })}`);
  if (outside.exempt?.decision)
    lines.push(`  ${t('rules.exemptBy', { decision: outside.exempt.decision })}`);
  if (declared) lines.push(`Đối chiếu: ${reconciledWords(declared, t, 'vi')}`);
  if (score.origin === 'computed' && survey?.sample) lines.push(...surveyLines(survey));
  for (const row of reports) {
    const period = row.period_from
      ? `${day(row.period_from)}–${day(row.period_to)}`
      : `đến ${day(row.period_to)}`;
    const document = row.document ?? row.report_note;
    const asked = score.origin === 'counts' ? 'dossier_counts' : 'measures';
    // beside a figure from elsewhere a report is only what it is compared with
    const isCompared = row.use === 'used' && (score.origin === 'computed' || row.source !== asked);
    const use = t(`use.${isCompared ? 'compared' : row.use}` as 'use.used');
    lines.push(
      `  ${row.file_name}, dòng ${row.line}: ${figureWords(row, 'vi')}, kỳ ${period}, ${use}${document ? `; ${document}` : ''}`,
    );
  }
  for (const row of appraisals)
    lines.push(
      `  ${row.file_name}, dòng ${row.line}: vòng ${row.round}, tự chấm ${plain(row.self_points, 'vi')}, thẩm định ${plain(row.appraised_points, 'vi')}${row.appraisal_reason ? `; ${row.appraisal_reason}` : ''}`,
    );
  for (const row of counted.slice(0, most)) {
    const where = row.in_numerator ? 'tử số và mẫu số' : 'mẫu số';
    const said = [`${row.code}, ${where}`, ...(row.dossier ? dossierNotes(row.dossier) : [])];
    lines.push(`  ${row.file_name}, dòng ${row.line}: ${said.join('; ')}`);
  }
  if (counted.length > most)
    lines.push(
      `  … và ${counted.length - most} dòng nữa (thêm --rows ${counted.length} để xem hết)`,
    );
  return `${lines.join('\n')}\n`;
}

/** How many were asked, and what an officer is asked to look at; whatever it is, it counts. */
function surveyLines({
  sample,
  flags,
}: NonNullable<Awaited<ReturnType<typeof gather>>['survey']>): string[] {
  const needed = sample!.required_n === null ? '' : `; cần ${sample!.required_n} phiếu`;
  const odd = [
    flags.repeats && `${flags.repeats} câu trả lời lặp lại của cùng phiếu hoặc cùng người`,
    flags.in_bursts && `${flags.in_bursts} phiếu gửi dồn (từ 10 phiếu trong 2 phút, cùng một kênh)`,
    flags.frequent && `${flags.frequent} phiếu của người trả lời từ 10 phiếu trở lên`,
  ].filter(Boolean);
  const asked = `Khảo sát: ${sample!.answers} câu trả lời của ${sample!.responses} phiếu${needed}`;
  return odd.length ? [asked, `Đề nghị rà soát (vẫn được tính): ${odd.join('; ')}`] : [asked];
}
