/** What holds a unit's class down whatever its total, and the least that lifts it. No I/O. */
import { isCounted } from './advice';
import { type Leaf, leavesOf } from './criteria';
import { snap } from './decimal';
import { scoreLeaf } from './leaf';
import { type ClassRules, classOf, type RankRules, rankRules } from './rank';
import type { Campaign } from './read-campaign';
import { NOTHING_SUPPOSED, type SupposedFigure } from './scenario';
import type { ScoreSheet } from './sheet';
import type { SourcedFigure } from './trace';
import { type NamedInput, type Standing, WhatIf } from './what-if';

/** One criterion's figure as it is, and the nearest that no longer holds the class down. */
export interface Lift {
  criterion: string;
  before: SupposedFigure;
  after: SupposedFigure;
}

export interface HeldClass {
  /** The limits that hold; each lifted at `below` points of its criterion. */
  caps: RankRules['class_caps'];
  /** All of them lifted together; null where points are not worked out from a figure that can be counted. */
  lifts: Lift[] | null;
  /** Where the unit then stands, scored and ranked as the what-if does it. */
  reached: Standing | null;
}

/** More figures than this on one side of the unit's own are not tried. */
const MOST_TRIED = 20_000;

/**
 * Null where nothing but the total decides the class of `unit`.
 * @param stepOf by how little a leaf's figure changes; null: its figures are not tried
 */
export function heldClass(
  campaign: Campaign,
  units: NamedInput[],
  sheet: ScoreSheet,
  unit: number,
  stepOf: (leaf: Leaf) => number | null,
): HeldClass | null {
  const scores = [...sheet.leafScores(unit), ...sheet.groupScores(unit)];
  const pointsOf = (code: string) =>
    scores.find(({ criterion }) => criterion === code)?.points ?? null;
  const rules: ClassRules = rankRules(campaign);
  const { capped_by: caps } = classOf(sheet.total(unit), pointsOf, rules);
  if (!caps.length) return null;
  // of two limits by one criterion the higher bound lifts both
  const bounds = new Map<string, number>();
  for (const { when } of caps)
    bounds.set(when.criterion, Math.max(when.below, bounds.get(when.criterion) ?? when.below));
  const lifts = [...bounds].map(([code, below]) => {
    const leaf = leavesOf(campaign.criteria).find((each) => each.code === code);
    return leaf ? leastLift(sheet, unit, leaf, below, stepOf(leaf)) : null;
  });
  if (!lifts.every((lift) => lift !== null)) return { caps, lifts: null, reached: null };
  const figure = Object.fromEntries(lifts.map(({ criterion, after }) => [criterion, after]));
  // few classes are held: only then all units are ranked again
  const { outcomes } = new WhatIf(campaign, units, sheet).suppose({
    ...NOTHING_SUPPOSED,
    unit: units[unit]!.unit_code,
    figure,
  });
  return { caps, lifts, reached: outcomes[unit]!.supposed };
}

/** The figure nearest to the unit's own that earns `below` points or more. */
function leastLift(
  sheet: ScoreSheet,
  unit: number,
  leaf: Leaf,
  below: number,
  step: number | null,
): Lift | null {
  const own = sheet.units[unit]!;
  const figure = own.figures.get(leaf.code);
  const score = sheet.leafScores(unit).find(({ criterion }) => criterion === leaf.code)!;
  if (!figure || step === null || !isCounted(leaf, figure, score, step)) return null;
  const { numerator, denominator } = figure as SourcedFigure & { numerator: number };
  const { decimals } = sheet;
  const earns = (tried: SourcedFigure) =>
    scoreLeaf(
      leaf,
      { ...own, figures: new Map([[leaf.code, tried]]) },
      { decimals, leftOut: null, leader: undefined },
    ).points!;
  const plain = (value: number): SupposedFigure => ({ numerator: value, denominator, on: null });
  const up = denominator === null ? MOST_TRIED * step : denominator - numerator;
  const furthest = Math.min(MOST_TRIED, Math.round(Math.max(numerator, up) / step));
  for (let steps = 1; steps <= furthest; steps++)
    for (const sign of [-1, 1]) {
      const value = snap(numerator + sign * steps * step);
      if (value < 0 || (denominator !== null && value > denominator)) continue;
      if (earns({ ...figure, numerator: value }) >= below)
        return { criterion: leaf.code, before: plain(numerator), after: plain(value) };
    }
  return null;
}
