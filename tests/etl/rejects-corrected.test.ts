import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answer, lines, newFolder, rowsOf, run, smallProvince, WARDS, write } from './program';
import { openWorkbook, type ReadSheet, saved } from './returned';

// the tests are one story of one data folder, told in order
test.describe.configure({ mode: 'serial' });

const JANUARY = lines(
  'Mã hồ sơ,Mã đơn vị,Ngày tiếp nhận,Ngày kết thúc',
  'H1,90001,05/01/2026 08:00,09/01/2026',
  'H2,90001,31/02/2026 08:00,',
  'H3,,xx/01/2026,',
  'H4,99999,07/01/2026 08:00,',
);

interface Reject {
  file: string;
  line: number;
  code: string;
}
interface Fate {
  line: number;
  status: string;
  by: string | null;
}

let data: string;
const sent = (name: string, text: string) => write(join(data, 'sent', name), text);
const open = () =>
  answer<Reject[]>(run(data, 'rejects', '--json')).map(({ file, line, code }) => [
    file,
    line,
    code,
  ]);
const fates = (file: string) =>
  rowsOf<Fate>(
    data,
    `select line, status, by_file_name || ':' || by_line as by from marts.rejections
     where file_name = '${file}' order by line`,
  );
const counts = (file: string) =>
  rowsOf(
    data,
    `select "rows", accepted, rejected, skipped, open, corrected from marts.files where name = '${file}'`,
  );

async function returned(): Promise<ReadSheet[]> {
  const path = join(data, 'tra-lai.xlsx');
  expect(run(data, 'rejects', '--format', 'xlsx', '-o', path).code).toBe(0);
  return (await openWorkbook(path)).slice(1);
}

test.beforeAll(() => {
  data = newFolder('rejects-corrected', smallProvince(WARDS));
  expect(run(data, 'add', sent('thang-1.csv', JANUARY)).code).toBe(0);
});
test.afterAll(() => rmSync(data, { recursive: true }));

test('rows that were not counted wait', async () => {
  expect(open()).toEqual([
    ['thang-1.csv', 3, 'bad_date'],
    ['thang-1.csv', 4, 'bad_date'],
    ['thang-1.csv', 5, 'unknown_unit'],
  ]);
  expect(await counts('thang-1.csv')).toEqual([
    { rows: 5, accepted: 2, rejected: 2, skipped: 1, open: 3, corrected: 0 },
  ]);
});

let second: string;

test('corrected in the workbook, saved and added, they no longer wait; what is still wrong waits in their place', async () => {
  const [sheet] = await returned();
  const [h2, h3, h4] = sheet!.rows;
  h2!['Ngày tiếp nhận'] = '28/02/2026 08:00';
  h3!['Mã đơn vị'] = '90002'; // its date is left as it was
  h4!['Mã đơn vị'] = '90003';
  second = saved(sheet!);
  const ran = run(data, 'add', sent('sua-1.csv', second), '--json');
  expect(ran.code).toBe(0);
  expect(open()).toEqual([['sua-1.csv', 3, 'bad_date']]);
  expect(await fates('thang-1.csv')).toEqual([
    { line: 3, status: 'corrected', by: 'sua-1.csv:2' },
    { line: 4, status: 'again', by: 'sua-1.csv:3' },
    { line: 5, status: 'corrected', by: 'sua-1.csv:4' },
  ]);
  expect(await counts('thang-1.csv')).toEqual([
    { rows: 5, accepted: 2, rejected: 2, skipped: 1, open: 0, corrected: 2 },
  ]);
  expect(await counts('sua-1.csv')).toEqual([
    { rows: 4, accepted: 2, rejected: 1, skipped: 1, open: 1, corrected: 0 },
  ]);
});

test('the corrected rows count', async () => {
  const dossiers = await rowsOf(
    data,
    'select dossier_code, unit_id from staging.dossiers order by all',
  );
  expect(dossiers).toEqual([
    { dossier_code: 'H1', unit_id: '90001@2020-01-01' },
    { dossier_code: 'H2', unit_id: '90001@2020-01-01' },
    { dossier_code: 'H4', unit_id: '90003@2020-01-01' },
  ]);
});

