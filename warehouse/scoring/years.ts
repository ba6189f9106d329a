/** Results over the years: change, who improved most, and years in a row at the top. No I/O. */

import type { Leaf } from './criteria';
import { snap, sum } from './decimal';
import { COUNTING } from './formula';
import { hasFigure } from './leaf';
import type { SourcedFigure, UnitInput } from './trace';

/**
 * What a unit of today was in an earlier campaign: the same unit; several that went whole into it, added
 * up; something with a divided unit in it, which can't be compared; or nothing that campaign ranked.
 */
export type Basis = 'same' | 'merged' | 'split' | 'absent';

export interface YearResult {
  campaign_id: string;
  basis: Basis;
  total: number | null;
  /** Only of the same unit: added-up figures had no place. */
  place: number | null;
  class: string | null;
  /** Its code there; null where it was not the same unit. */
  unit_code: string | null;
}

/** The last total less the one before; null where either is missing or the two can't be compared. */
export function changeOf(years: YearResult[]): number | null {
  const [before, now] = years.slice(-2);
  if (!before || !now || before.total === null || now.total === null) return null;
  if (before.basis === 'split' || before.basis === 'absent') return null;
  return snap(now.total - before.total);
}

/** Places by change, the largest rise first; equal changes share a place, the next follows. Null stays null. */
export function improvementRanks(changes: (number | null)[]): (number | null)[] {
  const known = changes.filter((change) => change !== null);
  const ordered = [...new Set(known)].sort((a, b) => b - a);
  return changes.map((change) => (change === null ? null : ordered.indexOf(change) + 1));
}

export interface Streak {
  from: number;
  to: number;
  years: number;
}

/** The latest run of at least two calendar years in a row in which something held; null where there was none. */
export function latestStreak(held: { year: number; holds: boolean }[]): Streak | null {
  const years = [...new Set(held.filter(({ holds }) => holds).map(({ year }) => year))].sort(
    (a, b) => b - a,
  );
  for (let at = 0; at < years.length; at++) {
    let last = at;
    while (years[last + 1] === years[last]! - 1) last++;
    if (last > at) return { from: years[last]!, to: years[at]!, years: last - at + 1 };
  }
  return null;
}

/**
 * The figures of units that went whole into one, added up; of a figure one of them lacks, or that can't be
 * added (a plain number, a date, points given by hand), nothing is known.
 */
export function addedUp(
  members: UnitInput[],
  leaves: Leaf[],
  unit: Pick<UnitInput, 'unit_id' | 'unit_code' | 'block'>,
): UnitInput {
  const figures = new Map<string, SourcedFigure>();
  for (const { code, formula } of leaves) {
    const known = members.flatMap(({ figures: own }) => own.get(code) ?? []);
    const isWhole = known.length === members.length && known.every(({ awaiting }) => !awaiting);
    const isPlain = known.every(({ denominator }) => denominator === null);
    const isShare = known.every(({ denominator }) => denominator !== null);
    if (!isWhole || !known.length || known.some(({ numerator }) => numerator === null)) continue;
    if (!isShare && !(isPlain && COUNTING.has(formula.kind))) continue;
    figures.set(code, {
      numerator: sum(known.map(({ numerator }) => numerator!)),
      denominator: isShare ? sum(known.map(({ denominator }) => denominator!)) : null,
      origin: known[0]!.origin,
    });
  }
  return { ...unit, figures, assessments: new Map() };
}

/** Could everything that earned a member points be added up? Else the whole would lack what its parts had. */
export const isWhole = (members: UnitInput[], whole: UnitInput, leaves: Leaf[]): boolean =>
  leaves.every(
    (leaf) => hasFigure(leaf, whole) || !members.some((member) => hasFigure(leaf, member)),
  );

/** Criteria of which maximum or formula are not the same in two campaigns, by code. */
export function otherRules(now: Leaf[], before: Leaf[]): string[] {
  // a deadline on the same day of another year is the same rule
  const ruleText = (text: string) => text.replace(/(\d+\/\d+)\/\d{4}/g, '$1');
  const rule = ({ max, formula_text, measure }: Leaf) =>
    `${max} ${ruleText(formula_text)} ${measure}`;
  const then = new Map(before.map((leaf) => [leaf.code, rule(leaf)]));
  const changed = now.filter((leaf) => then.get(leaf.code) !== rule(leaf)).map(({ code }) => code);
  const gone = before
    .map(({ code }) => code)
    .filter((code) => !now.some((leaf) => leaf.code === code));
  return [...changed, ...gone];
}
