/** What is wrong in a campaign file is told as `path:line: sentence`, at the line it stands on. */
import { expect, test } from '@playwright/test';
import { parseCampaign } from '@/warehouse/campaigns';

const GOOD = `id: thu-2026
title: {vi: "Đợt"}
legal_basis: "QĐ 1"
scope: {parent: "52"}
period:
  from: 2026-01-01
  to: 2026-12-31
blocks: [{code: p, types: [phuong]}]
points:
  max: 30
rank:
  ties: dense
  tie_breakers: ["1"]
classes: [{name: Tốt, from: 80}, {name: Khá, from: 0}]
criteria:
  - code: "1"
    name: {vi: A}
    max: 20
    criteria:
      - code: "1.1"
        name: {vi: B}
        max: 20
        measure: b
        formula: share
  - code: "2"
    name: {vi: C}
    max: 10
    measure: c
    formula: share
`;

const problemsOf = (text: string, name = 'thu-2026') =>
  parseCampaign(text, `dot/${name}.yaml`).problems;

test('the file that the cases below spoil is good', () => {
  expect(problemsOf(GOOD)).toEqual([]);
});

test('the name of the file is the id', () => {
  expect(problemsOf(GOOD, 'thu-2027')).toEqual([
    'dot/thu-2027.yaml:1: id "thu-2026" khác tên tệp "thu-2027.yaml"',
  ]);
});

/** What is written wrong, in place of what; `←` marks the line that has to be named. */
const CASES: [what: string, good: string, wrong: string, sentence: string][] = [
  ['an unknown key', 'title:', 'tilte: x ←\ntitle:', 'khóa "tilte" không có trong mẫu'],
  [
    'an unknown key with lines of its own',
    'rank:',
    'ranks: ←\n  ties: dense\nrank:',
    'khóa "ranks" không có trong mẫu',
  ],
  [
    'an unknown key in points',
    '  max: 30',
    '  max: 30\n  decimal: 1 ←',
    'khóa "decimal" không có trong mẫu',
  ],
  [
    'an unknown key deep in the criteria',
    '        measure: b',
    '        measure: b\n        minimum: 3 ←',
    'khóa "minimum" không có trong mẫu',
  ],
  [
    'a sum that is not the maximum',
    '  max: 30',
    '  max: 31 ←',
    'điểm tối đa ghi 31 nhưng các tiêu chí cộng lại 30',
  ],
  [
    'a group whose maximum is not its sum',
    '    max: 20\n    criteria',
    '    max: 19 ←\n    criteria',
    'nhóm "1" ghi tối đa 19 nhưng các tiêu chí cộng lại 20',
  ],
  [
    'a formula nobody understands',
    '        formula: share',
    '        formula: shares ←',
    'không hiểu công thức "shares"',
  ],
  [
    'a formula on a line of its own',
    '        formula: share',
    '        formula: ←\n          share to 0%',
    'mức đạt điểm tối đa phải lớn hơn 0',
  ],
  [
    'bands that give more than the maximum',
    '    measure: c\n    formula: share',
    '    measure: c\n    formula: "bands 100%: 11" ←',
    'tiêu chí "2": công thức cho 11 điểm, quá tối đa 10',
  ],
  [
    'a code used twice',
    '      - code: "1.1"',
    '      - code: "1" ←',
    'mã tiêu chí "1" dùng hai lần',
  ],
  [
    'a code without quotes',
    '      - code: "1.1"',
    '      - code: 1.1 ←',
    'mã tiêu chí phải đặt trong dấu nháy, ví dụ "2.1"',
  ],
  [
    'a unit code without quotes',
    'scope: {parent: "52"}',
    'scope: {parent: 52} ←',
    'mã đơn vị phải đặt trong dấu nháy',
  ],
  [
    'a word that is none of those allowed',
    '  ties: dense',
    '  ties: densely ←',
    '"ties" chỉ nhận: dense, competition, unique',
  ],
  [
    'a part that is none of those allowed',
    '    measure: c',
    '    measure: c\n    part: extra ←',
    '"part" chỉ nhận: system, appraisal, survey, bonus, penalty',
  ],
  ['a day that is none', '  to: 2026-12-31', '  to: 2026-02-30 ←', 'cần ngày dạng 2026-12-31'],
  [
    'a period that runs backwards',
    '  from: 2026-01-01',
    '  from: 2027-01-01 ←',
    'period.from sau period.to',
  ],
  ['a scope without any key', 'scope: {parent: "52"}', 'scope: {} ←', 'scope cần ít nhất một'],
  [
    'a tie-breaker that is no criterion',
    'tie_breakers: ["1"]',
    'tie_breakers: ["1", "-9"] ←',
    'tie_breakers: không có tiêu chí "9"',
  ],
  [
    'a cap to a class there is not',
    'criteria:\n  - code: "1"\n',
    'class_caps:\n  - when: {criterion: "1", below: 3}\n    cap: Giỏi ←\ncriteria:\n  - code: "1"\n',
    'không có mức xếp loại "Giỏi"',
  ],
  [
    'a cap on a criterion there is not',
    'criteria:\n  - code: "1"\n',
    'class_caps:\n  - when: {criterion: "9", below: 3} ←\n    cap: Khá\ncriteria:\n  - code: "1"\n',
    'không có tiêu chí "9"',
  ],
  ['voids of nothing', '    measure: c', '    measure: c\n    voids: "9" ←', 'voids nêu "9"'],
  [
    'a criterion for a block there is not',
    '    measure: c',
    '    measure: c\n    applies_to:\n      blocks: [q] ←',
    '"2": không có khối "q"',
  ],
  ['a leaf without maximum', '    max: 10\n', '', 'tiêu chí "2": thiếu max'],
  ['a leaf without measure', '    measure: c\n', '', 'công thức share cần measure'],
  ['a file without legal basis', 'legal_basis: "QĐ 1"\n', '', '"legal_basis" thiếu'],
  ['a class without its bound', 'from: 80}', 'frm: 80} ←', 'khóa "frm" không có trong mẫu'],
  ['a key written twice', 'title:', 'id: thu-2026 ←\ntitle:', 'không đọc được YAML'],
  ['brackets left open', 'blocks: [{code: p, types: [phuong]}]', 'blocks: [{', 'không đọc được'],
  [
    'a block with a mistyped key',
    'blocks: [{code: p, types: [phuong]}]',
    'blocks:\n  - code: p\n    typs: [phuong] ←',
    'khóa "typs" không có trong mẫu',
  ],
  [
    'a unit of a block without quotes',
    'blocks: [{code: p, types: [phuong]}]',
    'blocks:\n  - code: p\n    units:\n      - "21994"\n      - 22006 ←',
    'mục thứ 2 của "units" sai kiểu, cần chữ đặt trong dấu nháy',
  ],
  ['a name without Vietnamese', '    name: {vi: C}', '    name: {en: C} ←', '"vi" thiếu, cần chữ'],
  ['no two-space indent but a tab', '  to: 2026', '\tto: 2026 ←', 'không đọc được YAML'],
];

