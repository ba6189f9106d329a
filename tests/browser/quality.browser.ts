/** The data page: who has sent what, what is to be corrected, what has been; on a folder of its own. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { campaignYaml } from '../etl/campaign-yaml';
import { lines, smallProvince, WARDS, write } from '../etl/program';
import { openWorkbook, saved } from '../etl/returned';
import { OwnServer } from './server';

// the tests are one story of one server, told in order
test.describe.configure({ mode: 'serial' });

const server = new OwnServer();
const DOSSIERS = lines(
  'Mã hồ sơ,Mã đơn vị,Ngày tiếp nhận,Ngày hẹn trả,Ngày kết thúc',
  'A1,90001,02/09/2026,10/09/2026,08/09/2026',
  'A2,90001,05/10/2026,12/10/2026,',
  'A3,90001,06/10/2026,12/10/2026,01/10/2026',
  'B1,90002,20/08/2026,30/08/2026,25/08/2026',
  'B2,90002,31/09/2026,30/10/2026,',
  'D1,99999,01/10/2026,30/10/2026,',
);
const FIGURES = lines(
  'unit_code,period_from,period_to,measure,numerator,denominator',
  '90001,01/01/2026,30/09/2026,on_time_of_resolved,3,4',
);
/** Sixty more units, so that they take two pages. */
const MANY = Array.from(
  { length: 60 },
  (_, i) => `91${100 + i},Xã Số ${i + 1},xa,90,2020-01-01,,1`,
);

/** The day the files arrived, as the ledger has it. */
function arrivedOn(): string {
  const inbox = join(server.data, 'inbox');
  const entry = readdirSync(inbox).find((name) => name.endsWith('.json'))!;
  const { added_on } = JSON.parse(readFileSync(join(inbox, entry), 'utf8')) as { added_on: string };
  return added_on.split('-').reverse().join('/');
}

const section = (page: Page, name: string | RegExp) => page.getByRole('table', { name });

test.beforeAll(async () => {
  const files = {
    ...smallProvince([...WARDS, ...MANY]),
    'campaigns/thu-2026.yaml': campaignYaml('thu-2026'),
    'sent/ho-so.csv': DOSSIERS,
    'sent/so-lieu.csv': FIGURES,
  };
  for (const [path, text] of Object.entries(files)) write(join(server.data, path), text);
  const sent = ['ho-so.csv', 'so-lieu.csv'].map((name) => join(server.data, 'sent', name));
  expect(await server.etl('add', ...sent)).toBe(0);
  await server.start();
});
test.afterAll(() => server.stop());

test('who has sent what, and who has not, by name', async ({ page }) => {
  await page.goto(`${server.address}/quality`);
  const campaign = section(page, /^Các đợt/).locator('tr', { hasText: 'Đợt thử' });
  await expect(campaign).toContainText('đang diễn ra');
  await expect(campaign).toContainText('1/63 đơn vị đã gửi Hồ sơ một cửa, tháng 9/2026');
  await expect(campaign).toContainText('Chưa gửi: Phường 2, Xã Vân Canh, Xã Số 1,');
  await expect(campaign).toContainText('và 50 đơn vị nữa');
});

test('unit by unit: in words, those who owe something first, page by page', async ({ page }) => {
  await page.goto(`${server.address}/quality`);
  await page.getByRole('link', { name: 'Đợt thử' }).click();
  await expect(page).toHaveURL(/campaign=thu-2026/);
  const matrix = section(page, /^Từng đơn vị gửi gì: Đợt thử/);
  await expect(matrix.locator('tbody tr')).toHaveCount(50);
  await expect(matrix.locator('tbody tr').first()).toContainText('Chưa gửi');
  await page.getByRole('link', { name: 'Trang sau' }).click();
  await expect(page.getByText('Trang 2/2')).toBeVisible();
  await expect(matrix.locator('tbody tr')).toHaveCount(13);
  const ward = matrix.locator('tr', { hasText: 'Phường Hòa Bình' });
  await expect(ward).toContainText('Đã gửi đến 05/10/2026');
  await expect(ward).toContainText('1 dòng còn phải sửa');
});

