import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { FormsReport } from '@/cli/forms-report';
import { PROVINCE, UNIT_COLUMNS, UNITS, type Unit, unitRow } from '@/sample/units';
import { isGroup, type Leaf } from '@/warehouse/scoring/criteria';
import {
  CRITERIA,
  type FormSheet,
  LEAVES,
  selfPoints,
  usualForm,
  type Value,
  workbook,
} from './form-file';
import { answer, lines, newFolder, runWith, write } from './program';

/** Forms are of a campaign that ships. */
const SHIPPED = { CAMPAIGNS: 'all' };

import { zip } from './workbook-file';

test.describe.configure({ mode: 'default' });

/** 45 wards known by number alone, and 90 communes with two toys' names. */
const bare = UNITS.map(({ name }) => name.replace(/^(Phường|Xã) /, ''));
const MANY: Unit[] = [
  ...Array.from({ length: 45 }, (_, i) => ({ name: `Phường ${i + 1}`, type: 'phuong' })),
  ...Array.from({ length: 90 }, (_, i) => ({
    name: `Xã ${bare[i % 17]} ${bare[(i + 1 + Math.floor(i / 17)) % 17]}`,
    type: 'xa',
  })),
].map((unit, i) => ({ ...unit, code: `99${`${i + 101}`}`, parent: PROVINCE.code }));

const decimal = (points: number) => `${points}`.replace('.', ',');

/** By name alone, columns the other way round, the unit in the sheet's name. */
const namesOnly = (sheet: string, seed: number): FormSheet => ({
  name: sheet,
  rows: [
    ['PHIẾU TỰ ĐÁNH GIÁ'],
    ['Tài liệu minh chứng', 'Đơn vị tự chấm', 'Thang điểm', 'Tên tiêu chí'],
    ...LEAVES.map((one): Value[] => [
      '',
      decimal(selfPoints(one, seed)),
      decimal(one.max),
      one.name.vi,
    ]),
  ],
});

