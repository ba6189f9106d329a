import { createHmac } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { NumberMode } from '@/etl/cells/number';
import { cellReader } from '@/etl/columns';
import { CHANNELS } from '@/etl/dossier-words';
import { type Habits, habitsOf, UNKNOWN } from '@/etl/habits';
import { Scanner } from '@/etl/scan';
import type { Kind, Source } from '@/etl/source';
import { UNIT_TYPE_WORDS } from '@/etl/sources/units';
import { type Cell, Database, literal } from '@/warehouse/db';

const KEY = '0f'.repeat(32);
let db: Database;
test.beforeAll(async () => {
  db = await Database.open(':memory:');
});
test.afterAll(() => db.close());

/** What each cell is read as: one value, or two where a kind has two outputs. */
async function read(
  kind: Kind,
  cells: string[],
  mode: NumberMode = 'comma_decimal',
  key = KEY,
  habits: Habits = UNKNOWN,
) {
  const habit = habits.columns.cell;
  const { inner, outputs } = cellReader(kind, { mode, key, habits, habit });
  const values = outputs.map(({ sql, type }) => `cast(${sql('i', 't')} as ${type})`);
  const rows = await db.arrays(
    `select ${values.join(', ')} from (select t, ${inner('t')} as i from (
       values ${cells.map((cell, n) => `(${n}, ${literal(cell)})`).join(', ')}) v(n, t) order by n)`,
  );
  return rows.map((row) => (row.length === 1 ? row[0]! : row));
}

/** What a file of these cells is known for: the shortcuts a real file is read by. */
function habitsOfCells(kind: Kind, cells: string[]): Habits {
  const source = { columns: { cell: { kind } } } as unknown as Source;
  const scanner = new Scanner();
  scanner.add(Buffer.from(`heading\n${cells.join('\n')}`));
  const sample = cells.map((cell) => [cell]);
  return habitsOf(
    source,
    { cell: 0 },
    { ...scanner.result(), has_typed_numbers: false, peek: { sample } },
  );
}

/** One test a kind: every cell and what it becomes, with shortcuts and without. */
function reads(name: string, kind: Kind, table: Record<string, Cell>, mode?: NumberMode) {
  test(name, async () => {
    const cells = Object.keys(table).map((cell) => cell.replace(/^=/, ''));
    for (const habits of [UNKNOWN, habitsOfCells(kind, cells)]) {
      const found = await read(kind, cells, mode, KEY, habits);
      expect(cells.map((cell, i) => [cell, found[i]])).toEqual(
        cells.map((cell, i) => [cell, Object.values(table)[i]]),
      );
    }
  });
}

// keys that are whole numbers would be put first: "=" keeps them in place

reads('with a decimal comma, dots are thousands', 'number', {
  '92,5': 92.5,
  '4.859': 4859,
  '1.234.567,25': 1234567.25,
  '-3,5': -3.5,
  '+2': 2,
  '1 234,5': 1234.5,
  '=4859': 4859,
  '0,0': 0,
  '92.5': 92.5,
  '4.85': 4.85,
  '1,2,3': null,
  mười: null,
  '12 hồ sơ': null,
  '1e5': null,
  '12345678901234567890': null,
});

reads(
  'with a decimal dot, commas are thousands',
  'number',
  {
    '92.5': 92.5,
    '4.859': 4.859,
    '4,859': 4859,
    '1,234,567.25': 1234567.25,
    '0.975': 0.975,
    '92,5': null,
    '1.2.3': null,
  },
  'dot_decimal',
);

reads('a percentage is a share of one', 'number', {
  '92,5%': 0.925,
  '92,5 %': 0.925,
  '100%': 1,
  '0,5%': 0.005,
  '%': null,
  '5%5': null,
});

const WHOLE = { '4.859': 4859, '4,859': 4859, '1.234.567': 1234567, '=0': 0, '=12': 12 };
reads(
  'counts are whole numbers from 0',
  'count',
  { ...WHOLE, '-1': null, '50%': null },
  'thousands',
);
reads('too large a count is none', 'count', { '=2147483647': 2147483647, '=2147483648': null });
reads('half a dossier is no count', 'count', { '1,5': null, '2,0': 2 });
reads(
  'fees are whole dong',
  'amount',
  {
    ...WHOLE,
    '12.500': 12500,
    '50,000': 50000,
    '50.000đ': 50000,
    '50.000 VNĐ': 50000,
    '50,000 VND': 50000,
    '=50000 đồng': 50000,
    '1.500.000 ₫': 1500000,
    'Miễn phí': 0,
    'Không thu phí': 0,
    'không thu lệ phí': 0,
    '50 nghìn đồng': null,
    miễn: null,
    đ: null,
    '=99999999999999999999': null,
    abc: null,
  },
  'thousands',
);
reads('a fee with a fraction is rounded', 'amount', { '12.500,50': 12501, '8.000': 8000 });

const day = { '2026-01-31': '2026-01-31', '31/01/2026': '2026-01-31', '1/2/2026': '2026-02-01' };
reads('days are written day first, or as ISO', 'date', {
  ...day,
  '31-01-2026': '2026-01-31',
  '31.01.2026': '2026-01-31',
  '31/01/2026 23:59': '2026-01-31',
  '29/02/2024': '2024-02-29',
  '29/02/2026': null,
  '31/02/2026': null,
  '01/13/2026': null,
  '0001-01-01': null,
  '31/12/9999': null,
  '05/01/26': '2026-01-05',
  '1/8/25': '2025-08-01',
  '15-08-25': '2025-08-15',
  '1.8.25 08:30': '2025-08-01',
  '3/9/98': null,
  '31/02/25': null,
  '2025/08/01': '2025-08-01',
  'ngày 01 tháng 8 năm 2025': '2025-08-01',
  'Ngày 1/8/2025': '2025-08-01',
  'ngày 31 tháng 2 năm 2025': null,
  'tháng 8 năm 2025': null,
  '01/01/0001': null,
  '20260131': null,
  'hôm qua': null,
});

