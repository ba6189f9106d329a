import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { campaignYaml, TWO_LEAVES } from './campaign-yaml';
import { lines, newFolder, type Ran, run, smallProvince, start, WARDS, write } from './program';

test.describe.configure({ mode: 'default' });

const FIGURES = lines(
  'unit_code,period_from,period_to,measure,numerator,denominator',
  '90001,01/01/2026,31/01/2026,satisfaction,9,10',
);
let data: string;
let figures: string;
test.beforeAll(() => {
  data = newFolder('exit-codes', {
    ...smallProvince(WARDS),
    'campaigns/dot-a.yaml': campaignYaml('dot-a'),
    'campaigns/dot-b.yaml': campaignYaml('dot-b'),
  });
  figures = write(join(data, 'sent/so-lieu.csv'), FIGURES);
});
test.afterAll(() => rmSync(data, { recursive: true }));

const csv = (campaign: string) => run(data, 'export', campaign, '--format', 'csv');
const isPlain = ({ err }: Ran) => {
  expect(err).not.toBe('');
  expect(err).not.toMatch(/^\s+at |node:internal|\.ts:\d+:\d+/m);
};

for (const words of [
  ['nap'],
  ['add'],
  ['add', 'tep.csv', '--as-of', '2026-02-31'],
  ['add', 'tep.csv', '--as-of', '31/01/2026'],
  ['add', 'tep.csv', '--source', 'khong-co'],
  ['add', 'tep.csv', '--khong-co'],
  ['check'],
  ['remove'],
  ['export', 'dot-a'],
  ['export', 'dot-a', '--format', 'pdf'],
])
  test(`"${words.join(' ')}" is not understood: 2, and how to ask is shown`, () => {
    const ran = run(data, ...words);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('Cách dùng:');
    expect(ran.out).toBe('');
    isPlain(ran);
  });

test('before anything is loaded there is nothing to export: 2', () => {
  const empty = newFolder('nothing-loaded');
  const ran = run(empty, 'export', 'dot-a', '--format', 'csv');
  expect([ran.code, ran.out]).toEqual([2, '']);
  expect(ran.err).toContain('add');
  expect(run(empty, 'status').code).toBe(0);
  rmSync(empty, { recursive: true });
});

test('files that can not be read are named, the others are loaded: 3', () => {
  const photo = write(join(data, 'sent/anh.csv'), Buffer.from([0xff, 0xd8, 0xff, 0, 1]));
  const gone = join(data, 'sent/khong-co.csv');
  const ran = run(data, 'add', photo, gone, join(data, 'sent'), figures);
  expect(ran.code).toBe(3);
  expect(ran.err).toContain(`KHÔNG ĐỌC ĐƯỢC ${photo}: Không phải tệp văn bản`);
  expect(ran.err).toContain(`KHÔNG ĐỌC ĐƯỢC ${gone}: Không có tệp này`);
  // a folder is looked into
  expect(ran.err).toContain('KHÔNG ĐỌC ĐƯỢC sent/anh.csv: Không phải tệp văn bản');
  isPlain(ran);
  expect(csv('dot-a').out).toContain('90001,Phường Hòa Bình,,36.00');
  expect(run(data, 'check', photo).code).toBe(3);
});

test('rejected rows are no failure: 0', () => {
  const wrong = write(join(data, 'sent/sai.csv'), FIGURES.replace('9,10', 'chín,mười'));
  const ran = run(data, 'add', wrong);
  expect(ran.code).toBe(0);
  expect(ran.err).toContain('0 nhận + 1 trả lại');
  expect(run(data, 'remove', 'sai.csv').code).toBe(0);
});

test('a campaign that is not there is answered with those that are: 2', () => {
  const ran = csv('dot-z');
  expect([ran.code, ran.out]).toEqual([2, '']);
  expect(ran.err).toMatch(/"dot-z".*dot-a, dot-b/);
});

test('a wrong campaign file stops with file and line, its campaign stays, others build: 4', () => {
  const before = csv('dot-a').out;
  const path = join(data, 'campaigns/dot-a.yaml');
  const text = campaignYaml('dot-a', [{ ...TWO_LEAVES[0]!, max: 50 }, TWO_LEAVES[1]!]);
  const line = text.split('\n').length;
  write(path, `${text}loai_la: 1\n`);
  write(join(data, 'campaigns/dot-moi.yaml'), 'id: dot-moi\ntitle: [\n');
  const half = [TWO_LEAVES[0]!, { ...TWO_LEAVES[1]!, max: 20 }];
  write(join(data, 'campaigns/dot-b.yaml'), campaignYaml('dot-b', half));

  const ran = run(data);
  expect(ran.code).toBe(4);
  expect(ran.err).toContain(`${path}:${line}: khóa "loai_la" không có trong mẫu`);
  expect(ran.err).toMatch(/dot-moi\.yaml:\d+: không đọc được YAML/);
  isPlain(ran);
  expect(csv('dot-a').out).toBe(before);
  expect(csv('dot-b').out).toContain('90001,Phường Hòa Bình,,18.00');
  expect(csv('dot-moi').code).toBe(2);

  // it stays wrong, and stays told, until it is put right
  expect(run(data).code).toBe(4);
  write(path, text);
  rmSync(join(data, 'campaigns/dot-moi.yaml'));
  expect(run(data).code).toBe(0);
  expect(csv('dot-a').out).not.toBe(before);
});

test('a file of the inbox that was lost with the lake is named, the others are loaded: 3', () => {
  const lost = newFolder('lost-file', {
    ...smallProvince(WARDS),
    'campaigns/dot-a.yaml': campaignYaml('dot-a'),
  });
  const units = write(
    join(lost, 'sent/them.csv'),
    lines('unit_code,unit_name,unit_type,parent_code', '90004,Xã Mới,xa,90'),
  );
  const added = run(lost, 'add', units, figures, '--json');
  const [{ sha256 }] = JSON.parse(added.out).files.filter(
    ({ name }: { name: string }) => name === 'so-lieu.csv',
  );
  rmSync(join(lost, 'inbox', sha256));
  rmSync(join(lost, 'lake'), { recursive: true });
  const ran = run(lost);
  expect(ran.code).toBe(3);
  expect(ran.err).toContain('KHÔNG ĐỌC ĐƯỢC so-lieu.csv: Tệp gốc không còn trong inbox/');
  const { out } = run(lost, 'export', 'dot-a', '--format', 'csv');
  expect(out).toContain('90004,Xã Mới');
  rmSync(lost, { recursive: true });
});

test('who reads the answer may stop early, or have no room for it', async () => {
  const stopped = start(data, 'status', '--json');
  stopped.child.stdout!.destroy();
  expect(await stopped.ended).toMatchObject({ code: 0, err: '' });
  const full = join(data, 'full');
  const ran = run(data, 'export', 'dot-a', '--format', 'csv', '-o', join(full, 'a.csv'));
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(`Không ghi được ${full}`);
  isPlain(ran);
});

for (const [name, at] of Object.entries({
  'is a file': '/a-file',
  'lies under a file': '/a-file/data',
  'can not be made': '/proc/data',
}))
  test(`a data folder that ${name} is told in one sentence`, () => {
    write(join(data, 'a-file'), '');
    const ran = run(at.startsWith('/proc') ? at : data + at, 'add', figures);
    expect(ran.code).not.toBe(0);
    expect(ran.err.trim().split('\n')).toHaveLength(1);
    expect(ran.err).toContain('DATA_DIR');
    isPlain(ran);
  });
