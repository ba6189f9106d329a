/** The server while figures arrive: nothing loaded, the first load, loads while people read. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { OwnServer, startOn } from './server';
import { rankedRows } from './site';

const SAMPLES = 'data/samples';
/** Builds swapped in while answers are being made; `SWAPS=40` for a long night. */
const SWAPS = Number(process.env.SWAPS ?? 6);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const sha256Of = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

test('a server without figures tells how to load, then shows them without a restart', async ({
  page,
}) => {
  const server = new OwnServer();
  try {
    await server.start();
    for (const path of ['/', '/units', '/quality', '/campaigns/gia-lai-766-2026']) {
      await page.goto(server.address + path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chưa nạp số liệu');
      await expect(page.getByRole('main')).toContainText('npm run -s etl -- add');
    }
    const api = await page.request.get(`${server.address}/api/v1/campaigns`);
    expect(await api.json()).toMatchObject({ build: null, campaigns: [] });
    const ranking = await page.request.get(`${server.address}/api/v1/campaigns/x/ranking`);
    expect(ranking.status()).toBe(503);

    expect(await server.etl('add', `${SAMPLES}/gia-lai-766-2026/measures.csv`)).toBe(0);
    await page.goto(`${server.address}/campaigns/gia-lai-766-2026`);
    await expect(rankedRows(page)).toHaveCount(135);
    await expect(page.getByRole('main')).toContainText('Xã Vân Canh dẫn đầu với 75,34 điểm');
    await page.goto(server.address);
    await expect(page.getByRole('main')).toContainText('Các đợt chưa có số liệu (6)');
  } finally {
    await server.stop();
  }
});

test('while loads run, every request is answered', async ({ request }) => {
  test.setTimeout(120_000);
  const server = new OwnServer();
  try {
    await server.start();
    expect(await server.etl('add', `${SAMPLES}/gia-lai-766-2026/measures.csv`)).toBe(0);
    const builds = new Set<string>();
    const statuses: Record<number, number> = {};
    let isLoading = true;
    const reader = async (path: string) => {
      while (isLoading) {
        const answer = await request.get(server.address + path);
        statuses[answer.status()] = (statuses[answer.status()] ?? 0) + 1;
        const build = /"build": "(\w+)"|Phiên bản số liệu (?:<!-- -->)?(\w{12})/.exec(
          await answer.text(),
        );
        if (build) builds.add((build[1] ?? build[2])!);
        await pause(10);
      }
    };
    const readers = [
      '/',
      '/campaigns/gia-lai-766-2026',
      '/campaigns/gia-lai-766-2026/units/21994',
      '/quality',
      '/api/v1/campaigns',
      '/api/v1/campaigns/gia-lai-766-2026/ranking',
    ].map(reader);
    for (const words of [
      ['add', `${SAMPLES}/tinh-thanh-766-2026/measures.csv`],
      ['add', `${SAMPLES}/so-lieu-bao-chi/measures.csv`],
      ['remove', sha256Of(`${SAMPLES}/so-lieu-bao-chi/measures.csv`)],
    ])
      expect(await server.etl(...words), words.join(' ')).toBe(0);
    // the last build needs a moment to be asked for
    await pause(500);
    isLoading = false;
    await Promise.all(readers);
    expect(Object.keys(statuses)).toEqual(['200']);
    expect(statuses[200]).toBeGreaterThan(100);
    expect(builds.size).toBeGreaterThanOrEqual(3);
  } finally {
    await server.stop();
  }
});

test('an answer is of one build: never the words of one and the figures of another', async () => {
  test.setTimeout(180_000);
  const server = new OwnServer();
  try {
    await server.start();
    const figures = `${SAMPLES}/tinh-thanh-766-2026/measures.csv`;
    expect(await server.etl('add', `${SAMPLES}/gia-lai-766-2026/measures.csv`)).toBe(0);
    let isLoading = true;
    let asked = 0;
    /** Every body that came under a build's name, by address and build. */
    const bodies = new Map<string, Set<string>>();
    const reader = async (path: string, nameOf: RegExp) => {
      while (isLoading) {
        // another address each time: nothing is kept, every answer is made anew
        const answer = await fetch(`${server.address}${path}?x=${asked++}`);
        const body = (await answer.text()).replaceAll(/x=\d+/g, '');
        expect(answer.status).toBe(200);
        const [, build] = nameOf.exec(body)!;
        const key = `${path} ${build}`;
        bodies.set(key, (bodies.get(key) ?? new Set()).add(body));
      }
    };
    const readers = [
      reader('/api/v1/campaigns/tinh-thanh-766-2026/ranking', /"build": "(\w+)"/),
      reader('/campaigns/tinh-thanh-766-2026', /Phiên bản số liệu (?:<!-- -->)?(\w{12})/),
      reader('/quality', /Phiên bản số liệu (?:<!-- -->)?(\w{12})/),
    ];
    for (let swaps = 0; swaps < SWAPS; swaps += 2)
      for (const words of [
        ['add', figures],
        ['remove', sha256Of(figures)],
      ])
        expect(await server.etl(...words), words.join(' ')).toBe(0);
    isLoading = false;
    await Promise.all(readers);
    expect(asked).toBeGreaterThan(100);
    expect(bodies.size).toBe(2 * readers.length);
    for (const [key, different] of bodies) expect(different.size, key).toBe(1);
  } finally {
    await server.stop();
  }
});

test('who asks while the server starts waits, and is answered', async () => {
  const server = new OwnServer();
  try {
    const ready = server.start();
    let status = 0;
    while (!status) {
      await pause(20);
      if (server.port)
        status = await fetch(server.address, { signal: AbortSignal.timeout(20_000) }).then(
          (answer) => answer.status,
          // not listening yet; a time-out is another error
          (error: Error & { cause?: { code: string } }) => {
            expect(error.cause?.code).toBe('ECONNREFUSED');
            return 0;
          },
        );
    }
    expect(status).toBe(200);
    await ready;
  } finally {
    await server.stop();
  }
});

test('a port that is taken is told in one sentence', async ({ baseURL }) => {
  const taken = Number(new URL(baseURL!).port);
  const { code, output } = await startOn(taken);
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toEqual([
    `Cổng ${taken} đang có chương trình khác dùng. Chọn cổng khác: PORT=${taken + 1} npm start`,
  ]);
});

test('an address the machine does not have is told in one sentence', async () => {
  const { code, output } = await startOn(0, '203.0.113.1');
  expect(code).toBe(1);
  expect(output.trim()).toBe('Máy này không có địa chỉ 203.0.113.1. Sửa hoặc bỏ biến HOST.');
});
