/** One unit of a ranking: where it stands, where it loses points, and what each point rests on. */
import { expect, type Page, test } from '@playwright/test';
import { GIA_LAI, MINH_HOA, PHU_THO } from './site';

const VAN_CANH = `${GIA_LAI}/units/21994`;
const THUOC_KE = `${MINH_HOA}/units/99003`;

/** The row of a criterion in the trace. */
const criterion = (page: Page, code: string) => page.locator(`tr[id="c-${code}"]`);

test('the first unit shows its total, its rank and its distance from the middle', async ({
  page,
}) => {
  await page.goto(VAN_CANH);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Vân Canh');
  await expect(page.locator('main dl').first().locator('> div')).toHaveText([
    'trên 100 điểm75,34',
    'hạng trong 135 đơn vị1',
    'so với mức giữa (trung vị)+3,96',
  ]);
  await expect(page.getByRole('img', { name: /Xã Vân Canh đạt 75,34 điểm/ }).first()).toBeVisible();
});

test('each group stands against the median, the largest loss first', async ({ page }) => {
  await page.goto(`${GIA_LAI}/units/21730`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Phù Mỹ');
  await expect(page.locator('section', { hasText: 'Mất điểm ở đâu?' }).locator('li')).toHaveText([
    /Hài lòng\s*5,97 \/ 18 · thấp hơn mức giữa 12,03/,
    /Số hóa\s*8,10 \/ 22 · thấp hơn mức giữa 1,60/,
    /Thanh toán\s*6,07 \/ 10 · thấp hơn mức giữa 0,94/,
    /Tiến độ\s*17,91 \/ 20 · thấp hơn mức giữa 0,86/,
    /Trực tuyến\s*6,27 \/ 12 · thấp hơn mức giữa 0,09/,
    /Công khai\s*11,79 \/ 18 · bằng mức giữa/,
  ]);
});

test('a reported figure names its clause, its formula in words, its file and line', async ({
  page,
}) => {
  await page.goto(VAN_CANH);
  const row = criterion(page, '2');
  await expect(row).toContainText('Tiến độ giải quyết');
  await expect(row).toContainText('Quyết định 766/QĐ-TTg, nhóm 2');
  await expect(row).toContainText('19,41 / 20 (97,05%)');
  await expect(row).toContainText('theo báo cáo');
  await expect(row).toContainText('Tỷ lệ × 20 điểm');
  await expect(row).toContainText('gia-lai-766-2026/measures.csv, dòng 333');
  await expect(row).toContainText('01/01/2026 đến 10/10/2026');
});

test('a figure computed from dossiers names how many, and in which files', async ({ page }) => {
  await page.goto(THUOC_KE);
  const row = criterion(page, '3.2.1');
  await expect(row).toContainText('tính từ dữ liệu gốc');
  await expect(row).toContainText('Tỷ lệ × 8 điểm, đạt 98% là trọn điểm; dưới 90% là 0 điểm');
  await expect(row.locator('li')).toHaveText([
    'minh-hoa-2025/dossiers.csv: 3.039\u00a0hồ sơ ở mẫu số, 2.955 ở tử số',
    'minh-hoa-2024/dossiers.csv: 29\u00a0hồ sơ ở mẫu số, 25 ở tử số',
    'minh-hoa-2023/dossiers.csv: 4\u00a0hồ sơ ở mẫu số, 0 ở tử số',
  ]);
  // each criterion has its own: carried-over dossiers were not filed online this year
  await expect(criterion(page, '3.3').locator('li')).toHaveText([
    'minh-hoa-2025/dossiers.csv: 3.039\u00a0hồ sơ ở mẫu số, 2.379 ở tử số',
  ]);
  // what it rests on is told, whose dossiers they are is not
  await expect(page.getByRole('main')).not.toContainText(/H99\.03-\d/);
});

test('an appraised criterion tells each round with its reason', async ({ page }) => {
  await page.goto(THUOC_KE);
  const row = criterion(page, '2.2');
  await expect(row).toContainText('thẩm định');
  await expect(row).toContainText('Tự chấm 3');
  await expect(row.locator('li')).toHaveText([
    /minh-hoa-2025\/assessments\.csv, dòng\s21.*tự chấm: 3/,
    /dòng\s22.*thẩm định lần 1: 2,5; Chưa có kế hoạch/,
    /dòng\s23.*thẩm định lần 2: 2,5; Không có tài liệu mới/,
  ]);
});

test('many reports of one figure are folded, and unfold to a line each', async ({ page }) => {
  await page.goto(THUOC_KE);
  const row = criterion(page, '1.1.2');
  await expect(row.locator('summary')).toContainText('minh-hoa-2025/measures.csv, dòng 94–97');
  await expect(row.locator('li').first()).toBeHidden();
  await row.locator('summary').click();
  await expect(row.locator('li')).toHaveCount(4);
  await expect(row.locator('li').first()).toBeVisible();
});

test('where nothing could be measured, the rule that acted is named', async ({ page }) => {
  await page.goto(`${MINH_HOA}/units/99002`);
  await expect(criterion(page, '1.3')).toContainText('Không phát sinh: đạt điểm tối đa');
  await page.goto(`${MINH_HOA}/units/99012`);
  await expect(criterion(page, '6.1')).toContainText('Thiếu số liệu: chưa xếp hạng');
  await expect(page.getByText('Chưa xếp hạng vì 1 tiêu chí chưa cho điểm được:')).toBeVisible();
  const barring = page.getByRole('link', { name: /^6\.1 Giải ngân/ });
  await expect(barring.locator('..')).toHaveText(/: thiếu số liệu$/);
  await expect(barring).toHaveAttribute('href', '#c-6.1');
  await expect(criterion(page, '6.1').locator('td.number')).toHaveText('– / 3');
  await expect(page.getByText('– / 6 · chưa có điểm')).toBeVisible();
});

test('a department without dossiers keeps 0/0 and says why it has no points', async ({ page }) => {
  await page.goto(`${PHU_THO}/units/H44.01`);
  await expect(criterion(page, '2')).toContainText('0 / 0');
  await expect(criterion(page, '2')).toContainText('Không phát sinh: 0 điểm');
  await expect(page.getByRole('main')).toContainText('hạng trong 15 đơn vị khối Sở, ban, ngành');
  await expect(page.getByRole('main')).toContainText('Đồng hạng với Sở Ngoại vụ, Thanh tra tỉnh.');
  await expect(
    page.getByRole('main').getByRole('link', { name: 'Thanh tra tỉnh' }),
  ).toHaveAttribute('href', /\/units\/H44/);
  // it has no territory, so there is no empty frame for a map
  await expect(page.getByText('Trên bản đồ')).toHaveCount(0);
});

test('the units next above and below are named, linked, with the gap', async ({ page }) => {
  await page.goto(THUOC_KE);
  const neighbours = page.locator('section', { hasText: 'Trên và dưới' }).last();
  await expect(neighbours).toContainText('Xếp ngay trên: xã Chong Chóng, 86,39 điểm, hơn 0,38.');
  await expect(neighbours).toContainText('Xếp ngay dưới: xã Hạt Mưa, 84,74 điểm, kém 1,27.');
  await neighbours.getByRole('link', { name: 'xã Chong Chóng' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Chong Chóng');
});

test('points by month are drawn, and told in words', async ({ page }) => {
  await page.goto(THUOC_KE);
  const chart = page.getByRole('img', { name: /^Điểm lũy kế theo tháng/ }).first();
  await expect(chart).toBeVisible();
  await expect(chart).toHaveAttribute(
    'aria-label',
    /3\.2\.1 Hồ sơ tiếp nhận, kể cả năm trước chuyển sang, giải quyết trong hạn: 7,\d\d → 7,92/,
  );
});

test('on the map only the unit itself is marked', async ({ page }) => {
  await page.goto(VAN_CANH);
  await expect(page.getByRole('img', { name: 'Trên bản đồ: xã Vân Canh' })).toBeVisible();
});
