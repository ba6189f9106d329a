/** Two loads at once, and locks whose holders are gone. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { rowsOf, run, start, write } from '../etl/program';
import { discard, dossiers, emptyFolder, sent } from './story';

let data: string;
test.beforeEach(() => {
  data = emptyFolder('at-once');
  for (const file of [1, 2, 3]) write(sent(data, file), dossiers(file));
});
test.afterEach(() => discard(data));

test('of loads at once the others wait and say for whom, and all succeed', async () => {
  const first = start(data, 'add', sent(data, 1));
  await first.said('mở hồ');
  // held where it stands, so that the others surely come while it is under way
  first.child.kill('SIGSTOP');
  const others = [2, 3].map((file) => start(data, 'add', sent(data, file)));
  for (const other of others) {
    await other.said(`Đang có lượt nạp khác (tiến trình ${first.child.pid}`);
    expect(other.child.exitCode).toBeNull();
  }
  // who reads does not wait
  expect(run(data, 'status').code).toBe(0);
  first.child.kill('SIGCONT');
  const ended = await Promise.all([first, ...others].map((started) => started.ended));
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
  const loaded = await rowsOf<{ name: string }>(
    data,
    'select name from marts.files where not reference',
  );
  expect(loaded.map(({ name }) => name).sort()).toEqual(['tep-1.csv', 'tep-2.csv', 'tep-3.csv']);
});

test('a lock whose holder is dead is taken over', () => {
  const lock = join(data, 'load.lock');
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const since = new Date().toISOString();
  for (const holder of [
    JSON.stringify({ pid: dead, started: '1', since }),
    // another process has its number now
    JSON.stringify({ pid: process.pid, started: '1', since }),
    // it died before it could write its name
    '',
  ]) {
    writeFileSync(lock, holder);
    const ran = run(data);
    expect(ran.code).toBe(0);
    expect(ran.err).not.toContain('Đang có lượt nạp khác');
    expect(existsSync(lock)).toBe(false);
  }
});
