/** Service level, reuse of data, supplements: counted only where a file tells of them, blank cells too. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { campaignYaml } from './campaign-yaml';
import { lines, newFolder, rowsOf, run, smallProvince, WARDS } from './program';

test.describe.configure({ mode: 'default' });

const MEASURES = [
  'full_online_of_received',
  'data_reused_of_received',
  'supplemented_of_received',
] as const;
const VIETNAMESE = lines(
  'Mã hồ sơ,Mã đơn vị,Ngày tiếp nhận,Ngày hẹn trả,Kênh thực hiện,Mức độ DVC,Tái sử dụng dữ liệu,Số lần yêu cầu bổ sung',
  'A1,90001,05/01/2026,20/01/2026,Trực tuyến,Toàn trình,có,0',
  // the former words
  'A2,90001,06/01/2026,20/01/2026,Trực tuyến,Mức độ 4,không,1',
  // online, not fully; fully, but not filed online; blank
  'A3,90001,07/01/2026,20/01/2026,Trực tuyến,Một phần,,2',
  'A4,90001,08/01/2026,20/01/2026,Trực tiếp,Toàn trình,có,',
  'A5,90001,02/02/2026,20/02/2026,Trực tuyến,,,',
  // carried over from the year before
  'A6,90001,20/12/2025,20/01/2026,Trực tuyến,Toàn trình,có,1',
);
const ENGLISH = lines(
  'dossier_code,unit_code,received_at,due_at,channel,service_level,data_reused,supplement_requested_at',
  // asked for in the month after it came
  'C1,90003,2026-01-05,2026-01-20,online,full,1,2026-02-03',
  'C2,90003,2026-01-06,2026-01-20,online,partial,0,',
);
const SILENT = lines(
  'Mã hồ sơ,Mã đơn vị,Ngày tiếp nhận,Ngày hẹn trả,Kênh thực hiện',
  'B1,90002,05/01/2026,20/01/2026,Trực tuyến',
);

let data: string;
test.beforeAll(() => {
  const leaves = MEASURES.map((measure) => ({ code: measure, max: 10, measure }));
  data = newFolder('told', {
    ...smallProvince(WARDS),
    'campaigns/muc-do.yaml': campaignYaml('muc-do', leaves),
    'sent/a.csv': VIETNAMESE,
    'sent/b.csv': SILENT,
    'sent/c.csv': ENGLISH,
  });
  const files = ['a', 'b', 'c'].map((name) => join(data, `sent/${name}.csv`));
  const { code, err } = run(data, 'add', ...files, '--as-of', '2026-02-28');
  expect(code, err).toBe(0);
});
test.afterAll(() => rmSync(data, { recursive: true }));

/** Figures of a ward until 31/1 and until 28/2. */
const figures = async (unit: string) =>
  Object.fromEntries(
    await Promise.all(
      MEASURES.map(async (measure) => {
        const rows = await rowsOf<{ figure: string }>(
          data,
          `select numerator || '/' || denominator as figure from measures.${measure}
           where unit_id like '${unit}@%' and month_index < 2 order by month_index`,
        );
        return [measure, rows.map(({ figure }) => figure)];
      }),
    ),
  );

test('a blank cell of a column that is there says no', async () => {
  expect(await figures('90001')).toEqual({
    // A1 A2 of the new A1–A4, then A5
    full_online_of_received: ['2/4', '2/5'],
    data_reused_of_received: ['2/4', '2/5'],
    supplemented_of_received: ['2/4', '2/5'],
  });
});

test('English headings say the same; a supplement counts from the day it was asked for', async () => {
  expect(await figures('90003')).toEqual({
    full_online_of_received: ['1/2', '1/2'],
    data_reused_of_received: ['1/2', '1/2'],
    supplemented_of_received: ['0/2', '1/2'],
  });
});

test('a file without the column tells nothing: the figure is missing, not 0%', async () => {
  expect(await figures('90002')).toEqual({
    full_online_of_received: ['0/0', '0/0'],
    data_reused_of_received: ['0/0', '0/0'],
    supplemented_of_received: ['0/0', '0/0'],
  });
  const [score] = await rowsOf(
    data,
    `select numerator, denominator, policy from marts.scores
     where criterion = 'data_reused_of_received' and unit_id like '90002@%' and month_ends_on = date '2026-12-31'`,
  );
  expect(score).toEqual({ numerator: null, denominator: null, policy: 'missing_zero' });
});

test('explain names the rows, one by one', () => {
  const told = run(data, 'explain', 'muc-do', '90001', 'full_online_of_received').out;
  expect(told).toContain('Số liệu: 2 / 5 (40,00%), tính từ dữ liệu gốc');
  expect(told).toContain('a.csv, dòng 3: A2, tử số và mẫu số');
  expect(told).toContain('a.csv, dòng 4: A3, mẫu số');
  expect(told).not.toContain('A6');
});
