/** Results over the years: ranks as published, mergers added up, divided units not compared. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { OwnServer } from './server';
import { MINH_HOA } from './site';

interface Row {
  unit_code: string;
  unit_name: string;
  years: { campaign_id: string; basis: string; total: number | null; place: number | null }[];
  change: number | null;
  improvement_rank: number | null;
}

test('the data of the picture are the rankings of the three years', async ({ request }) => {
  const { rows } = (await (await request.get(`/api/v1${MINH_HOA}/years`)).json()) as {
    rows: Row[];
  };
  expect(rows).toHaveLength(17);
  for (const [i, year] of [2023, 2024, 2025].entries()) {
    const ranking = await (await request.get(`/api/v1/campaigns/minh-hoa-${year}/ranking`)).json();
    const places = new Map(
      ranking.rows.map((row: { unit_code: string; rank: number | null; total: number | null }) => [
        row.unit_code,
        [row.rank, row.total],
      ]),
    );
    for (const { unit_code, years } of rows)
      expect([years[i]!.place, years[i]!.total]).toEqual(places.get(unit_code));
  }
  const best = rows.filter(({ improvement_rank }) => improvement_rank === 1);
  const most = Math.max(...rows.flatMap(({ change }) => change ?? []));
  for (const { years, change } of best) {
    expect(change).toBe(most);
    expect(years[2]!.total! - years[1]!.total!).toBeCloseTo(most, 6);
  }
});

test('the page shows the years, the most improved, and marks a unit in the picture', async ({
  page,
}) => {
  await page.goto('/campaigns/minh-hoa-2024/years');
  await expect(page.getByRole('main')).toContainText('Tiến bộ nhất:');
  await page.goto(MINH_HOA);
  await page.getByRole('link', { name: 'Qua các năm' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qua các năm');
  // bonus and penalty are new in 2025: nobody is headlined for that
  await expect(page.getByRole('main')).toContainText('8 tiêu chí thêm, bỏ hoặc đổi cách tính');
  await expect(page.getByRole('main')).not.toContainText('Tiến bộ nhất:');
  await page.getByLabel('Tô đậm trong hình').selectOption({ label: 'Phường Phấn Trắng' });
  await page.getByRole('button', { name: 'Xem' }).click();
  const picture = page.getByRole('img', { name: /Phường Phấn Trắng: \d+, \d+, \d+/ });
  await expect(picture.first()).toBeVisible();
});

test('thị trấn Tân Hòa led two years in a row, as its announced ranks say', async ({ page }) => {
  await page.goto('/units?q=tan+hoa+go+cong');
  await page.goto('/units?q=tan+hoa');
  await page.getByRole('link', { name: 'Thị trấn Tân Hòa' }).first().click();
  await expect(page.getByRole('main')).toContainText('2 năm liên tiếp dẫn đầu (2020–2021)');
});

const CAMPAIGN = (year: number, more: string, units: string) => `id: gop-${year}
title: {vi: Đợt ${year}}
legal_basis: Thử
${more}
scope: {units: [${units}]}
period: {from: ${year}-01-01, to: ${year}-12-31}
points: {max: 100}
classes: []
criteria:
  - {code: "1", name: {vi: Đúng hạn}, max: 100, measure: viec_dung_han, formula: share}
`;

test('units that went whole into one are added up, those with a divided part are not compared', async () => {
  test.setTimeout(60_000);
  const server = new OwnServer();
  const write = (name: string, text: string) => {
    writeFileSync(join(server.data, name), text);
    return join(server.data, name);
  };
  try {
    mkdirSync(join(server.data, 'campaigns'));
    write('campaigns/gop-2024.yaml', CAMPAIGN(2024, '', '"98.A", "98.B", "98.C", "98.E"'));
    write(
      'campaigns/gop-2025.yaml',
      CAMPAIGN(2025, 'previous: gop-2024', '"98.N", "98.D", "98.E", "98.M"'),
    );
    const files = [
      write(
        'units.csv',
        `unit_code,unit_name,unit_type,valid_from,valid_to
98.A,Xã A,xa,2020-01-01,2025-06-30
98.B,Xã B,xa,2020-01-01,2025-06-30
98.C,Xã C,xa,2020-01-01,2025-06-30
98.E,Xã E,xa,2020-01-01,
98.N,Xã N,xa,2025-07-01,
98.D,Xã D,xa,2025-07-01,
98.M,Xã M,xa,2025-07-01,
`,
      ),
      write(
        'changes.csv',
        `old_code,new_code,changed_on,kind
98.A,98.N,2025-07-01,whole
98.B,98.N,2025-07-01,whole
98.C,98.D,2025-07-01,partial
98.C,98.M,2025-07-01,partial
`,
      ),
      write(
        'measures.csv',
        `unit_code,period_from,period_to,measure,numerator,denominator
98.A,2024-01-01,2024-12-31,viec_dung_han,10,10
98.B,2024-01-01,2024-12-31,viec_dung_han,30,90
98.C,2024-01-01,2024-12-31,viec_dung_han,1,2
98.E,2024-01-01,2024-12-31,viec_dung_han,3,4
98.N,2025-07-01,2025-12-31,viec_dung_han,45,90
98.D,2025-07-01,2025-12-31,viec_dung_han,9,10
98.E,2025-01-01,2025-12-31,viec_dung_han,4,5
98.M,2025-07-01,2025-12-31,viec_dung_han,1,1
`,
      ),
    ];
    await server.start();
    expect(await server.etl('add', ...files)).toBe(0);
    const answer = await fetch(`${server.address}/api/v1/campaigns/gop-2025/years`);
    const { rows } = (await answer.json()) as { rows: Row[] };
    const of = (code: string) => rows.find(({ unit_code }) => unit_code === code)!;
    // (10 + 30) of (10 + 90), not the mean of 100% and 33%
    expect(of('98.N').years[0]).toMatchObject({ basis: 'merged', total: 40, place: null });
    expect(of('98.N')).toMatchObject({ change: 10, improvement_rank: 1 });
    expect(of('98.E').years[0]).toMatchObject({ basis: 'same', total: 75, place: 2 });
    expect(of('98.E')).toMatchObject({ change: 5, improvement_rank: 2 });
    for (const code of ['98.D', '98.M']) {
      expect(of(code).years[0]).toMatchObject({ basis: 'split', total: null });
      expect(of(code)).toMatchObject({ change: null, improvement_rank: null });
    }
    const page = await (await fetch(`${server.address}/campaigns/gop-2025/years`)).text();
    expect(page).toContain('không đủ cơ sở so sánh');
    expect(page).toContain('cộng gộp');
  } finally {
    await server.stop();
  }
});
