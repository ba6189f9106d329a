/** The same rows in every format an office sends: what stands in them is what is read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { intoLake } from '@/etl/lake';
import { sourceNamed } from '@/etl/sources/index';
import { lakeColumns } from '@/etl/validate';
import { dataFolder } from '@/warehouse/data-folder';
import { Database, literal } from '@/warehouse/db';
import { lakeRows } from '@/warehouse/lake';
import { answer, newFolder, rowsOf, run, smallProvince, WARDS, write } from './program';
import { READ_WITH, receivedAs } from './received-as';

let db: Database;
let root: string;
test.beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'formats-'));
  db = await Database.open(':memory:');
});
test.afterAll(() => {
  db.close();
  rmSync(root, { recursive: true, force: true });
});

/** Every table of a file, with the rows that were accepted and those that were not. */
async function read(name: string, bytes?: Buffer | string) {
  const path = join(root, name);
  if (bytes !== undefined) writeFileSync(path, bytes);
  const folder = dataFolder(join(root, 'data'));
  const { files, left_out } = await intoLake(db, folder, await receivedAs(path), READ_WITH);
  const tables = [];
  for (const lake of files) {
    const names = lakeColumns(sourceNamed(lake.source)).map((column) => column.name);
    const rows = await db.rows(lakeRows(names, [join(folder.lake, lake.path)], lake.first_line));
    expect(lake.accepted + lake.rejected + lake.skipped).toBe(lake.rows);
    tables.push({ lake, rows: rows.filter((row) => row.skipped === null) });
  }
  return { tables, left_out };
}

const HEADING = ['Mã hồ sơ', 'Mã đơn vị', 'Ngày tiếp nhận', 'Phí, lệ phí', 'Lĩnh vực'];
const ROWS = [
  ['H90.01-260105-0001', '90001', '05/01/2026 08:30', '15000', 'Hộ tịch'],
  ['H90.01-260106-0001', '00004', '06/01/2026 09:00', '1500000', 'Đất đai'],
];
const EXPECTED = [
  ['H90.01-260105-0001', '90001', '2026-01-05 08:30:00', 15000, 'Hộ tịch', null],
  ['H90.01-260106-0001', '00004', '2026-01-06 09:00:00', 1500000, 'Đất đai', null],
];
type Rows = Awaited<ReturnType<typeof read>>['tables'][number]['rows'];
const told = (rows: Rows) =>
  rows.map(({ dossier_code, unit_code, received_at, fee_due, field, reason }) => [
    dossier_code,
    unit_code,
    received_at,
    fee_due,
    field,
    reason,
  ]);
const csvText = (delimiter: string) =>
  [HEADING.map((text) => `"${text}"`), ...ROWS].map((row) => row.join(delimiter)).join('\r\n');

/** Vietnamese as Windows wrote it before Unicode: a letter, then its tone mark. */
function windows1258(text: string): Buffer {
  const bytes: Record<string, number> = {
    ...{ ă: 0xe3, Ă: 0xc3, đ: 0xf0, Đ: 0xd0, ơ: 0xf5, Ơ: 0xd5, ư: 0xfd, Ư: 0xdd },
    ...{ '\u0300': 0xcc, '\u0309': 0xd2, '\u0303': 0xde, '\u0301': 0xec, '\u0323': 0xf2 },
  };
  const apart = [...text.normalize('NFC')].flatMap((letter) => {
    const parts = [...letter.normalize('NFD')];
    const tone = parts.find((part) => '\u0300\u0301\u0303\u0309\u0323'.includes(part));
    if (!tone) return [letter];
    return [
      parts
        .filter((part) => part !== tone)
        .join('')
        .normalize('NFC'),
      tone,
    ];
  });
  return Buffer.from(apart.map((part) => bytes[part] ?? part.charCodeAt(0)));
}

