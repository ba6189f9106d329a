/** Names, phones and identity numbers planted wherever they may stand: nothing the program keeps or says holds one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { plainText } from '@/i18n/plain-text';
import { buildPath, currentBuild } from '@/warehouse/builds';
import { dataFolder } from '@/warehouse/data-folder';
import { Database, identifier, literal } from '@/warehouse/db';
import { run, write } from '../etl/program';
import { CAMPAIGN, discard, emptyFolder } from './story';

test.describe.configure({ mode: 'serial' });

/** A person nobody else is called like, by where they are planted. */
const planted = new Map<string, { name: string; phone: string; id: string }>();
const GIVEN =
  'Quềnh Xoắm Nghễnh Khuỳm Thoằng Vuyến Lượt Sệp Oằm Rúynh Đoằn Chuậy Ngoẽo Hoẳm Yểng Bượu';

function person(place: string) {
  const number = planted.size;
  const found = planted.get(place) ?? {
    name: `Khuất Thị ${GIVEN.split(' ')[number]!}`,
    phone: `09871${String(40_000 + number)}`,
    id: `0793010${String(60_000 + number)}`,
  };
  planted.set(place, found);
  return found;
}

const HEADING =
  'Mã hồ sơ,Mã đơn vị,Chủ hồ sơ,Tên thủ tục,Lĩnh vực,Số điện thoại,Trạng thái,CCCD,Ngày tiếp nhận,Ngày hẹn trả,Ngày kết thúc xử lý,Địa chỉ';

function dossier(place: string, code: string, unit = '90001', received = '05/01/2026'): string {
  const { name, phone, id } = person(place);
  const dates = `${received},12/01/2026,10/01/2026`;
  return `${code},${unit},${name},Khai sinh,Hộ tịch,${phone},Đã trả kết quả,${id},${dates},Nhà ${name}`;
}

/** One cell too many in the middle and one too few at the end: every cell stands under the next heading. */
const shifted = (line: string) => line.replace(',9000', ',,9000').replace(/,[^,]*$/, '');

function dossierFile(): string {
  const title = person('title row');
  const foot = person('signature below the table');
  const total = person('total row');
  const bytes = person('line of bad bytes');
  return [
    `"DANH SÁCH do ${title.name} lập, ĐT ${title.phone}, CCCD ${title.id}"`,
    HEADING,
    dossier('applicant of an accepted row', 'H1'),
    dossier('the same person again', 'H2'),
    dossier('row of an unknown unit', 'H3', '90999'),
    dossier('row with a bad date', 'H4', '90001', '35/13/2026'),
    dossier('row without a code', ''),
    dossier('finished before it was received', 'H6', '90002', '11/02/2026'),
    shifted(dossier('cells under the wrong headings', 'H7')),
    `${dossier('too many cells', 'H8')},x,y`,
    dossier('too few cells', 'H9').split(',').slice(0, 8).join(','),
    dossier('quote left open', 'H10').replace('Khai sinh', '"Khai sinh'),
    `H11,90001,${bytes.name}\u0000,${bytes.phone},${bytes.id},,,,,,,`,
    `Tổng cộng,,${total.name},${total.phone},${total.id},,,,,,,`,
    `Người lập biểu ${foot.name},${foot.phone},,,${foot.name},,,,,,,`,
    '',
  ].join('\n');
}

function figureFile(): string {
  const note = person('note of a rejected figure');
  return [
    'unit_code,unit_name,period_from,period_to,measure,numerator,denominator,note,Người báo cáo',
    `90001,Phường Hòa Bình,01/01/2026,31/01/2026,satisfaction,9,10,,${person('unknown column').name}`,
    `90002,${note.name},01/01/2026,31/01/2026,satisfaction,chín,10,gọi ${note.phone} hỏi ${note.name} (${note.id}),`,
    '',
  ].join('\n');
}

/** Nobody can tell what it is: refused as a whole. */
function unknownFile(): string {
  const { name, phone, id } = person('file that is not recognised');
  return `Họ và tên,Điện thoại\n${name},${phone}\n"${name},${id}\n`;
}

let data: string;
/** All that was said, by command. */
const said = new Map<string, string>();

