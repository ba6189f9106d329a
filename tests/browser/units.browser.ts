/** Finding a unit, and units outside any ranking: those in the news, those nobody can place. */
import { expect, type Page, test } from '@playwright/test';
import { GIA_LAI } from './site';

const results = (page: Page) => page.locator('main li');

for (const words of ['dong da', 'Đống Đa', 'ĐỐNG ĐA', 'đống đa '])
  test(`"${words}" finds Đống Đa`, async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Tìm đơn vị, gõ có dấu hay không dấu').fill(words);
    await page.getByRole('button', { name: 'Tìm' }).click();
    await expect(page).toHaveURL(/\/units\?q=/);
    await expect(results(page).first()).toContainText('Phường Đống Đa');
    await expect(results(page).filter({ hasText: 'Quận Đống Đa' })).toContainText('đến 30/06/2025');
  });

test('a search leads to the unit, and the unit to its ranking', async ({ page }) => {
  await page.goto('/units?q=van+canh');
  await expect(page.getByRole('main')).toContainText('4 đơn vị khớp “van canh”.');
  await page.getByRole('link', { name: 'Xã Vân Canh' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Vân Canh');
  await expect(page.getByRole('main')).toContainText('hạng 1 trong 135 đơn vị');
  await page.getByRole('link', { name: /135 xã, phường tỉnh Gia Lai/ }).click();
  await expect(page).toHaveURL(`${GIA_LAI}/units/21994`);
});

test('a search without an answer, without letters or with too many answers says so', async ({
  page,
}) => {
  await page.goto('/units?q=zzzz');
  await expect(page.getByRole('main')).toContainText('Không tìm thấy đơn vị nào khớp “zzzz”.');
  await page.goto('/units?q=%25');
  await expect(results(page)).toHaveCount(0);
  await page.goto('/units?q=xa');
  await expect(page.getByRole('main')).toContainText('Hơn 60 đơn vị khớp “xa”');
  await expect(results(page)).toHaveCount(60);
  await page.goto('/units');
  await expect(page.getByRole('main')).toContainText('có dấu hay không dấu');
});

test('"Phường 2" of the news has no parent, and keeps its figures: 4.859 = 4.835 + 24', async ({
  page,
}) => {
  await page.goto('/units/x-phuong-2');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phường 2');
  await expect(page.getByRole('main')).toContainText('chưa xác định đơn vị cấp trên');
  await expect(page.getByRole('heading', { name: 'Các số khớp nhau' })).toBeVisible();
  await expect(page.getByText('4.859 = 4.835 + 24')).toBeVisible();
  const resolved = page.locator('tr', { hasText: 'Hồ sơ đã giải quyết' });
  await expect(resolved).toContainText('4.835 / 4.859 (99,51%)');
  await expect(resolved).toContainText('Tin 000');
  await expect(resolved).toContainText('so-lieu-bao-chi/measures.csv, dòng 3');
  await expect(page.getByText('không chấm điểm, không xếp hạng')).toBeVisible();
});

test('Hòa Hiệp Bắc in the news: 4.872 = 274 + 4.598, under the ward it was then', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Phường Hòa Hiệp Bắc' }).click();
  await expect(page.getByText('4.872 = 274 + 4.598')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Quận Liên Chiểu, Thành phố Đà Nẵng');
});

test('a district of the news keeps its name after it was dissolved', async ({ page }) => {
  await page.goto('/units/268');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quận Hà Đông');
  await expect(page.getByRole('main')).toContainText('đến 30/06/2025');
  await expect(page.locator('tr', { hasText: 'Văn bản đến' })).toContainText('7.211');
});

test('a code that was given again tells both units', async ({ page }) => {
  await page.goto('/units/21994');
  const history = page.locator('section', { hasText: 'Tên và hiệu lực' }).last();
  await expect(history.getByRole('listitem')).toHaveText([
    /Xã Vân Canh.*Tỉnh Gia Lai.*từ 01\/07\/2025.*Gồm toàn bộ: Thị trấn Vân Canh \(Huyện Vân Canh\), Xã Canh Hòa.*Gồm một phần: Xã Canh Hiệp/,
    /Thị trấn Vân Canh.*Tỉnh Bình Định.*đến 30\/06\/2025/,
  ]);
});

for (const [words, first] of [
  ['23575', /^Phường Pleiku/],
  ['p. pleiku', /^Phường Pleiku/],
  ['tp hcm', /^Thành phố Hồ Chí Minh/],
  ['pleiku gia lai', /^Phường Pleiku.*Tỉnh Gia Lai/],
] as const)
  test(`"${words}" is understood`, async ({ page }) => {
    await page.goto(`/units?q=${encodeURIComponent(words)}`);
    await expect(results(page).first()).toHaveText(first);
  });

test('a rank is told among those ranked, on the page of the unit as on that of the ranking', async ({
  page,
}) => {
  await page.goto('/units/99003');
  await expect(page.getByRole('main')).toContainText('2025: hạng 8 trong 16 đơn vị');
  await page.goto('/campaigns/minh-hoa-2025/units/99003');
  await expect(page.getByRole('main')).toContainText('hạng trong 16 đơn vị');
});

test('a place in a block is not given as one among all', async ({ page }) => {
  await page.goto('/units/H44.01');
  await expect(page.getByRole('main')).toContainText('hạng 13= đồng hạng trong khối');
});

test('i and y are one sound: a name is found by either', async ({ page }) => {
  await page.goto('/units?q=qui+nhon');
  await expect(page.getByRole('link', { name: 'Phường Quy Nhơn', exact: true })).toBeVisible();
  await page.goto('/units?q=ly+son');
  await expect(page.getByRole('main')).toContainText('Lý Sơn');
});
