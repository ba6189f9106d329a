/**
 * The promise: anyone can recompute the ranking. Only public downloads go in — the campaign's YAML and the
 * scores' figures — and a second reading of the rules, in exact fractions, has to come to the same ranking.
 */
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { hundredths } from './fraction';
import { records } from './published';
import { earn, type Leaf, signOf } from './second-reading';

test.describe.configure({ mode: 'default' });

type Row = Record<string, string>;

interface Campaign {
  criteria: (Leaf & { cap?: number; criteria?: Campaign['criteria'] })[];
  points: { max: number };
  classes: { name: string; from: number }[];
  min_coverage: number;
  class_caps: { when: { criterion: string; below: number }; cap: string }[];
}

const ID = 'minh-hoa-2025';
let campaign: Campaign;
let leaves: Leaf[];
let scores: Row[];
let ranking: Row[];

test.beforeAll(async ({ playwright }, { project }) => {
  const api = await playwright.request.newContext({ baseURL: project.use.baseURL });
  const get = async (path: string) => (await api.get(`/api/v1/campaigns/${ID}/${path}`)).text();
  campaign = parse(await get('criteria?format=yaml'));
  const flat = (nodes: Campaign['criteria']): Leaf[] =>
    nodes.flatMap((node) => (node.criteria ? flat(node.criteria) : [node]));
  leaves = flat(campaign.criteria);
  scores = records(await get('scores?format=csv'));
  ranking = records(await get('ranking?format=csv'));
  await api.dispose();
});

interface Judged {
  /** In hundredths; null where the gap blocks or is left out. */
  points: number | null;
  left: number;
  figured: boolean;
}

/** A gap goes by the leaf's own rule, any other figure by its formula. */
function judge(leaf: Leaf, row: Row): Judged {
  const whole = Math.round(leaf.max * 100);
  const missing = leaf.missing ?? 'block';
  const fill = (how: string, figured: boolean): Judged => {
    if (how === 'full') return { points: whole, left: whole, figured };
    if (how === 'zero') return { points: 0, left: whole, figured };
    return { points: null, left: how === 'exclude' ? 0 : whole, figured };
  };
  const told = leaf.formula === 'given' ? row.points_exact : row.numerator || row.on;
  if (!told) return fill(missing, false);
  if (row.denominator === '0') return fill(leaf.none ?? missing, true);
  if (leaf.min_n && Number(row.denominator || 0) < leaf.min_n) return fill(missing, false);
  return { points: hundredths(earn(leaf, row)), left: whole, figured: true };
}

interface Unit {
  code: string;
  points: (number | null)[];
  /** In hundredths; null: unranked. */
  total: number | null;
  coverage: number;
}

function recompute(code: string): Unit {
  const rows = new Map(
    scores.filter((row) => row.unit_code === code).map((row) => [row.criterion!, row]),
  );
  const judged = leaves.map((leaf): Judged => {
    const row = rows.get(leaf.code)!;
    const sign = signOf(leaf);
    if (!sign) return judge(leaf, row);
    const points = row.numerator ? sign * hundredths(earn(leaf, row)) : 0;
    return { points, left: 0, figured: false };
  });
  leaves.forEach(({ voids }, i) => {
    const target = leaves.findIndex((leaf) => leaf.code === voids);
    if (judged[i]!.points && judged[target]?.points) judged[target]!.points = 0;
  });
  const extras = campaign.criteria.flatMap(({ criteria = [], cap }) => {
    const inside = criteria
      .filter(signOf)
      .map((leaf) => judged[leaves.findIndex((l) => l.code === leaf.code)]!);
    const together = inside.reduce((total, { points }) => total + points!, 0);
    return (
      Math.sign(together) * Math.min(Math.abs(together), (cap ?? Number.POSITIVE_INFINITY) * 100)
    );
  });
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  const max = campaign.points.max * 100;
  const left = sum(judged.map((each) => each.left));
  const earned = sum(judged.map(({ points }, i) => (signOf(leaves[i]!) ? 0 : (points ?? 0))));
  const figured = sum(
    leaves.map((leaf, i) => (judged[i]!.figured ? Math.round(leaf.max * 100) : 0)),
  );
  const coverage = figured / max;
  const isBlocked = judged.some((each) => each.points === null && each.left > 0);
  const isRanked = !isBlocked && coverage >= campaign.min_coverage;
  const scaled = { over: BigInt(max * earned), under: BigInt(left * 100) };
  return {
    code,
    points: judged.map(({ points }) => points),
    total: isRanked ? hundredths(scaled) + sum(extras) : null,
    coverage,
  };
}

const money = (value: number | null) => (value === null ? '' : (value / 100).toFixed(2));

test('every formula of the campaign is met, and every unit has every leaf', () => {
  // 31 that make 100 points, three of bonus, five of penalty
  expect(leaves.filter((leaf) => !signOf(leaf))).toHaveLength(31);
  expect(leaves).toHaveLength(39);
  expect(scores).toHaveLength(39 * ranking.length);
  const kinds = new Set(leaves.map(({ formula }) => formula.split(' ')[0]));
  expect([...kinds].sort()).toEqual([
    'bands',
    'bonus',
    'by',
    'count',
    'deduct',
    'given',
    'penalty',
    'share',
    'yes',
  ]);
});

test('every leaf comes out as published', () => {
  for (const row of ranking) {
    const { points } = recompute(row.unit_code!);
    leaves.forEach(({ code }, i) => {
      expect(money(points[i]!), `${row.unit_name} ${code}`).toBe(row[code]);
    });
  }
});

test('totals and coverage come out as published', () => {
  for (const row of ranking) {
    const { total, coverage } = recompute(row.unit_code!);
    expect([money(total), coverage.toFixed(4)], row.unit_name).toEqual([row.total, row.coverage]);
  }
  expect(ranking.some(({ total }) => total === '')).toBe(true);
});

test('places, ties and classes come out as published', () => {
  const units = ranking.map((row) => recompute(row.unit_code!));
  // dense: one more than the number of different totals above
  const place = (unit: Unit, among: Unit[]) =>
    unit.total === null
      ? ''
      : `${1 + new Set(among.flatMap(({ total }) => (total! > unit.total! ? total : []))).size}`;
  const blockOf = new Map(ranking.map((row) => [row.unit_code, row.block]));
  units.forEach((unit, i) => {
    const row = ranking[i]!;
    const block = units.filter(({ code }) => blockOf.get(code) === row.block);
    const equal = units.filter(({ total }) => total !== null && total === unit.total);
    const level = campaign.classes.findIndex(({ from }) => unit.total! >= from * 100);
    // no class above the lowest limit that holds
    const limits = campaign.class_caps
      .filter(({ when }) => {
        const points = unit.points[leaves.findIndex(({ code }) => code === when.criterion)];
        return points! < when.below * 100;
      })
      .map(({ cap }) => campaign.classes.findIndex(({ name }) => name === cap));
    const reached = campaign.classes[Math.max(level, ...limits)]?.name;
    expect([row.rank, row.rank_in_block, row.tied, row.class], row.unit_name).toEqual([
      place(unit, units),
      place(unit, block),
      String(equal.length > 1),
      unit.total === null ? '' : reached,
    ]);
  });
});
