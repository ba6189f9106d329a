/** What the command line tells those who don't know its words: columns of each source, codes of units. */
import { expect, test } from '@playwright/test';
import { SOURCES } from '@/etl/sources/index';
import { campaignYaml } from './campaign-yaml';
import { lines, newFolder, run, smallProvince, WARDS, write } from './program';

test('a file nobody recognises leads to the columns of every source', () => {
  const data = newFolder('help');
  const path = write(`${data}/la.csv`, lines('A,B', '1,2'));
  const { out, code } = run(data, 'check', path);
  expect(code).toBe(3);
  const asked = /npm run -s etl -- (.*)$/m.exec(out)![1]!;
  const help = run(data, ...asked.split(' '));
  expect(help.code).toBe(0);
  for (const { name, title, columns } of SOURCES) {
    expect(help.out).toContain(`${name} – ${title.vi}. Nhận ra khi có: `);
    for (const [column, { title: heading, headings = [] }] of Object.entries(columns))
      for (const text of [column, heading.vi, heading.en, ...headings])
        expect(help.out).toContain(text);
  }
  expect(help.out).toContain('* dossier_code: Mã hồ sơ (Dossier code); cũng nhận: Số hồ sơ');
  expect(help.out).toContain('channel: Kênh thực hiện (Channel)');
  expect(help.out).toContain('giá trị: trực tuyến, trực tiếp');
});

test('a name in place of a code is answered with the codes it may be', () => {
  const data = newFolder('explain-name', {
    ...smallProvince(WARDS),
    'campaigns/thu-2026.yaml': campaignYaml('thu-2026'),
  });
  expect(run(data).code).toBe(0);
  for (const name of ['Phường Hòa Bình', 'p. hoa binh', 'HOA BINH']) {
    const { code, err } = run(data, 'explain', 'thu-2026', name, '1');
    expect(code).toBe(2);
    expect(err).toContain('90001 (Phường Hòa Bình)');
  }
});

test('rejected rows for Excel begin with the mark it needs', () => {
  const data = newFolder('bom', smallProvince(WARDS));
  const file = lines('unit_code,period_to,measure,numerator', '90001,31/02/2026,satisfaction,1');
  expect(run(data, 'add', write(`${data}/a.csv`, file)).code).toBe(0);
  const plain = run(data, 'rejects').out;
  expect(plain).toMatch(/^file,sheet,line/);
  expect(run(data, 'rejects', '--bom').out).toBe(`\ufeff${plain}`);
});