const ENCODINGS: Record<string, () => Buffer> = {
  'utf-8 with a mark': () => Buffer.from(`\ufeff${csvText(';')}`),
  'utf-16 as Excel writes "Unicode Text"': () => Buffer.from(`\ufeff${csvText('\t')}`, 'utf16le'),
  'utf-16, big-endian, without a mark': () => Buffer.from(csvText(';'), 'utf16le').swap16(),
  'windows-1258': () => windows1258(csvText(';')),
  'letters in two parts': () => Buffer.from(csvText(';').normalize('NFD')),
};
for (const [name, bytes] of Object.entries(ENCODINGS))
  test(`text in ${name}`, async () => {
    const { tables } = await read('file.csv', bytes());
    expect(told(tables[0]!.rows)).toEqual(EXPECTED);
    expect(tables[0]!.rows.map(({ line }) => line)).toEqual([2, 3]);
  });

test('fonts that only look like Vietnamese are refused by name', async () => {
  const abc = 'M· hå s¬;M· ®¬n vÞ;Ngµy tiÕp nhËn\nH1;90001;05/01/2026\n';
  await expect(read('abc.csv', abc)).rejects.toThrow(/TCVN3 \(ABC/);
  await expect(read('abc-bytes.csv', Buffer.from(abc, 'latin1'))).rejects.toThrow(/TCVN3 \(ABC/);
  const vni = 'Maõ hoà sô;Maõ ñôn vò;Ngaøy tieáp nhaän\nH1;90001;05/01/2026\n';
  await expect(read('vni.csv', vni)).rejects.toThrow(/VNI.*UniKey/);
});

test('a ward whose only letters with accents could be of an old font is read', async () => {
  const rows = Array.from({ length: 9 }, (_, i) => `Hoà An,250105-000${i},05/01/2026\n`);
  const { tables } = await read(
    'hoa-an.csv',
    `unit_name,dossier_code,received_at\n${rows.join('')}`,
  );
  expect(tables[0]!.rows).toHaveLength(9);
});

test('a workbook: titles, a heading of two rows, numbers of columns, totals, hidden rows, other sheets', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Hướng dẫn').addRow(['Đọc kỹ trước khi điền']);
  const sheet = book.addWorksheet('Tháng 1');
  sheet.addRow(['BÁO CÁO TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ']);
  sheet.addRow(['Số liệu đến ngày 31/01/2026']);
  sheet.addRow(['STT', 'Mã hồ sơ', 'Mã đơn vị', 'Thời gian', '', 'Phí, lệ phí', 'Lĩnh vực']);
  sheet.addRow(['', '', '', 'Ngày tiếp nhận', 'Ngày hẹn trả', '', '']);
  sheet.mergeCells('D3:E3');
  sheet.addRow(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)']);
  const received = new Date(Date.UTC(2026, 0, 5, 8, 30));
  const due = new Date(Date.UTC(2026, 0, 12));
  sheet.addRow([1, ROWS[0]![0], 90001, received, due, 15000, 'Hộ tịch']);
  const fee = { formula: '1000*1500', result: 1500000 };
  sheet.addRow([2, ROWS[1]![0], '00004', '06/01/2026 09:00', '13/01/2026', fee, 'Đất đai']);
  sheet.addRow([3, 'H90.01-260107-0001', 90001, '31/02/2026', '', 1, '']).hidden = true;
  sheet.addRow(['Tổng cộng', '', '', '', '', 1515000, '']);
  await book.xlsx.writeFile(join(root, 'book.xlsx'));

  const { tables, left_out } = await read('book.xlsx');
  expect(tables).toHaveLength(1);
  const [{ lake, rows }] = tables as [(typeof tables)[number]];
  expect(left_out.map((one) => one.sheet)).toEqual(['Hướng dẫn']);
  expect(lake).toMatchObject({
    sheet: 'Tháng 1',
    title_on: '2026-01-31',
    accepted: 2,
    rejected: 1,
    skipped_kinds: { heading: 3, title: 2, total: 1 },
  });
  expect(lake.warnings.hidden_row).toBe(1);
  expect(told(rows.filter(({ reason }) => reason === null))).toEqual(EXPECTED);
  expect(rows.map(({ line, reason, due_at }) => [line, reason, due_at])).toEqual([
    [6, null, '2026-01-12 23:59:59.999999'],
    [7, null, '2026-01-13 23:59:59.999999'],
    [8, 'bad_date', null],
  ]);
});

test('several sheets are several tables, each row told by its sheet', async () => {
  const folder = newFolder('sheets', smallProvince(WARDS));
  const book = new ExcelJS.Workbook();
  for (const month of [1, 2]) {
    const sheet = book.addWorksheet(`Tháng ${month}`);
    sheet.addRow(['dossier_code', 'unit_code', 'received_at']);
    sheet.addRow([`H90.01-260${month}05-0001`, 90001, `05/0${month}/2026`]);
    sheet.addRow([`H90.01-260${month}06-0001`, 90001, '31/02/2026']);
  }
  const path = join(folder, 'nam.xlsx');
  await book.xlsx.writeFile(path);
  expect(run(folder, 'add', path).code).toBe(0);
  const rejects = answer<{ file: string; sheet: string; line: number }[]>(
    run(folder, 'rejects', '--json'),
  );
  expect(rejects.map(({ file, sheet, line }) => [file, sheet, line])).toEqual([
    ['nam.xlsx', 'Tháng 1', 3],
    ['nam.xlsx', 'Tháng 2', 3],
  ]);
  expect(
    (await rowsOf(folder, 'select dossier_code from staging.dossiers order by 1')).length,
  ).toBe(2);
  // one sheet's row corrected in the workbook that came back closes that row alone
  const back = join(folder, 'tra-lai.xlsx');
  expect(run(folder, 'rejects', '--format', 'xlsx', '-o', back).code).toBe(0);
  const returned = new ExcelJS.Workbook();
  await returned.xlsx.readFile(back);
  const second = returned.worksheets.find(({ name }) => name.includes('Tháng 2'))!;
  second.getCell('C2').value = '06/02/2026';
  for (const { id, name } of [...returned.worksheets])
    if (name.includes('Tháng 1')) returned.removeWorksheet(id);
  await returned.xlsx.writeFile(back);
  expect(run(folder, 'add', back).code).toBe(0);
  const open = answer<{ file: string; sheet: string; line: number }[]>(
    run(folder, 'rejects', '--json'),
  );
  expect(open.map(({ file, sheet, line }) => [file, sheet, line])).toEqual([
    ['nam.xlsx', 'Tháng 1', 3],
  ]);
  rmSync(folder, { recursive: true });
});

test('in a workbook a number is a number, however people write theirs', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Số liệu');
  sheet.addRow(['unit_code', 'measure', 'period_to', 'numerator', 'denominator']);
  sheet.addRow([90001, 'score', new Date(Date.UTC(2026, 0, 31)), 4.859, 12]);
  sheet.addRow([90001, 'other', '31/01/2026', '4,5', '1.234']);
  await book.xlsx.writeFile(join(root, 'numbers.xlsx'));
  const { rows } = (await read('numbers.xlsx')).tables[0]!;
  expect(rows.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
    [4.859, 12],
    [4.5, 1.234],
  ]);
});

