/** Rules of outcome through the whole line: several sets in one decision, exemptions, caps, voids, limits on the class. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answer, lines, newFolder, run, smallProvince, write } from '../etl/program';
import { records } from './published';

test.describe.configure({ mode: 'default' });

const leaf = (code: string, max: number, formula = 'share', more: object = {}) => ({
  ...{ code, name: `Tiêu chí ${code}`, max, measure: `m_${code}`, formula },
  ...more,
});
const ISLAND = { reason: 'Xã đảo chưa có bộ phận một cửa', decision: 'Công văn số 12/SNV-CCHC' };
const base = {
  legal_basis: 'Quyết định thử',
  authority: 'UBND tỉnh',
  scope: { parent: '90', types: ['phuong', 'xa'] },
  period: { from: '2026-01-01', to: '2026-12-31' },
};
/** 30 points for all, 70 of their own for wards and for communes; one commune is exempted from a whole domain. */
const SETS = {
  ...{ id: 'nhieu-bo', title: 'Ba bộ tiêu chí trong một quyết định' },
  ...base,
  blocks: [
    { code: 'p', name: 'Phường', types: ['phuong'] },
    { code: 'x', name: 'Xã', types: ['xa'] },
  ],
  overall_rank: false,
  points: { max: 100 },
  classes: [
    { name: 'Xuất sắc', from: 90 },
    { name: 'Tốt', from: 80 },
    { name: 'Khá', from: 0 },
  ],
  class_caps: [{ when: { criterion: 'TRU', below: 0 }, cap: 'Khá' }],
  awards: [{ title: 'Cờ thi đua', scope: 'block', top: 1 }],
  criteria: [
    { code: 'A', name: 'Chung', criteria: [leaf('A1', 30)] },
    { code: 'P', name: 'Phường', applies_to: { blocks: ['p'] }, criteria: [leaf('P1', 70)] },
    {
      ...{ code: 'X', name: 'Xã', applies_to: { blocks: ['x'] } },
      criteria: [leaf('X1', 50), leaf('X2', 20)],
    },
    {
      ...{ code: 'T', name: 'Thưởng', cap: 3 },
      criteria: [leaf('T1', 2, 'bonus 1'), leaf('T2', 2, 'bonus 1')],
    },
    leaf('TRU', 5, 'penalty 1', { voids: 'A1' }),
  ],
};
/** One commune is exempted from a whole domain; a part nobody has figures for leaves the maximum. */
const EXEMPT = {
  ...{ id: 'mien', title: 'Miễn một lĩnh vực' },
  ...base,
  ...{ points: { max: 100, rescale: true }, classes: [] },
  criteria: [
    leaf('A1', 40),
    {
      ...{ code: 'X', name: 'Một cửa', applies_to: { except: ['90004'], ...ISLAND } },
      criteria: [leaf('X1', 20)],
    },
    leaf('S1', 40, 'share', { part: 'survey' }),
  ],
};
/** A geometric mean inside a points table, and a mean inside that. */
const NESTED = {
  ...{ id: 'long-nhau', title: 'Chỉ số trong bảng điểm' },
  ...base,
  ...{ points: { max: 50 }, classes: [] },
  criteria: [
    leaf('A1', 30),
    {
      ...{ code: 'N', name: 'Chỉ số', max: 20, combine: 'geometric' },
      criteria: [
        { code: 'P1', name: 'Một phần', measure: 'm_P1', formula: 'share', missing: 'exclude' },
        {
          ...{ code: 'N2', name: 'Phần hai', combine: 'mean' },
          criteria: [
            {
              ...{ code: 'X1', name: 'X1', measure: 'm_X1', formula: 'share' },
              weight: 3,
              missing: 'exclude',
            },
            {
              ...{ code: 'X2', name: 'X2', measure: 'm_X2', formula: 'share' },
              missing: 'exclude',
            },
          ],
        },
      ],
    },
  ],
};

const UNITS = [
  '90,Tỉnh Thử Nghiệm,tinh,,2020-01-01,,1',
  '90001,Phường Hòa Bình,phuong,90,2020-01-01,,1',
  '90002,Phường Đông,phuong,90,2020-01-01,,1',
  '90003,Xã Vân Canh,xa,90,2020-01-01,,1',
  '90004,Xã Đảo,xa,90,2020-01-01,,1',
];
/** Unit: measure → figure. */
const FIGURES: Record<string, Record<string, string>> = {
  '90001': { m_A1: '9,10', m_P1: '95,100', m_T1: '2,', m_T2: '2,', m_TRU: '0,' },
  '90002': { m_A1: '1,1', m_P1: '98,100', m_TRU: '1,' },
  '90003': { m_A1: '8,10', m_X1: '81,100', m_X2: '16,100' },
  '90004': { m_A1: '1,2', m_X1: '1,1', m_X2: '1,2' },
};

