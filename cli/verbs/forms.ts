/** `forms CAMPAIGN FILE…`: self-assessment forms of wards, each in its own layout → one list of points to be added. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Criteria, type Node } from '@/etl/forms/criterion';
import { judgeForm } from '@/etl/forms/form';
import { gatherForms } from '@/etl/forms/gather';
import { settleClaims, type Written, writtenOf } from '@/etl/forms/merge';
import { openGrids } from '@/etl/forms/open-grids';
import { Answers, COLUMNS, type Question } from '@/etl/forms/question';
import { Units } from '@/etl/forms/unit';
import { UnreadableFile } from '@/etl/unreadable';
import { csv } from '@/publication/csv';
import { listRankedNames } from '@/warehouse/queries/ranked-units';
import { type Criterion, isGroup } from '@/warehouse/scoring/criteria';
import { formsLines, formsReport } from '../forms-report';
import { Failure, UsageError } from '../usage';
import { writeOut } from '../write-out';
import { campaignOrFail } from './export';

interface Options {
  out: string | undefined;
  confirm: string[];
  json: boolean;
}

export async function forms(
  id: string | undefined,
  paths: string[],
  { out, confirm, json }: Options,
) {
  if (!id) throw new UsageError('forms cần mã đợt');
  if (!paths.length) throw new UsageError('forms cần ít nhất một tệp, thư mục hoặc .zip');
  if (!out) throw new UsageError('forms cần -o TỆP.csv');
  const { campaign } = await campaignOrFail(id);
  const matches = `${out}.matches.csv`;
  const answers = new Answers();
  for (const path of confirm) await readAnswers(answers, path);
  await keepAnswers(matches, confirm);

  const { sheets, unread, left_out } = await gatherForms(paths);
  const units = new Units(await listRankedNames(id));
  const criteria = new Criteria(nodesOf(campaign.criteria));
  const judged = sheets.map(({ grid, layout }) =>
    judgeForm(grid, layout, { criteria, units, answers }),
  );
  const claims = settleClaims(judged, answers);
  const questions = [
    ...judged.flatMap(({ unit_question, parts }) => [
      ...(unit_question ? [unit_question] : []),
      ...parts.flatMap(({ question }) => (question ? [question] : [])),
    ]),
    ...claims,
  ];
  const written = writtenOf(
    judged,
    criteria.nodes.map(({ code }) => code),
  );
  writeOut(out, assessmentsCsv(id, written));
  writeOut(matches, matchesCsv(questions));
  const report = formsReport({
    forms: judged,
    questions,
    unread,
    left_out,
    campaign,
    units: units.all,
    unused_answers: answers.unused,
    out,
    matches,
  });
  process.stdout.write(
    json ? `${JSON.stringify(report, null, 1)}\n` : `${formsLines(report).join('\n')}\n`,
  );
  return unread.length ? 3 : 0;
}

/** Every node of the tree, groups before what they hold. */
function nodesOf(criteria: Criterion[], groups: string[] = []): Node[] {
  return criteria.flatMap((node) => {
    const { code, max } = node;
    const own = { code, max, groups, name: node.name.vi, short: node.short.vi };
    return isGroup(node)
      ? [{ ...own, leaf: null }, ...nodesOf(node.children, [code, ...groups])]
      : [{ ...own, leaf: { part: node.part, self: node.self } }];
  });
}

async function readAnswers(answers: Answers, path: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'bang-thi-dua-'));
  try {
    const grids = await openGrids(path, basename(path), join(scratch, 'utf8'));
    if (!grids.map(({ rows }) => answers.read(rows)).some(Boolean))
      throw new Failure(`${path}: không có các cột file, row, xac_nhan của tệp đề xuất.`, 2);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Failure(`${path}: ${error.message}`, 2);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What a person has filled in is never written over unread. */
async function keepAnswers(matches: string, confirm: string[]): Promise<void> {
  if (confirm.includes(matches) || !existsSync(matches)) return;
  const filled = new Answers();
  await readAnswers(filled, matches);
  if (!filled.isEmpty)
    throw new Failure(
      `${matches} đã có xác nhận. Thêm --confirm ${matches} để dùng, hoặc đổi tên tệp đó rồi chạy lại.`,
      2,
    );
}

const assessmentsCsv = (campaign: string, written: Written[]) =>
  csv(
    ['campaign', 'unit_code', 'criterion', 'round', 'self_points', 'evidence', 'evidence_locator'],
    written.map(({ unit, criterion, points, evidence, locator }) => [
      campaign,
      unit.unit_code,
      criterion,
      'self',
      { number: points },
      evidence,
      locator,
    ]),
  );

/** Every question, answered ones too: the file is what was decided. For Excel, which needs the mark to read UTF-8. */
const matchesCsv = (questions: Question[]) =>
  `\ufeff${csv(
    [...COLUMNS],
    questions.map((question) => [
      question.file,
      question.sheet,
      question.row === null ? '' : { number: question.row },
      question.kind,
      question.text,
      question.code,
      question.name,
      question.likeness === null ? '' : { number: question.likeness, places: 2 },
      question.why,
      question.others,
      question.answer,
    ]),
  )}`;
