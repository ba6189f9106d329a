/** From a point to its rows: the page of one point, its working, its rows sorted and paged by links, its one sheet. */
import { expect, test } from '@playwright/test';
import { records } from '../scoring/published';
import { english, GIA_LAI, MINH_HOA } from './site';

const POINT = `${MINH_HOA}/units/99003/criteria/3.2.1`;
const ELSEWHERE = { 'x-forwarded-for': '203.0.113.9' };
/** As dossiers of the fictional province are called. */
const CODE = /H99\.\d\d-\d{6}-\d+/;

test('a point of the unit’s trace leads to its rule, its working and its rows', async ({
  page,
}) => {
  await page.goto(`${MINH_HOA}/units/99003`);
  await page.locator('tr[id="c-3.2.1"] td.number a').click();
  await expect(page).toHaveURL(new RegExp(`${POINT}$`));
  const main = page.getByRole('main');
  // 8 × 2980 ÷ 3072 ÷ 0.98, by hand: 23840 ÷ 3010.56 = 7.91879…
  for (const words of [
    'Bộ tiêu chí minh họa, mục 3.2.1',
    'share to 98% at least 90%',
    '2.980 ÷ 3.072 ≈ 97,01%',
    '97,01% đạt mức sàn 90%: tính tiếp',
    '8 × (2.980 ÷ 3.072) ÷ 98% ≈ 7,9188',
    '7,9188 → 7,92',
    'Làm tròn nửa ra xa 0',
    'Lũy kế từ 01/01/2025 đến 31/12/2025',
    '6 đơn vị cao điểm hơn',
  ])
    await expect(main).toContainText(words);
  await page.getByRole('link', { name: 'Thủ tục', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('3. Cải cách thủ tục');
  await expect(main).toContainText('1,8 + 7,92 + 1 + 1,21 + 3,91 + 3,98 + 2,17 + 1,85 = 23,84');
  await main.getByRole('link', { name: /^Hồ sơ quá hạn/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('3.2.3.');
});

test('the points of a group in the ranking lead to how they add up', async ({ page }) => {
  await page.goto(GIA_LAI);
  await page.locator('#ranking tr[data-key] td a').first().click();
  await expect(page).toHaveURL(/\/units\/21994\/criteria\/1$/);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('rows are picked, sorted and paged by links', async ({ page }) => {
    await page.goto(POINT);
    const rows = page.locator('#rows tbody tr');
    await expect(rows).toHaveCount(50);
    await page.getByRole('link', { name: 'Chỉ ở mẫu số (92)' }).click();
    await expect(page).toHaveURL(/in=rest/);
    await page.locator('#rows').getByRole('link', { name: 'Tiếp nhận' }).click();
    await page.locator('#rows').getByRole('link', { name: 'Tiếp nhận' }).click();
    await expect(page).toHaveURL(/in=rest&sort=-received_at|sort=-received_at&in=rest/);
    await expect(page.locator('th[aria-sort="descending"]')).toContainText('Tiếp nhận');
    await expect(rows).toHaveCount(50);
    await page.getByRole('link', { name: 'Sau' }).click();
    await expect(page).toHaveURL(/page=2/);
    await expect(rows).toHaveCount(42);
    for (const reason of await rows.locator('[data-label="Vì sao"]').allInnerTexts())
      expect(reason).toMatch(/trễ hạn|quá hạn/);
  });
});

test('sorted by when they were received, rows are in that order over every page', async ({
  request,
}) => {
  const api = `/api/v1${POINT}/rows`;
  const { rows } = await (await request.get(`${api}?sort=received_at`)).json();
  const received = (rows as { received_at: string }[]).map(({ received_at }) => received_at);
  expect(received).toHaveLength(3072);
  expect(received).toEqual([...received].sort());
});

test('nothing that leads to a person reaches the public, and an officer gets it', async ({
  request,
}) => {
  for (const [path, hasRows] of [
    [POINT, true],
    [`${POINT}?sort=code&in=rest`, true],
    [english(`${POINT}?page=2`), true],
    [`/api/v1${POINT}`, false],
    [`/api/v1${POINT}/rows`, true],
    [`/api/v1${POINT}/rows?format=csv`, true],
    [`/api/v1${POINT}/rows?format=csv&in=rest`, true],
  ] as const) {
    const [open, own] = await Promise.all([
      request.get(path, { headers: ELSEWHERE }),
      request.get(path),
    ]);
    expect([open.status(), own.status()], path).toEqual([200, 200]);
    const text = await open.text();
    expect(text, path).not.toMatch(CODE);
    // no hour and minute but in none of the dates
    expect(text, path).not.toMatch(/\d{4}[ T]\d\d:\d\d|\d\d:\d\d \d\d\/\d\d/);
    if (hasRows) expect(await own.text(), path).toMatch(CODE);
    expect(open.headers()['cache-control']).toBe('no-cache');
    expect(own.headers()['cache-control']).toBe('private, no-cache');
    const { etag } = own.headers();
    const again = await request.get(path, { headers: { 'if-none-match': etag! } });
    expect(again.status(), path).toBe(304);
  }
});

test('the rows downloaded are those of the file, line by line', async ({ request }) => {
  const csv = await (await request.get(`/api/v1${POINT}/rows?format=csv&in=rest`)).text();
  const rows = records(csv);
  expect(rows).toHaveLength(92);
  expect(rows.every(({ numerator, denominator }) => numerator === '0' && denominator === '1')).toBe(
    true,
  );
  const excel = await (await request.get(`/api/v1${POINT}/rows?format=csv&in=rest&bom=1`)).body();
  expect(excel.subarray(3).toString()).toBe(csv);
  const { rows: same } = await (await request.get(`/api/v1${POINT}/rows?in=rest`)).json();
  expect(same.map(({ line }: { line: number }) => String(line))).toEqual(
    rows.map(({ line }) => line),
  );
});

for (const [path, status, words] of [
  [`/api/v1${POINT}/rows?in=some`, 400, 'use one of numerator, denominator, rest'],
  [`/api/v1${POINT}/rows?sort=name`, 400, 'sort=name; use one of'],
  [`/api/v1${POINT}/rows?page=0`, 400, 'page=0'],
  [`/api/v1${POINT}/rows?format=xls`, 400, 'format=xls; use one of json, csv'],
  [`/api/v1${POINT}?format=csv`, 400, 'format=csv; use one of json'],
  [`/api/v1${MINH_HOA}/units/99003/criteria/3/rows`, 404, 'is a group'],
  [`/api/v1${MINH_HOA}/units/99003/criteria/9.9`, 404, 'no criterion "9.9"'],
  [`/api/v1${MINH_HOA}/units/00000/criteria/3.2.1/rows`, 404, 'no unit "00000"'],
] as const)
  test(`${path} is a problem in words`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(status);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
    expect((await answer.json()).detail).toContain(words);
  });

test('the API’s description lists both answers', async ({ request }) => {
  const { paths } = await (await request.get('/api/v1/openapi.json')).json();
  const point = '/campaigns/{id}/units/{code}/criteria/{criterion}';
  expect(Object.keys(paths)).toEqual(expect.arrayContaining([point, `${point}/rows`]));
});

test('a criterion that does not exist is told, with those that do', async ({ page }) => {
  const answer = await page.goto(`${MINH_HOA}/units/99003/criteria/9.9`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByText('Không có tiêu chí “9.9” trong đợt này.')).toBeVisible();
  await page.getByRole('link', { name: /^3\. Cải cách thủ tục/ }).click();
  await expect(page).toHaveURL(/criteria\/3$/);
});

for (const code of ['3.2.1', '8.1', '2.2', '1.1.2', '1.2', '3'])
  test(`the points of ${code} go to paper as one sheet that names its sources`, async ({
    page,
  }) => {
    await page.goto(`${MINH_HOA}/units/99003/criteria/${code}`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Căn cứ tính điểm', { exact: true })).toBeVisible();
    const main = page.getByRole('main');
    await expect(main).toContainText(/Phiên bản số liệu [0-9a-f]{12}/);
    await expect(main).toContainText(`/campaigns/minh-hoa-2025/units/99003/criteria/${code}`);
    await expect(page.locator('#rows')).toBeHidden({ timeout: 1000 });
    if (code !== '3') await expect(main).toContainText(/SHA.256.[0-9a-f]{12}…/);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