test('one unit: its files, why rows came back, what it reported beside what its rows give', async ({
  page,
}) => {
  await page.goto(`${server.address}/quality?campaign=thu-2026&page=2`);
  await page.getByRole('link', { name: 'Phường Hòa Bình' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chỉ xem Phường Hòa Bình');
  const files = section(page, 'Tệp có dòng của đơn vị này');
  await expect(files.locator('tr', { hasText: 'ho-so.csv' }).locator('td.number')).toHaveText([
    '2', // accepted
    '1', // returned
    '0', // not placed
    '0', // corrected
    '1', // to be corrected
    '0', // doubtful
  ]);
  await expect(section(page, /^Còn phải sửa/).locator('tbody tr')).toHaveCount(1);
  const compared = section(page, /^Vừa tính/).locator('tbody tr');
  await expect(compared).toHaveCount(1);
  await expect(compared).toContainText('1 / 1 (100,00%)');
  await expect(compared).toContainText('3 / 4 (75,00%)');
  await expect(compared).toContainText('+25,00 điểm phần trăm');
  await page.getByRole('link', { name: 'Bỏ lọc' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dữ liệu đã nhận');
});

test('one source: only its files; a unit nobody knows says so', async ({ page }) => {
  await page.goto(`${server.address}/quality`);
  await page.getByRole('combobox', { name: 'Nguồn' }).selectOption({ label: 'Số liệu báo cáo' });
  await page.getByRole('button', { name: 'Xem' }).click();
  await expect(page).toHaveURL(/source=measures/);
  const names = page.getByRole('table', { name: 'Tệp đã gửi', exact: true }).locator('tbody th');
  await expect(names).toHaveText([/^so-lieu\.csv/]);
  await page.goto(`${server.address}/quality?unit=khong-co`);
  await expect(page.getByRole('main')).toContainText(
    'Không có tệp nào có dòng của đơn vị mã khong-co.',
  );
});

test('commands are for who can run them; no two tables have one name', async ({
  page,
  request,
}) => {
  const told = async (headers: Record<string, string> = {}) =>
    (await request.get(`${server.address}/quality`, { headers })).text();
  expect(await told()).toContain('npm run -s etl -- rejects');
  const open = await told({ 'x-forwarded-for': '203.0.113.7' });
  expect(open).toContain('Còn phải sửa, theo lý do');
  expect(open).not.toContain('npm run');
  await page.goto(`${server.address}/quality`);
  const names = await page
    .locator('section[aria-label]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  expect(new Set(names).size).toBe(names.length);
});

test('how old each file is', async ({ page }) => {
  await page.goto(`${server.address}/quality`);
  const file = (name: string) =>
    page.getByRole('table', { name: 'Tệp đã gửi', exact: true }).locator('tr', { hasText: name });
  await expect(file('ho-so.csv')).toContainText('mới nhất');
  await expect(file('so-lieu.csv')).toContainText('5 ngày trước');
});

test('a row that is corrected leaves the list and is told with both its places', async ({
  page,
}) => {
  await page.goto(`${server.address}/quality`);
  await expect(page.getByText('Chưa có dòng nào được sửa.')).toBeVisible();
  await expect(section(page, /^Còn phải sửa/).locator('tbody tr')).toHaveCount(3);
  const book = join(server.data, 'tra-lai.xlsx');
  expect(await server.etl('rejects', '--format', 'xlsx', '-o', book)).toBe(0);
  const sheet = (await openWorkbook(book)).at(-1)!;
  for (const row of sheet.rows) {
    if (row['Mã hồ sơ'] === 'B2') row['Ngày tiếp nhận'] = '30/09/2026';
    if (row['Mã hồ sơ'] === 'D1') row['Mã đơn vị'] = '90003';
  }
  const corrected = join(server.data, 'sent/ho-so-sua.csv');
  writeFileSync(corrected, saved(sheet));
  expect(await server.etl('add', corrected)).toBe(0);
  await page.goto(`${server.address}/quality`);
  const rows = section(page, 'Dòng đã trả lại và được sửa').locator('tbody tr');
  await expect(rows).toHaveCount(2);
  const day = arrivedOn();
  await expect(rows.first()).toContainText(`ho-so.csv, dòng\u00a06, ngày ${day}`);
  await expect(rows.first()).toContainText('"Ngày tiếp nhận" không phải ngày có thật');
  await expect(rows.first()).toContainText(`ho-so-sua.csv, dòng\u00a03, ngày ${day}`);
  const reasons = section(page, /^Còn phải sửa/).locator('tbody tr');
  await expect(reasons).toHaveCount(1);
  await expect(reasons).toContainText('Ngày kết thúc trước ngày tiếp nhận');
  const counts = page
    .getByRole('table', { name: 'Tệp đã gửi', exact: true })
    .locator('tr', { hasText: 'ho-so.csv' })
    .locator('td.number');
  // rows, accepted, rejected, skipped, not placed, corrected, to be corrected
  await expect(counts).toHaveText(['7', '4', '2', '1', '1', '2', '0']);
});

test('nothing bars the way, and at 360 px nothing is cut, in both languages', async ({ page }) => {
  for (const path of [
    '/quality?campaign=thu-2026',
    '/quality?unit=90001&campaign=thu-2026&lang=en',
  ])
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(server.address + path);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]!.html}`)).toEqual([]);
      const past = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(past, `${path} ${width}`).toBeLessThanOrEqual(0);
    }
});