for (const [what, good, wrong, sentence] of CASES)
  test(`${what} stops with its line`, () => {
    expect(GOOD).toContain(good);
    const marked = GOOD.replace(good, wrong);
    const line = marked.split('\n').findIndex((text) => text.includes('←')) + 1;
    const problems = problemsOf(marked.replace('←', ''));
    const told = problems.find((problem) => problem.includes(sentence));
    expect(told, problems.join('\n')).toMatch(/^dot\/thu-2026\.yaml:\d+: \S/);
    if (line) expect(told).toContain(`dot/thu-2026.yaml:${line}: `);
    expect(parseCampaign(marked.replace('←', ''), 'dot/thu-2026.yaml').campaign).toBe(null);
  });

test('what is missing is told at the criterion it is missing from', () => {
  const line = GOOD.split('\n').indexOf('  - code: "2"') + 1;
  expect(problemsOf(GOOD.replace('    measure: c\n', ''))).toEqual([
    `dot/thu-2026.yaml:${line}: tiêu chí "2": công thức share cần measure`,
  ]);
});

test('several problems are told at once, each at its line', () => {
  const text = GOOD.replace('formula: share', 'formula: x').replace('max: 10', 'max: 9');
  expect(problemsOf(text).map((problem) => problem.split(':')[1])).toEqual(['24', '10']);
});

test('problems of every kind are told in the same round: keys, formulas, sums', () => {
  const text = GOOD.replace('title:', 'tilte: x\ntitle:').replace('formula: share', 'formula: x');
  expect(problemsOf(text.replace('max: 10', 'max: 9')).map((p) => p.split(':')[1])).toEqual([
    '2',
    '25',
    '11',
  ]);
  // where the shape is wrong too, sums can't be told; formulas can
  const shapeless = problemsOf(text.replace('max: 20\n    criteria', 'max: {a: 1}\n    criteria'));
  expect(shapeless).toEqual([
    expect.stringContaining('"max" sai kiểu, cần số'),
    expect.stringContaining('khóa "tilte" không có trong mẫu'),
    expect.stringContaining('không hiểu công thức "x"'),
  ]);
});

test('what is said needs no knowledge of programs', () => {
  const wrong: [string, string][] = [
    ['title: {vi: "Đợt"}', 'title: 5'],
    ['period:\n  from: 2026-01-01\n  to: 2026-12-31', 'period: 2026'],
    ['points:\n  max: 30', 'points: 30'],
    ['  max: 30', '  max: "30"'],
    ['  max: 30', '  max: 30\n  decimals: 9'],
    ['classes: [{name: Tốt, from: 80}, {name: Khá, from: 0}]', 'classes: Tốt'],
    ['scope: {parent: "52"}', 'scope: {types: []}'],
    ['        measure: b', '        measure: b\n        self: maybe'],
  ];
  for (const [good, bad] of wrong) {
    expect(GOOD).toContain(good);
    const problems = problemsOf(GOOD.replace(good, bad));
    expect(problems.length, bad).toBeGreaterThan(0);
    for (const problem of problems)
      expect(problem).not.toMatch(
        /object|string|number|array|boolean|expected|received|Too|Invalid/,
      );
  }
});

for (const [what, text] of [
  ['an empty file', ''],
  ['a file of plain words', 'xin chào'],
  ['a list', '- a\n- b\n'],
] as const)
  test(`${what} stops with a sentence`, () => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^dot\/thu-2026\.yaml:1: \S/);
    expect(problems[0]).not.toContain('undefined');
  });
