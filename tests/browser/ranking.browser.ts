/** The ranking of Gia Lai as a reader finds it: finding, places, ties, points of each group. */
import { expect, test } from '@playwright/test';
import { GIA_LAI, MINH_HOA, PHU_THO, PROVINCES, rankedRows } from './site';

test('the finding stands above the table: Vân Canh leads with 75,34', async ({ page }) => {
  await page.goto(GIA_LAI);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('135 xã, phường');
  const main = page.getByRole('main');
  await expect(main).toContainText('Xã Vân Canh dẫn đầu với 75,34 điểm');
  await expect(main).toContainText('cao hơn đơn vị xếp thứ hai (xã Đăk Song) 1,39 điểm');
  await expect(main).toContainText('Một nửa số đơn vị đạt 71,38 điểm trở lên; thấp nhất 56,11');
});

test('all 135 units are in the table, the first with its total and its six groups', async ({
  page,
}) => {
  await page.goto(GIA_LAI);
  await expect(rankedRows(page)).toHaveCount(135);
  await expect(rankedRows(page).first().locator('th, td')).toHaveText([
    '1',
    'xã Vân Canh',
    '75,34',
    '1',
    '11,79',
    '19,41',
    '6,31',
    '7,34',
    '12,49',
    '18,00',
  ]);
  await expect(rankedRows(page).last()).toContainText('Phù Mỹ');
  await expect(page.locator('#ranking thead th')).toHaveText([
    /^Hạng/,
    'Đơn vị',
    /^Tổng điểm\s*trên 100$/,
    /^Khoảng hạng\s*trọng số ±10%$/,
    /^Công khai\s*18$/,
    /^Tiến độ\s*20$/,
    /^Trực tuyến\s*12$/,
    /^Thanh toán\s*10$/,
    /^Số hóa\s*22$/,
    /^Hài lòng\s*18$/,
  ]);
});

test('a shared place is marked "=" and said in words', async ({ page }) => {
  await page.goto(GIA_LAI);
  for (const name of ['Hoài Nhơn', 'Ia Mơ']) {
    const place = rankedRows(page)
      .filter({ has: page.getByRole('link', { name, exact: false }) })
      .filter({ hasText: '73,29' })
      .locator('td')
      .first();
    await expect(place.locator('sup')).toHaveText('=');
    await expect(place.locator('sup')).toHaveAttribute('aria-hidden', 'true');
    await expect(place).toContainText('12');
    await expect(place).toContainText('đồng hạng');
  }
  await expect(rankedRows(page).nth(13).locator('td').first()).toHaveText('14');
  await expect(page.getByText('Dấu = là đồng hạng')).toBeVisible();
});

test('a ranking without an authority says what it is not, and gives no classes', async ({
  page,
}) => {
  await page.goto(GIA_LAI);
  await expect(page.getByRole('main')).toContainText('không phải kết quả do cơ quan có thẩm quyền');
  await expect(page.getByRole('main')).toContainText('không phải Chỉ số CCHC của tỉnh');
  await expect(page.getByRole('columnheader', { name: 'Xếp loại' })).toHaveCount(0);
  await expect(page.getByText('Số liệu tạm tính đến 10/10/2026', { exact: true })).toBeVisible();
});

test('the group that decides is named with its share, the silent one too', async ({ page }) => {
  await page.goto(GIA_LAI);
  const note = page.locator('.note');
  await expect(note).toContainText(
    '“Mức độ hài lòng” tạo phần lớn nhất của chênh lệch tổng điểm (81%)',
  );
  await expect(note).toContainText('103/135 đơn vị đạt điểm tối đa 18, đơn vị thấp nhất đạt 5,85');
  await expect(note).toContainText('“Công khai, minh bạch” như nhau ở mọi đơn vị');
  await expect(note).toContainText('Nguồn chỉ có điểm nhóm');
  const influence = page.locator('figure', { hasText: 'Tỷ trọng chênh lệch' });
  await expect(influence.locator('dl > div')).toHaveText([
    /Hài lòng.*81%/,
    /Số hóa.*10%/,
    /Tiến độ.*6%/,
    /Thanh toán.*4%/,
    /Trực tuyến.*không đáng kể/,
    /Công khai.*không đáng kể/,
  ]);
});

test('an illustrative ranking says so, and the unit without figures stands last', async ({
  page,
}) => {
  await page.goto(MINH_HOA);
  await expect(page.getByText('Bộ tiêu chí minh họa', { exact: true })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Đơn vị và số liệu hư cấu');
  await expect(page.getByRole('main')).toContainText('1 đơn vị chưa xếp hạng vì chưa đủ dữ liệu');
  await expect(rankedRows(page)).toHaveCount(17);
  await expect(rankedRows(page).last()).toContainText('Thuyền Giấy');
  await expect(rankedRows(page).last().locator('td').first()).toHaveText('chưa xếp');
});

test('where ranks are inside blocks only, each block is a part of the table', async ({ page }) => {
  await page.goto(PHU_THO);
  await expect(page.locator('#ranking th[scope="rowgroup"]')).toHaveText([
    'Xã, phường 148 đơn vị',
    'Sở, ban, ngành 15 đơn vị',
  ]);
  const departments = page.locator('#ranking tbody').nth(1).locator('tr[data-key]');
  await expect(departments).toHaveCount(15);
  await expect(departments.first()).toContainText('Sở Văn hóa, Thể thao và Du lịch');
  await expect(departments.first().locator('td').first()).toHaveText('1');
  const histograms = page.locator('figure', { hasText: 'Số đơn vị theo mức điểm' });
  await expect(histograms).toHaveCount(2);
  // departments have no territory, so the map's scale is that of the communes
  await expect(page.locator('figure', { hasText: 'Tổng điểm theo địa bàn' })).toContainText(
    '13,33',
  );
});

test('the national map names Hoàng Sa and Trường Sa', async ({ page }) => {
  await page.goto(PROVINCES);
  const map = page.locator('figure svg').first();
  await expect(map.locator('text')).toHaveText(['Hoàng Sa', 'Trường Sa']);
  await page.goto(`${PROVINCES}/units/56`);
  await expect(page.locator('figure svg text', { hasText: 'Trường Sa' })).toBeVisible();
});

test('of those who share the last place none is singled out, and what could not be measured is marked', async ({
  page,
}) => {
  await page.goto(PHU_THO);
  // Sở Ngoại vụ had 0 of 2; two offices without a dossier stand at 0.00 beside it
  const lead = page.locator('main p', { hasText: 'Sở, ban, ngành: ' });
  await expect(lead).toContainText('thấp nhất 0,00 (3 đơn vị, trong đó 2 đơn vị không phát sinh)');
  await expect(lead).not.toContainText('Ngoại vụ');
  await expect(page.getByRole('main')).toContainText('2 đơn vị cùng xếp thứ hai');
  const inspectorate = rankedRows(page).filter({ hasText: 'Thanh tra tỉnh' });
  await expect(inspectorate).toContainText('không phát sinh');
  // the third has dossiers, none of them in time
  await expect(rankedRows(page).filter({ hasText: 'không phát sinh' })).toHaveCount(2);
});

test('typing what nobody is called leaves a way back', async ({ page }) => {
  await page.goto(GIA_LAI);
  await expect(page.getByRole('link', { name: 'Bỏ lọc' })).toBeHidden();
  await page.getByLabel('Tìm trong bảng').fill('zzzz');
  await expect(page.getByText('hoặc bấm Bỏ lọc')).toBeVisible();
  await page.getByRole('link', { name: 'Bỏ lọc' }).click();
  await expect(rankedRows(page)).toHaveCount(135);
});
