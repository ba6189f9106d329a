/** Sorting and filtering the ranking; what is seen stands in the URL. */
import { expect, type Page, test } from '@playwright/test';
import { GIA_LAI, MINH_HOA, names, PHU_THO, rankedRows } from './site';

const heading = (page: Page, name: string) =>
  page.locator('#ranking').getByRole('columnheader', { name: new RegExp(`^${name}`) });
const find = (page: Page) => page.getByLabel('Tìm trong bảng');
const apply = (page: Page) => page.getByRole('button', { name: 'Áp dụng' });
const shown = (page: Page) => page.locator('output');

test('a press on a heading sorts by it, another turns it round', async ({ page }) => {
  await page.goto(GIA_LAI);
  await expect(heading(page, 'Hạng')).toHaveAttribute('aria-sort', 'ascending');
  await heading(page, 'Số hóa').getByRole('link').click();
  await expect(page).toHaveURL(/sort=-c%3A5/);
  await expect(heading(page, 'Số hóa')).toHaveAttribute('aria-sort', 'descending');
  await expect(heading(page, 'Hạng')).not.toHaveAttribute('aria-sort', /.*/);
  const points = (await rankedRows(page).locator('td:nth-child(9)').allInnerTexts()).map((text) =>
    Number(text.replace(',', '.')),
  );
  expect(points).toEqual([...points].sort((a, b) => b - a));
  await heading(page, 'Số hóa').getByRole('link').click();
  await expect(heading(page, 'Số hóa')).toHaveAttribute('aria-sort', 'ascending');
  await expect(rankedRows(page).first()).toContainText(
    String(Math.min(...points).toFixed(2)).replace('.', ','),
  );
});

test('names are sorted as Vietnamese sorts them, whatever the type of unit', async ({ page }) => {
  await page.goto(`${GIA_LAI}?sort=name`);
  const bare = (await names(page)).map((name) => name.replace(/^(xã|phường) /, ''));
  expect(bare).toEqual([...bare].sort(new Intl.Collator('vi').compare));
  expect(bare.indexOf('Ân Tường')).toBeGreaterThan(bare.indexOf('Ayun'));
  expect(bare.indexOf('Đak Đoa')).toBeGreaterThan(bare.indexOf('Chư Păh'));
});

test('rank turned round leaves the unit that is not ranked at the end', async ({ page }) => {
  await page.goto(`${MINH_HOA}?sort=-rank`);
  expect((await names(page)).at(0)).toContain('Cầu Lông Gà');
  expect((await names(page)).at(-1)).toContain('Thuyền Giấy');
});

test('typing without accents finds units at once, and the address keeps it', async ({ page }) => {
  await page.goto(GIA_LAI);
  await find(page).pressSequentially('hoai nhon');
  await expect(rankedRows(page)).toHaveCount(5);
  for (const name of await names(page)) expect(name).toContain('Hoài Nhơn');
  await expect(shown(page)).toHaveText('Đang xem 5 trong 135 đơn vị.');
  await page.reload();
  await expect(find(page)).toHaveValue('hoai nhon');
  await expect(rankedRows(page)).toHaveCount(5);
  await find(page).fill('');
  await expect(rankedRows(page)).toHaveCount(135);
  await expect(shown(page)).toHaveText('');
  await expect(page).toHaveURL(GIA_LAI);
});

test('what is typed is kept when a heading is pressed or the language changed', async ({
  page,
}) => {
  await page.goto(GIA_LAI);
  await find(page).fill('Đăk');
  const found = await rankedRows(page).count();
  expect(found).toBeGreaterThan(1);
  await heading(page, 'Tiến độ').getByRole('link').click();
  await expect(page).toHaveURL(/q=/);
  await expect(rankedRows(page)).toHaveCount(found);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByLabel('Find in the table')).toHaveValue('Đăk');
  await expect(rankedRows(page)).toHaveCount(found);
});

test('the form gives the same without JavaScript', async ({ browser, page, baseURL }) => {
  await page.goto(GIA_LAI);
  await find(page).fill('An Nhơn');
  const instant = await names(page);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const bare = await context.newPage();
  await bare.goto(GIA_LAI);
  await find(bare).fill('an nhon');
  await apply(bare).click();
  await expect(bare).toHaveURL(/q=an\+nhon/);
  expect(await names(bare)).toEqual(instant);
  await expect(shown(bare)).toHaveText(`Đang xem ${instant.length} trong 135 đơn vị.`);
  await context.close();
});

test('after a filter of the server another word is searched in the whole table', async ({
  page,
}) => {
  await page.goto(`${GIA_LAI}?q=hoai+nhon`);
  await find(page).fill('van canh');
  await expect(rankedRows(page)).toHaveCount(1);
  await find(page).fill('không có đơn vị này');
  await expect(rankedRows(page)).toHaveCount(0);
  await expect(page.getByText('Không có đơn vị nào khớp.')).toBeVisible();
});

test('block and class filter, survive reload, and go with "Back"', async ({ page }) => {
  await page.goto(MINH_HOA);
  await page.getByLabel('Khối').selectOption({ label: 'Phường' });
  await apply(page).click();
  await expect(page).toHaveURL(/block=phuong/);
  await expect(rankedRows(page)).toHaveCount(6);
  await page.getByLabel('Xếp loại').selectOption('Tốt');
  await apply(page).click();
  await expect(rankedRows(page)).toHaveCount(3);
  await expect(shown(page)).toHaveText('Đang xem 3 trong 17 đơn vị.');
  await page.reload();
  await expect(rankedRows(page)).toHaveCount(3);
  await expect(page.getByLabel('Khối')).toHaveValue('phuong');
  await page.goBack();
  await expect(rankedRows(page)).toHaveCount(6);
  await page.getByRole('link', { name: 'Bỏ lọc' }).click();
  await expect(rankedRows(page)).toHaveCount(17);
});

test('an order turned round stays when the form is sent', async ({ page }) => {
  await page.goto(MINH_HOA);
  await heading(page, 'Tổng điểm').getByRole('link').click();
  await heading(page, 'Tổng điểm').getByRole('link').click();
  await page.getByLabel('Xếp loại').selectOption('Tốt');
  await apply(page).click();
  await expect(heading(page, 'Tổng điểm')).toHaveAttribute('aria-sort', 'ascending');
  expect((await names(page)).at(0)).toContain('Ô Ăn Quan');
});

test('a block without a unit of that name disappears while one types', async ({ page }) => {
  await page.goto(PHU_THO);
  await find(page).fill('tu phap');
  await expect(rankedRows(page)).toHaveCount(1);
  await expect(page.locator('#ranking th[scope="rowgroup"]:visible')).toHaveText(/Sở, ban, ngành/);
});

test('an order or a word that nobody offers is harmless', async ({ page }) => {
  for (const search of ['sort=zzz', 'sort=-constructor', 'block=nope', 'q=%25', 'q=a&q=b']) {
    const answer = await page.goto(`${GIA_LAI}?${search}`);
    expect(answer?.status(), search).toBe(200);
  }
});