test('a correction of a correction closes both, and the sheet is not widened each time', async () => {
  const [sheet] = await returned();
  expect(sheet!.name).toBe('sua-1');
  expect(sheet!.headings).toEqual([
    'Mã hồ sơ',
    'Mã đơn vị',
    'Ngày tiếp nhận',
    'Ngày kết thúc',
    'Lý do trả lại',
    'Tệp gốc',
    'Dòng gốc',
  ]);
  sheet!.rows[0]!['Ngày tiếp nhận'] = '08/01/2026';
  expect(run(data, 'add', sent('sua-2.csv', saved(sheet!))).code).toBe(0);
  expect(open()).toEqual([]);
  expect((await fates('thang-1.csv'))[1]).toEqual({
    line: 4,
    status: 'corrected',
    by: 'sua-2.csv:2',
  });
  expect(await fates('sua-1.csv')).toEqual([{ line: 3, status: 'corrected', by: 'sua-2.csv:2' }]);
  const path = join(data, 'het.xlsx');
  expect(run(data, 'rejects', '--format', 'xlsx', '-o', path).code).toBe(0);
  const [guide, ...rest] = await openWorkbook(path);
  expect(rest).toEqual([]);
  expect(guide!.rows.at(-1)).toEqual({ 'Hướng dẫn': 'Không có dòng nào phải sửa.' });
});

test('a correction that is taken out opens what it had closed, and one that corrects nothing is doubted', async () => {
  expect(run(data, 'remove', 'sua-1.csv').code).toBe(0);
  // H3 was said again under the same code: that still counts
  expect(open()).toEqual([
    ['thang-1.csv', 3, 'bad_date'],
    ['thang-1.csv', 5, 'unknown_unit'],
  ]);
  const doubts = await rowsOf(
    data,
    `select name, code, n from marts.file_reasons join marts.files using (file) where kind = 'warning'`,
  );
  expect(doubts).toEqual([{ name: 'sua-2.csv', code: 'corrects_nothing:corrects_line', n: 1 }]);
  expect(run(data, 'add', sent('sua-1.csv', second)).code).toBe(0);
  expect(open()).toEqual([]);
});

test('the whole file sent again, corrected, closes what it says again; what can’t be told apart waits', async () => {
  const WRONG = lines(
    'Mã hồ sơ,Mã đơn vị,Ngày tiếp nhận,Ngày kết thúc',
    'K1,90001,05/02/2026 08:00,01/02/2026',
    'K2,90001,05/02/2026 08:00,01/02/2026',
    'K3,99999,05/02/2026 08:00,',
    ',90001,05/02/2026 08:00,',
  );
  const RIGHT = WRONG.replace('K1,90001,05/02/2026 08:00,01/02/2026', 'K1,90001,05/02/2026 08:00,')
    .replace('99999', '90002')
    .replace('\n,90001', '\nK4,90001');
  expect(run(data, 'add', sent('thang-2.csv', WRONG)).code).toBe(0);
  expect(open()).toHaveLength(4);
  expect(run(data, 'add', sent('thang-2-sua.csv', RIGHT)).code).toBe(0);
  expect(open()).toEqual([
    ['thang-2.csv', 5, 'missing'],
    ['thang-2-sua.csv', 3, 'finished_before_received'],
  ]);
  expect(await fates('thang-2.csv')).toEqual([
    { line: 2, status: 'corrected', by: 'thang-2-sua.csv:2' },
    { line: 3, status: 'again', by: 'thang-2-sua.csv:3' },
    { line: 4, status: 'corrected', by: 'thang-2-sua.csv:4' },
    { line: 5, status: 'open', by: null },
  ]);
});

test('any source can be corrected: a reported figure whose unit was mistyped', async () => {
  const FIGURES = lines(
    'unit_code,period_from,period_to,measure,numerator,denominator',
    '9O002,01/01/2026,31/01/2026,satisfaction,9,10',
  );
  expect(run(data, 'add', sent('khao-sat.csv', FIGURES)).code).toBe(0);
  const sheet = (await returned()).find(({ name }) => name === 'khao-sat')!;
  sheet.rows[0]!.unit_code = '90002';
  expect(run(data, 'add', sent('khao-sat-sua.csv', saved(sheet))).code).toBe(0);
  expect(await fates('khao-sat.csv')).toEqual([
    { line: 2, status: 'corrected', by: 'khao-sat-sua.csv:2' },
  ]);
  expect(open().map(([file]) => file)).not.toContain('khao-sat.csv');
});

test('check shows that the two columns are understood', () => {
  const { out } = run(data, 'check', join(data, 'sent/sua-1.csv'));
  expect(out).toContain('"Tệp gốc" → corrects_file');
  expect(out).toContain('"Dòng gốc" → corrects_line');
});

