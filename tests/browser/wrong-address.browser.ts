/** Addresses that lead nowhere: told in words, with where one may have wanted to go. */
import { expect, test } from '@playwright/test';
import { english, GIA_LAI } from './site';

test('an unknown ranking names the rankings there are', async ({ page }) => {
  const answer = await page.goto('/campaigns/gia-lai-2030');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy');
  await expect(page.getByRole('main')).toContainText('Không có đợt xếp hạng “gia-lai-2030”.');
  await page.getByRole('link', { name: /135 xã, phường tỉnh Gia Lai/ }).click();
  await expect(page).toHaveURL(GIA_LAI);
});

test('an unknown unit of a ranking names units of that name, those of the ranking first', async ({
  page,
}) => {
  const answer = await page.goto(`${GIA_LAI}/units/van-canh`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('main')).toContainText('Không có đơn vị mã “van-canh” trong đợt này');
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL(`${GIA_LAI}/units/21994`);
});

test('an unknown unit names units of that name', async ({ page }) => {
  const answer = await page.goto('/units/dong-da');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('main')).toContainText('Không có đơn vị mã “dong-da”.');
  await expect(page.getByRole('link', { name: /Phường Đống Đa/ }).first()).toBeVisible();
});

test('a page below a known ranking that is not there does not deny the ranking', async ({
  page,
}) => {
  const answer = await page.goto(`${GIA_LAI}/khong-co`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('main')).toContainText('Không có trang này.');
  await expect(page.getByRole('main').getByRole('link').first()).toHaveAttribute('href', GIA_LAI);
});

for (const path of ['/khong-co', '/missing', '/failed', '/units/x-khong-co'])
  test(`${path} is not there, and leads home and to the search`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('link', { name: 'Về trang các đợt xếp hạng' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Tìm đơn vị theo tên' })).toBeVisible();
    await page.goto(english(path));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found');
  });

test('a misspelt address is told as such, and the server goes on', async ({ page, request }) => {
  for (const path of ['/%E0%A4%A', '/units/%E0%A4%A', `${GIA_LAI}/units/%zz`, '/campaigns/%']) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(400);
    expect(await answer.text()).toContain('Địa chỉ này viết sai.');
  }
  expect((await page.goto('/units?q=%E0%A4%A'))?.status()).toBe(200);
  expect((await page.goto('/'))?.status()).toBe(200);
});

test('a very long search is cut, not refused', async ({ page }) => {
  const answer = await page.goto(`/units?q=${'a'.repeat(5000)}`);
  expect(answer?.status()).toBe(200);
});

for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'] as const)
  test(`${method} is refused`, async ({ request }) => {
    const answer = await request.fetch(GIA_LAI, { method });
    expect(answer.status()).toBe(405);
    expect(answer.headers().allow).toBe('GET, HEAD');
    expect(await answer.text()).toContain('chỉ để đọc');
  });

test('the API refuses in its own words', async ({ request }) => {
  for (const method of ['POST', 'OPTIONS']) {
    const answer = await request.fetch('/api/v1/campaigns', { method });
    expect(answer.status()).toBe(405);
    expect(answer.headers().allow).toBe('GET, HEAD');
    expect(answer.headers()['content-type']).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 405, title: 'Method not allowed' });
  }
});

test('HEAD answers as GET does, without the page', async ({ request }) => {
  const answer = await request.head(GIA_LAI);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toContain('text/html');
  expect((await answer.body()).length).toBe(0);
});

test('no answer lets a page be taken for something else', async ({ request }) => {
  const headers = (await request.get(GIA_LAI)).headers();
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-powered-by']).toBeUndefined();
});

test('an address cut off at /campaigns leads to the list of rankings, in its language', async ({
  page,
}) => {
  await page.goto('/campaigns?lang=en');
  await expect(page).toHaveURL('/?lang=en');
});

test('a character nobody can type is not repeated on a page', async ({ request }) => {
  for (const path of ['/units?q=%00ab', `${GIA_LAI}?q=a%00%07b`]) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect(/[\0\x07]/.test(await answer.text()), path).toBe(false);
  }
  expect((await request.get('/units/%00')).status()).toBe(400);
});
