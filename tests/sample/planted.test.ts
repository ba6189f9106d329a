/** What is planted in the fictional province is found there, and nothing else of 2025 is. */
import { expect, test } from '@playwright/test';
import { PLAN, type PlantedSign } from '@/sample/planting';
import { rowsOf } from '../etl/program';
import { SAMPLES } from '../scoring/command';

test('each planted sign is found in its commune, and in no other', async () => {
  const found = await rowsOf<{ sign: PlantedSign; unit_code: string }>(
    SAMPLES,
    `select sign, unit_code from marts.signs where campaign_id = 'minh-hoa-2025' and flagged order by all`,
  );
  const planted = Object.entries(PLAN).flatMap(([sign, codes]) =>
    codes.map((unit_code) => ({ sign, unit_code })),
  );
  expect(found).toEqual(planted.sort((a, b) => (a.sign < b.sign ? -1 : 1)));
});

test('of the years before, hardly a commune is asked about', async () => {
  const [asked] = await rowsOf<{ n: number; flagged: number }>(
    SAMPLES,
    `select count(*) as n, count(*) filter (flagged) as flagged from marts.signs
     where campaign_id in ('minh-hoa-2023', 'minh-hoa-2024')`,
  );
  expect(asked!.n).toBeGreaterThan(200);
  expect(asked!.flagged / asked!.n).toBeLessThanOrEqual(0.02);
});
