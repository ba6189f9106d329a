/** Campaign files are read strictly: what the contract writes is taken, anything else stops with its line. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parseCampaign } from '@/warehouse/campaigns';
import { countedMax, isExtra, leavesOf } from '@/warehouse/scoring/criteria';
import { sum } from '@/warehouse/scoring/decimal';

const read = (text: string, name = 'gia-lai-766-2026') => parseCampaign(text, `x/${name}.yaml`);

/** Only what is required. */
const MINIMAL = `
id: gia-lai-766-2026
title: {vi: "Đợt"}
legal_basis: "QĐ số 766/QĐ-TTg ngày 23/6/2022"
scope: {parent: "52"}
period: {from: 2026-01-01, to: 2026-12-31}
points: {max: 20}
classes: []
criteria:
  - {code: "2.1", name: {vi: "Hồ sơ trong hạn"}, max: 20, measure: in_time_of_received, formula: share}
`;

test('what may be left out has the documented default', () => {
  const written = `
id: gia-lai-766-2026
title: {vi: "Đợt"}
legal_basis: "QĐ số 766/QĐ-TTg ngày 23/6/2022"
illustrative: false
scope: {parent: "52"}
period: {from: 2026-01-01, to: 2026-12-31, month_starts_on: 1}
blocks: none
overall_rank: true
points: {max: 20, decimals: 2, rounding: each_then_sum, class_cap: 100, rescale: false}
rank: {ties: dense, tie_breakers: []}
classes: []
class_caps: []
awards: []
min_coverage: 0
criteria:
  - code: "2.1"
    name: {vi: "Hồ sơ trong hạn"}
    max: 20
    weight: 1
    measure: in_time_of_received
    formula: share
    none: block
    missing: block
    origin: either
    part: system
    self: true
`.replace('    none: block\n', ''); // the default of \`none\` is whatever \`missing\` says
  expect(read(written).problems).toEqual([]);
  expect(read(MINIMAL).campaign).toEqual(read(written).campaign);
});

test('nothing to measure goes as missing does, unless it says otherwise', () => {
  const none = (keys: string) => {
    const [leaf] = leavesOf(
      read(MINIMAL.replace('formula: share', `formula: share, ${keys}`)).campaign!.criteria,
    );
    return leaf!.none;
  };
  expect([none('self: true'), none('missing: zero'), none('missing: exclude')]).toEqual([
    'block',
    'zero',
    'exclude',
  ]);
  expect(none('missing: exclude, none: full')).toBe('full');
});

test('every key of the contract is taken', () => {
  const file = read(FULL);
  expect(file.problems).toEqual([]);
  const { campaign } = file;
  const leaf = (code: string) => leavesOf(campaign!.criteria).find((node) => node.code === code)!;
  expect(campaign).toMatchObject({ authority: 'none', previous: 'gia-lai-766-2025' });
  expect(campaign!.period).toEqual({ from: '2026-01-01', to: '2026-12-31', month_starts_on: 15 });
  expect(leaf('2.1')).toMatchObject({ max: 20, none: 'zero', min_n: 30, self: false });
  expect(leaf('2.1').applies_to).toEqual({
    blocks: ['p'],
    units: ['21994'],
    except: ['22006'],
    reason: 'Đảo',
    decision: 'QĐ 1',
  });
  expect(leaf('T1')).toMatchObject({ part: 'bonus' });
  expect(leaf('P3')).toMatchObject({ part: 'penalty', voids: ['2.1'] });
  expect(leaf('P4').voids).toEqual(['2.1', '2.2']);
});

test('an index needs no sums, and its leaves no maximum', () => {
  const text = MINIMAL.replace(
    'points: {max: 20}',
    'points: {max: 80}\ncombine: geometric',
  ).replace(
    /criteria:.*/s,
    `criteria:
  - {code: "1", name: {vi: A}, weight: 2, measure: a, formula: share}
  - code: "2"
    name: {vi: B}
    combine: harmonic
    criteria:
      - {code: "2.1", name: {vi: C}, measure: c, formula: share}
      - code: "2.2"
        name: {vi: D}
        max: 7
        criteria:
          - {code: "2.2.1", name: {vi: E}, measure: e, formula: share}
`,
  );
  expect(read(text).problems).toEqual([]);
  expect(leavesOf(read(text).campaign!.criteria).map(({ max }) => max)).toEqual([1, 1, 1]);
});

