/** Tables as they leave the program: CSV a spreadsheet may open, JSON in the table's order. */
import { expect, test } from '@playwright/test';
import { csv, textCell } from '@/publication/csv';
import { type Table, tableCsv, tableJson } from '@/publication/tables';

for (const [text, cell] of [
  ['Xã Vân Canh', 'Xã Vân Canh'],
  ['Sở Văn hóa, Thể thao', '"Sở Văn hóa, Thể thao"'],
  ['gọi là "một cửa"', '"gọi là ""một cửa"""'],
  ['hai\ndòng', '"hai\ndòng"'],
  ['=1+1', "'=1+1"],
  ['@lệnh, thêm', '"\'@lệnh, thêm"'],
  ['-', "'-"],
  ['', ''],
] as const)
  test(`the text ${JSON.stringify(text)} is written ${JSON.stringify(cell)}`, () => {
    expect(textCell(text)).toBe(cell);
  });

test('numbers keep their decimals, null is empty, and only text is disarmed', () => {
  const rows = [
    [{ number: 75.3, places: 2 }, { number: -0.5, places: 2 }, { number: 3 }, true, null],
  ];
  expect(csv(['a', 'b', 'c', 'd', 'e'], rows)).toBe('a,b,c,d,e\n75.30,-0.50,3,true,\n');
});

const TABLE: Table = {
  columns: [
    { name: 'unit_code', type: 'text' },
    { name: '10', type: 'number', places: 2 },
    { name: '2', type: 'number', places: 2 },
    { name: 'tied', type: 'boolean' },
  ],
  rows: [
    { unit_code: '01', '2': 1.5, '10': 0, tied: false },
    { unit_code: '02', '2': null, '10': 18.13, tied: true },
  ],
};
const HEAD = {
  campaign: 'thu',
  version: 'draft',
  build: 'abc',
  as_of_on: null,
  data_on: null,
  data_source: null,
} as const;

test('columns stand in the table’s order, 10 before 2 where it says so', () => {
  expect(tableCsv(TABLE)).toBe('unit_code,10,2,tied\n01,0.00,1.50,false\n02,18.13,,true\n');
  const text = tableJson(HEAD, TABLE);
  expect(text.indexOf('"10"')).toBeLessThan(text.indexOf('"2"'));
  expect(JSON.parse(text)).toEqual({ ...HEAD, rows: TABLE.rows });
});

test('a table without rows is still JSON', () => {
  expect(JSON.parse(tableJson(HEAD, { ...TABLE, rows: [] })).rows).toEqual([]);
});
