/**
 * The whole line on one page: the export of the illustrative campaign, byte for byte.
 *
 * Where it is meant to change, renew it and read the difference before committing:
 * `npx playwright test --project=unit tests/scoring/golden --update-snapshots`
 */
import { expect, test } from '@playwright/test';
import { etl, SAMPLES } from './command';

const text = () => etl('export', 'minh-hoa-2025', '--format', 'csv', '--data', SAMPLES);

test('the export of minh-hoa-2025 is the golden file', () => {
  expect(text()).toMatchSnapshot('minh-hoa-2025.csv');
});

test('the API gives the same bytes, and the same rows as JSON', async ({ request }) => {
  const at = '/api/v1/campaigns/minh-hoa-2025/ranking';
  expect(await (await request.get(`${at}?format=csv`)).text()).toBe(text());
  const told = await (await request.get(at)).json();
  const exported = JSON.parse(
    etl('export', 'minh-hoa-2025', '--format', 'json', '--data', SAMPLES),
  );
  expect(told).toEqual(exported);
  expect(Object.keys(told)).toEqual([
    'campaign',
    'version',
    'build',
    'as_of_on',
    'data_on',
    'data_source',
    'rows',
  ]);
});

test('the file is UTF-8 without a mark unless one is asked for, LF, and a line a unit', () => {
  const csv = text();
  expect(
    csv.startsWith('unit_code,unit_name,block,total,class,rank,rank_in_block,tied,coverage,'),
  ).toBe(true);
  expect(csv).not.toContain('\r');
  expect(csv.trimEnd().split('\n')).toHaveLength(18);
  const words = ['export', 'minh-hoa-2025', '--format', 'csv', '--bom', '--data', SAMPLES];
  expect(etl(...words)).toBe(`\ufeff${csv}`);
});

test('lines are by rank, then code; units without a rank last and blank', () => {
  const rows = text()
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const keys = rows.map(([code, , , , , rank]): [number, string] => [
    rank ? Number(rank) : Number.POSITIVE_INFINITY,
    code!,
  ]);
  const sorted = [...keys].sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a - b));
  expect(keys).toEqual(sorted);
  const unranked = rows.filter(([, , , , , rank]) => !rank);
  expect(unranked).toHaveLength(1);
  expect(unranked[0]!.slice(3, 7)).toEqual(['', '', '', '']);
});
