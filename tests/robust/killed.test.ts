/** kill -9 at any moment: a whole build serves, and doing it again ends where an undisturbed run ends. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { PROGRAM } from '@/warehouse/data-folder';
import { rowsOf, run, runWith, start, write } from '../etl/program';
import {
  copyFor,
  DEEDS,
  discard,
  dossiers,
  emptyFolder,
  expectNothingHalfMade,
  type Served,
  sent,
  served,
  standingFolder,
} from './story';

test.describe.configure({ mode: 'default' });

/** Kills in all; `KILLS=200` for a long night. */
const KILLS = Number(process.env.KILLS ?? 9);
const DYING = `--import=${join(PROGRAM, 'tests/robust/dying.mjs')}`;

interface Undisturbed {
  after: Served;
  /** Changes it makes to the data folder, and how long it takes, ms. */
  changes: number;
  took: number;
}

let standing: string;
let before: Served;
const undisturbed: Record<string, Undisturbed> = {};

test.beforeAll(async () => {
  test.setTimeout(300_000);
  standing = standingFolder();
  before = await served(standing);
  for (const [deed, { words }] of Object.entries(DEEDS)) {
    const data = copyFor(standing, deed);
    const counted = join(data, 'counted');
    const began = performance.now();
    const ran = runWith(data, { NODE_OPTIONS: DYING, COUNTED: counted }, ...words(data));
    expect(ran.code, ran.err).toBe(0);
    const [rests] = await rowsOf<{ base: string | null }>(
      data,
      'select base from staging.foundation',
    );
    expect(rests!.base !== null, deed).toBe(deed === 'few');
    undisturbed[deed] = {
      after: await served(data),
      changes: Number(readFileSync(counted, 'utf8')),
      took: performance.now() - began,
    };
    discard(data);
  }
});
test.afterAll(() => discard(standing));

/** Does it again, as people would: what was taken out already can't be taken out once more. */
function again(data: string, deed: string): void {
  const ran = run(data, ...DEEDS[deed]!.words(data));
  if (deed === 'remove' && ran.code === 2) expect(run(data).code).toBe(0);
  else expect(ran.code, ran.err).toBe(0);
}

async function expectUnharmed(data: string, deed: string): Promise<void> {
  const { after } = undisturbed[deed]!;
  const now = await served(data);
  expect([before, after]).toContainEqual(now);
  again(data, deed);
  expect(await served(data)).toEqual(after);
  expectNothingHalfMade(data);
}

const names = Object.keys(DEEDS);

test('killed at any change to the disk, and half-way through a write', async () => {
  const kills = Math.ceil((KILLS * 2) / 3);
  test.setTimeout(60_000 + kills * 15_000);
  for (let i = 0; i < kills; i++) {
    const deed = names[i % names.length]!;
    const { changes } = undisturbed[deed]!;
    const at = 1 + Math.floor(Math.random() * changes);
    await test.step(`${deed}, change ${at} of ${changes}`, async () => {
      const data = copyFor(standing, deed);
      const dying = { NODE_OPTIONS: DYING, DIES_AT: String(at) };
      expect(runWith(data, dying, ...DEEDS[deed]!.words(data)).code).toBeNull();
      await expectUnharmed(data, deed);
      discard(data);
    });
  }
});

test('killed at any moment, in the midst of a query too', async () => {
  const kills = Math.floor(KILLS / 3);
  test.setTimeout(60_000 + kills * 15_000);
  for (let i = 0; i < kills; i++) {
    const deed = names[i % names.length]!;
    const after = Math.random() * undisturbed[deed]!.took;
    await test.step(`${deed}, after ${after.toFixed()} ms`, async () => {
      const data = copyFor(standing, deed);
      const { child, ended } = start(data, ...DEEDS[deed]!.words(data));
      await Promise.race([sleep(after), ended]);
      child.kill('SIGKILL');
      await ended;
      await expectUnharmed(data, deed);
      discard(data);
    });
  }
});

test('what a dead run left half-made is cleared away', () => {
  const data = emptyFolder('half-made');
  for (const file of [1, 2]) write(sent(data, file), dossiers(file));
  expect(run(data, 'add', sent(data, 1)).code).toBe(0);
  const [lake] = readdirSync(join(data, 'lake/dossiers')).sort();
  for (const left of [
    'inbox/.4711-tep-2.csv.part',
    `inbox/${'0'.repeat(64)}.json.4711.part`,
    // taken in and not yet noted, or forgotten and not yet removed
    `inbox/${'0'.repeat(64)}`,
    'lake/dossiers/0123456789abcdef.spool',
    `lake/dossiers/${lake}.4711.part`,
    'warehouse/0123456789ab.part',
    'warehouse/0123456789ab.part.wal',
    'warehouse/0123456789ab.part.tmp/spilled.tmp',
    'warehouse/0123456789ab.duckdb.tmp/spilled.tmp',
    'warehouse/CURRENT.4711.part',
  ])
    write(join(data, left), 'half');
  expect(run(data, 'add', sent(data, 2)).code).toBe(0);
  expectNothingHalfMade(data);
  discard(data);
});
