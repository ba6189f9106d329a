/** Supposing another method or other figures: the same result in the browser, on the server and on the command line. */
import { expect, type Page, test } from '@playwright/test';
import { MINH_HOA, PHU_THO } from './site';

const WHAT_IF = `${MINH_HOA}/what-if`;
const rows = (page: Page) => page.locator('#simulated tbody tr');
const names = (page: Page) => rows(page).locator('th').allInnerTexts();

test('without a change it shows the published ranking, and says what it is', async ({ page }) => {
  await page.goto(WHAT_IF);
  const published = await (await page.request.get(`/api/v1${MINH_HOA}/ranking`)).json();
  const expected = published.rows.map((row: { unit_name: string }) => row.unit_name);
  expect(await names(page)).toEqual(expected);
  await expect(page.getByText('KẾT QUẢ MÔ PHỎNG, KHÔNG PHẢI KẾT QUẢ CÔNG BỐ')).toBeVisible();
  await expect(page.getByRole('status')).toContainText('Chưa đổi gì');
});

test('a slider moves every rank at once, and the address gives the same from the server', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(WHAT_IF);
  const slider = page.getByRole('slider', { name: /^Điểm tối đa: 5 / });
  await expect(slider).toBeVisible();
  await slider.fill('30');
  await expect(page.getByRole('status')).toContainText('Điểm tối đa cộng lại 120');
  await page.getByRole('textbox', { name: /^Điểm tối đa: 3\.3 / }).fill('0,5');
  await expect(page.getByRole('status')).toContainText('cộng lại 116,5');
  await expect(page).toHaveURL(/max\.5=30/);
  const live = await rows(page).allInnerTexts();
  expect(live.some((text) => /[▲▼]/.test(text))).toBe(true);

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const bare = await context.newPage();
  await bare.goto(page.url());
  expect(await rows(bare).allInnerTexts()).toEqual(live);
  await context.close();
});

test('one ward’s figures are supposed, and what is not understood is said', async ({ page }) => {
  await page.goto(`${WHAT_IF}?unit=99004`);
  const row = rows(page).filter({ hasText: 'Phấn Trắng' });
  const before = (await row.textContent())!;
  const figure = page.getByRole('textbox', { name: /^2\.1 / });
  await figure.fill('15/15');
  await expect(row).not.toHaveText(before);
  await expect(page.getByRole('status')).toContainText('Phường Phấn Trắng: hạng');
  await figure.fill('mười lăm');
  await expect(page.locator('form').getByRole('alert')).toContainText(
    'Chưa nhận “mười lăm” ở tiêu chí 2.1',
  );
  await expect(row).toHaveText(before);
});

test('with JavaScript off the form is filled in and sent', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto(WHAT_IF);
  await page.getByRole('textbox', { name: /^Điểm tối đa: 8\.1 / }).fill('24');
  await page.getByRole('button', { name: 'Tính lại' }).first().click();
  await expect(page).toHaveURL(/max\.8\.1=24/);
  await expect(page.getByRole('status')).toContainText('Điểm tối đa cộng lại 112');
  await expect(
    page.getByText('8.1 Chỉ số hài lòng của người dân: Điểm tối đa 12 → 24'),
  ).toBeVisible();
  await context.close();
});

test('on paper it is one sheet that says it is a simulation and what was changed', async ({
  page,
}) => {
  await page.goto(`${WHAT_IF}?max.5=20`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('KẾT QUẢ MÔ PHỎNG')).toBeVisible();
  await expect(page.getByText('5 Chế độ công vụ: Điểm tối đa 10 → 20')).toBeVisible();
  await expect(page.getByRole('textbox').first()).toBeHidden();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('the unit’s page tells what would gain a place, and the trial shows that it does', async ({
  page,
}) => {
  await page.goto(`${MINH_HOA}/units/99004`);
  const advice = page.locator('section', {
    has: page.getByRole('heading', { name: 'Điều gì làm thay đổi thứ hạng' }),
  });
  const first = advice.locator('tbody').first();
  const heading = (await first.getByRole('rowheader').textContent())!;
  const [, place] = /Lên hạng (\d+)/.exec(heading)!;
  await expect(first.getByRole('row').nth(1)).toContainText(/nếu (có thêm|bớt) [\d.]+ /);
  await first.getByRole('link', { name: /^Thử/ }).first().click();
  await expect(page.getByRole('status')).toContainText(`→ ${place},`);
});

test('of published counts the least number of dossiers is told', async ({ page }) => {
  // Xã Đức Nhàn 242/304 = 15.92, next above 15.96: 243/304 gives 15.99
  const [unit] = (await (await page.request.get(`/api/v1${PHU_THO}/scores`)).json()).rows.filter(
    (row: { numerator: number; denominator: number }) =>
      row.numerator === 242 && row.denominator === 304,
  );
  await page.goto(`${PHU_THO}/units/${unit.unit_code}`);
  await expect(page.getByRole('row', { name: /thêm 1 hồ sơ/ }).first()).toContainText(
    '15,92 → 15,99',
  );
});

test('the inputs that travel recompute the published totals', async ({ request }) => {
  const inputs = await (await request.get(`/api/v1${PHU_THO}/inputs`)).json();
  const ranking = await (await request.get(`/api/v1${PHU_THO}/ranking`)).json();
  const [leaf] = inputs.criteria;
  const totals = new Map<string, number>(
    ranking.rows.map((row: { unit_code: string; total: number }) => [row.unit_code, row.total]),
  );
  for (const [i, unit] of inputs.units.entries()) {
    const d = leaf.denominator[i];
    if (d) expect(totals.get(unit.unit_code)).toBeCloseTo((20 * leaf.numerator[i]) / d, 2);
  }
  expect(inputs.rules.points.max).toBe(20);
});

test('a figure that can’t be is told by its criterion, and the rest is counted', async ({
  page,
}) => {
  await page.goto(`${WHAT_IF}?unit=99003&figure.3.2.1=-5/0&figure.2.1=15/15`);
  const alerts = page.locator('form').getByRole('alert');
  await expect(alerts).toHaveText([/^Chưa nhận “-5\/0” ở tiêu chí 3\.2\.1: số liệu không thể âm/]);
  await expect(page.getByRole('listitem').filter({ hasText: '→ 15/15' })).toBeVisible();
  const named = page.getByRole('textbox', { name: /^3\.2\.1 / });
  await named.fill('4000/3072');
  await expect(alerts).toHaveText([
    '“4000/3072” ở tiêu chí 3.2.1: tỷ lệ quá 100%, chỉ tính đến 100%.',
  ]);
  await named.fill('3072/3072');
  await expect(alerts).toHaveCount(0);
});

test('the summary keeps the zeros of a total, and says of a unit without a rank that it has none', async ({
  page,
}) => {
  await page.goto(`${WHAT_IF}?unit=99003&max.5=20`);
  const row = rows(page).filter({ hasText: 'Thước Kẻ' });
  const total = (await row.locator('td').nth(2).textContent())!;
  expect(total).toMatch(/^\d+,\d{2}$/);
  await expect(page.getByRole('status')).toContainText(`→ ${total} điểm`);
  const published = await (await page.request.get(`/api/v1${MINH_HOA}/ranking`)).json();
  const unranked = published.rows.find(({ rank }: { rank: number | null }) => rank === null);
  await page.goto(`${WHAT_IF}?unit=${unranked.unit_code}&max.5=20`);
  await expect(page.getByRole('status')).toContainText(
    `${unranked.unit_name}: chưa xếp hạng, mô phỏng cũng vậy.`,
  );
});
