/** A share of counted things, unit by unit, beside what chance alone would make of so few. No I/O. */
import { type Count, fitSpread, pooledShare, reliability, type Spread } from './beta-binomial';
import { type Criterion, isExtra, type Leaf, leavesOf } from './criteria';
import { funnelZone } from './funnel';
import { isSurveyed } from './survey-part';
import type { LeafScore } from './trace';

export interface SmallNumber {
  /** Position among the units given. */
  unit: number;
  successes: number;
  n: number;
  rate: number;
  /** Beside the official figure, never in its place; null where the units differ by no more than chance. */
  pooled: number | null;
  /** 0…1: how much of `pooled` is the unit's own. */
  reliability: number | null;
  zone: ReturnType<typeof funnelZone>;
}

export interface SmallNumbers {
  /** Rate of all units together. */
  share: number;
  spread: Spread | null;
  rows: SmallNumber[];
}

type Figure = Pick<LeafScore, 'numerator' | 'denominator'>;

/** Fewer than this many at the most, and there is no funnel to draw. */
const LEAST_N = 10;

const isCount = ({ numerator, denominator }: Figure) =>
  Number.isInteger(numerator) &&
  Number.isInteger(denominator) &&
  numerator! >= 0 &&
  numerator! <= denominator!;

/** Counts of a leaf by unit, null where there is nothing; null altogether where its figures are no share of counts. */
function countsOf(leaf: Leaf, figures: (Figure | undefined)[]): (Count | null)[] | null {
  if (isExtra(leaf) || isSurveyed(leaf)) return null;
  const told = figures.filter((figure) => figure && figure.numerator !== null) as Figure[];
  if (told.length < 3 || !told.every(isCount)) return null;
  if (Math.max(...told.map(({ denominator }) => denominator!)) < LEAST_N) return null;
  return figures.map((figure) =>
    figure?.numerator != null && figure.denominator! > 0
      ? { successes: figure.numerator, n: figure.denominator! }
      : null,
  );
}

/** Leaves whose figures are shares of counted things, so that a funnel can be drawn. */
export function countedLeaves(
  criteria: Criterion[],
  units: { leaves: ReadonlyMap<string, Figure> }[],
): Leaf[] {
  return leavesOf(criteria).filter(
    (leaf) =>
      countsOf(
        leaf,
        units.map(({ leaves }) => leaves.get(leaf.code)),
      ) !== null,
  );
}

/** Rates of like units, compared with each other only. Null where `leaf` is no share of counts. */
export function smallNumbers(leaf: Leaf, figures: (Figure | undefined)[]): SmallNumbers | null {
  const counts = countsOf(leaf, figures);
  if (!counts) return null;
  const known = counts.filter((count) => count !== null);
  const [x, n] = known.reduce(([x, n], count) => [x + count.successes, n + count.n], [0, 0]);
  if (!n) return null;
  const share = x! / n!;
  const spread = fitSpread(known);
  return {
    share,
    spread,
    rows: counts.flatMap((count, unit) => {
      if (!count) return [];
      const rate = count.successes / count.n;
      return {
        unit,
        ...count,
        rate,
        pooled: spread && pooledShare(count, spread),
        reliability: spread && reliability(count.n, spread),
        zone: funnelZone(rate, count.n, share),
      };
    }),
  };
}
