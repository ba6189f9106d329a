/** Everything can be read and asked without JavaScript. */
import { expect, test } from '@playwright/test';
import { GIA_LAI, MINH_HOA, open, PAGES, rankedRows } from './site';

for (const [name, path] of Object.entries(PAGES))
  test(`the page reads the same without JavaScript: ${name}`, async ({
    browser,
    page,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const bare = await context.newPage();
    await open(bare, path);
    await open(page, path);
    const words = (await page.locator('main').textContent())!;
    expect(words.length).toBeGreaterThan(30);
    // an address to be copied or printed is completed with where it is read: nothing else differs
    const told = words.replaceAll(new URL(page.url()).origin, '');
    expect(await bare.locator('main').textContent()).toBe(told);
    await expect(bare.locator('main h1')).toBeVisible();
    await context.close();
  });

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the ranking is sorted, filtered and left for a unit', async ({ page }) => {
    await page.goto(GIA_LAI);
    await page.getByLabel('Tìm trong bảng').fill('phu my');
    await page.getByRole('combobox', { name: /^Sắp xếp/ }).selectOption({ label: 'Hài lòng' });
    await page.getByRole('button', { name: 'Áp dụng' }).click();
    await expect(page).toHaveURL(/sort=-c%3A6/);
    expect(await rankedRows(page).count()).toBeGreaterThan(3);
    await expect(rankedRows(page).last()).toContainText('xã Phù Mỹ');
    await rankedRows(page).last().locator('th a').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Phù Mỹ');
  });

  test('folds open, search and language work', async ({ page }) => {
    await page.goto(`${MINH_HOA}/units/99003`);
    const row = page.locator('tr[id="c-1.1.2"]');
    await row.locator('summary').click();
    await expect(row.locator('li').first()).toBeVisible();
    await page.getByLabel('Tìm đơn vị').fill('thuoc ke');
    await page.getByRole('button', { name: 'Tìm' }).click();
    await expect(page.getByRole('link', { name: 'Phường Thước Kẻ' })).toBeVisible();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.getByText('1 unit matches “thuoc ke”.')).toBeVisible();
  });
});
