/** On paper: the content alone, tables whole, folds open. */
import { expect, test } from '@playwright/test';
import { GIA_LAI, MINH_HOA, open, PAGES, rankedRows } from './site';

for (const [name, path] of Object.entries(PAGES))
  test(`paper has no navigation or forms, and nothing is cut off: ${name}`, async ({ page }) => {
    // an A4 page between its margins
    await page.setViewportSize({ width: 680, height: 1000 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await open(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('navigation')).toBeHidden();
    for (const form of await page.locator('header form, form[aria-label]').all())
      await expect(form).toBeHidden();
    for (const frame of await page.locator('.frame').all())
      expect(
        await frame.evaluate(
          (element) => getComputedStyle(element).overflowX === 'visible' && element.scrollWidth,
        ),
      ).toBeLessThanOrEqual(680);
    // dark ink on white paper whatever the screen is
    const [ink, paper] = await page.evaluate(() => [
      getComputedStyle(document.body).color,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });

test('the whole ranking goes to paper, a heading on every sheet', async ({ page }) => {
  await page.goto(GIA_LAI);
  await page.emulateMedia({ media: 'print' });
  await expect(rankedRows(page)).toHaveCount(135);
  await expect(page.locator('#ranking thead')).toHaveCSS('display', 'table-header-group');
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
  expect(sheets).toBeGreaterThanOrEqual(3);
  expect(sheets).toBeLessThanOrEqual(8);
});

test('what is folded on the screen is open on paper', async ({ page }) => {
  await page.goto(`${MINH_HOA}/units/99003`);
  const line = page.locator('tr[id="c-1.1.2"] li').first();
  await expect(line).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(line).toBeVisible();
});

test('a trace is a table on paper too, and no row is cut in two', async ({ page }) => {
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.goto(`${MINH_HOA}/units/99003`);
  await page.emulateMedia({ media: 'print' });
  const row = page.locator('tr[id="c-3.2.1"]');
  await expect(row).toHaveCSS('display', 'table-row');
  await expect(row).toHaveCSS('break-inside', 'avoid');
  const [name, source] = [row.locator('th'), row.locator('td').last()];
  expect((await name.boundingBox())!.y).toBe((await source.boundingBox())!.y);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(10);
});

test('ranges of ranks go to paper, beside ten groups too', async ({ page }) => {
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(MINH_HOA);
  await expect(page.getByRole('columnheader', { name: /^Khoảng hạng/ })).toBeVisible();
});