test('JSON, JSON Lines and Parquet', async () => {
  const objects = ROWS.map(([dossier_code, unit_code, received_at, fee_due, field]) => {
    const fee = { due: Number(fee_due) };
    return { dossier_code, unit_code, received_at, fee, 'Lĩnh vực': field };
  });
  const list = await read('list.json', JSON.stringify({ total: 2, data: objects }, null, 1));
  expect(told(list.tables[0]!.rows)).toEqual(EXPECTED);
  expect(list.tables[0]!.rows.map(({ line }) => line)).toEqual([1, 2]);

  const lines = [JSON.stringify(objects[0]), '{"dossier_code": "H90', JSON.stringify(objects[1])];
  const broken = await read('lines.jsonl', `${lines.join('\n')}\n`);
  expect(told(broken.tables[0]!.rows.filter(({ reason }) => reason === null))).toEqual(EXPECTED);
  expect(broken.tables[0]!.rows.map(({ line, reason }) => [line, reason])).toEqual([
    [1, null],
    [2, 'broken_json'],
    [3, null],
  ]);

  for (const one of [JSON.stringify(objects[0]), JSON.stringify(objects[0], null, 1)])
    for (const ending of ['', '\n']) {
      const alone = await read('one.json', one + ending);
      expect(told(alone.tables[0]!.rows)).toEqual(EXPECTED.slice(0, 1));
    }

  await db.run(`copy (select dossier_code, unit_code, strptime(received_at, '%d/%m/%Y %H:%M') as received_at,
    fee_due::double + 0.25 as fee_due, field
    from (values ${ROWS.map((row) => `(${row.map(literal).join(', ')})`).join(', ')})
      t(dossier_code, unit_code, received_at, fee_due, field)) to ${literal(join(root, 'rows.parquet'))} (format parquet)`);
  const parquet = await read('rows.parquet');
  // a quarter of a đồng is rounded, not read as thousands
  expect(told(parquet.tables[0]!.rows)).toEqual(EXPECTED);
  expect(parquet.tables[0]!.rows.map(({ line }) => line)).toEqual([1, 2]);
});

