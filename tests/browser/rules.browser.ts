/** What rules of outcome look like: lists for awards, a limit on the class, an emptied criterion, figures added up. */
import { expect, test } from '@playwright/test';
import { english, MINH_HOA, PHU_THO, PROVINCES } from './site';

test('awards are a list to consider, by block and overall, and nothing more', async ({ page }) => {
  await page.goto(MINH_HOA);
  const list = page.locator('#awards');
  await expect(list.getByRole('heading')).toHaveText('Danh sách đề nghị xem xét');
  await expect(list).toContainText('không phải kết quả khen thưởng');
  const parts = list.locator('tbody');
  await expect(parts).toHaveCount(3);
  await expect(parts.nth(0)).toContainText('Cờ thi đua (minh họa) · Phường · 1 suất');
  await expect(parts.nth(0).locator('a')).toHaveText(['phường Trang Giấy']);
  await expect(parts.nth(1).locator('a')).toHaveText(['xã Rồng Rắn']);
  await expect(parts.nth(2)).toContainText('Bằng khen (minh họa) · 3 suất');
  await expect(parts.nth(2).locator('a')).toHaveCount(3);
  await page.goto(PROVINCES);
  await expect(page.locator('#awards')).toHaveCount(0);
});

test('a limit on the class is marked in the ranking and explained on the page of the unit', async ({
  page,
}) => {
  await page.goto(MINH_HOA);
  const row = page.locator('#ranking tr', { hasText: 'Diều Sáo' });
  // 87.36 points would be Tốt
  await expect(row).toContainText('87,36');
  await expect(row).toContainText('Khácó khống chế');
  await page.goto(`${MINH_HOA}/units/99008`);
  await expect(page.getByText('Không xếp trên mức Khá vì tiêu chí P3 dưới 0 điểm')).toBeVisible();
  await expect(page.locator('#c-P3')).toContainText('−3,00 / −9');
  await expect(page.getByText('Điểm thưởng +3,00; Điểm trừ −3,70')).toBeVisible();
});

test('a unit held below its class learns what lifts the limit, and the simulation agrees', async ({
  page,
}) => {
  await page.goto(`${MINH_HOA}/units/99008`);
  const held = page.locator('#class-held');
  await expect(held).toContainText(
    'không quá mức Khá: tiêu chí P3 “Cán bộ bị kỷ luật do nhũng nhiễu trong giải quyết TTHC” có −3,00 điểm, dưới 0',
  );
  await expect(held).toContainText('P3: 1 → 0');
  await expect(held).toContainText(/tổng điểm là 90,36, hạng \d+, xếp loại Xuất sắc/);
  const place = /hạng (\d+)/.exec((await held.textContent())!)![1]!;
  await held.getByRole('link', { name: 'Thử' }).click();
  const row = page.locator('tr[aria-current]');
  await expect(row.locator('td').first()).toHaveText(place);
  await expect(row).toContainText('90,36');
  await expect(row).toContainText('Xuất sắc');
  await page.goto(`${MINH_HOA}/units/99003`);
  await expect(held).toHaveCount(0);
});

test('an emptied criterion names the declaration that emptied it', async ({ page }) => {
  await page.goto(`${MINH_HOA}/units/99011`);
  const row = page.locator('[id="c-1.5"]');
  await expect(row).toContainText(
    'Bị hủy điểm vì có kê khai sai ghi nhận ở tiêu chí P2.2 Kê khai sai minh chứng của tiêu chí 1.5',
  );
  await expect(row).toContainText('0,00 / 2');
});

test('the method tells limits, awards, and what stands outside the maximum', async ({ page }) => {
  await page.goto(`${MINH_HOA}/method`);
  const facts = page.locator('main dl').first();
  await expect(facts).toContainText('không xếp trên mức Khá khi tiêu chí P3 dưới 0 điểm');
  await expect(facts).toContainText('Cờ thi đua (minh họa): 1 đơn vị xếp cao nhất mỗi khối');
  const rows = page.getByRole('table', { name: 'Bộ tiêu chí' }).locator('tbody tr');
  await expect(rows.filter({ hasText: 'Điểm thưởng' }).first()).toContainText(
    'cộng lại không quá 5 điểm',
  );
  await expect(rows.filter({ hasText: 'P2.1' })).toContainText('thì tiêu chí 1.4 được 0 điểm');
});

test('all units together are scored from their figures added up, not from the mean', async ({
  page,
}) => {
  await page.goto(PHU_THO);
  // 20 × 144,625 ÷ 184,513; the mean of the units is another number
  await expect(page.locator('#ranking tfoot')).toContainText('Gộp 163 đơn vị');
  await expect(page.locator('#ranking tfoot')).toContainText('15,68');
  // points out of a maximum are no counts: there is nothing to add up
  for (const path of [PROVINCES, MINH_HOA]) {
    await page.goto(path);
    await expect(page.locator('#ranking tfoot')).toHaveCount(0);
  }
});

test('on English pages the usual classes have their English beside them', async ({ page }) => {
  await page.goto(english(MINH_HOA));
  const row = page.locator('#ranking tr', { hasText: 'Thước Kẻ' });
  await expect(row).toContainText('Tốtgood');
  await expect(page.locator('select[name="class"]')).toContainText('Khá (fair)');
  await page.goto(MINH_HOA);
  await expect(page.locator('#ranking')).not.toContainText('good');
});
