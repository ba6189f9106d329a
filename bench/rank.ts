/** A slider moves: all units scored and ranked again as the what-if page does it, against the bare sums and a sort. */
import { Rng } from '@/sample/rng';
import type { Leaf } from '@/warehouse/scoring/criteria';
import { leavesOf } from '@/warehouse/scoring/criteria';
import { type Campaign, readCampaign } from '@/warehouse/scoring/read-campaign';
import { readScenario } from '@/warehouse/scoring/scenario';
import type { SourcedFigure } from '@/warehouse/scoring/trace';
import { type NamedInput, WhatIf } from '@/warehouse/scoring/what-if';
import type { Bench, Finding } from './finding';

const CRITERIA = 60;
const MOVES = 11;

const maxima = Array.from({ length: CRITERIA }, (_, i) => 1 + (i % 2));

function campaignOf(): Campaign {
  const { campaign, problems } = readCampaign({
    id: 'thanh-truot',
    title: { vi: 'Thanh trượt' },
    legal_basis: 'Bộ tiêu chí để đo tốc độ',
    scope: { parent: '98' },
    period: { from: '2025-01-01', to: '2025-12-31' },
    points: { max: maxima.reduce((a, b) => a + b) },
    classes: [{ name: 'Tốt', from: 60 }],
    criteria: maxima.map((max, i) => ({
      code: String(i + 1),
      name: `Tiêu chí ${i + 1}`,
      max,
      measure: `measure_${i + 1}`,
      formula: i % 3 ? 'share' : 'share to 98% at least 20%',
      missing: 'zero',
      none: 'full',
    })),
  });
  if (!campaign) throw new Error(problems[0]?.message);
  return campaign;
}

/** The slider of one criterion after another is moved, each a little further. */
const moved = (move: number): [string, string][] => [
  [`max.${1 + (move % CRITERIA)}`, String(1.25 + move / 100)],
];

function unitsOf(count: number, leaves: Leaf[]): NamedInput[] {
  const rng = new Rng(766);
  return Array.from({ length: count }, (_, u) => {
    const code = String(980_000 + u);
    const figures = leaves.map((leaf): [string, SourcedFigure] => {
      const denominator = rng.between(20, 4000);
      const numerator = Math.floor(denominator * (0.5 + rng.share() / 2));
      return [leaf.code, { numerator, denominator, origin: 'computed' }];
    });
    return {
      unit_id: code,
      unit_code: code,
      unit_name: `Xã ${u}`,
      block: null,
      figures: new Map(figures),
      assessments: new Map(),
    };
  });
}

/** Milliseconds of the middle one of many. */
function middle(work: (move: number) => void): number {
  for (let move = 0; move < 3; move++) work(move);
  const times = Array.from({ length: MOVES }, (_, move) => {
    const began = performance.now();
    work(move);
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[MOVES >> 1]!;
}

/** Shares times weights, added and sorted: what is left when every rule is taken away. */
function bareRanking(shares: Float64Array, count: number, weights: number[]): Int32Array {
  const totals = new Float64Array(count);
  for (let u = 0; u < count; u++)
    for (let c = 0; c < CRITERIA; c++) totals[u]! += shares[u * CRITERIA + c]! * weights[c]!;
  return Int32Array.from(totals.keys()).sort((a, b) => totals[b]! - totals[a]!);
}

export async function* rank(_: Bench): AsyncGenerator<Finding> {
  const campaign = campaignOf();
  for (const [count, most] of [
    [168, 4],
    [3321, 16],
  ] as const) {
    const units = unitsOf(count, leavesOf(campaign.criteria));
    const whatIf = new WhatIf(campaign, units);
    const ours = middle((move) => {
      whatIf.suppose(readScenario(moved(move)).scenario);
    });
    const shares = Float64Array.from(
      units.flatMap(({ figures }) =>
        [...figures].map(([, figure]) => figure.numerator! / figure.denominator!),
      ),
    );
    const bare = middle((move) => {
      bareRanking(
        shares,
        count,
        maxima.map((max, i) => (i === move % CRITERIA ? 1.25 + move / 100 : max)),
      );
    });
    yield {
      what: `re-rank ${count} units by ${CRITERIA} criteria after a slider moved`,
      ours,
      bare,
      unit: 'ms',
      judged: 'ours',
      limit: { most },
    };
  }
}
