/** Signs that ask for a check: officers see units, rules and rows; the public sees what such checks are. */
import { expect, test } from '@playwright/test';
import { UNITS } from '@/sample/units';
import { MINH_HOA } from './site';

const SIGNS = `${MINH_HOA}/signs`;
const API = '/api/v1/campaigns/minh-hoa-2025';
const PUBLIC = { 'x-forwarded-for': '203.0.113.7' };

test('an officer reads n, comparison, rule and version, and comes to the rows', async ({
  page,
}) => {
  await page.goto(SIGNS);
  const row = page.getByRole('row', { name: /Ô Ăn Quan/ });
  await expect(row).toContainText(
    /\d+ trên \d+ hồ sơ kết thúc quanh hạn trả .* ở 10 đơn vị khác thuộc khối Xã là [\d,]+ lần/,
  );
  await expect(row).toContainText('Xác suất beta-nhị thức');
  await expect(row).toContainText('(bản 1)');
  await row.getByRole('link', { name: /dòng$/ }).click();
  await expect(page).toHaveURL(/unit=99010&sign=bunching_at_deadline#rows$/);
  await expect(page.getByRole('img', { name: /^Số hồ sơ theo phần thời hạn/ })).toBeVisible();
  await expect(page.locator('#rows')).toContainText('minh-hoa-2025/dossiers.csv');
});

test('the filter stands in the address', async ({ page }) => {
  await page.goto(SIGNS);
  await page.locator('select[name=sign]').selectOption('clock_stopped');
  await page.getByRole('button', { name: 'Xem' }).click();
  await expect(page).toHaveURL(/sign=clock_stopped/);
  await expect(page.locator('table').first().locator('tbody tr')).toHaveCount(1);
  await expect(page.locator('table').first()).toContainText('Trống Cơm');
});

test('a unit’s page tells officers, and only them', async ({ page, request }) => {
  await page.goto(`${MINH_HOA}/units/99010`);
  await expect(page.getByRole('link', { name: 'Dồn vào sát hạn' })).toBeVisible();
  const told = await (await request.get(`${MINH_HOA}/units/99010`, { headers: PUBLIC })).text();
  expect(told).not.toContain('rà soát ở đơn vị này');
  expect(told).not.toContain('bunching_at_deadline');
});

test('the public learns what is looked at, of no unit, by page, filter, API and export', async ({
  request,
}) => {
  for (const path of [SIGNS, `${SIGNS}?all=1`, `${SIGNS}?unit=99010&sign=bunching_at_deadline`]) {
    const answer = await request.get(path, { headers: PUBLIC });
    expect(answer.status()).toBe(200);
    const text = await answer.text();
    expect(text).toContain('Một dấu hiệu chỉ mở ra việc rà soát, không phải kết luận');
    for (const { name } of UNITS) expect(text).not.toContain(name);
  }
  for (const format of ['json', 'csv', 'arrow', 'parquet']) {
    const refused = await request.get(`${API}/signs?format=${format}`, { headers: PUBLIC });
    expect(refused.status()).toBe(403);
    expect(refused.headers()['content-type']).toContain('application/problem+json');
    expect(await refused.text()).not.toContain('99010');
  }
  for (const path of ['ranking', 'scores', 'units/99010', 'criteria'])
    expect(await (await request.get(`${API}/${path}`, { headers: PUBLIC })).text()).not.toContain(
      'bunching_at_deadline',
    );
});

test('a difference names the measure it is of', async ({ page }) => {
  await page.goto(`${SIGNS}?unit=99008`);
  await expect(page.getByRole('row', { name: /Báo cáo khác số liệu gốc/ })).toContainText(
    /chênh 34,7 điểm phần trăm \(số đo: [^)]{5,}\)/,
  );
  const { rows } = await (await page.request.get(`${API}/signs`)).json();
  for (const { sign, about } of rows)
    expect(about !== null, sign).toBe(sign === 'reported_against_rows');
});

test('the API gives officers every comparison', async ({ request }) => {
  const { rows } = await (await request.get(`${API}/signs`)).json();
  const found = rows.filter(({ flagged }: { flagged: boolean }) => flagged);
  expect(found.length).toBe(11);
  for (const { n, others, expected } of found) {
    expect(n).toBeGreaterThan(0);
    expect(others).toBeGreaterThanOrEqual(5);
    expect(expected).not.toBeNull();
  }
});

test('a campaign whose period is not over is not examined', async ({ page }) => {
  await page.goto('/campaigns/gia-lai-766-2026/signs');
  await expect(page.getByRole('main')).toContainText('Chưa rà soát');
});
