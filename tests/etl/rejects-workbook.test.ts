import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { lines, newFolder, run, smallProvince, WARDS, write } from './program';
import { openWorkbook, type ReadSheet } from './returned';

test.describe.configure({ mode: 'serial' });

const HEADING =
  'STT,Số hồ sơ,Mã đơn vị,Đơn vị,Ngày tiếp nhận,Ngày kết thúc,Chủ hồ sơ,Ghi chú riêng';
const DOSSIERS = lines(
  'SỔ THEO DÕI HỒ SƠ,,,,,,,',
  HEADING,
  '1,0001,90001,,05/01/2026 08:00,09/01/2026,Nguyễn Văn A,',
  '2,0002,90001,,31/02/2026 08:00,,Trần Thị B,"=HYPERLINK(""http://x"")"',
  '3,0003,,,06/01/2026 08:00,,Lê C,-5',
  '4,0004,90001,,06/01/2026 08:00,05/01/2026,Lê D,-',
  '5,0005,99999,,07/01/2026 08:00,,Lê E,+1+cmd',
  '6,0006,90002,,07/01/2026 08:00',
  '7,0007,90002,,07/01/2026 08:00,,Lê G,ghi chú,thừa,hai ô',
  '8,0008,90002,,07/01/2026 08:00,,"Lê "H,',
  '9,0009,90002,,08/01/2026 08:00,,Lê I,trước',
  '10,0009,90002,,08/01/2026 08:00,12/01/2026,Lê I,sau',
);
const MEASURES = lines(
  'unit_code,period_from,period_to,measure,numerator,denominator',
  '90001,01/01/2026,31/01/2026,satisfaction,chín,10',
  '90002,01/01/2026,31/01/2026,satisfaction,9,10',
);
const SHA = createHash('sha256').update(DOSSIERS).digest('hex').slice(0, 12);

let data: string;
let sheets: ReadSheet[];

test.beforeAll(() => {
  data = newFolder('rejects-workbook', smallProvince(WARDS));
  const sent = [
    write(join(data, 'sent/hồ sơ: tháng 1.csv'), DOSSIERS),
    write(join(data, 'sent/so-lieu.csv'), MEASURES),
  ];
  expect(run(data, 'add', ...sent).code).toBe(0);
});
test.afterAll(() => rmSync(data, { recursive: true }));

test('one workbook: how to send back, then a sheet a received file, for its owner alone', async () => {
  const path = join(data, 'tra-lai.xlsx');
  const ran = run(data, 'rejects', '--format', 'xlsx', '-o', path);
  expect(ran).toMatchObject({ code: 0, out: '' });
  expect(ran.err).toContain('8 dòng phải sửa, của 2 tệp');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  sheets = await openWorkbook(path);
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Hướng dẫn', expect.any(Number)],
    ['hồ sơ- tháng 1', 7],
    ['so-lieu', 1],
  ]);
  const told = sheets[0]!.rows.map((row) => row['Hướng dẫn']).join('\n');
  expect(told).toContain('Giữ nguyên hai cột cuối "Tệp gốc" và "Dòng gốc"');
  expect(told).toContain(`hồ sơ: tháng 1.csv: 7 dòng, tệp gốc ${SHA}`);
});

test("the sender's columns in their order with their headings, then why, then where from", () => {
  const { headings, frozen } = sheets[1]!;
  expect(headings).toEqual([
    ...HEADING.split(','),
    'Ô thừa 1',
    'Ô thừa 2',
    'Ô thừa 3',
    'Ô thừa 4',
    'Lý do trả lại',
    'Tệp gốc',
    'Dòng gốc',
  ]);
  expect(frozen).toBe(1);
});

test('rows are as they were sent: zeros stay, and nothing runs', () => {
  const [badDate, noUnit, reversed, unknown] = sheets[1]!.rows;
  expect(badDate).toMatchObject({
    'Số hồ sơ': '0002',
    'Ngày tiếp nhận': '31/02/2026 08:00',
    'Chủ hồ sơ': 'Trần Thị B',
    'Ghi chú riêng': `'=HYPERLINK("http://x")`,
    'Lý do trả lại': 'Ô "Ngày tiếp nhận" không phải ngày có thật. Viết dạng 31/12/2025.',
    'Tệp gốc': SHA,
    'Dòng gốc': '4',
  });
  expect(noUnit).toMatchObject({ 'Ghi chú riêng': '-5', 'Dòng gốc': '5' });
  expect(reversed).toMatchObject({ 'Ghi chú riêng': '-' });
  // accepted, but its unit is not known: returned as well
  expect(unknown).toMatchObject({ 'Ghi chú riêng': `'+1+cmd`, 'Mã đơn vị': '99999' });
  expect(unknown!['Lý do trả lại']).toContain('Không tìm thấy đơn vị này');
});