test.beforeAll(() => {
  data = emptyFolder('personal-data');
  const sent = [
    write(join(data, 'sent/ho-so.csv'), dossierFile()),
    write(join(data, 'sent/so-lieu.csv'), figureFile()),
    write(join(data, 'sent/khong-ro.csv'), unknownFile()),
  ];
  for (const words of [
    ['check', ...sent],
    ['check', ...sent, '--json'],
    ['add', ...sent],
    ['--json'],
    ['status'],
    ['status', '--json'],
    ['explain', CAMPAIGN, '90001', '1', '--rows', '99'],
    ['explain', CAMPAIGN, '90001', '1', '--json'],
    ['export', CAMPAIGN, '--format', 'csv'],
    ['export', CAMPAIGN, '--format', 'json'],
  ]) {
    const { out, err, code } = run(data, ...words);
    expect(code, err).toBe(['check', 'add'].includes(words[0]!) ? 3 : 0);
    said.set(words.join(' '), out + err);
  }
});
test.afterAll(() => discard(data));

/** Who of the planted is in `text`, however spelled. */
function whoIsIn(text: string): string[] {
  const plain = plainText(text.normalize('NFC'));
  return [...planted].flatMap(([place, { name, phone, id }]) =>
    [plainText(name), phone, id]
      .filter((one) => plain.includes(one))
      .map((one) => `${place}: ${one}`),
  );
}

/** Who of the planted is in the bytes of a file, in any usual spelling. */
function whoIsInBytes(bytes: Buffer): string[] {
  return [...planted].flatMap(([place, { name, phone, id }]) => {
    const names = [name, name.normalize('NFD'), name.toLowerCase(), name.toUpperCase()];
    const texts = [...names, plainText(name), phone, id];
    const found = texts.find(
      (one) => bytes.includes(one) || bytes.includes(Buffer.from(one, 'utf16le')),
    );
    return found ? [`${place}: ${found}`] : [];
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

test('the search finds who is there: in what was sent, and in rejects, which is for the sender', () => {
  const sent = filesIn(join(data, 'sent')).flatMap((path) => whoIsInBytes(readFileSync(path)));
  const found = new Set(sent.map((one) => one.split(':')[0]));
  expect([...found].sort()).toEqual([...planted.keys()].sort());
  expect(whoIsIn(run(data, 'rejects').out).length).toBeGreaterThan(0);
  expect(said.get('--json')).toContain('"rejected": 9');
});

test('no byte of lake and warehouse is of anybody', () => {
  const files = ['lake', 'warehouse'].flatMap((name) => filesIn(join(data, name)));
  expect(files.length).toBeGreaterThan(8);
  for (const path of files) expect(whoIsInBytes(readFileSync(path)), path).toEqual([]);
});

test('no value of lake and warehouse is of anybody, once unpacked', async () => {
  const folder = dataFolder(data);
  const db = await Database.open(buildPath(folder, currentBuild(folder)!), { readOnly: true });
  try {
    await db.run(`set global file_search_path = ${literal(folder.lake)}`);
    const tables = await db.rows<{ schema: string; name: string }>(
      `select table_schema as schema, table_name as name from information_schema.tables`,
    );
    const parquet = filesIn(folder.lake).filter((path) => path.endsWith('.parquet'));
    const named = [
      ...tables.map(({ schema, name }) => `${identifier(schema)}.${identifier(name)}`),
      ...parquet.map((path) => `read_parquet(${literal(path)})`),
    ];
    expect(tables.length).toBeGreaterThan(40);
    let read = 0;
    for (const table of named) {
      const rows = await db.rows<{ row: string }>(`select t::varchar as row from ${table} t`);
      read += rows.length;
      expect(whoIsIn(rows.map(({ row }) => row).join('\n')), table).toEqual([]);
    }
    expect(read).toBeGreaterThan(200);
    // the accepted are there all the same, each under a hash of their own
    const hashes = await db.rows(
      'select distinct applicant from lake.dossiers where reason is null and skipped is null',
    );
    expect(hashes).toHaveLength(3);
  } finally {
    db.close();
  }
});

test('no command but rejects tells of anybody', () => {
  for (const [words, text] of said) {
    expect(text.length, words).toBeGreaterThan(10);
    expect(whoIsIn(text), words).toEqual([]);
  }
});