/** Counted anew in each section, codes never written in full. */
const countedAnew = (title: string, seed: number): FormSheet => ({
  name: 'Sheet1',
  rows: [
    [`Đơn vị tự chấm: ${title}`],
    ['Mục', 'Nội dung', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Minh chứng'],
    ...CRITERIA.flatMap((group): Value[][] => [
      [group.code, group.name.vi, group.max],
      ...(isGroup(group) ? (group.children as Leaf[]) : []).map((one, i): Value[] => [
        i + 1,
        one.name.vi,
        one.max,
        selfPoints(one, seed),
      ]),
    ]),
  ],
});

const asText = (seed: number) =>
  lines(
    'Mã tiêu chí;Tiêu chí thành phần;Điểm tối đa;Tự chấm;Tài liệu kiểm chứng',
    ...LEAVES.map(
      (one) =>
        `${one.code};"${one.name.vi}";${decimal(one.max)};${decimal(selfPoints(one, seed))};`,
    ),
  );

/** How an office shortens its name: P.02, X. Bút Chì. */
const shortened = ({ name }: Unit) =>
  name
    .replace(/^Phường (\d+)$/, (_, n: string) => `P.${n.padStart(2, '0')}`)
    .replace(/^Xã /, 'X. ');

async function formOf(unit: Unit, i: number): Promise<[name: string, content: Buffer | string]> {
  switch (i % 4) {
    case 0:
      return [`phieu ${i}.xlsx`, await workbook(usualForm(unit.name, i))];
    case 1:
      return [`phieu ${i}.xlsx`, await workbook(namesOnly(shortened(unit).slice(0, 31), i))];
    case 2:
      return [`${shortened(unit)}.xlsx`, await workbook(countedAnew('(ghi tên)', i))];
    default:
      return [`${unit.code}/tu cham.csv`, asText(i)];
  }
}

let data: string;
test.beforeAll(async () => {
  data = newFolder('forms-many', {
    'reference/units.csv': lines(
      UNIT_COLUMNS.join(','),
      ...[PROVINCE, ...MANY].map((unit) => unitRow(unit).join(',')),
    ),
    'reference/unit_changes.csv': lines('old_code,new_code,changed_on,kind'),
    'reference/unit_aliases.csv': lines('system,alias,unit_code'),
    'campaigns/muoi.yaml': lines(
      'id: muoi',
      'title: {vi: "Đợt mười tiêu chí"}',
      'legal_basis: "Bộ tiêu chí thử"',
      'scope: {parent: "99", types: [phuong]}',
      'period: {from: 2025-01-01, to: 2025-12-31}',
      'points: {max: 11}',
      'classes: []',
      'criteria:',
      '  - code: "1"',
      '    name: {vi: "Chỉ đạo"}',
      '    criteria:',
      ...Array.from(
        { length: 10 },
        (_, i) =>
          `      - {code: "1.${i + 1}", name: {vi: "Việc thứ ${i + 1}"}, max: 1, formula: given}`,
      ),
      '  - {code: "2", name: {vi: "Khác"}, max: 1, formula: given}',
      '  - {code: "P", name: {vi: "Điểm trừ"}, max: 3, formula: penalty 0.5, measure: late_reports}',
    ),
  });
  const ran = runWith(data, SHIPPED);
  expect(ran.code, ran.err).toBe(0);
});
test.afterAll(() => rmSync(data, { recursive: true }));

const report = (campaign: string, path: string, out: string, ...more: string[]) =>
  answer<FormsReport>(
    runWith(data, SHIPPED, 'forms', campaign, path, '-o', out, '--json', ...more),
  );

test('135 forms in four layouts, in one archive, become one list with every point in it', async () => {
  const files = await Promise.all(MANY.map(formOf));
  const archive = write(join(data, 'tu-cham.zip'), zip(Object.fromEntries(files)));
  const out = join(data, 'all.csv');
  const found = report('minh-hoa-2025', archive, out);
  expect(found).toMatchObject({
    found: 135 * 31,
    written: 135 * 31,
    waiting: 0,
    refused: 0,
    without_form: [],
    unread: [],
  });
  expect(found.forms.flatMap(({ notes, missing }) => [...notes, ...missing])).toEqual([]);
  expect(found.forms.flatMap(({ sums }) => sums).filter(({ differs }) => differs)).toEqual([]);
  const written = readFileSync(out, 'utf8').trim().split('\n').slice(1);
  const expected = MANY.flatMap((unit, i) =>
    LEAVES.map((one) => `minh-hoa-2025,${unit.code},${one.code},self,${selfPoints(one, i)}`),
  );
  expect(written.map((line) => line.split(',').slice(0, 5).join(','))).toEqual(expected);

  // the same files, the same bytes
  const again = join(data, 'again.csv');
  report('minh-hoa-2025', archive, again);
  expect(readFileSync(again, 'utf8')).toBe(readFileSync(out, 'utf8'));
});

test('1.10 that a spreadsheet made 1.1 is known by its name, and asked for without one', async () => {
  const out = join(data, 'muoi.csv');
  const points = (rows: Value[][]) =>
    workbook({
      name: 'P. 7',
      rows: [['STT', 'Tiêu chí', 'Điểm tối đa', 'Tự chấm'], ...rows],
    });
  const named = write(
    join(data, 'ten.xlsx'),
    await points([
      [1.1, 'Việc thứ 1', 1, 0.1],
      [1.2, 'Việc thứ 2', 1, 0.2],
      [1.1, 'Việc thứ 10', 1, 0.9],
      ['P', 'Điểm trừ', 3, 1.5],
      ['Tổng', null, null, -0.3],
    ]),
  );
  const byName = report('muoi', named, out);
  expect(byName).toMatchObject({ found: 4, written: 4 });
  expect(byName.forms[0]).toMatchObject({ unit_code: '99107', notes: [] });
  expect(byName.forms[0]!.sums).toEqual([expect.objectContaining({ added: -0.3, differs: false })]);
  const cells = () =>
    readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(2, 5).join(' '));
  expect(cells()).toEqual(['1.1 self 0.1', '1.2 self 0.2', '1.10 self 0.9', 'P self -1.5']);

  rmSync(`${out}.matches.csv`);
  const numbered = write(
    join(data, 'so.xlsx'),
    await points([
      [1.1, null, 1, 0.1],
      [1.2, null, 1, 0.2],
      ['1,3', null, 1, 0.3],
      ['I.4', null, 1, 0.4],
      ['Mục 1.5', null, 1, 0.5],
    ]),
  );
  const byNumber = report('muoi', numbered, out);
  expect(byNumber).toMatchObject({ written: 4, waiting: 1 });
  expect(cells()).toEqual(['1.2 self 0.2', '1.3 self 0.3', '1.4 self 0.4', '1.5 self 0.5']);
  const [, asked] = readFileSync(`${out}.matches.csv`, 'utf8').trim().split('\n');
  expect(asked).toContain(
    '1.1,1.1,Việc thứ 1,,"số ""1.1"" có thể là nhiều tiêu chí",1.10 Việc thứ 10,',
  );
  const filled = write(
    join(data, 'muoi-xac-nhan.csv'),
    lines(
      'file,sheet,row,kind,text,code,name,xac_nhan',
      'so.xlsx,P. 7,2,tiêu chí,1.1,,,1.10 Việc thứ 10',
    ),
  );
  const settled = report('muoi', numbered, out, '--confirm', filled);
  expect(settled).toMatchObject({ written: 5, problems: [] });
  expect(cells().at(-1)).toBe('1.10 self 0.1');
});
