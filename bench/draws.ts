/** Ten thousand draws of weights, as a worker makes them, and the guaranteed ranges beside them, against the bare sums. */
import { Rng } from '@/sample/rng';
import { fieldsOf, guaranteedRanks } from '@/warehouse/scoring/field';
import { readCampaign } from '@/warehouse/scoring/read-campaign';
import { drawRanks } from '@/warehouse/scoring/weight-draws';
import type { Bench, Finding } from './finding';

const CRITERIA = 40;
const DRAWS = 10_000;

function fieldOf(units: number) {
  const maxima = Array.from({ length: CRITERIA }, (_, i) => 1 + (i % 4));
  const { campaign, problems } = readCampaign({
    id: 'rut-trong-so',
    title: { vi: 'Rút trọng số' },
    legal_basis: 'Bộ tiêu chí để đo tốc độ',
    scope: { parent: '98' },
    period: { from: '2025-01-01', to: '2025-12-31' },
    points: { max: maxima.reduce((a, b) => a + b) },
    classes: [],
    criteria: maxima.map((max, i) => ({
      code: String(i + 1),
      name: `Tiêu chí ${i + 1}`,
      max,
      measure: `measure_${i + 1}`,
      formula: 'share',
    })),
  });
  if (!campaign) throw new Error(problems[0]?.message);
  const rng = new Rng(766);
  const scored = Array.from({ length: units }, () => {
    const points = maxima.map((max) => Math.round(max * (0.5 + rng.share() / 2) * 100) / 100);
    return {
      block: null,
      total: Math.round(points.reduce((a, b) => a + b) * 100) / 100,
      points: new Map(
        points.map((earned, i) => [
          String(i + 1),
          { points: earned, points_exact: earned, max_points: maxima[i]! },
        ]),
      ),
    };
  });
  return { campaign, scored };
}

const took = (work: () => void) => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

/** Every unit's sum under every draw, and nothing else: no rank, no place counted. */
function bareSums(earned: Float64Array, units: number, draws: number): number {
  const factor = new Float64Array(CRITERIA);
  let last = 0;
  for (let draw = 0; draw < draws; draw++) {
    for (let k = 0; k < CRITERIA; k++) factor[k] = 0.75 + ((draw * 31 + k * 17) % 100) / 200;
    for (let u = 0, at = 0; u < units; u++) {
      let sum = 0;
      for (let k = 0; k < CRITERIA; k++, at++) sum += factor[k]! * earned[at]!;
      last = Math.max(last, sum);
    }
  }
  return last;
}

export async function* draws({ runs }: Bench): AsyncGenerator<Finding> {
  for (const [units, count, limit] of [
    [168, DRAWS, { most: 500 }],
    [3321, 2000, null],
  ] as const) {
    const { campaign, scored } = fieldOf(units);
    const [field] = fieldsOf(campaign, scored);
    let [ours, bare, ranges] = [1, 1, 1].map(() => Number.POSITIVE_INFINITY) as [
      number,
      number,
      number,
    ];
    for (let run = 0; run < runs; run++) {
      bare = Math.min(
        bare,
        took(() => bareSums(field!.weighted.earned, units, count)),
      );
      ours = Math.min(
        ours,
        took(() => drawRanks(field!.weighted, { draws: count, change: 0.25, seed: 766 })),
      );
      ranges = Math.min(
        ranges,
        took(() => guaranteedRanks(campaign, fieldsOf(campaign, scored), units, 0.1)),
      );
    }
    yield {
      what: `ranks of ${units} units by ${CRITERIA} criteria under ${count} draws of weights`,
      ours,
      bare,
      unit: 'ms',
      judged: 'ours',
      limit,
    };
    yield {
      what: `guaranteed rank ranges of ${units} units by ${CRITERIA} criteria under ±10%`,
      ours: ranges,
      bare: null,
      unit: 'ms',
      judged: 'ours',
      limit: null,
    };
  }
}
