/** A data folder with one file of one campaign: the others do not stand in its way. */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PROGRAM } from '@/warehouse/data-folder';
import { OwnServer } from './server';

const server = new OwnServer();
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  await server.etl('add', join(PROGRAM, 'data/samples/tinh-thanh-766-2026/measures.csv'));
  await server.start();
});
test.afterAll(() => server.stop());

test('the campaign with figures comes first, those without are folded', async ({ page }) => {
  await page.goto(server.address);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText(/34 tỉnh, thành phố/);
  await expect(page.getByRole('link', { name: /135 xã, phường tỉnh Gia Lai/ })).toBeHidden();
  await page.getByText('Các đợt chưa có số liệu (6)').click();
  await expect(page.getByRole('link', { name: /135 xã, phường tỉnh Gia Lai/ })).toBeVisible();
});

test('a campaign without figures says so, one without units too', async ({ page }) => {
  await page.goto(`${server.address}/campaigns/gia-lai-766-2026`);
  await expect(page.getByText('Chưa có số liệu của đơn vị nào trong đợt này')).toBeVisible();
  await page.goto(`${server.address}/campaigns/minh-hoa-2025`);
  await expect(page.getByText('Chưa có đơn vị nào trong phạm vi của đợt này')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page.getByLabel('Tìm trong bảng')).toHaveCount(0);
});

test('a unit that is not ranked for want of everything is told a few criteria and how many more', async ({
  page,
}) => {
  await page.goto(`${server.address}/campaigns/gia-lai-766-2026/units/21994`);
  await expect(page.getByText('Chưa xếp hạng vì 6 tiêu chí chưa cho điểm được:')).toBeVisible();
  await expect(page.getByText('và 1 tiêu chí nữa')).toBeVisible();
});

for (const [path, type] of [
  ['/favicon.ico', /^image\//],
  ['/robots.txt', /^text\/plain/],
] as const)
  test(`browsers and crawlers find ${path}`, async ({ request }) => {
    const answer = await request.get(server.address + path);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toMatch(type);
  });