test('a text that a spreadsheet would run comes back as it was', async () => {
  const findings = lines(
    'inspection_code,unit_code,inspected_on,content,finding',
    'KT1,90001,31/02/2026,Niêm yết,- Chưa niêm yết thủ tục',
    'KT2,90001,31/02/2026,Niêm yết,+84 chưa gọi được',
  );
  expect(run(data, 'add', sent('kiem-tra.csv', findings)).code).toBe(0);
  const sheet = (await returned()).find(({ name }) => name === 'kiem-tra')!;
  expect(sheet.rows[0]).toMatchObject({ finding: "'- Chưa niêm yết thủ tục" });
  for (const row of sheet.rows) row.inspected_on = '28/02/2026';
  expect(run(data, 'add', sent('kiem-tra-sua.csv', saved(sheet))).code).toBe(0);
  expect(
    await rowsOf(
      data,
      'select finding from lake.inspections where reason is null and skipped is null order by line',
    ),
  ).toEqual([{ finding: '- Chưa niêm yết thủ tục' }, { finding: '+84 chưa gọi được' }]);
});

test('a correction is read as its file was, and is not older than it', async () => {
  const dotted = lines(
    'unit_code,period_from,period_to,measure,numerator,denominator',
    '90001,01/02/2026,28/02/2026,satisfaction,1.234.567,2.000.000',
    '90002,01/02/2026,30/02/2026,satisfaction,4.859,5.000',
    // the file goes up to the end of March, the row sent back to the end of February
    '90003,01/03/2026,31/03/2026,satisfaction,9,10',
  );
  expect(run(data, 'add', sent('co-cham.csv', dotted)).code).toBe(0);
  const older = lines(
    'unit_code,period_from,period_to,measure,numerator,denominator',
    '90002,01/02/2026,28/02/2026,satisfaction,1,2',
    '90003,01/01/2026,15/03/2026,satisfaction,8,10',
  );
  expect(run(data, 'add', sent('cu-hon.csv', older)).code).toBe(0);
  const sheet = (await returned()).find(({ name }) => name === 'co-cham')!;
  expect(sheet.rows).toHaveLength(1);
  sheet.rows[0]!.period_to = '28/02/2026';
  expect(run(data, 'add', sent('co-cham-sua.csv', saved(sheet))).code).toBe(0);
  expect(
    await rowsOf(
      data,
      `select f.name, m.numerator, m.denominator, f.as_of_on from lake.measures m join staging.files f using (file)
       where m.unit_code = '90002' and m.reason is null and m.skipped is null and m.period_to = '2026-02-28' order by f.added`,
    ),
  ).toEqual([
    { name: 'cu-hon.csv', numerator: 1, denominator: 2, as_of_on: '2026-03-15' },
    { name: 'co-cham-sua.csv', numerator: 4859, denominator: 5000, as_of_on: '2026-03-31' },
  ]);
});

test('what the titles told of a row goes with it', async () => {
  const form = lines(
    'UBND Phường Hòa Bình',
    'Từ ngày 01/01/2026 đến ngày 31/03/2026',
    'STT,Lĩnh vực,Nhận: Tổng số,Đã giải quyết: Tổng số,Đang giải quyết: Tổng số',
    '1,Đất đai,mười,10,0',
  );
  expect(run(data, 'add', sent('bieu.csv', form)).code).toBe(0);
  const sheet = (await returned()).find(({ name }) => name === 'bieu')!;
  expect(sheet.rows[0]).toMatchObject({
    'Tên đơn vị': 'UBND Phường Hòa Bình',
    'Từ ngày': '01/01/2026',
    'Đến ngày': '31/03/2026',
  });
  sheet.rows[0]!['Nhận: Tổng số'] = '10';
  expect(run(data, 'add', sent('bieu-sua.csv', saved(sheet))).code).toBe(0);
  expect(await rowsOf(data, 'select received, period_to from staging.dossier_counts')).toEqual([
    { received: 10, period_to: '2026-03-31' },
  ]);
});

test('of files of one name only a hash tells which is to go', () => {
  const other = lines(
    'Mã hồ sơ,Mã đơn vị,Ngày tiếp nhận,Ngày kết thúc',
    'H9,90002,05/01/2026 08:00,09/01/2026',
  );
  write(join(data, 'other/thang-1.csv'), other);
  expect(run(data, 'add', join(data, 'other/thang-1.csv')).code).toBe(0);
  const refused = run(data, 'remove', 'thang-1.csv');
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('Có 2 tệp tên "thang-1.csv". Gỡ bằng mã băm');
  const hashes = [...refused.err.matchAll(/^ {2}([0-9a-f]{12}) {2}thang-1\.csv/gm)].map(
    ([, hash]) => hash!,
  );
  expect(hashes).toHaveLength(2);
  const ran = run(data, 'remove', hashes[1]!);
  expect(ran.code).toBe(0);
  expect(ran.err).toContain(`Đã gỡ:\n  ${hashes[1]}  thang-1.csv`);
});
