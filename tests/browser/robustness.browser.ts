/** How sure a rank is, as a leader, a ward and a reader of the ranking see it. */
import { expect, test } from '@playwright/test';
import { english, GIA_LAI, MINH_HOA, PHU_THO } from './site';

test.use({ javaScriptEnabled: false });

test('the page says in one sentence how many ranks are certain, and lists them in official order', async ({
  page,
}) => {
  await page.goto(`${GIA_LAI}/robustness`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Độ bền thứ hạng');
  const table = page.getByRole('table', { name: 'Độ bền thứ hạng' });
  const rows = table.locator('tbody tr');
  await expect(rows).toHaveCount(135);
  await expect(rows.nth(1)).toContainText('Đăk Song');
  await expect(rows.nth(1)).toContainText('2–4');
  await expect(rows.nth(1)).toContainText('86,3%');
  const ranges = await table.locator('tbody td[data-label^="lệch ≤"]:nth-child(4)').allInnerTexts();
  const kept = ranges.filter((text) => !text.includes('–')).length;
  const said = page.getByText('chắc chắn giữ nguyên thứ hạng');
  await expect(said).toContainText(`${kept} trên 135 đơn vị`);
  await expect(page.getByRole('main')).toContainText('Xã Vân Canh vẫn dẫn đầu');
  await expect(page.getByRole('main')).toContainText('không kèm số phiếu');
  await expect(page.locator('.note')).toContainText('1 Công khai, minh bạch');
});

test('four kinds of uncertainty stand apart, each under its own heading', async ({ page }) => {
  await page.goto(`${MINH_HOA}/robustness`);
  await expect(page.locator('h2')).toHaveText([
    '1. Trọng số và cách tính',
    '2. Chọn mẫu',
    '3. Số nhỏ',
    '4. Đánh giá của người chấm',
  ]);
  const survey = page.getByRole('table', { name: 'Chọn mẫu' });
  await expect(survey.locator('tbody tr').first()).toContainText('400 / 400');
  await expect(survey.locator('tbody tr').first()).toContainText('99,0%–100,0%');
  await expect(page.locator('#judgement')).toContainText('4 tiêu chí, 12 trên 100 điểm');
});

test('the funnel is of the criterion in the address, with the ward asked for marked', async ({
  page,
}) => {
  await page.goto(`${MINH_HOA}/robustness?criterion=3.5&unit=99003`);
  const section = page.locator('#small');
  await expect(section.getByRole('heading', { level: 3 })).toHaveText('3.5 Thanh toán trực tuyến');
  await expect(section.locator('figure')).toContainText('16 đơn vị theo mẫu số');
  await expect(section.locator('tr[aria-current]')).toContainText('Thước Kẻ');
  await section.getByRole('combobox').selectOption('3.2.1');
  await section.getByRole('button', { name: 'Xem' }).click();
  await expect(page).toHaveURL(/criterion=3\.2\.1&unit=99003#small$/);
  await expect(section.locator('tr[aria-current]')).toContainText('2.980 / 3.072');
});

test('a campaign of one criterion says that it has no weights, and shows what rules for gaps do', async ({
  page,
}) => {
  await page.goto(`${PHU_THO}/robustness`);
  await expect(page.locator('#weights')).toContainText('không có trọng số nào để thay đổi');
  const policies = page.getByRole('table', { name: /Hạng theo cách xử lý/ });
  await expect(policies.locator('tr', { hasText: 'Thanh tra tỉnh' })).toContainText('chưa xếp');
  await expect(page.locator('#small').getByRole('table')).toHaveCount(2);
});

test('the ranking shows the range beside each rank, where there are weights', async ({ page }) => {
  await page.goto(GIA_LAI);
  await expect(page.getByRole('columnheader', { name: /Khoảng hạng/ })).toBeVisible();
  await expect(page.locator('#ranking tr', { hasText: 'Đăk Song' })).toContainText('2–4');
  await page.goto(PHU_THO);
  await expect(page.getByRole('columnheader', { name: /Khoảng hạng/ })).toHaveCount(0);
});

test('a ward reads how sure its own rank is, and goes on from there', async ({ page }) => {
  await page.goto(`${MINH_HOA}/units/99003`);
  const section = page.locator('section', {
    has: page.getByRole('heading', { name: 'Thứ hạng này chắc đến đâu?' }),
  });
  await expect(section).toContainText('Trọng số lệch không quá 10%: hạng 7–8');
  await expect(section).toContainText('xã Chong Chóng (xếp ngay trên)');
  await section.getByRole('link').click();
  await expect(page).toHaveURL(`${MINH_HOA}/robustness?unit=99003`);
});

test('the method tells what each of it means, in both languages', async ({ page }) => {
  await page.goto(`${MINH_HOA}/method`);
  await expect(page.getByRole('heading', { name: 'Thứ hạng chắc đến đâu' })).toBeVisible();
  await page.goto(english(`${MINH_HOA}/method`));
  await page.getByRole('link', { name: 'How sure the ranks are' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How sure the ranks are');
});

test('units that share a rank have its mark here as in the ranking', async ({ page }) => {
  await page.goto(`${GIA_LAI}/robustness`);
  const row = page
    .getByRole('table', { name: 'Độ bền thứ hạng' })
    .locator('tbody tr', { hasText: 'Ia Mơ' });
  await expect(row.locator('td').first()).toHaveText('12= đồng hạng');
});

test('limits of the funnel run on to the unit with the most cases, in one piece', async ({
  page,
}) => {
  for (const path of [MINH_HOA, PHU_THO]) {
    await page.goto(`${path}/robustness`);
    const plot = page.locator('svg:visible', { has: page.locator('[data-limit]') }).first();
    const [width, lines, dots] = await plot.evaluate((svg) => [
      (svg as SVGSVGElement).viewBox.baseVal.width,
      [...svg.querySelectorAll('[data-limit]')].map((line) => line.getAttribute('d')!),
      [...svg.querySelectorAll('circle')].map((dot) => Number(dot.getAttribute('cx'))),
    ]);
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      expect(line.match(/M/g)).toHaveLength(1);
      const ends = [...line.matchAll(/[ML]([\d.]+) /g)].map(([, x]) => Number(x));
      expect(ends.at(-1)).toBeCloseTo(Math.max(...dots), 0);
      expect(ends[0]).toBeLessThan(width / 4);
    }
  }
});
