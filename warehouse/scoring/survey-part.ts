/** The part of a ranking that rests on a sample of people: its points, their error, and the ranks they allow. No I/O. */
import { type Criterion, isExtra, type Leaf, leavesOf } from './criteria';
import {
  type ClusterSums,
  clusteredVariance,
  type Interval,
  observedEffect,
  sampledShare,
} from './interval';
import { meanPointsVariance, type PointsVariance, pointsVariance } from './points-variance';
import { bandsOf, type Estimate, type RankSet, rankSets } from './rank-confidence';
import type { LeafScore } from './trace';

/** How many answered of those that had to be asked: a count of ballots, no sample of anything. */
const RESPONSES = 'survey_responses_of_required';

/** What people think, published in points alone: of how many, nobody says. */
const POINTS_ALONE = 'qd766_satisfaction';

/** Does the leaf rest on what people were asked: said by its part, or by its measure? */
export const isSurveyed = ({ part, measure }: Leaf) =>
  measure !== RESPONSES &&
  (part === 'survey' || /^satisfaction(_|$)/.test(measure ?? '') || measure === POINTS_ALONE);

export const surveyedLeaves = (criteria: Criterion[]) =>
  leavesOf(criteria).filter((leaf) => isSurveyed(leaf) && !isExtra(leaf));

/** What the answers of one unit show beyond their share: null where only a total was sent. */
export interface SampleSums {
  /** t: satisfied answers. */
  satisfied: ClusterSums;
  /** t: scores from 1 to 5; null where no answer is on that scale. */
  score: ClusterSums | null;
}

type SurveyLeafScore = Pick<
  LeafScore,
  'numerator' | 'denominator' | 'points' | 'policy' | 'origin'
>;

export interface SurveyedShare {
  numerator: number;
  /** Answers. */
  n: number;
  /** How many times the variance is that of as many independent answers; null where only a total was sent. */
  deff: number | null;
  /** Of the share, 95%; null for a mean. */
  interval: Interval | null;
  /** Of the points. */
  variance: PointsVariance;
}

const MEAN = 'satisfaction_mean';

/** One leaf of one unit; null where there is no sample to speak of, or a rule for gaps gave the points. */
export function surveyedShare(
  leaf: Leaf,
  score: SurveyLeafScore | undefined,
  sums: SampleSums | null,
): SurveyedShare | null {
  if (!score || score.policy !== null || score.points === null) return null;
  if (leaf.measure === POINTS_ALONE) return null;
  const { numerator, denominator: n } = score;
  if (numerator === null || n === null || n <= 0) return null;
  // rows of answers say something of a total that was counted from them, not of one that was sent
  const own = score.origin === 'computed' ? sums : null;
  if (leaf.measure === MEAN) {
    const variance = own?.score ? clusteredVariance(own.score) : null;
    const ofPoints = variance === null ? null : meanPointsVariance(leaf, numerator / n, variance);
    return ofPoints === null
      ? null
      : { numerator, n, deff: null, interval: null, variance: ofPoints };
  }
  if (numerator < 0 || numerator > n) return null;
  const deff = own && observedEffect(own.satisfied);
  const variance = pointsVariance(leaf, numerator, n, n / (deff ?? 1));
  if (variance === null) return null;
  return {
    numerator,
    n,
    deff,
    interval: sampledShare(numerator, n, { deff: deff ?? 1 }),
    variance,
  };
}

export interface SurveyRank {
  /** Points of all surveyed criteria together, as published. */
  points: number;
  /** Standard error of those points. */
  error: number;
  /** Ranks of the surveyed part that hold for all units together, 95%. */
  together: RankSet;
  /** Ranks that hold for this unit alone, 95%. */
  alone: RankSet;
  /** Units of one band can't be told apart; 1 is at the top. */
  band: number;
}

export const LEVEL = 0.95;
const SEED = 2023;
/** More units than this take too long to compare pair by pair while somebody waits. */
export const MOST_UNITS = 400;
/** Differences looked at in one step, at most: sets how many samples are drawn. */
const MOST_WORK = 1.5e8;
const MOST_DRAWS = 100_000;

/** Samples drawn at each step for so many units: fewer where there are more pairs to look at. */
export const samplesFor = (units: number) =>
  Math.min(MOST_DRAWS, Math.round(MOST_WORK / Math.max(1, units * (units - 1))));

/**
 * Ranks of the surveyed part among units that are ranked together; null for a unit without a sample, and for
 * all where fewer than two have one or there are too many. Errors of several surveyed criteria of a unit are
 * added as if they were one and the same: the same people may have answered.
 */
export function surveyRanks(
  leaves: Leaf[],
  units: { leaves: ReadonlyMap<string, SurveyLeafScore>; sums: SampleSums | null }[],
): (SurveyRank | null)[] {
  const estimates = units.map(({ leaves: scores, sums }): Estimate | null => {
    const shares = leaves.map((leaf) => surveyedShare(leaf, scores.get(leaf.code), sums));
    if (!shares.length || shares.some((share) => share === null)) return null;
    const error = (side: 'down' | 'up') =>
      shares.reduce((total, share) => total + Math.sqrt(share!.variance[side]), 0);
    const value = leaves.reduce((total, { code }) => total + scores.get(code)!.points!, 0);
    return { value, down: error('down') ** 2, up: error('up') ** 2 };
  });
  const known = estimates.flatMap((estimate, unit) => (estimate ? [{ estimate, unit }] : []));
  const ranks = units.map((): SurveyRank | null => null);
  if (known.length < 2 || known.length > MOST_UNITS) return ranks;
  const sample = known.map(({ estimate }) => estimate);
  const sampling = { level: LEVEL, draws: samplesFor(known.length), seed: SEED };
  const { together, alone } = rankSets(sample, sampling);
  const bands = bandsOf(together);
  known.forEach(({ estimate, unit }, i) => {
    ranks[unit] = {
      points: estimate.value,
      error: Math.sqrt((estimate.down + estimate.up) / 2),
      together: together[i]!,
      alone: alone[i]!,
      band: bands[i]!,
    };
  });
  return ranks;
}
