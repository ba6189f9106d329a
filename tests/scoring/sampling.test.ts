/** Samples and small numbers, against tables printed elsewhere. */
import { expect, test } from '@playwright/test';
import {
  fitSpread,
  logLikelihood,
  pooledShare,
  reliability,
} from '@/warehouse/scoring/beta-binomial';
import { leavesOf } from '@/warehouse/scoring/criteria';
import { funnelLimits, funnelZone, LIMITS } from '@/warehouse/scoring/funnel';
import { logGamma } from '@/warehouse/scoring/gamma';
import {
  clusteredVariance,
  observedEffect,
  sampledShare,
  unlimitedSize,
  wilson,
} from '@/warehouse/scoring/interval';
import { meanPointsVariance, pointsVariance } from '@/warehouse/scoring/points-variance';
import { campaign, leaf } from './make';
import { published } from './published';

// Newcombe, R. G. (1998), Statistics in Medicine 17: 857–872, table I, method 3
for (const [x, n, low, high] of [
  [81, 263, 0.255289, 0.36621],
  [15, 148, 0.062386, 0.160487],
  [0, 20, 0, 0.161125],
  [1, 29, 0.006113, 0.171755],
] as const)
  test(`Wilson's interval of ${x} in ${n} is the printed one`, () => {
    const interval = wilson(x / n, n);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });

test('20 of 20 is compatible with 84%, and the interval mirrors that of 0 of 20', () => {
  const [all, none] = [wilson(1, 20), wilson(0, 20)];
  expect(all.low).toBeCloseTo(1 - none.high, 12);
  expect([Math.round(all.low * 100), all.high]).toEqual([84, 1]);
});

test('a large part of a small population says more; asking everyone leaves no interval', () => {
  // variance × (N − n) ÷ (N − 1) is the variance of a sample of n(N − 1) ÷ (N − n)
  expect(unlimitedSize(80, 100)).toBeCloseTo((80 * 99) / 20, 12);
  const [wide, narrow] = [sampledShare(60, 80), sampledShare(60, 80, { population: 100 })];
  expect(narrow).toEqual(wilson(0.75, 396));
  expect(narrow!.high - narrow!.low).toBeLessThan((wide!.high - wide!.low) / 2);
  expect(sampledShare(60, 80, { population: 80 })).toBeNull();
  expect(sampledShare(0, 0)).toBeNull();
});

test('answers of one respondent count less than those of as many people', () => {
  // 40 ballots of 5 equal answers each, 30 of them satisfied: 200 answers are worth 40
  const sums = {
    clusters: 40,
    n: 200,
    total: 150,
    squares: 30 * 25,
    products: 30 * 25,
    sizes: 1000,
  };
  expect(clusteredVariance(sums)).toBeCloseTo(((0.75 * 0.25) / 40) * (40 / 39), 12);
  expect(observedEffect(sums)).toBeCloseTo((5 * 40) / 39, 12);
  const [simple, clustered] = [sampledShare(150, 200)!, sampledShare(150, 200, { deff: 5 })!];
  expect(clustered).toEqual(wilson(0.75, 40));
  expect(clustered.high - clustered.low).toBeGreaterThan(2 * (simple.high - simple.low));
  // one answer each: nothing is added, and never less than nothing
  const single = { clusters: 200, n: 200, total: 150, squares: 150, products: 150, sizes: 200 };
  expect(observedEffect(single)).toBeCloseTo(200 / 199, 12);
});

test('the gamma function at places where it is known', () => {
  for (const [x, value] of [
    [1, 0],
    [2, 0],
    [5, Math.log(24)],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [101, 363.73937555556347],
  ] as const)
    expect(logGamma(x)).toBeCloseTo(value, 11);
});

// boys among 12 children, 6,115 families of Saxony (Geissler 1889); the fit is printed in Wikipedia's
// "Beta-binomial distribution": α 34.09558, β 31.5715, log-likelihood −12492.9
test('the beta-binomial of the families of Saxony is the printed one', () => {
  const families = [3, 24, 104, 286, 670, 1033, 1343, 1112, 829, 478, 181, 45, 7];
  const counts = families.flatMap((times, successes) =>
    Array.from({ length: times }, () => ({ successes, n: 12 })),
  );
  const spread = fitSpread(counts)!;
  expect(spread.alpha).toBeCloseTo(34.09558, 1);
  expect(spread.beta).toBeCloseTo(31.5715, 1);
  const ways = (x: number) => logGamma(13) - logGamma(x + 1) - logGamma(13 - x);
  const likelihood =
    logLikelihood(counts, spread) + families.reduce((sum, times, x) => sum + times * ways(x), 0);
  expect(likelihood).toBeCloseTo(-12492.9, 1);
  const printed = logLikelihood(counts, { alpha: 34.09558, beta: 31.5715 });
  expect(logLikelihood(counts, spread)).toBeGreaterThanOrEqual(printed - 1e-6);
});