reads('moments keep the minute', 'moment', {
  '05/01/2026 08:30': '2026-01-05 08:30:00',
  '5/1/2026 8:5': '2026-01-05 08:05:00',
  '05/01/2026 08:30:15': '2026-01-05 08:30:15',
  '2026-01-05T08:30': '2026-01-05 08:30:00',
  '2026-01-05 08:30:15.25': '2026-01-05 08:30:15.25',
  '2026-01-05T08:30:15.1234567': '2026-01-05 08:30:15.123456',
  '05/01/2026': '2026-01-05 00:00:00',
  '08:30 01/08/2025': '2025-08-01 08:30:00',
  '08:30:15 1/8/25': '2025-08-01 08:30:15',
  '01/08/2025 8:30:00 SA': '2025-08-01 08:30:00',
  '01/08/2025 8:30:00 CH': '2025-08-01 20:30:00',
  '01/08/2025 02:30:00 PM': '2025-08-01 14:30:00',
  '01/08/2025 12:05 SA': '2025-08-01 00:05:00',
  '01/08/2025 14:30 CH': '2025-08-01 14:30:00',
  '8 giờ 30 phút ngày 01/08/2025': '2025-08-01 08:30:00',
  '8h30, ngày 01 tháng 8 năm 2025': '2025-08-01 08:30:00',
  '2025/08/01 08:30': '2025-08-01 08:30:00',
  '45870.354': null,
  '05/01/2026 24:00': null,
  '05/01/2026 08:60': null,
});

reads('a stated offset is turned into the time of Viet Nam', 'moment', {
  '2026-01-05T01:30:00Z': '2026-01-05 08:30:00',
  '2026-01-05T23:30:00Z': '2026-01-06 06:30:00',
  '2026-01-05T08:30:00+07:00': '2026-01-05 08:30:00',
  '2026-01-05T08:30:00.5+0700': '2026-01-05 08:30:00.5',
  '2026-01-05 08:30:00+07': '2026-01-05 08:30:00',
  '2026-01-05 08:30:00 +07:00': '2026-01-05 08:30:00',
  '2026-01-04T20:30-05:00': '2026-01-05 08:30:00',
  '05/01/2026 08:30+07:00': '2026-01-05 08:30:00',
  '31/02/2026 08:30+07:00': null,
});

reads('a deadline without a time runs to the end of its day', 'deadline', {
  '12/01/2026': '2026-01-12 23:59:59.999999',
  '12/01/2026 00:00': '2026-01-12 23:59:59.999999',
  '12/01/2026 17:00': '2026-01-12 17:00:00',
  '2026-01-12': '2026-01-12 23:59:59.999999',
  mai: null,
});

reads('a figure is a number or a date', 'figure', {
  '92,5%': [0.925, null],
  '1.234': [1234, null],
  '20/12/2025': [null, '2025-12-20'],
  '2025-12-20': [null, '2025-12-20'],
  '30/02/2025': [null, null],
  có: [null, null],
});

const yes = ['có', 'Có', 'CO', 'x', 'X', 'đã', 'Rồi', 'true', 'Y', 'yes', '=1', '✓'];
const no = ['không', 'KHONG', 'chưa', 'n', 'false', '=0'];
reads('yes and no in many words', 'yes_no', {
  ...Object.fromEntries(yes.map((word) => [word, true])),
  ...Object.fromEntries(no.map((word) => [word, false])),
  '=2': null,
  'có lẽ': null,
});

reads('words of a list are known with and without accents', CHANNELS, {
  'Trực tuyến': 'online',
  'TRUC TUYEN': 'online',
  'truc tiep': 'direct',
  'Bưu chính công ích': 'postal',
  BCCI: 'postal',
  online: 'online',
  '=1': 'direct',
  fax: null,
});
reads('types of units are known by their short forms', UNIT_TYPE_WORDS, {
  Phường: 'phuong',
  'thi tran': 'thi_tran',
  'Đặc khu': 'dac_khu',
  TP: 'thanh_pho',
  thôn: null,
});

reads('codes keep their zeros, text keeps its accents in one form', 'code', {
  '00004': '00004',
  '1.000079': '1.000079',
  'Ho\u0300a Bi\u0300nh': 'Hòa Bình',
});

test('a person is told by a keyed hash, in capitals or not, with stray spaces or not', async () => {
  const spellings = ['Đặng Thị Hòa', 'ĐẶNG THỊ HÒA', 'Đặng  Thị Ho\u0300a'];
  const hashes = await read('person', spellings);
  expect(new Set(hashes).size).toBe(1);
  const whole = createHmac('sha256', Buffer.from(KEY, 'hex')).update('đặng thị hòa').digest('hex');
  expect(hashes[0]).toBe(whole.slice(0, 32));
  const [other] = await read('person', ['Đặng Thị Hoa B']);
  const [otherKey] = await read('person', spellings, 'comma_decimal', 'f0'.repeat(32));
  expect(new Set([hashes[0], other, otherKey]).size).toBe(3);
});
