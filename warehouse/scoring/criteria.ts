/**
 * The tree of criteria in normal form: every default decided, formulas parsed, sums checked. No I/O.
 */
import type {
  AppliesTo,
  Combine,
  CriterionText,
  Gap,
  Label,
  LeafText,
  Nothing,
  Origin,
  Part,
} from './campaign';
import { isFromCounts } from './counts';
import { snap, sum } from './decimal';
import { awarded } from './earn';
import { ASSESSED, type Formula, FormulaError, parseFormula } from './formula';

interface Common {
  code: string;
  name: Label;
  short: Label;
  clause?: string | undefined;
  weight: number;
  /** The most that bonus (or penalty) points below this node may add (or take) together. */
  cap?: number | undefined;
  applies_to?: AppliesTo | undefined;
  /** Points a unit can reach here; of a bonus or penalty, the most it can add or take. */
  max: number;
}

export interface Leaf extends Common {
  measure?: string | undefined;
  formula: Formula;
  formula_text: string;
  none: Nothing;
  missing: Gap;
  min_n?: number | undefined;
  origin: Origin;
  evidence?: string | undefined;
  part: Part;
  /** Whether wards declare points of their own here. */
  self: boolean;
  voids: string[];
  /** Only in a what-if: how many times the campaign's maximum this one is. Points given by hand grow with it. */
  stretch?: number | undefined;
}

export interface Group extends Common {
  combine?: Combine | undefined;
  children: Criterion[];
}

export type Criterion = Leaf | Group;
export const isGroup = (node: Criterion): node is Group => 'children' in node;

/** What is wrong in a campaign file: the path of the offending key, and a Vietnamese sentence. */
export interface Problem {
  path: (string | number)[];
  message: string;
}

/** Neither bonus nor penalty is part of the maximum. */
export const isExtra = (leaf: Leaf) => leaf.part === 'bonus' || leaf.part === 'penalty';

/** What a node adds to the maximum of the table. */
export const countedMax = (node: Criterion) => (!isGroup(node) && isExtra(node) ? 0 : node.max);

/** The most that bonus points at or below a node can add, and penalties take, caps counted. */
export function extrasOf(node: Criterion): { bonus: number; penalty: number } {
  const limit = (points: number) => Math.min(points, node.cap ?? Number.POSITIVE_INFINITY);
  if (!isGroup(node))
    return {
      bonus: node.part === 'bonus' ? limit(node.max) : 0,
      penalty: node.part === 'penalty' ? limit(node.max) : 0,
    };
  const inside = node.children.map(extrasOf);
  return {
    bonus: limit(sum(inside.map(({ bonus }) => bonus))),
    penalty: limit(sum(inside.map(({ penalty }) => penalty))),
  };
}

export function leavesOf(nodes: Criterion[]): Leaf[] {
  return nodes.flatMap((node) => (isGroup(node) ? leavesOf(node.children) : [node]));
}

export function groupsOf(nodes: Criterion[]): Group[] {
  return nodes.flatMap((node) => (isGroup(node) ? [node, ...groupsOf(node.children)] : []));
}

/** The criterion of that code, group or leaf; undefined where there is none. */
export const criterionNamed = (nodes: Criterion[], code: string): Criterion | undefined =>
  [...groupsOf(nodes), ...leavesOf(nodes)].find((node) => node.code === code);

/** The groups above the criterion of that code, the outermost first. */
export const pathTo = (nodes: Criterion[], code: string): Group[] =>
  groupsOf(nodes).filter(({ children }) => criterionNamed(children, code) !== undefined);

function partOf(text: LeafText, formula: Formula, inherited: Part | undefined): Part {
  if (formula.kind === 'bonus' || formula.kind === 'penalty') return formula.kind;
  return text.part ?? inherited ?? (ASSESSED.has(formula.kind) ? 'appraisal' : 'system');
}

interface Place {
  path: Problem['path'];
  part?: Part | undefined;
  /** Inside an index (`combine`), however deep: a maximum is only the scale of a share. */
  combined: boolean;
}

/** Turns the written tree into normal form, telling every problem it meets to `report`. */
export function normaliseCriteria(
  texts: CriterionText[],
  place: Place,
  report: (problem: Problem) => void,
): Criterion[] {
  return texts.map((text, index) => {
    const path = [...place.path, index];
    return 'criteria' in text
      ? group(text, { ...place, path }, report)
      : leaf(text, { ...place, path }, report);
  });
}

function common(text: CriterionText) {
  const { code, name, short, clause, weight, cap, applies_to } = text;
  return { code, name, short: short ?? name, clause, weight: weight ?? 1, cap, applies_to };
}

function group(
  text: CriterionText & { criteria: CriterionText[] },
  place: Place,
  report: (p: Problem) => void,
): Group {
  const combine = 'combine' in text ? text.combine : undefined;
  const children = normaliseCriteria(
    text.criteria,
    {
      path: [...place.path, 'criteria'],
      part: text.part ?? place.part,
      combined: place.combined || Boolean(combine),
    },
    report,
  );
  const inside = sum(children.map(countedMax));
  if (combine && !place.combined && !text.max)
    report({
      path: place.path,
      message: `nhóm "${text.code}" dùng combine trong bảng điểm: thiếu max`,
    });
  if (!combine && !place.combined && text.max && snap(text.max) !== inside)
    report({
      path: [...place.path, 'max'],
      message: `nhóm "${text.code}" ghi tối đa ${text.max} nhưng các tiêu chí cộng lại ${inside}`,
    });
  return { ...common(text), combine, children, max: combine ? (text.max ?? 1) : inside };
}

function leaf(text: LeafText, place: Place, report: (p: Problem) => void): Leaf {
  let formula: Formula = { kind: 'yes' };
  try {
    formula = parseFormula(text.formula);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    report({ path: [...place.path, 'formula'], message: error.message });
  }
  const part = partOf(text, formula, place.part);
  if (text.max === undefined && !place.combined)
    report({ path: place.path, message: `tiêu chí "${text.code}": thiếu max` });
  if (!text.measure && !ASSESSED.has(formula.kind))
    report({
      path: place.path,
      message: `tiêu chí "${text.code}": công thức ${formula.kind} cần measure`,
    });
  if (text.origin === 'counts' && text.measure && !isFromCounts(text.measure))
    report({
      path: [...place.path, 'origin'],
      message: `tiêu chí "${text.code}": biểu tổng hợp không cho số liệu ${text.measure}; dùng origin khác`,
    });
  const max = text.max ?? 1;
  for (const award of awardsOf(formula))
    if (snap(awarded(award, max)) > max)
      report({
        path: [...place.path, 'formula'],
        message: `tiêu chí "${text.code}": công thức cho ${awarded(award, max)} điểm, quá tối đa ${max}`,
      });
  return {
    ...common(text),
    measure: text.measure,
    formula,
    formula_text: text.formula.trim(),
    missing: text.missing ?? 'block',
    none: text.none ?? text.missing ?? 'block',
    min_n: text.min_n,
    origin: text.origin ?? 'either',
    evidence: text.evidence,
    part,
    self: text.self ?? true,
    voids: text.voids ?? [],
    max,
  };
}

/** Every award a formula names. */
export function awardsOf(formula: Formula) {
  if (formula.kind === 'bands') return formula.bands.map((band) => band.award);
  if (formula.kind === 'levels') return formula.levels.map((level) => level.award);
  if (formula.kind === 'by') return formula.late.map((step) => step.award);
  return [];
}
