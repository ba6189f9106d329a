/** An unknown value → a campaign in normal form, or everything that is wrong with it. No I/O. */
import type { z } from 'zod';
import { applies } from './applies';
import { type CampaignText, type CriterionText, campaignSchema, UNIT_TYPES } from './campaign';
import {
  type Criterion,
  countedMax,
  groupsOf,
  isGroup,
  leavesOf,
  normaliseCriteria,
  type Problem,
} from './criteria';
import { snap, sum } from './decimal';
import { explainIssue } from './explain-issue';
import { whyNotFormula } from './formula';

export interface Campaign extends Omit<CampaignText, 'criteria'> {
  criteria: Criterion[];
}

/** @returns the campaign only where there is no problem at all. */
export function readCampaign(value: unknown): { campaign: Campaign | null; problems: Problem[] } {
  const parsed = campaignSchema.safeParse(value);
  if (!parsed.success) {
    const { issues } = parsed.error;
    const problems = issues.flatMap(explainIssue);
    const rest = withoutUnknown(value, issues);
    const again = campaignSchema.safeParse(rest);
    const more = again.success ? readCampaign(rest).problems : formulaProblems(value);
    return { campaign: null, problems: [...problems, ...more] };
  }
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

/** What can still be told of a value that does not have the shape: its formulas, wherever they stand. */
function formulaProblems(value: unknown, path: Problem['path'] = []): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    if (name !== 'formula' || typeof inner !== 'string') return formulaProblems(inner, here);
    const message = whyNotFormula(inner);
    return message === null ? [] : [{ path: here, message }];
  });
}

/** `value` without the keys that nobody knows: what is left may be wrong in other ways, told at once. */
function withoutUnknown(value: unknown, issues: z.core.$ZodIssue[]): unknown {
  const left = structuredClone(value);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    let at = left as Record<PropertyKey, unknown>;
    for (const key of issue.path) at = at[key] as typeof at;
    for (const key of issue.keys) delete at[key];
  }
  return left;
}

type Report = (problem: Problem) => void;

/** Maxima of what applies to a unit, added up. */
const maxFor = (nodes: Criterion[], unit: { unit_code: string; block: string | null }): number =>
  sum(
    nodes
      .filter((node) => applies(node, unit))
      .map((node) =>
        isGroup(node) && !node.combine ? maxFor(node.children, unit) : countedMax(node),
      ),
  );

/** One decision may hold several sets: then each block, and each unit that is named, has its own whole maximum. */
function isWholeForEach(text: CampaignText, criteria: Criterion[]): boolean {
  const rules = [...leavesOf(criteria), ...groupsOf(criteria)].flatMap(
    ({ applies_to }) => applies_to ?? [],
  );
  const named = rules.flatMap(({ units = [], except = [] }) => [...units, ...except]);
  const blocks = text.blocks === 'none' ? [null] : blocksOf(text);
  return ['', ...named].every((unit_code) =>
    blocks.every((block) => maxFor(criteria, { unit_code, block }) === snap(text.points.max)),
  );
}

function checkSums(text: CampaignText, criteria: Criterion[], report: Report): void {
  const total = sum(criteria.map(countedMax));
  if (!text.combine && total !== snap(text.points.max) && !isWholeForEach(text, criteria))
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
