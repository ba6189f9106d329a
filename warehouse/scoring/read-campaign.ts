/** An unknown value → a campaign in normal form, or everything that is wrong with it. No I/O. */
import type { z } from 'zod';
import { type CampaignText, type CriterionText, campaignSchema, UNIT_TYPES } from './campaign';
import { type Criterion, countedMax, normaliseCriteria, type Problem } from './criteria';
import { snap, sum } from './decimal';

export interface Campaign extends Omit<CampaignText, 'criteria'> {
  criteria: Criterion[];
}

/** @returns the campaign only where there is no problem at all. */
export function readCampaign(value: unknown): { campaign: Campaign | null; problems: Problem[] } {
  const parsed = campaignSchema.safeParse(value);
  if (!parsed.success) return { campaign: null, problems: parsed.error.issues.flatMap(explain) };
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const text = parsed.data;
  const criteria = normaliseCriteria(
    text.criteria,
    { path: ['criteria'], combined: Boolean(text.combine) },
    report,
  );
  checkSums(text, criteria, report);
  checkReferences(text, report);
  return { campaign: problems.length ? null : { ...text, criteria }, problems };
}

/** What zod says, in words an official can act on. */
function explain(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path as (string | number)[];
  const key = path.at(-1);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => ({
        path: [...path, unknown],
        message: `khóa "${unknown}" không có trong mẫu`,
      }));
    case 'invalid_type':
      if (!path.length)
        return [{ path, message: 'tệp trống, hoặc không phải các cặp "khóa: giá trị"' }];
      if (issue.message.startsWith('Invalid input'))
        return [{ path, message: `"${key}" thiếu hoặc sai kiểu, cần ${issue.expected}` }];
      return [{ path, message: issue.message }];
    case 'invalid_value':
      return [{ path, message: `"${key}" chỉ nhận: ${issue.values.join(', ')}` }];
    case 'invalid_union': {
      // of several shapes, the one that was followed furthest tells what is wrong
      const closest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0];
      if (closest && depth(closest))
        return closest.flatMap((inner) => explain({ ...inner, path: [...path, ...inner.path] }));
      return [{ path, message: `"${key}" thiếu hoặc không đúng mẫu` }];
    }
    default:
      return [{ path, message: `"${key}": ${issue.message}` }];
  }
}

/** How far into a value its reading came before it stopped. */
const depth = (issues: z.core.$ZodIssue[]) =>
  Math.max(
    0,
    ...issues.map(({ path, code }) => path.length + Number(code === 'unrecognized_keys')),
  );

type Report = (problem: Problem) => void;

function checkSums(text: CampaignText, criteria: Criterion[], report: Report): void {
  const total = sum(criteria.map(countedMax));
  if (!text.combine && total !== snap(text.points.max))
    report({
      path: ['points', 'max'],
      message: `điểm tối đa ghi ${text.points.max} nhưng các tiêu chí cộng lại ${total}`,
    });
}

/** Every criterion in the order written, with where it stands. */
function placed(
  criteria: CriterionText[],
  path: Problem['path'],
): { node: CriterionText; path: Problem['path'] }[] {
  return criteria.flatMap((node, index) => {
    const here = [...path, index];
    const inside = 'criteria' in node ? placed(node.criteria, [...here, 'criteria']) : [];
    return [{ node, path: here }, ...inside];
  });
}

/** Codes of a campaign's blocks. */
function blocksOf({ blocks }: CampaignText): readonly string[] {
  if (blocks === 'none') return [];
  return blocks === 'unit_type' ? UNIT_TYPES : blocks.map(({ code }) => code);
}

function checkReferences(text: CampaignText, report: Report): void {
  const nodes = placed(text.criteria, ['criteria']);
  const known = new Set<string>();
  for (const { node, path } of nodes) {
    if (known.has(node.code))
      report({ path: [...path, 'code'], message: `mã tiêu chí "${node.code}" dùng hai lần` });
    known.add(node.code);
  }
  if (text.period.from > text.period.to)
    report({ path: ['period', 'from'], message: 'period.from sau period.to' });
  if (!Object.values(text.scope).some((value) => value !== undefined))
    report({ path: ['scope'], message: 'scope cần ít nhất một trong parent, types, units' });

  text.rank.tie_breakers.forEach((breaker, index) => {
    const code = breaker.replace(/^-/, '');
    if (!['total_exact', 'self_total', 'name'].includes(code) && !known.has(code))
      report({
        path: ['rank', 'tie_breakers', index],
        message: `tie_breakers: không có tiêu chí "${code}"`,
      });
  });
  const classes = new Set(text.classes.map(({ name }) => name));
  if (classes.size < text.classes.length)
    report({ path: ['classes'], message: 'có hai mức xếp loại trùng tên' });
  text.class_caps.forEach(({ when, cap }, index) => {
    if (!known.has(when.criterion))
      report({
        path: ['class_caps', index, 'when'],
        message: `không có tiêu chí "${when.criterion}"`,
      });
    if (!classes.has(cap))
      report({ path: ['class_caps', index, 'cap'], message: `không có mức xếp loại "${cap}"` });
  });
  const leaves = new Set(nodes.flatMap(({ node }) => ('criteria' in node ? [] : node.code)));
  const blocks = new Set(blocksOf(text));
  for (const { node, path } of nodes) {
    for (const target of ('voids' in node && node.voids) || [])
      if (!leaves.has(target))
        report({
          path: [...path, 'voids'],
          message: `"${node.code}": voids nêu "${target}" không có`,
        });
    for (const block of node.applies_to?.blocks ?? [])
      if (!blocks.has(block))
        report({
          path: [...path, 'applies_to', 'blocks'],
          message: `"${node.code}": không có khối "${block}"`,
        });
  }
}