let data: string;
test.beforeAll(() => {
  const campaigns = [SETS, EXEMPT, NESTED].map((campaign) => [
    `campaigns/${campaign.id}.yaml`,
    JSON.stringify(campaign),
  ]);
  data = newFolder('rules', { ...smallProvince(UNITS), ...Object.fromEntries(campaigns) });
  const rows = Object.entries(FIGURES).flatMap(([unit, figures]) =>
    Object.entries(figures).map(
      ([measure, figure]) => `${unit},2026-01-01,2026-06-30,${measure},${figure}`,
    ),
  );
  const heading = 'unit_code,period_from,period_to,measure,numerator,denominator';
  write(join(data, 'sent/so-lieu.csv'), lines(heading, ...rows));
  const { code, err } = run(data, 'add', join(data, 'sent/so-lieu.csv'));
  expect(code, err).toBe(0);
});
test.afterAll(() => rmSync(data, { recursive: true }));

const exported = (id: string) =>
  new Map(
    records(run(data, 'export', id, '--format', 'csv').out).map((row) => [row.unit_code!, row]),
  );

test('several sets in one decision: each block by its own, out of a hundred', () => {
  const rows = exported('nhieu-bo');
  const told = (code: string) => {
    const { total, class: level, rank, rank_in_block, A1, P1, X1 } = rows.get(code)!;
    return [total, level, rank, rank_in_block, A1, P1, X1];
  };
  // 27 + 66.5, and 3 of the 4 points of bonus
  expect(told('90001')).toEqual(['96.50', 'Xuất sắc', '', '1', '27.00', '66.50', '']);
  // a false declaration takes the 30, costs one point more, and the class
  expect(told('90002')).toEqual(['67.60', 'Khá', '', '2', '0.00', '68.60', '']);
  // 24 + 40.5 + 3.2
  expect(told('90003')).toEqual(['67.70', 'Khá', '', '2', '24.00', '', '40.50']);
  // 15 + 50 + 10
  expect(told('90004')).toEqual(['75.00', 'Khá', '', '1', '15.00', '', '50.00']);
});

test('why is told with the figure: who emptied it, who exempts, by which decision', () => {
  const explain = (...words: string[]) => run(data, 'explain', ...words).out;
  const voided = explain('nhieu-bo', '90002', 'A1');
  expect(voided).toContain('Lưu ý: Bị hủy điểm do kê khai sai');
  expect(voided).toContain('kê khai sai ghi nhận ở tiêu chí TRU Tiêu chí TRU');
  const exempt = explain('mien', '90004', 'X1');
  expect(exempt).toContain('Quy tắc: Không áp dụng cho đơn vị này');
  expect(exempt).toContain('Lý do: Xã đảo chưa có bộ phận một cửa');
  expect(exempt).toContain('Theo Công văn số 12/SNV-CCHC');
  expect(explain('mien', '90003', 'X1')).not.toContain('Xã đảo');
});

test('an exempted domain and an absent part leave the maximum, the rest is rescaled to it', () => {
  const rows = exported('mien');
  const told = (code: string) => [rows.get(code)!.total, rows.get(code)!.coverage];
  // 40 × 0.8 + 20 × 0.81 of 60; 40 × 0.5 of 40
  expect(told('90003')).toEqual(['80.33', '1.0000']);
  expect(told('90004')).toEqual(['50.00', '1.0000']);
  // the wards have no figure for X1, which nothing excuses
  expect(told('90001')).toEqual(['', '0.6667']);
});

test('an index inside a points table, and a mean inside that', () => {
  const rows = exported('long-nhau');
  // 30 × 0.9, and 20 × 0.95: the part without figures is left out
  expect(rows.get('90001')!.total).toBe('46.00');
  // 30 × 0.8, and 20 × (3 × 0.81 + 0.16) ÷ 4
  expect(rows.get('90003')!.total).toBe('36.95');
});

test('a set that is not whole for one of the blocks is told', () => {
  const less = JSON.stringify(SETS).replace(
    JSON.stringify(leaf('X2', 20)),
    JSON.stringify(leaf('X2', 19)),
  );
  write(join(data, 'campaigns/nhieu-bo.yaml'), less);
  const { code, err } = run(data);
  expect(code).toBe(4);
  expect(err).toContain('điểm tối đa ghi 100 nhưng các tiêu chí cộng lại 169');
  expect(
    answer<{ rows: object[] }>(run(data, 'export', 'nhieu-bo', '--format', 'json')).rows,
  ).toHaveLength(4);
});