for (const name of readdirSync('data/campaigns'))
  test(`the shipped ${name} reads clean and adds up`, () => {
    const text = readFileSync(`data/campaigns/${name}`, 'utf8');
    const file = parseCampaign(text, `data/campaigns/${name}`);
    expect(file.problems).toEqual([]);
    const leaves = leavesOf(file.campaign!.criteria).filter((leaf) => !isExtra(leaf));
    expect(sum(leaves.map(({ max }) => max))).toBe(file.campaign!.points.max);
    if (!name.startsWith('minh-hoa')) return;
    expect(sum(leaves.map(({ max }) => max))).toBe(100);
    const counted = file.campaign!.criteria.filter((node) => countedMax(node) > 0);
    const is766 = name === 'minh-hoa-766-2025.yaml';
    expect(leaves).toHaveLength(is766 ? 21 : 31);
    expect(counted.map(({ max }) => max)).toEqual(
      is766 ? [18, 20, 12, 10, 22, 18] : [15, 8, 25, 6, 10, 6, 15, 15],
    );
    expect(file.campaign!.illustrative).toBe(true);
  });

const FULL = `
id: gia-lai-766-2026           # = file name
title: {vi: "Đợt", en: "Round"}
legal_basis:
  - {title: "QĐ số 766/QĐ-TTg", signed_on: 2022-06-23}
  - "Công văn kèm theo"
authority: none
illustrative: false
previous: gia-lai-766-2025
scope: {parent: "52", types: [phuong, xa], units: ["21994", "22006"]}
period: {from: 2026-01-01, to: 2026-12-31, month_starts_on: 15}
blocks: [{code: p, name: {vi: Phường}, types: [phuong]}, {code: c1, units: ["21994"]}]
overall_rank: true
points: {max: 100, decimals: 2, rounding: each_then_sum, class_cap: 100, rescale: false}
rank: {ties: dense, tie_breakers: ["2.1", "-P3", total_exact, self_total, name]}
classes: [{name: "Xuất sắc", from: 90}, {name: "Tốt", from: 80}, {name: "Khá", from: 0}]
class_caps: [{when: {criterion: "P3", below: 0}, cap: "Khá"}]
awards: [{title: "Cờ thi đua", scope: block, top: 1}]
min_coverage: 0.5
criteria:
  - code: "2"
    name: {vi: "Tiến độ giải quyết", en: Timeliness}
    max: 30
    cap: 5
    applies_to: {blocks: [p]}
    criteria:
      - code: "2.1"
        name: {vi: "Hồ sơ trong hạn"}
        max: 20
        measure: in_time_of_received
        formula: share
        none: zero
        missing: exclude
        min_n: 30
        origin: counts
        evidence: "Sổ theo dõi"
        clause: "Điều 4"
        part: system
        self: false
        applies_to: {blocks: [p], units: ["21994"], except: ["22006"], reason: "Đảo", decision: "QĐ 1"}
      - {code: "2.2", name: {vi: B}, max: 10, formula: given, part: appraisal}
      - {code: "T1", name: {vi: C}, max: 3, measure: c, formula: bonus 1, part: bonus}
      - {code: "P3", name: {vi: D}, max: 2, measure: d, formula: penalty 0.1, part: penalty, voids: "2.1"}
      - {code: "P4", name: {vi: E}, max: 2, measure: e, formula: penalty 0.1, voids: ["2.1", "2.2"]}
  - code: "3"
    name: {vi: "Chỉ số"}
    combine: mean
    max: 70
    criteria:
      - {code: "3.1", name: {vi: F}, weight: 2, measure: f, formula: share, part: survey}
      - {code: "3.2", name: {vi: G}, measure: g, formula: log from 100 to 75000, origin: computed}
      - {code: "3.3", name: {vi: H}, measure: h, formula: leader, origin: reported}
`;

test('a source needs the address it was taken from; English and terms may be left out', () => {
  const withSource = (source: string) =>
    read(MINIMAL.replace('classes: []', `classes: []\nsource: ${source}`));
  const whole =
    '{vi: "Cổng", en: "Portal", url: "https://example.vn/a", licence: {vi: "CC BY", en: "CC BY"}}';
  expect(withSource(whole).campaign!.source).toEqual({
    vi: 'Cổng',
    en: 'Portal',
    url: 'https://example.vn/a',
    licence: { vi: 'CC BY', en: 'CC BY' },
  });
  expect(withSource('{vi: "Cổng", url: "http://example.vn"}').problems).toEqual([]);
  for (const [source, why] of [
    ['{vi: "Cổng", url: "javascript:alert(1)"}', 'cần địa chỉ bắt đầu bằng https://'],
    ['{vi: "Cổng", url: "ftp://example.vn"}', 'cần địa chỉ bắt đầu bằng https://'],
    ['{vi: "Cổng", url: "example.vn"}', 'cần địa chỉ bắt đầu bằng https://'],
    ['{vi: "Cổng"}', 'cần địa chỉ bắt đầu bằng https://'],
    ['{url: "https://example.vn"}', '"vi" thiếu'],
    ['{vi: "Cổng", url: "https://example.vn", link: x}', 'khóa "link" không có trong mẫu'],
  ] as const) {
    const { campaign, problems } = withSource(source);
    expect(campaign, source).toBeNull();
    expect(problems.join('\n'), source).toContain(why);
  }
});
