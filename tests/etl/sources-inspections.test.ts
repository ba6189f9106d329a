/** Inspections: findings as a plain count, remedies by the day they are due, rows of one finding over its life. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { campaignYaml } from './campaign-yaml';
import {
  answer,
  lines,
  newFolder,
  rowsOf,
  run,
  send,
  smallProvince,
  WARDS,
  write,
} from './program';

test.describe.configure({ mode: 'default' });

const LEAVES = [
  { code: 'f', max: 10, measure: 'inspection_findings', formula: 'deduct 2' },
  { code: 'r', max: 10, measure: 'findings_remedied' },
];
const HEADING =
  'Mã cuộc kiểm tra,Đơn vị được kiểm tra,Ngày kiểm tra,Hình thức,Đoàn kiểm tra,Chức danh trưởng đoàn,Nội dung,Tồn tại,Mức độ,Kiến nghị,Hạn khắc phục,Ngày khắc phục';
const row = (code: string, unit: string, on: string, content: string, rest: string) =>
  `${code},${unit},${on},Đột xuất,Đoàn 1,Phó Giám đốc Sở,${content},${rest}`;
const FIRST = lines(
  HEADING,
  row(
    'KT1',
    'Phường Hòa Bình',
    '10/01/2026',
    '"Chỉ đạo, điều hành"',
    'Chưa có kế hoạch,nhẹ,Ban hành,31/01/2026,25/01/2026',
  ),
  row('KT1', 'Phường Hòa Bình', '10/01/2026', 'Một cửa', 'Hồ sơ trễ hạn,nặng,Xử lý,28/02/2026,'),
  row(
    'KT1',
    'Phường Hòa Bình',
    '10/01/2026',
    'Chỉ thị 29-CT/TU',
    'Đi muộn,trung bình,Chấn chỉnh,28/02/2026,01/03/2026',
  ),
  // nothing was found here
  row('KT1', 'Phường Hòa Bình', '10/01/2026', 'Dân chủ cơ sở', ',,,,'),
  // no day by which to remedy it: a finding, but not a remedy that is due
  row('KT2', 'Phường Hòa Bình', '05/03/2026', 'Công nghệ thông tin', 'Máy hỏng,nhẹ,Sửa,,'),
  // of the year before: its remedy is due in this one
  row(
    'KT0',
    'Phường Hòa Bình',
    '20/12/2025',
    'Khảo sát',
    'Thiếu phiếu,nhẹ,Bổ sung,15/01/2026,10/01/2026',
  ),
  // inspected, nothing found
  row('KT3', 'Phường 2', '12/02/2026', 'Một cửa', ',,,,'),
  row('KT4', 'Phường 2', '12/02/2026', 'Một cửa', 'Sai mẫu,nhẹ,Sửa,28/02/2026,01/02/2026'),
  row('KT5', 'Phường 2', '12/02/2026', 'Bói toán', ',,,20/02/2026,19/02/2026'),
);

let data: string;
test.beforeAll(() => {
  data = newFolder('inspections', {
    ...smallProvince(WARDS),
    'campaigns/kiem-tra.yaml': campaignYaml('kiem-tra', LEAVES),
  });
  send(data, 'kiem-tra.csv', FIRST, '2026-04-01');
});
test.afterAll(() => rmSync(data, { recursive: true }));

const months = async (unit: string, measure: string) =>
  (
    await rowsOf<{ figure: string }>(
      data,
      `select numerator || coalesce('/' || denominator, '') as figure from measures.${measure}
       where unit_id like '${unit}@%' order by month_index limit 3`,
    )
  ).map(({ figure }) => figure);

test('findings are a plain count; before the first inspection there is nothing to measure', async () => {
  expect(await months('90001', 'inspection_findings')).toEqual(['3', '3', '4']);
  expect(await months('90002', 'inspection_findings')).toEqual(['0/0', '0', '0']);
});

test('remedies are judged on the day they are due', async () => {
  // in January KT0's and the plan; in February the two that were late or are still open
  expect(await months('90001', 'findings_remedied')).toEqual(['2/2', '2/4', '2/4']);
});

test('the points follow, and say from which rows', async () => {
  const scores = await rowsOf(
    data,
    `select unit_id[:5] as unit, criterion, points, policy from marts.scores
     where month_ends_on = date '2026-12-31' and unit_id < '90003' order by unit, criterion`,
  );
  expect(scores).toEqual([
    { unit: '90001', criterion: 'f', points: 2, policy: null },
    { unit: '90001', criterion: 'r', points: 5, policy: null },
    { unit: '90002', criterion: 'f', points: 10, policy: null },
    { unit: '90002', criterion: 'r', points: 10, policy: 'none_full' },
  ]);
  const told = run(data, 'explain', 'kiem-tra', '90001', 'f').out;
  expect(told).toContain('Số liệu: 4, tính từ dữ liệu gốc');
  expect(told).toContain('kiem-tra.csv, dòng 2: KT1, được tính');
  expect(told).toContain('kiem-tra.csv, dòng 5: KT1, không tính');
});

test('the six contents, both kinds and the leader’s title are read', async () => {
  const rows = await rowsOf(
    data,
    'select distinct content, kind, leader_title from lake.inspections where reason is null and content is not null order by content',
  );
  expect(rows.map(({ content }) => content)).toEqual([
    'democracy',
    'direction',
    'discipline',
    'dossiers',
    'survey',
    'technology',
  ]);
  expect(rows[0]).toMatchObject({ kind: 'surprise', leader_title: 'Phó Giám đốc Sở' });
});

test('a remedy before the inspection is sent back; what is odd but counts is a warning', () => {
  expect(run(data, 'rejects').out).toContain(
    'kiem-tra.csv,,9,Phường 2,Ngày khắc phục,01/02/2026,remedied_before_inspected,Ngày khắc phục trước ngày kiểm tra. Sửa lại một trong hai ngày.',
  );
  const file = join(data, 'sent/kiem-tra.csv');
  const [checked] = answer<{ warnings: object }[]>(run(data, 'check', file, '--json'));
  expect(checked!.warnings).toEqual({
    'bad_word:content': 1,
    'no_due_date:due_on': 1,
    'remedy_of_nothing:remedied_on': 1,
  });
  const { out } = run(data, 'check', file);
  expect(out).toContain('dòng 6: Ô "Hạn khắc phục" trống: không có hạn thì không tính là quá hạn.');
  expect(out).toContain('dòng 10: Có ngày khắc phục mà không ghi tồn tại nào');
});

test('what the team sends later of the same finding takes its place', async () => {
  send(
    data,
    'khac-phuc.csv',
    lines(
      'inspection_code,unit,inspected_on,kind,content,finding,due_on,remedied_on',
      'KT1,Phường Hòa Bình,2026-01-10,surprise,dossiers,hồ sơ TRỄ hạn,2026-02-28,2026-02-27',
    ),
    '2026-04-05',
  );
  expect(await months('90001', 'inspection_findings')).toEqual(['3', '3', '4']);
  expect(await months('90001', 'findings_remedied')).toEqual(['2/2', '3/4', '3/4']);
});

test('a file that is complete for a province says who was not inspected', async () => {
  const score = async () =>
    (
      await rowsOf(
        data,
        `select denominator, policy from marts.scores
         where criterion = 'f' and unit_id like '90003@%' and month_ends_on = date '2026-12-31'`,
      )
    )[0];
  expect(await score()).toEqual({ denominator: null, policy: 'missing_zero' });
  const file = write(join(data, 'sent/kiem-tra.csv'), FIRST);
  expect(run(data, 'add', file, '--covers', '90').code).toBe(0);
  expect(await score()).toEqual({ denominator: 0, policy: 'none_full' });
});
