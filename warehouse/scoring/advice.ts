/**
 * The least that would have changed a unit's place: which figure, by how much. No I/O.
 *
 * Every answer is exact: formulas are monotone, so the smallest number of cases is found by halving, each
 * try scored by the code that made the published total. One criterion is changed at a time.
 * Where the figure is points out of a maximum, a hundredth of a point is a case.
 */
import { type Leaf, leavesOf } from './criteria';
import { snap } from './decimal';
import { ASSESSED, COUNTING } from './formula';
import { scoreLeaf } from './leaf';
import type { ScoreSheet } from './sheet';
import type { LeafScore, SourcedFigure } from './trace';

/** What a total must reach, or may not fall below. */
export interface Goal {
  total: number;
  /** gain: at least this total; loss: less than it. */
  kind: 'gain' | 'loss';
}

export interface Way {
  criterion: string;
  /** Cases, or points of a figure of points, more (+) or fewer (−) above the line. */
  cases: number;
  /** New cases, each as it should be: they are counted below the line, too. */
  is_new: boolean;
  before: SourcedFigure;
  after: SourcedFigure;
  points_before: number;
  points_after: number;
  total: number;
}

export interface Circumstances {
  /** The period still runs: of what keeps arriving, new cases are counted rather than old ones changed. */
  isOpen?: boolean;
  /** Whether cases of a leaf keep arriving (dossiers), as against a fixed list (tasks of a plan). */
  arrives?: (leaf: Leaf) => boolean;
  /** What a leaf's figure is of, and so by how little it changes; `other` figures are not tried. */
  figureOf?: (leaf: Leaf) => keyof typeof STEPS | 'other';
}

/** By how little a figure of each kind changes. */
export const STEPS = { cases: 1, points: 0.01 };

function trialsFor(sheet: ScoreSheet, unit: number, goal: Goal, circumstances: Circumstances) {
  const { isOpen = false, arrives = () => false, figureOf = () => 'cases' } = circumstances;
  const scores = new Map(sheet.leafScores(unit).map((score) => [score.criterion, score]));
  return leavesOf(sheet.rules.criteria).flatMap((leaf) => {
    const figure = sheet.units[unit]!.figures.get(leaf.code);
    const score = scores.get(leaf.code)!;
    const of = figureOf(leaf);
    if (!figure || of === 'other' || leaf.voids.length) return [];
    if (!isCounted(leaf, figure, score, STEPS[of])) return [];
    const isNew = isOpen && goal.kind === 'gain' && arrives(leaf);
    return [new Trial(sheet, unit, { leaf, figure, score, isNew, step: STEPS[of] })];
  });
}

/** Whether any figure of the unit is one of which other values can be tried. */
export const isTriable = (sheet: ScoreSheet, unit: number, circumstances: Circumstances): boolean =>
  trialsFor(sheet, unit, { kind: 'gain', total: 0 }, circumstances).length > 0;

/** Ways to `goal` by one criterion alone, those that change the smallest share of their cases first. */
export function waysTo(
  sheet: ScoreSheet,
  unit: number,
  goal: Goal,
  circumstances: Circumstances = {},
): Way[] {
  const ways = trialsFor(sheet, unit, goal, circumstances).flatMap(
    (trial) => trial.least(goal) ?? [],
  );
  const effort = ({ cases, before }: Way) => Math.abs(cases) / (before.denominator || 1);
  return ways.sort((a, b) => effort(a) - effort(b) || (a.criterion < b.criterion ? -1 : 1));
}

/**
 * Where no criterion is enough alone: the fewest criteria that together are, those with most to gain first.
 * Each goes only as far as needed beside the others: one case less of any is not enough. Totals add up from
 * the first to the last. Null: not even all together.
 */
