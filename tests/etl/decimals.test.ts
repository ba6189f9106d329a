import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Database } from '@/warehouse/db';
import { inLake } from './in-lake';

let root: string;
let db: Database;
test.beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'decimals-'));
  db = await Database.open(':memory:');
});
test.afterAll(() => {
  db.close();
  rmSync(root, { recursive: true });
});

/** Numerators of a file of reported figures, and whether the sender is asked about them. */
async function numerators(cells: string[], denominators: string[] = []) {
  const rows = cells.map(
    (cell, i) => `90001;31/01/2026;satisfaction;${cell};${denominators[i] ?? ''}`,
  );
  const { lake, rows: read } = await inLake(
    db,
    root,
    ['unit_code;period_to;measure;numerator;denominator', ...rows, ''].join('\n'),
  );
  const asks = lake.ambiguous_decimals;
  return {
    numerators: read.map(({ numerator }) => numerator),
    denominators: read.map(({ denominator }) => denominator),
    asks,
  };
}

/** Fees and numbers of supplement requests of a file of dossiers. */
async function whole(fees: string[], requests: string[] = []) {
  const rows = fees.map((fee, i) => `H90.${i};90001;05/01/2026;${fee};${requests[i] ?? ''}`);
  const heading = 'dossier_code;unit_code;received_at;fee_due;supplement_requests';
  const { lake, rows: read } = await inLake(db, root, [heading, ...rows, ''].join('\n'));
  return {
    fees: read.map(({ fee_due }) => fee_due),
    requests: read.map(({ supplement_requests }) => supplement_requests),
    asks: lake.ambiguous_decimals,
    warnings: lake.warnings,
  };
}

test('a decimal comma anywhere makes the dots of that column thousands', async () => {
  expect(await numerators(['4.859', '92,5'])).toMatchObject({ numerators: [4859, 92.5], asks: [] });
});

test('one decimal comma does not cost the column its decimal dots: each cell is read as it can only be', async () => {
  expect(await numerators(['92.5', '4,5', '88.25', '4.859', '-1.5', '97.5%'])).toMatchObject({
    numerators: [92.5, 4.5, 88.25, 4859, -1.5, 0.975],
    asks: [],
  });
});

test('two dots in one cell make dots thousands', async () => {
  expect(await numerators(['4.859', '1.234.567'])).toMatchObject({
    numerators: [4859, 1234567],
    asks: [],
  });
});

test('a dot not followed by exactly three digits makes dots decimals', async () => {
  expect(await numerators(['4.859', '92.5'])).toMatchObject({
    numerators: [4.859, 92.5],
    asks: [],
  });
  expect(await numerators(['4.859', '0.8591'])).toMatchObject({ numerators: [4.859, 0.8591] });
});

test('without evidence figures read decimals, and the sender is asked', async () => {
  expect(await numerators(['4.859', '12'])).toMatchObject({
    numerators: [4.859, 12],
    asks: ['numerator'],
  });
});

test('so is the sender of commas before three digits; decimal dots beside them make them thousands', async () => {
  expect(await numerators(['4,859', '12'])).toMatchObject({
    numerators: [4.859, 12],
    asks: ['numerator'],
  });
  expect(await numerators(['4,859', '92,5'])).toMatchObject({
    numerators: [4.859, 92.5],
    asks: [],
  });
  expect(await numerators(['4,859', '92.5'])).toMatchObject({ numerators: [4859, 92.5], asks: [] });
});

test('without evidence counts and fees read thousands, whichever sign parts them', async () => {
  expect(await whole(['4.859', '50.000'], ['1.000', '2'])).toMatchObject({
    fees: [4859, 50000],
    requests: [1000, 2],
    asks: [],
  });
  expect(await whole(['4,859', '50,000'], ['1,000', '2'])).toMatchObject({
    fees: [4859, 50000],
    requests: [1000, 2],
    warnings: {},
  });
});

test('commas twice in one cell are thousands too', async () => {
  expect(await whole(['1,200,000', '50,000', '8000.50'])).toMatchObject({
    fees: [1200000, 50000, 8001],
  });
});

test('each column decides for itself', async () => {
  expect(await numerators(['92,5', '4.859'], ['100.5', '4.859'])).toMatchObject({
    numerators: [92.5, 4859],
    denominators: [100.5, 4.859],
  });
});

test('each file decides for itself', async () => {
  expect((await numerators(['4.859', '92,5'])).numerators).toEqual([4859, 92.5]);
  expect((await numerators(['4.859', '92.5'])).numerators).toEqual([4.859, 92.5]);
});

test('a percentage tells as much as a number', async () => {
  expect(await numerators(['92,5%', '4.859'])).toMatchObject({ numerators: [0.925, 4859] });
  expect(await numerators(['92.5%', '4.859'])).toMatchObject({ numerators: [0.925, 4.859] });
});

test('a line at fault says nothing about the signs of its neighbours', async () => {
  const heading = 'unit_code;period_to;measure;numerator;note';
  const good = '90001;31/01/2026;satisfaction;4.859;';
  const shifted = '90001;31/01/2026;satisfaction;"1,5";;a;b';
  const { lake, rows } = await inLake(db, root, [heading, good, shifted, ''].join('\n'));
  expect(lake.reasons).toEqual({ too_many_cells: 1 });
  expect(rows[0]).toMatchObject({ numerator: 4.859 });
});

test('a count that is none is left out with a warning, the row counts', async () => {
  const { requests, warnings } = await whole(['', ''], ['1,5', '2']);
  expect(requests).toEqual([null, 2]);
  expect(warnings).toEqual({ 'bad_count:supplement_requests': 1 });
});
