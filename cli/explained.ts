/** An explanation as `explain` prints it. Pure. */
import { actedSentences, gapsWords } from '@/i18n/acted';
import { type DossierFacts, dossierNotes } from '@/i18n/dossier-notes';
import { day, plain } from '@/i18n/format';
import { figureWords, formulaWords } from '@/i18n/formula';
import { comparedWords, reconciledWords } from '@/i18n/reconciled';
import { periodWords, roundingWords } from '@/i18n/ruled';
import { translator } from '@/i18n/translator';
import { groupLines, type Line, leafLines } from '@/i18n/working';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import {
  type Explanation,
  type GroupExplanation,
  isOfGroup,
  type LeafExplanation,
} from '@/warehouse/queries/explanation';
import type { PointRow, PointRows } from '@/warehouse/queries/point-rows';

const t = translator('vi');

/** @param rows the first of the rows behind a leaf; null for a group */
export function inWords(
  card: CampaignCard,
  explanation: Explanation,
  rows: PointRows | null,
): string {
  const { unit, criterion, standing } = explanation;
  const lines = [
    `${card.title_vi}`,
    `${unit.unit_name} (${unit.unit_code}) · tiêu chí ${criterion.criterion} ${criterion.name_vi}`,
    `Kỳ: ${periodWords(card, t)}`,
    ...(isOfGroup(explanation) ? ofGroup(explanation) : ofLeaf(card, explanation)),
    ...(standing.place === null
      ? []
      : [
          `Hạng ở tiêu chí này: ${standing.place} trong ${standing.units} đơn vị có điểm (${t('point.more', { n: standing.more })})`,
        ]),
    ...(rows && !isOfGroup(explanation) ? rowLines(explanation, rows) : []),
  ];
  return `${lines.join('\n')}\n`;
}

const workingLines = (lines: Line[]) =>
  lines.map(({ what, sum }) => (sum === null ? `  ${what}` : `  ${what}: ${sum}`));

function ofGroup({ group, score, working, children }: GroupExplanation): string[] {
  return [
    `Điểm: ${plain(score.points, 'vi')} / ${plain(group.max, 'vi')}`,
    'Tính từng bước:',
    ...workingLines(groupLines(working, t, 'vi')),
    'Các tiêu chí trong nhóm:',
    ...children.map(
      ({ node, score: own }) =>
        `  ${node.code} ${node.name.vi}: ${plain(own.points, 'vi')} / ${plain(node.max, 'vi')}`,
    ),
  ];
}

function ofLeaf(card: CampaignCard, found: LeafExplanation): string[] {
  const { criterion, leaf, score, working, declared, compared, survey } = found;
  const lines = [
    `Điều khoản: ${criterion.clause ?? 'không ghi'}`,
    `Công thức: ${formulaWords(leaf.formula, leaf.max, t, 'vi')}   [${leaf.formula_text}]`,
    `Số liệu: ${figureWords(score, 'vi', leaf.measure)}${score.origin ? `, ${t(`origin.${score.origin}` as 'origin.reported')}` : ''}`,
    `Điểm: ${plain(score.points, 'vi')} / ${plain(leaf.max, 'vi')}   (chưa làm tròn ${plain(score.points_exact, 'vi', 12)})`,
    'Tính từng bước:',
    ...workingLines(leafLines(working, t, 'vi')),
    `Làm tròn: ${roundingWords(card, t)}`,
    `Khi không đo được: ${gapsWords(leaf, t, 'vi')}`,
  ];
  if (score.policy) lines.push(`Quy tắc: ${t(`policy.${score.policy}` as 'policy.none_full')}`);
  if (score.note) lines.push(`Lưu ý: ${t(`note.${score.note}` as 'note.capped')}`);
  const total = card.campaign.points.max;
  lines.push(...actedSentences(score, leaf, found.outside, total, t, 'vi'));
  if (score.self_points !== null) lines.push(`Tự chấm: ${plain(score.self_points, 'vi')}`);
  if (declared) lines.push(reconciledWords(declared, t, 'vi'));
  const gap = score.origin === 'computed' && compared ? comparedWords(compared, t, 'vi') : null;
  if (gap) lines.push(gap);
  if (score.origin === 'computed' && survey) lines.push(...surveyLines(survey));
  return lines;
}

function rowLines(found: LeafExplanation, { rows, total, kind }: PointRows): string[] {
  const { score, reports, appraisals } = found;
  const lines: string[] = [];
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
  for (const row of appraisals) {
    const said = [row.level, row.appraisal_reason, row.explanation].filter(Boolean);
    lines.push(
      `  ${[`${row.file_name}, dòng ${row.line}: ${t(`unit.round.${row.round}` as 'unit.round.1')}; tự chấm ${plain(row.self_points, 'vi')}, thẩm định ${plain(row.appraised_points, 'vi')}`, ...said].join('; ')}`,
    );
  }
  if (kind !== 'counted') return lines;
  lines.push(...rows.map(countedLine));
  if (total > rows.length)
    lines.push(`  … và ${total - rows.length} dòng nữa (thêm --rows ${total} để xem hết)`);
  return lines;
}

function countedLine(row: PointRow): string {
  // rows of a plain number say nothing below the line
  const [counted, rest] =
    'denominator' in row ? ['tử số và mẫu số', 'mẫu số'] : ['được tính', 'không tính'];
  const where = row.numerator ? counted : rest;
  const notes = 'former' in row ? dossierNotes(row as unknown as DossierFacts, t) : [];
  const what =
    'self_points' in row
      ? `tiêu chí ${row.criterion}: tự chấm ${plain(Number(row.self_points), 'vi')}, thẩm định ${plain(Number(row.appraised_points), 'vi')}`
      : row.code;
  return `  ${row.file_name}, dòng ${row.line}: ${[`${what}, ${where}`, ...notes].join('; ')}`;
}

/** How many were asked, and what an officer is asked to look at; whatever it is, it counts. */
function surveyLines({ sample, flags }: NonNullable<LeafExplanation['survey']>): string[] {
  const needed = sample.required_n === null ? '' : `; cần ${sample.required_n} phiếu`;
  const odd = [
    flags?.repeats && `${flags.repeats} câu trả lời lặp lại của cùng phiếu hoặc cùng người`,
    flags?.in_bursts &&
      `${flags.in_bursts} phiếu gửi dồn (từ 10 phiếu trong 2 phút, cùng một kênh)`,
    flags?.frequent && `${flags.frequent} phiếu của người trả lời từ 10 phiếu trở lên`,
  ].filter(Boolean);
  const asked = `Khảo sát: ${sample.answers} câu trả lời của ${sample.responses} phiếu${needed}`;
  return odd.length ? [asked, `Đề nghị rà soát (vẫn được tính): ${odd.join('; ')}`] : [asked];
}