export function waysTogether(
  sheet: ScoreSheet,
  unit: number,
  goal: Goal,
  circumstances: Circumstances = {},
): Way[] | null {
  const trials = trialsFor(sheet, unit, goal, circumstances)
    .map((trial) => ({ trial, gain: trial.gain(goal) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
  const taken: { trial: Trial; cases: number }[] = [];
  const beside = (but?: Trial) =>
    new Map(
      taken
        .filter(({ trial }) => trial !== but)
        .map(({ trial, cases }) => [trial.criterion, trial.scored(cases)]),
    );
  for (const { trial } of trials) {
    const enough = trial.least(goal, beside());
    taken.push({ trial, cases: enough?.cases ?? trial.furthest(goal) });
    if (enough) break;
  }
  const last = taken.at(-1);
  if (!last?.trial.least(goal, beside(last.trial))) return null;
  // the last goes as far as needed: now the others may not have to go all the way
  for (const each of taken.slice(0, -1).reverse())
    each.cases = each.trial.least(goal, beside(each.trial))?.cases ?? 0;
  const needed = taken.filter(({ cases }) => cases !== 0);
  const before = new Map<string, LeafScore>();
  return needed.map(({ trial, cases }) => {
    const way = trial.way(cases, before);
    before.set(trial.criterion, trial.scored(cases));
    return way;
  });
}

/** Is its figure a whole number of steps, and do its points come from its formula, and from this unit alone? */
export function isCounted(leaf: Leaf, figure: SourcedFigure, score: LeafScore, step: number) {
  const { kind } = leaf.formula;
  if (ASSESSED.has(kind) || kind === 'leader' || kind === 'by') return false;
  if (score.policy || score.points === null || score.note === 'voided') return false;
  const { numerator, denominator } = figure;
  const isWhole = (value: number) => Number.isInteger(snap(value / step));
  if (numerator === null || !isWhole(numerator) || numerator < 0) return false;
  if (denominator === null) return COUNTING.has(kind);
  return isWhole(denominator) && denominator > 0 && numerator <= denominator;
}

interface Tried {
  leaf: Leaf;
  figure: SourcedFigure;
  score: LeafScore;
  isNew: boolean;
  /** The least its figure can change by. */
  step: number;
}

type Others = ReadonlyMap<string, LeafScore>;
const NO_OTHERS: Others = new Map();

/** Other figures of one leaf, tried on a unit; what it calls cases are steps of the figure. */
class Trial {
  constructor(
    private readonly sheet: ScoreSheet,
    private readonly unit: number,
    private readonly tried: Tried,
  ) {}

  /** The fewest cases that reach the goal, beside `others`; null where no number does. */
  least(goal: Goal, others = NO_OTHERS): Way | null {
    const isReached = (cases: number) => {
      const total = this.totalAt(cases, others);
      return total !== null && (goal.kind === 'gain' ? total >= goal.total : total < goal.total);
    };
    const most = this.most(goal);
    if (!most || !isReached(most)) return null;
    const sign = Math.sign(most);
    let [low, high] = [0, Math.abs(most)];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (isReached(sign * middle)) high = middle;
      else low = middle;
    }
    return this.way(sign * high, others);
  }

  /** Cases as far as it goes towards the goal: no more than earn something. */
  furthest(goal: Goal): number {
    const most = this.most(goal);
    const end = this.scored(most).points;
    const isAtEnd = (cases: number) => this.scored(cases).points === end;
    const sign = Math.sign(most);
    let [low, high] = [0, Math.abs(most)];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (isAtEnd(sign * middle)) high = middle;
      else low = middle;
    }
    return sign * high;
  }

  get criterion(): string {
    return this.tried.leaf.code;
  }

  /** Points there are to gain (or to lose). */
  gain(goal: Goal): number {
    return Math.abs(this.scored(this.most(goal)).points! - this.tried.score.points!);
  }

  way(cases: number, others: Others): Way {
    const { leaf, figure, score, isNew, step } = this.tried;
    return {
      criterion: leaf.code,
      cases: snap(cases * step),
      is_new: isNew,
      before: figure,
      after: this.at(cases),
      points_before: score.points!,
      points_after: this.scored(cases).points!,
      total: this.totalAt(cases, others)!,
    };
  }

  /** As far as the figure can go towards the goal, with its sign; 0 where it can't. */
  private most(goal: Goal): number {
    const { numerator, denominator } = this.tried.figure;
    const steps = (value: number) => Math.round(value / this.tried.step);
    const up = denominator === null ? this.enough() : steps(denominator - numerator!);
    const top = denominator ?? numerator! + up;
    const atTop = this.pointsWith({ ...this.tried.figure, numerator: top });
    const atZero = this.pointsWith({ ...this.tried.figure, numerator: 0 });
    if (atTop === atZero) return 0;
    const isUp = atTop > atZero === (goal.kind === 'gain');
    if (this.tried.isNew) return isUp ? denominator! : 0;
    return isUp ? up : -steps(numerator!);
  }

  /** So many more of a plain count that its formula is at its end. */
  private enough(): number {
    const { formula, max } = this.tried.leaf;
    return 'step' in formula ? Math.ceil(max / formula.step) : 0;
  }

  private at(cases: number): SourcedFigure {
    const { figure, isNew, step } = this.tried;
    const { numerator, denominator } = figure;
    const below = isNew && denominator !== null ? denominator + Math.abs(cases) : denominator;
    return { ...figure, numerator: snap(numerator! + cases * step), denominator: below };
  }

  private pointsWith = (figure: SourcedFigure): number => this.scoreWith(figure).points!;

  scored = (cases: number): LeafScore => this.scoreWith(this.at(cases));

  private scoreWith(figure: SourcedFigure): LeafScore {
    const { leaf } = this.tried;
    const unit = { ...this.sheet.units[this.unit]!, figures: new Map([[leaf.code, figure]]) };
    const { decimals } = this.sheet;
    return scoreLeaf(leaf, unit, { decimals, leftOut: null, leader: undefined });
  }

  private totalAt(cases: number, others: Others): number | null {
    const scores = new Map(others).set(this.tried.leaf.code, this.scored(cases));
    return this.sheet.totalWith(this.unit, scores);
  }
}
