/** Cells as offices write them, in a CSV and in a workbook: what is read of them is the same. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { headingOf } from '@/etl/source';
import { sourceNamed } from '@/etl/sources/index';
import { Database } from '@/warehouse/db';
import { inLake } from './in-lake';

let root: string;
let db: Database;
test.beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'cells-agree-'));
  db = await Database.open(':memory:');
});
test.afterAll(() => {
  db.close();
  rmSync(root, { recursive: true, force: true });
});

async function workbook(rows: unknown[][], each?: (sheet: ExcelJS.Worksheet) => void) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Hồ sơ');
  for (const row of rows) sheet.addRow(row);
  each?.(sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}
const csv = (rows: unknown[][]) => rows.map((row) => row.join(';')).join('\n');

/** Typed rows of the same cells in both forms, expected to agree. */
async function both(rows: unknown[][]) {
  const text = (await inLake(db, root, csv(rows))).rows;
  const typed = (await inLake(db, root, await workbook(rows))).rows;
  expect(typed).toEqual(text);
  return text;
}

const HEADING = ['Mã hồ sơ', 'Mã đơn vị', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Phí, lệ phí'];
const of = (due: string, fee = '', received = '01/08/2025') => ['H1', '90001', received, due, fee];

const NOTHING = [
  ...['NULL', 'N/A', '\\N', '00/00/0000', '01/01/0001 00:00', '0001-01-01', '01/01/0001 00:00:00'],
  ...['Chưa có', 'Không có', 'Không có ngày hẹn trả', 'Chưa trả', 'chua tra', '-', ' Chưa có '],
];
test('an optional day may say that there is none; a day that must be there may not', async () => {
  const optional = await both([HEADING, ...NOTHING.map((cell) => of(cell))]);
  expect(optional.map(({ reason, warnings, due_at }) => [reason, warnings, due_at])).toEqual(
    NOTHING.map(() => [null, null, null]),
  );
  const required = await both([HEADING, of('', '', 'Chưa có'), of('', '', '01/01/0001')]);
  expect(required.map(({ reason }) => reason)).toEqual(['bad_date', 'bad_date']);
  const odd = await both([HEADING, of('Chưa rõ'), of('31/02/2025'), of('không có thật')]);
  expect(odd.map(({ reason }) => reason)).toEqual(['bad_date', 'bad_date', 'bad_date']);
});

const MOMENTS: Record<string, string> = {
  '08:30 01/08/2025': '2025-08-01 08:30:00',
  'ngày 01 tháng 8 năm 2025': '2025-08-01 00:00:00',
  '1/8/25': '2025-08-01 00:00:00',
  '01/08/2025 8:30:00 SA': '2025-08-01 08:30:00',
  '01/08/2025 8:30:00 CH': '2025-08-01 20:30:00',
  '01/08/2025 02:30:00 PM': '2025-08-01 14:30:00',
  '2025/08/01': '2025-08-01 00:00:00',
};
test('moments as people write them, among others written as usual', async () => {
  const usual = Array.from({ length: 3 }, () => of('', '', '02/08/2025'));
  const cells = Object.keys(MOMENTS);
  const rows = await both([HEADING, ...usual, ...cells.map((cell) => of('', '', cell))]);
  expect(rows.slice(3).map(({ received_at }) => received_at)).toEqual(Object.values(MOMENTS));
});

test('a unit that ends before it begins', async () => {
  const rows = await both([
    ['Mã đơn vị', 'Tên đơn vị', 'Loại đơn vị', 'Có hiệu lực từ ngày', 'Đến hết ngày'],
    ['90001', 'Phường 2', 'phường', '01/07/2025', '30/06/2025'],
  ]);
  expect(rows[0]).toMatchObject({ reason: 'validity_reversed', reason_column: 'valid_to' });
});

test("a workbook's number of a day, with its time", async () => {
  const { rows } = await inLake(
    db,
    root,
    await workbook([HEADING, ['H1', '90001', 45870.354, '', '']]),
  );
  expect(rows[0]!.received_at).toBe('2025-08-01 08:29:46');
});

const FEES: Record<string, number> = {
  '50.000đ': 50000,
  '50.000 VNĐ': 50000,
  '50,000 VND': 50000,
  'Miễn phí': 0,
  'Không thu phí': 0,
};
test('fees with the name of the money, and none', async () => {
  const rows = await both([HEADING, ...Object.keys(FEES).map((cell) => of('', cell))]);
  expect(rows.map(({ fee_due, warnings }) => [fee_due, warnings])).toEqual(
    Object.values(FEES).map((fee) => [fee, null]),
  );
  expect((await both([HEADING, of('', 'NULL')]))[0]).toMatchObject({
    fee_due: null,
    warnings: null,
  });
});

test('a code that Excel has rounded is sent back, in any column of codes', async () => {
  const row = (code: string, unit: string) => [code, unit, '01/08/2025', '', ''];
  const rows = await both([
    HEADING,
    row('2.50801E+11', '90001'),
    row('2,50801E+11', '90001'),
    row('H1', '9E+04'),
    row('2508E01', '90001'),
  ]);
  expect(rows.map(({ reason, reason_column }) => [reason, reason_column])).toEqual([
    ['rounded_code', 'dossier_code'],
    ['rounded_code', 'dossier_code'],
    ['rounded_code', 'unit_code'],
    [null, null],
  ]);
});

test('a number shown with zeros before it is a code with zeros', async () => {
  const row = [25080100012, 4, '01/08/2025', '', 5000];
  const bytes = await workbook([HEADING, row], (sheet) => {
    sheet.getCell('A2').numFmt = '000000000000';
    sheet.getCell('B2').numFmt = '00000';
    sheet.getCell('E2').numFmt = '000000';
  });
  const { rows } = await inLake(db, root, bytes);
  expect(rows[0]).toMatchObject({
    dossier_code: '025080100012',
    unit_code: '00004',
    fee_due: 5000,
  });
});

const ANSWERS: Record<string, string | null> = {
  '4.0': '4',
  '4,0': '4',
  '04': '4',
  'B.': 'B',
  'b)': 'B',
  '5 - Rất hài lòng': '5',
  '5. Rất hài lòng': '5',
  '(5) Rất hài lòng': '5',
  '5 - Không hài lòng': null,
  '45': null,
  '4.5': null,
};
test('answers with their number, their words or both', async () => {
  const heading = ['Mã phiếu', 'Mã đơn vị', 'Ngày trả lời', 'Câu hỏi', 'Trả lời'];
  const cells = Object.keys(ANSWERS);
  const rows = await both([
    heading,
    ...cells.map((cell, i) => [`P${i}`, '90001', '01/08/2025', 'Câu 1', cell]),
  ]);
  expect(cells.map((cell, i) => [cell, rows[i]!.reason ? null : rows[i]!.answer])).toEqual(
    Object.entries(ANSWERS),
  );
  const wide = await both([
    ['Mã phiếu', 'Mã đơn vị', 'Ngày trả lời', 'Thái độ'],
    ...['5 - Rất hài lòng', '4,0', '04', 'Bình thường'].map((cell, i) => [
      `P${i}`,
      '90001',
      '01/08/2025',
      cell,
    ]),
  ]);
  expect(wide.map(({ answers }) => JSON.stringify(answers))).toEqual(
    ['5', '4', '4', '3'].map((answer) => JSON.stringify([{ question: 'Thái độ', answer }])),
  );
});

test('"Đơn vị" over codes is a column of codes, over names one of names', async () => {
  const rows = (unit: string) => [
    ['Mã hồ sơ', 'Đơn vị', 'Ngày tiếp nhận'],
    ['H1', unit, '01/08/2025'],
  ];
  for (const code of ['21994', 'H57.12.3', '000.00.12.H57'])
    expect((await both(rows(code)))[0]).toMatchObject({ unit_code: code, unit_name: null });
  for (const name of ['Phường 2', 'UBND xã Vân Canh', '2'])
    expect((await both(rows(name)))[0]).toMatchObject({ unit_code: null, unit_name: name });
});

const HEADINGS: Record<string, string> = {
  'Cơ quan/Đơn vị xử lý': 'unit_name',
  'Ngày tiếp nhận (dd/mm/yyyy)': 'received_at',
  'Ngày tiếp nhận hồ sơ': 'received_at',
  'Phí (đồng)': 'fee_due',
  Phí: 'fee_due',
  'Thời gian kết thúc xử lý': 'finished_at',
  'Tình trạng hồ sơ': 'status',
};
test('headings of other systems, with a unit or a form behind them', async () => {
  for (const [heading, column] of Object.entries(HEADINGS)) {
    const needed = ['Mã hồ sơ', ...(column === 'received_at' ? [] : ['Ngày nhận'])];
    const file = csv([[...needed, heading], [...needed, heading].map(() => 'x')]);
    const { lake } = await inLake(db, root, file);
    expect([heading, lake.mapping[column]]).toEqual([heading, needed.length]);
  }
  const mapped = async (...headings: string[]) =>
    (await inLake(db, root, csv([['Mã hồ sơ', 'Ngày nhận', ...headings], headings]))).lake.mapping;
  // two columns stay two, and thousands of đồng are not đồng
  expect(await mapped('Phí (đồng)', 'Phí (VNĐ)')).not.toHaveProperty('fee_due');
  expect((await mapped('Phí (đồng)', 'Phí')).fee_due).toBe(3);
  expect(await mapped('Phí (nghìn đồng)', 'x')).not.toHaveProperty('fee_due');
});

test('one unit merged beside several rows is the unit of each; a hidden sheet is told', async () => {
  const rows = [
    ['Đơn vị xử lý', 'Mã hồ sơ', 'Ngày tiếp nhận'],
    ...['H1', 'H2', 'H3', '', 'H4'].map((code, i) => [
      i === 0 ? 'Phường 2' : i === 4 ? 'Xã Vân Canh' : '',
      code,
      code && '01/08/2025',
    ]),
  ];
  const bytes = await workbook(rows, (sheet) => {
    sheet.mergeCells('A2:A5');
    sheet.state = 'veryHidden';
  });
  const { lake, rows: read } = await inLake(db, root, bytes);
  expect(
    read.map(({ dossier_code, unit_name, skipped }) => [dossier_code, unit_name, skipped]),
  ).toEqual([
    ['H1', 'Phường 2', null],
    ['H2', 'Phường 2', null],
    ['H3', 'Phường 2', null],
    [null, null, 'blank'],
    ['H4', 'Xã Vân Canh', null],
  ]);
  expect(lake.warnings.hidden_sheet).toBe(1);
  const apart = await inLake(db, root, await workbook(rows));
  expect(apart.rows.map(({ reason }) => reason)).toEqual([null, 'missing', 'missing', null, null]);
  // the sentence names the cell that the file has
  expect(headingOf(sourceNamed('dossiers'), 'unit_code', apart.lake)).toBe('Đơn vị xử lý');
  expect(apart.lake.warnings).not.toHaveProperty('hidden_sheet');
});

test('an inspection merged beside several findings is of each of them; a number is not of each row', async () => {
  const inspections = await workbook(
    [
      ['Mã cuộc kiểm tra', 'Tên đơn vị', 'Ngày kiểm tra', 'Tồn tại', 'Kiến nghị'],
      ['KT-1', 'Phường 2', '05/03/2026', 'Chưa niêm yết', 'Khắc phục ngay'],
      ['', '', '', 'Thiếu sổ theo dõi', ''],
      ['KT-2', 'Xã Vân Canh', '06/03/2026', '', ''],
    ],
    (sheet) => {
      for (const column of 'ABCE') sheet.mergeCells(`${column}2:${column}3`);
    },
  );
  const found = await inLake(db, root, inspections);
  expect(
    found.rows.map((row) => [
      row.inspection_code,
      row.unit_name,
      row.inspected_on,
      row.finding,
      row.recommendation,
    ]),
  ).toEqual([
    ['KT-1', 'Phường 2', '2026-03-05', 'Chưa niêm yết', 'Khắc phục ngay'],
    ['KT-1', 'Phường 2', '2026-03-05', 'Thiếu sổ theo dõi', 'Khắc phục ngay'],
    ['KT-2', 'Xã Vân Canh', '2026-03-06', null, null],
  ]);
  const counts = await workbook(
    [
      [
        'Tên đơn vị',
        'Lĩnh vực',
        'Kỳ từ',
        'Kỳ đến',
        'Tiếp nhận',
        'Đã giải quyết',
        'Đang giải quyết',
      ],
      ['Phường 2', 'Đất đai', '01/01/2026', '31/03/2026', '30', '20', '10'],
      ['', 'Hộ tịch', '', '', '', '5', '0'],
    ],
    (sheet) => {
      for (const column of 'ACDE') sheet.mergeCells(`${column}2:${column}3`);
    },
  );
  const { rows } = await inLake(db, root, counts);
  expect(
    rows.map((row) => [row.unit_name, row.field, row.period_to, row.received, row.resolved]),
  ).toEqual([
    ['Phường 2', 'Đất đai', '2026-03-31', 30, 20],
    ['Phường 2', 'Hộ tịch', '2026-03-31', null, 5],
  ]);
});
