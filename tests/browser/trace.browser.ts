/** The promise walked once: from a point on the page to the very lines of the files, by page, API and command. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { MINH_HOA } from './site';

const run = promisify(execFile);
const DATA = process.env.TEST_DATA ?? '.test-data';

const explain = async (...words: string[]) =>
  (
    await run(
      process.execPath,
      ['--import', 'tsx', 'cli/main.ts', 'explain', 'minh-hoa-2025', '99003', ...words],
      { env: { ...process.env, DATA_DIR: DATA }, maxBuffer: 64 << 20 },
    )
  ).stdout;

interface Explained {
  score: { numerator: number; denominator: number; points: number };
  rows: {
    rows: { file_name: string; line: number; numerator: number; denominator: number }[];
  };
}

test('the dossiers that `explain` lists are the figures the page shows', async ({ page }) => {
  const explained = JSON.parse(await explain('3.2.1', '--json')) as Explained;
  const {
    score,
    rows: { rows: dossiers },
  } = explained;
  expect(dossiers.filter(({ numerator }) => numerator)).toHaveLength(score.numerator);
  expect(dossiers.filter(({ denominator }) => denominator)).toHaveLength(score.denominator);
  for (const { file_name, line } of dossiers) {
    expect(file_name).toMatch(/^minh-hoa-202\d\/dossiers\.csv$/);
    expect(line).toBeGreaterThan(1);
  }
  await page.goto(`${MINH_HOA}/units/99003`);
  const row = page.locator('tr[id="c-3.2.1"]');
  const words = (value: number) => new Intl.NumberFormat('vi-VN').format(value);
  await expect(row).toContainText(`${words(score.numerator)} / ${words(score.denominator)}`);
  for (const year of ['2023', '2024', '2025']) {
    const file = `minh-hoa-${year}/dossiers.csv`;
    const ours = dossiers.filter(({ file_name }) => file_name === file);
    const above = ours.filter(({ numerator }) => numerator).length;
    const below = ours.filter(({ denominator }) => denominator).length;
    await expect(row.locator('li', { hasText: file })).toHaveText(
      `${file}: ${words(below)}\u00a0hồ sơ ở mẫu số, ${words(above)} ở tử số`,
    );
  }
  await expect(row.locator('td.number')).toContainText(
    score.points.toLocaleString('vi-VN', { minimumFractionDigits: 2 }),
  );
});

test('a line that `explain` names is in the file, with the code it names', async () => {
  const text = await explain('3.2.1', '--rows', '5');
  const named = [...text.matchAll(/(minh-hoa-\d+\/dossiers\.csv), dòng (\d+): (\S+),/g)];
  expect(named).toHaveLength(5);
  for (const [, file, line, code] of named) {
    const lines = readFileSync(`data/samples/${file}`, 'utf8').split('\n');
    expect(lines[Number(line) - 1]).toContain(code);
  }
});

test('the API gives the same score as the page, without dossier codes', async ({ request }) => {
  const answer = await request.get('/api/v1/campaigns/minh-hoa-2025/units/99003');
  const text = await answer.text();
  const { scores } = JSON.parse(text) as {
    scores: { criterion: string; numerator: number; points: number }[];
  };
  const { score } = JSON.parse(await explain('3.2.1', '--json')) as Explained;
  expect(scores.find(({ criterion }) => criterion === '3.2.1')).toMatchObject({
    numerator: score.numerator,
    points: score.points,
  });
  expect(text).not.toMatch(/H99\.03-\d/);
});
