/** Home, method, data and search: what each says, and where it leads. */
import { expect, test } from '@playwright/test';
import { GIA_LAI, MINH_HOA, PHU_THO } from './site';

test('home shows the newest ranking at a glance, with its map, and leads to it', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('main')).toContainText('Xã Vân Canh dẫn đầu với 75,34 điểm');
  const table = page.getByRole('table', { name: 'Dẫn đầu' });
  await expect(table.locator('tbody tr')).toHaveCount(10);
  await expect(table.locator('tbody tr').first()).toContainText('Vân Canh');
  await expect(page.locator('figure')).toContainText('Bản đồ tổng điểm 135 đơn vị');
  await expect(page.locator('figure svg a')).toHaveCount(135);
  await page.getByRole('link', { name: 'Xem bảng xếp hạng (135 đơn vị)' }).click();
  await expect(page).toHaveURL(GIA_LAI);
});

test('home lists the other rankings with what they are, and the units in the news', async ({
  page,
}) => {
  await page.goto('/');
  const others = page.getByRole('listitem');
  for (const text of [
    '34 tỉnh, thành phố',
    'tỉnh Phú Thọ',
    'cụm thi đua số 1, Tỉnh Minh Họa, 2025',
  ])
    await expect(others.filter({ hasText: text })).toHaveCount(1);
  await expect(others.filter({ hasText: 'cụm thi đua số 1, Tỉnh Minh Họa, 2025' })).toContainText(
    'Bộ tiêu chí minh họa',
  );
  await expect(others.filter({ hasText: 'Phường 2' })).toContainText(
    'chưa xác định đơn vị cấp trên',
  );
});

test('every page says how to go on: name, ways, search, build', async ({ page }) => {
  await page.goto(`${MINH_HOA}/method`);
  const ways = page.getByRole('navigation', { name: 'Chính' }).getByRole('link');
  await expect(ways).toHaveText(['Xếp hạng', 'Đơn vị', 'Dữ liệu']);
  await expect(page.getByRole('contentinfo')).toContainText(/Phiên bản số liệu [0-9a-f]{12}/);
  await page.getByRole('link', { name: 'Bảng xếp hạng CCHC' }).click();
  await expect(page).toHaveURL('/');
});

test('the method tells the rules in sentences and each criterion with its formula', async ({
  page,
}) => {
  await page.goto(`${MINH_HOA}/method`);
  const facts = page.locator('main dl').first();
  await expect(facts).toContainText('Từ 01/01/2025 đến 31/12/2025');
  await expect(facts).toContainText('17 đơn vị');
  await expect(facts).toContainText('Phường; Xã');
  await expect(facts).toContainText('Cùng tổng điểm thì cùng hạng, hạng kế tiếp liền sau');
  await expect(facts).toContainText('Xuất sắc: từ 90 điểm');
  const rows = page.getByRole('table', { name: 'Bộ tiêu chí' }).locator('tbody tr');
  // 8 groups of 31 criteria, and bonus and penalty of 3 and 5
  await expect(rows).toHaveCount(39 + 10);
  const inTime = rows.filter({ hasText: 'in_time_of_received' });
  await expect(inTime).toContainText('Tỷ lệ × 8 điểm, đạt 98% là trọn điểm; dưới 90% là 0 điểm');
  await expect(inTime).toContainText('share to 98% at least 90%');
  await expect(inTime).toContainText('loại trừ / chưa xếp');
  await expect(inTime).toContainText('đang giải quyết còn trong hạn, chia cho số tiếp nhận');
});

test('the method of a ranking without authority says so, and marks the silent group', async ({
  page,
}) => {
  await page.goto(`${GIA_LAI}/method`);
  await expect(page.locator('main dl').first()).toContainText(
    'Không có: tổng hợp từ số liệu công khai',
  );
  await expect(page.locator('main dl').first()).toContainText('Không xếp loại');
  await expect(page.locator('tr', { hasText: 'Công khai, minh bạch' })).toContainText(
    'mọi đơn vị như nhau',
  );
  await page.goto(`${PHU_THO}/method`);
  await expect(page.locator('main dl').first()).toContainText('Chỉ xếp hạng trong từng khối');
});

test('the data page accounts for every row of every file', async ({ page }) => {
  await page.goto('/quality');
  const files = page.getByRole('table', { name: 'Tệp' }).first();
  const number = (text: string) => Number(text.replace(/\./g, ''));
  for (const row of await files.locator('tbody tr').all()) {
    const [rows, accepted, rejected, skipped] = (
      await row.locator('td.number').allInnerTexts()
    ).map(number);
    expect(rows, (await row.locator('th').textContent())!).toBe(accepted! + rejected! + skipped!);
  }
  const dossiers = files.locator('tr', { hasText: 'minh-hoa-2025/dossiers.csv' });
  await expect(dossiers).toContainText('30.166');
  await expect(dossiers).toContainText('Ngày kết thúc trước ngày tiếp nhận');
  await expect(page.getByText('Tệp mới nhất có số liệu đến 10/10/2026.')).toBeVisible();
});

test('the data page explains the columns of a file, folded until asked for', async ({ page }) => {
  await page.goto('/quality');
  const fold = page.locator('details', { has: page.locator('summary', { hasText: / dossiers$/ }) });
  await expect(fold.locator('dl')).toBeHidden();
  await fold.locator('summary').click();
  await expect(fold.locator('dl')).toContainText('received_at');
});