test('a folder and an archive are the files in them; taken out together', async () => {
  const folder = newFolder('archive', smallProvince(WARDS));
  const text = (code: string) => `dossier_code,unit_code,received_at\n${code},90001,05/01/2026\n`;
  write(join(folder, 'sent/xã A/a.csv'), text('H90.01-260105-0001'));
  write(join(folder, 'sent/b.csv'), text('H90.01-260105-0002'));
  write(join(folder, 'sent/.DS_Store'), 'not for us');
  write(join(folder, 'sent/đọc tôi.txt'), 'Kính gửi');
  const added = run(folder, 'add', join(folder, 'sent'));
  expect(added.code).toBe(3);
  expect(added.err).toContain('sent/xã A/a.csv: 2 dòng = 1 nhận');
  expect(added.err).toContain('KHÔNG ĐỌC ĐƯỢC sent/đọc tôi.txt');
  expect(await rowsOf(folder, 'select 1 from staging.dossiers')).toHaveLength(2);
  expect(run(folder, 'remove', 'sent').code).toBe(0);
  expect(await rowsOf(folder, 'select 1 from staging.dossiers')).toHaveLength(0);
  rmSync(folder, { recursive: true });
});

test('a foreign case log loads by a mapping file alone', async () => {
  const folder = newFolder('mapping', smallProvince(WARDS));
  const log = write(
    join(folder, 'cases.csv'),
    'case_id,ward_ref,opened,closed,state,via\n' +
      'C-1,90001,2026-01-05T01:30:00Z,2026-01-07T03:00:00+00:00,Completed,web\n' +
      'C-2,90001,2026-01-06T18:00:00.250Z,,Open,desk\n',
  );
  expect(run(folder, 'add', log).code).toBe(3);
  const mapping = join(folder, 'mappings/case-log.yaml');
  write(mapping, 'source: dossiers\nheadings: {case_id: no_such_column}\n');
  const wrong = '"case_id": nguồn dossiers không có cột "no_such_column"';
  expect(run(folder, 'add', log).err).toContain(wrong);
  const tried = run(folder, 'check', log);
  expect([tried.out, tried.code]).toEqual([expect.stringContaining(wrong), 3]);
  write(
    mapping,
    [
      'source: dossiers',
      'headings: {case_id: dossier_code, ward_ref: unit_code, opened: received_at, closed: finished_at, state: status, via: channel}',
      'values: {status: {Completed: finished, Open: processing}, channel: {web: online, desk: direct}}',
    ].join('\n'),
  );
  expect(run(folder, 'check', log).out).toContain('"case_id" → dossier_code');
  expect(run(folder, 'add', log).code).toBe(0);
  const rows = await rowsOf(
    folder,
    'select dossier_code, received_at, finished_at, status, channel from staging.dossier_rows order by 1',
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['C-1', '2026-01-05 08:30:00', '2026-01-07 10:00:00', 'finished', 'online'],
    ['C-2', '2026-01-07 01:00:00.25', null, 'processing', 'direct'],
  ]);
  rmSync(folder, { recursive: true });
});