test('five of five is 94.7%, not certainty; a rate needs 96 dossiers to be 70% its own, 369 for 90%', () => {
  const spread = { alpha: 38.558875, beta: 2.4548216 };
  expect(pooledShare({ successes: 5, n: 5 }, spread)).toBeCloseTo(0.947, 3);
  const of41 = { alpha: 38, beta: 3 };
  expect([95, 96, 368, 369].map((n) => reliability(n, of41) >= (n < 200 ? 0.7 : 0.9))).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

test('pooling 18 batters foretells their season as Efron and Morris found', () => {
  const players = published('efron_morris_baseball');
  const counts = players.map(({ hits, at_bats }) => ({
    successes: Number(hits),
    n: Number(at_bats),
  }));
  const spread = fitSpread(counts)!;
  // they keep .212 of each distance from the mean, and give Clemente .294 for his .400
  const mean = counts.reduce((sum, { successes }) => sum + successes / 45, 0) / 18;
  const squares = counts.reduce((sum, { successes }) => sum + (successes / 45 - mean) ** 2, 0);
  const kept = 1 - (15 * mean * (1 - mean)) / 45 / squares;
  expect(kept).toBeCloseTo(0.212, 3);
  expect(mean + kept * (0.4 - mean)).toBeCloseTo(0.294, 3);
  const wrong = (guess: (at: number) => number) =>
    players.reduce((sum, { rest }, at) => sum + (guess(at) - Number(rest)) ** 2, 0);
  const raw = wrong((at) => counts[at]!.successes / 45);
  const pooled = wrong((at) => pooledShare(counts[at]!, spread));
  // theirs falls 3.5-fold
  expect(raw / pooled).toBeGreaterThan(3);
});

test('units that differ by no more than chance show no spread of their own', () => {
  expect(fitSpread([7, 7, 7, 7].map((successes) => ({ successes, n: 10 })))).toBeNull();
  expect(fitSpread([0, 0, 0].map((successes) => ({ successes, n: 10 })))).toBeNull();
  expect(fitSpread([{ successes: 3, n: 10 }])).toBeNull();
});

test('a funnel is wide where there are few, and tells the two limits apart', () => {
  expect(funnelLimits(0.9, 100, LIMITS[0])).toEqual({
    low: expect.closeTo(0.9 - 0.0588, 4),
    high: expect.closeTo(0.9588, 4),
  });
  expect(funnelLimits(0.9, 4, LIMITS[1]).high).toBe(1);
  expect([0.88, 0.83, 0.79].map((rate) => funnelZone(rate, 100, 0.9))).toEqual([
    'inside',
    'beyond_95',
    'beyond_998',
  ]);
});

test('points of a sample vary with its share where they are linear, and not at all above what is full', () => {
  const rules = campaign(
    [leaf('1', 'share', 12), leaf('2', 'share to 50%', 12), leaf('3', 'bands 80%: 12', 12)],
    36,
  );
  const [linear, full, step] = leavesOf(rules.criteria);
  // the centre of Wilson's interval is the share the variance is taken at
  const share = (160 + 1.96 ** 2 / 2) / (200 + 1.96 ** 2);
  const variance = (...of: Parameters<typeof pointsVariance>) => {
    const { down, up } = pointsVariance(...of)!;
    return (down + up) / 2;
  };
  expect(variance(linear!, 160, 200)).toBeCloseTo((144 * share * (1 - share)) / 200, 5);
  expect(variance(full!, 190, 200)).toBeCloseTo(0, 9);
  // on the edge of a band it is nearly heads or tails
  expect(variance(step!, 160, 200)).toBeGreaterThan(0.95 * 36);
  // above it, chance may take everything and give nothing
  const above = pointsVariance(step!, 172, 200)!;
  expect(above.down).toBeGreaterThan(10 * above.up);
  expect(variance(linear!, 160, 200, Number.POSITIVE_INFINITY)).toBe(0);
  expect(variance(linear!, 16000, 20000) / variance(linear!, 160, 200)).toBeCloseTo(0.01, 3);
  const [mean] = leavesOf(campaign([leaf('1', 'share from 1 to 5', 10)], 10).criteria);
  const { down, up } = meanPointsVariance(mean!, 4, 0.04)!;
  for (const side of [down, up]) expect(side).toBeCloseTo((10 / 4) ** 2 * 0.04, 9);
});
