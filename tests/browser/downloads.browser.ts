/** What one downloads: the same rows in every format, cacheable, and plain words where there is nothing. */
import { expect, type Page, test } from '@playwright/test';
import { tableFromIPC } from 'apache-arrow';
import { GIA_LAI, MINH_HOA } from './site';

const API = '/api/v1/campaigns/gia-lai-766-2026';

/** Lines of a CSV without quoted commas. */
const lines = (text: string) => text.trimEnd().split('\n');

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ]);
  return file.suggestedFilename();
}

test('the links of a ranking download files with telling names', async ({ page }) => {
  await page.goto(GIA_LAI);
  expect(await download(page, 'bảng xếp hạng, CSV')).toBe('gia-lai-766-2026-ranking.csv');
  expect(await download(page, 'điểm từng tiêu chí, Arrow')).toBe('gia-lai-766-2026-scores.arrow');
  await page.goto(`${MINH_HOA}/method`);
  expect(await download(page, 'bộ tiêu chí, YAML')).toBe('minh-hoa-2025.yaml');
  expect(await download(page, 'bộ tiêu chí, CSV')).toBe('minh-hoa-2025-criteria.csv');
  for (const link of await page.locator('main a[href^="/api/"]').all()) {
    const answer = await page.request.get((await link.getAttribute('href'))!);
    expect(answer.status(), (await link.textContent())!).toBe(200);
  }
});

test('CSV and JSON of the ranking hold the same rows in the same order', async ({ request }) => {
  const csv = lines(await (await request.get(`${API}/ranking?format=csv`)).text());
  const { rows, campaign, version, as_of_on } = await (await request.get(`${API}/ranking`)).json();
  expect({ campaign, version, as_of_on }).toEqual({
    campaign: 'gia-lai-766-2026',
    version: 'draft',
    as_of_on: '2026-10-10',
  });
  expect(csv[0]).toBe(
    'unit_code,unit_name,block,total,class,rank,rank_in_block,tied,coverage,1,2,3,4,5,6,illustrative',
  );
  expect(csv).toHaveLength(136);
  expect(csv[1]).toBe(
    '21994,Xã Vân Canh,,75.34,,1,,false,1.0000,11.79,19.41,6.31,7.34,12.49,18.00,false',
  );
  expect(rows).toHaveLength(135);
  for (const [i, row] of rows.entries()) {
    const cells = csv[i + 1]!.split(',');
    expect([row.unit_code, row.total.toFixed(2), String(row.rank), String(row.tied)]).toEqual([
      cells[0],
      cells[3],
      cells[5],
      cells[7],
    ]);
  }
});

test('CSV for Excel begins with the mark that Excel needs, and is the same otherwise', async ({
  request,
}) => {
  const body = async (path: string) => (await request.get(path)).body();
  const plain = await body(`${API}/ranking?format=csv`);
  const excel = await body(`${API}/ranking?format=csv&bom=1`);
  expect(excel.subarray(0, 3).toString('hex')).toBe('efbbbf');
  expect(excel.subarray(3).equals(plain)).toBe(true);
});

test('criteria come as a table too', async ({ request }) => {
  const [heading, first] = lines(await (await request.get(`${API}/criteria?format=csv`)).text());
  expect(heading).toMatch(/^criterion,parent,position,depth,is_leaf,name_vi,name_en,/);
  expect(first).toMatch(/^1,,0,0,true,"Công khai, minh bạch",Transparency,/);
  const { rows } = await (await request.get(`${API}/criteria`)).json();
  expect(rows).toHaveLength(6);
  expect(Object.keys(rows[0])).toEqual(heading!.split(','));
});

test('columns of criteria that are numbers stand where the campaign has them', async ({
  request,
}) => {
  const [heading] = lines(await (await request.get(`${API}/ranking?format=csv`)).text());
  const table = tableFromIPC(await (await request.get(`${API}/ranking?format=arrow`)).body());
  const names = table.schema.fields.map(({ name }) => name);
  expect(names.join(',')).toBe(heading);
  expect(names.indexOf('1')).toBeGreaterThan(names.indexOf('coverage'));
  expect([...table.getChild('unit_code')!]).toHaveLength(135);
});

test('Arrow holds the rows of the JSON, cell by cell', async ({ request }) => {
  for (const path of [`${API}/scores`, '/api/v1/campaigns/minh-hoa-2025/scores']) {
    const { rows } = await (await request.get(`${path}?format=json`)).json();
    const table = tableFromIPC(await (await request.get(`${path}?format=arrow`)).body());
    expect(table.numRows).toBe(rows.length);
    expect(table.schema.fields.map(({ name }) => name)).toEqual(Object.keys(rows[0]));
    const day = (value: unknown) =>
      typeof value === 'number' || value instanceof Date
        ? new Date(value).toISOString().slice(0, 10)
        : value;
    for (const { name, type } of table.schema.fields) {
      const isDate = String(type).startsWith('Date');
      const column = [...table.getChild(name)!].map((value) => (isDate ? day(value) : value));
      expect(column, name).toEqual(rows.map((row: Record<string, unknown>) => row[name]));
    }
  }
});

test('totals are the sum of the points downloaded', async ({ request }) => {
  const { rows } = await (await request.get(`${API}/ranking`)).json();
  for (const row of rows) {
    const sum = ['1', '2', '3', '4', '5', '6'].reduce((total, code) => total + row[code], 0);
    expect(sum, row.unit_name).toBeCloseTo(row.total, 6);
  }
});

test('what has not changed is not sent again', async ({ request }) => {
  for (const path of ['/', GIA_LAI, `${API}/ranking?format=csv`, `${API}/scores?format=arrow`]) {
    const first = await request.get(path);
    const { etag } = first.headers();
    expect(etag, path).toMatch(/^"[\w-]+"$/);
    const again = await request.get(path, { headers: { 'if-none-match': etag! } });
    expect(again.status(), path).toBe(304);
    expect((await again.body()).length).toBe(0);
    expect((await request.get(path, { headers: { 'if-none-match': '"old"' } })).status()).toBe(200);
  }
});

for (const [path, status, words] of [
  ['/api/v1/campaigns/none/ranking', 404, 'no campaign "none"'],
  [`${API}/ranking?format=xls`, 400, 'format=xls; use one of json, csv, arrow'],
  ['/api/v1/campaigns?format=csv', 400, 'format=csv; use one of json'],
  [`${API}/units/21994?format=csv`, 400, 'format=csv; use one of json'],
  [`${API}/criteria?format=xls`, 400, 'use one of json, csv, arrow, parquet, yaml'],
  [`${API}/ranking?version=7`, 404, 'no version 7'],
  [`${API}/units/00000`, 404, 'no unit "00000"'],
  ['/api/v1/nothing', 404, '/api/v1/nothing'],
  ['/api/v1/campaigns/%E0%A4%A/ranking', 400, 'openapi.json'],
] as const)
  test(`${path} is a problem in words, status ${status}`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(status);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
    const body = await answer.json();
    expect(body.status).toBe(status);
    expect(body.detail).toContain(words);
  });