test('the wrong cell is marked and says why', () => {
  expect(sheets[1]!.notes.slice(0, 4)).toEqual([
    { 'Ngày tiếp nhận': 'Ô "Ngày tiếp nhận" không phải ngày có thật. Viết dạng 31/12/2025.' },
    { 'Mã đơn vị': 'Ô "Mã đơn vị" trống mà bắt buộc phải có.' },
    { 'Ngày kết thúc': 'Ngày kết thúc trước ngày tiếp nhận. Sửa lại một trong hai ngày.' },
    { 'Mã đơn vị': expect.stringContaining('Không tìm thấy đơn vị này') },
  ]);
  expect(sheets[2]!.notes).toEqual([{ numerator: expect.stringContaining('không phải số') }]);
});

test('of a broken row is shown what there is', () => {
  const [short, long, broken] = sheets[1]!.rows.slice(4);
  expect(short).toMatchObject({ 'Số hồ sơ': '0006', 'Ngày kết thúc': '', 'Dòng gốc': '8' });
  expect(long).toMatchObject({ 'Số hồ sơ': '0007', 'Ô thừa 1': 'thừa', 'Ô thừa 2': 'hai ô' });
  expect(broken).toMatchObject({
    STT: '8,0008,90002,,07/01/2026 08:00,,"Lê "H,',
    'Dòng gốc': '10',
  });
  expect(broken!['Lý do trả lại']).toContain('Dấu ngoặc kép');
});

test('a row its own file says again wants no correction: it is listed, not given back', () => {
  expect(sheets[1]!.rows.map((row) => row['Số hồ sơ'])).not.toContain('0009');
  expect(run(data, 'rejects').out).toContain('duplicate_code');
});

test('in a folder: one workbook a sender’s file', async () => {
  const folder = join(data, 'tra-lai');
  expect(run(data, 'rejects', '--format', 'xlsx', '-o', `${folder}/`).code).toBe(0);
  const names = readdirSync(folder).sort();
  expect(names).toEqual([`hồ sơ- tháng 1-${SHA}-tra-lai.xlsx`, expect.stringMatching(/^so-lieu-/)]);
  const one = await openWorkbook(join(folder, names[0]!));
  expect(one.slice(1)).toEqual([sheets[1]]);
});

test('the list for reading stays: as they arrived, and down each file', () => {
  const out = run(data, 'rejects').out.split('\n');
  expect(out[0]).toBe('file,sheet,line,unit,column,value,code,reason');
  expect(out[1]).toBe(
    'hồ sơ: tháng 1.csv,,4,90001,Ngày tiếp nhận,31/02/2026 08:00,bad_date,"Ô ""Ngày tiếp nhận"" không phải ngày có thật. Viết dạng 31/12/2025."',
  );
  expect(out).toHaveLength(1 + 9 + 1);
});

test('where it can’t be written, or is not said where, a sentence says so', () => {
  const nowhere = run(data, 'rejects', '--format', 'xlsx', '-o', join(data, 'khong/co/a.xlsx'));
  expect(nowhere.code).toBe(2);
  expect(nowhere.err).toContain('Không ghi được');
  const unsaid = run(data, 'rejects', '--format', 'xlsx');
  expect(unsaid.code).toBe(2);
  expect(unsaid.err).toContain('-o TỆP.xlsx');
});

test('a file whose bytes are no longer kept still says why and where', async () => {
  rmSync(
    join(
      data,
      'inbox',
      readdirSync(join(data, 'inbox'))
        .find((n) => n.startsWith(SHA))!
        .slice(0, 64),
    ),
  );
  const path = join(data, 'con-lai.xlsx');
  expect(run(data, 'rejects', '--format', 'xlsx', '-o', path).code).toBe(0);
  const [, kept] = await openWorkbook(path);
  expect(kept!.headings).toEqual(['Lý do trả lại', 'Tệp gốc', 'Dòng gốc']);
  expect(kept!.rows).toHaveLength(7);
  expect(readFileSync(path).includes('Trần Thị B')).toBe(false);
});
