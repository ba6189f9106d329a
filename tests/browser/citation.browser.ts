/** Where figures come from, and how to cite them: on the screen, on paper, in the API, in what other sites show of a page. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { startOn } from './server';
import { english, GIA_LAI, MINH_HOA, PHU_THO, PROVINCES } from './site';

/** As data/reference/SOURCES.md tells of each sample. */
const REPOSITORIES = {
  [GIA_LAI]: ['Cổng Dịch vụ công quốc gia', 'https://github.com/duynghiaqn/Crawler-766/'],
  [PROVINCES]: ['Cổng Dịch vụ công quốc gia', 'https://github.com/duynghiaqn/Crawler-766/'],
  [PHU_THO]: ['Cổng Dịch vụ công quốc gia', 'https://github.com/ChippedTopaz/qd766/'],
};
const SOURCES = readFileSync('data/reference/SOURCES.md', 'utf8');

for (const [path, [publisher, repository]] of Object.entries(REPOSITORIES))
  test(`${path} names its source at the foot of its pages and in the API`, async ({ page }) => {
    const link = page.locator('footer').getByRole('link', { name: publisher! });
    for (const below of ['', '/method']) {
      await page.goto(path + below);
      await expect(link).toHaveAttribute('href', new RegExp(`^${repository}`));
      await expect(page.locator('footer')).toContainText('Giấy phép: nguồn không ghi');
    }
    await page.goto(path);
    await page.locator('#ranking tbody th a').first().click();
    await expect(link).toBeVisible();
    const { data_source } = await (await page.request.get(`/api/v1${path}/ranking`)).json();
    expect(data_source.url.startsWith(repository)).toBe(true);
    // the table of sources names the same repository
    expect(SOURCES).toContain(repository!.replace('https://', '').replace(/\/$/, ''));
  });

test('a citation says what, by whom, to which day, of which build, and where', async ({ page }) => {
  await page.goto(GIA_LAI);
  const { build, data_on, as_of_on } = await (
    await page.request.get(`/api/v1${GIA_LAI}/ranking`)
  ).json();
  expect([data_on, as_of_on]).toEqual(['2026-10-10', '2026-10-10']);
  const origin = new URL(page.url()).origin;
  const [vi, en] = await page.locator('#cite p[lang]').allInnerTexts();
  expect(vi).toBe(
    'Chất lượng phục vụ người dân, doanh nghiệp của 135 xã, phường tỉnh Gia Lai, 2026. ' +
      'Bảng tính từ số liệu công khai, không phải kết quả do cơ quan có thẩm quyền công bố. ' +
      `Số liệu tạm tính đến 10/10/2026, phiên bản số liệu ${build}. ` +
      'Nguồn: Cổng Dịch vụ công quốc gia, số liệu năm 2026 đến 10/10/2026, qua kho mã nguồn duynghiaqn/Crawler-766 ' +
      '(https://github.com/duynghiaqn/Crawler-766/blob/HEAD/data/gia_lai/communes_GiaLai_10102026.json). ' +
      `${origin}${GIA_LAI}`,
  );
  expect(en).toContain('Provisional figures to 10/10/2026');
  expect(en!.endsWith(`${origin}${GIA_LAI}?lang=en`)).toBe(true);
  await page.goto(english(`${MINH_HOA}/method`));
  await expect(page.locator('#cite')).toContainText('Illustrative criteria, fictional units');
});

test('a campaign tells its own day beside that of the build', async ({ request }) => {
  const of = async (path: string) => (await request.get(`/api/v1${path}/ranking`)).json();
  const [old, whole] = [await of('/campaigns/minh-hoa-2023'), await of(GIA_LAI)];
  expect(old.as_of_on).toBe(whole.as_of_on);
  expect(old.data_on.slice(0, 4) <= '2024').toBe(true);
  const { schemas } = (await (await request.get('/api/v1/openapi.json')).json()).components;
  for (const name of ['as_of_on', 'data_on', 'data_source'])
    expect(schemas.Envelope.properties[name].description, name).toBeTruthy();
});

test('what other sites show of a page is told; no name is given to the site that nobody gave it', async ({
  request,
}) => {
  const html = await (
    await request.get(`${GIA_LAI}?sort=name`, { headers: { host: 'elsewhere.example' } })
  ).text();
  expect(html).toMatch(/<meta property="og:title" content="Chất lượng phục vụ[^"]*135 xã/);
  expect(html).toContain(
    '<meta property="og:description" content="135 đơn vị, 135 đã xếp hạng. Số liệu tạm tính đến 10/10/2026."',
  );
  expect(html).not.toContain('elsewhere.example');
  expect(html).not.toContain('rel="canonical"');
});

test('a sheet of paper tells whole addresses', async ({ page }) => {
  await page.goto(`${MINH_HOA}/units/99003/criteria/3.2.1`);
  const origin = new URL(page.url()).origin;
  const verify = page.locator('section', {
    has: page.getByRole('heading', { name: 'Kiểm chứng' }),
  });
  await expect(verify).toContainText(`${origin}${MINH_HOA}/units/99003/criteria/3.2.1`);
  await expect(verify).toContainText(`${origin}/api/v1${MINH_HOA}/units/99003/criteria/3.2.1/rows`);
});

test('an address of the site that is none stops the server in one sentence', async () => {
  const { code, output } = await startOn(0, '127.0.0.1', { SITE_URL: 'thi-dua.example.vn/x' });
  expect(code).toBe(1);
  expect(output).toContain('SITE_URL=thi-dua.example.vn/x: cần địa chỉ không có đường dẫn');
});
