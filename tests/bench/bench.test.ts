/** The bench on a small nation: every part that needs no pages measures, is judged by its limit, and peers agree. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PROGRAM } from '@/warehouse/data-folder';
import { newFolder } from '../etl/program';

interface Noted {
  part: string;
  what: string;
  ours: number;
  bare: number | null;
  ratio: number | null;
  limit: { most?: number; least?: number } | null;
  reached: boolean | null;
  skipped?: string;
}

const SIZE = ['--dossiers', '3000', '--units', '40'];

function bench(at: string, ...words: string[]) {
  const folders = ['--work', join(at, 'work'), '--results', join(at, 'results')];
  return spawnSync('npm', ['run', '-s', 'bench', '--', ...words, ...folders], {
    cwd: PROGRAM,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
}

test('every part measures against something bare, and the same ranking comes from every peer', () => {
  test.setTimeout(240_000);
  const at = newFolder('bench');
  const parts = ['load', 'reload', 'score', 'peers', 'rank', 'draws'];
  const { status, stdout, stderr } = bench(at, ...parts, ...SIZE);
  expect(status, stderr).toBe(0);
  const [json, md] = readdirSync(join(at, 'results')).sort();
  expect([json, md]).toEqual([
    expect.stringMatching(/^\d{4}-\d\d-\d\d\.json$/),
    expect.stringMatching(/^\d{4}-\d\d-\d\d\.md$/),
  ]);
  const { machine, findings } = JSON.parse(readFileSync(join(at, 'results', json!), 'utf8')) as {
    machine: Record<string, string>;
    findings: Noted[];
  };
  expect(machine).toMatchObject({ node: process.version, duckdb: expect.stringMatching(/^v1/) });
  expect([...new Set(findings.map(({ part }) => part))]).toEqual(parts);

  const limits = findings.flatMap(({ limit }) => (limit ? [limit.most ?? limit.least] : []));
  expect(limits).toEqual(expect.arrayContaining([1.3, 2048, 0.1, 2, 4, 16, 500, 0]));
  for (const { what, ours, bare, ratio, limit, reached, skipped } of findings) {
    if (skipped) continue;
    expect(ours, what).toBeGreaterThanOrEqual(0);
    if (bare) expect(ratio, what).toBeCloseTo(ours / bare, 9);
    expect(typeof reached, what).toBe(limit ? 'boolean' : 'object');
    expect(stdout).toContain(what);
  }
  const agreeing = findings.filter(({ what }) => what.startsWith('units that'));
  expect(agreeing.map(({ ours }) => ours)).toEqual(agreeing.map(() => 0));
  expect(agreeing.length).toBeGreaterThanOrEqual(1);
  const table = readFileSync(join(at, 'results', md!), 'utf8');
  for (const { what } of findings) expect(table).toContain(what);
  rmSync(at, { recursive: true });
});

test('a part nobody knows is told, with those there are', () => {
  const { status, stderr } = bench(newFolder('bench'), 'nhanh');
  expect(status).toBe(2);
  expect(stderr).toContain('không có phần "nhanh"');
  expect(stderr).toContain('load, reload, score');
});
