/** The cached ranking page under fifty connections, against a static file of the same bytes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { PROGRAM } from '@/warehouse/data-folder';
import { command } from './engines/command';
import { type Bench, type Finding, skipped } from './finding';
import { etl } from './load';

const CONNECTIONS = '50';
const SECONDS = '6';
const PAGE = '/campaigns/gia-lai-766-2026';

export async function* page(bench: Bench): AsyncGenerator<Finding> {
  if (!existsSync(join(PROGRAM, '.next/BUILD_ID'))) {
    yield skipped('page', 'các trang chưa được dựng; chạy npm start một lần rồi đo lại');
    return;
  }
  const data = join(bench.work, 'data-page');
  rmSync(data, { recursive: true, force: true });
  await etl(data, 'add', join(PROGRAM, 'data/samples/gia-lai-766-2026/measures.csv'));
  const file = join(bench.work, 'page.br');
  const ours = await served(['server/serve.ts'], {
    DATA_DIR: data,
    PORT: '0',
    NODE_ENV: 'production',
  });
  try {
    writeFileSync(file, await bytesOf(ours.address + PAGE));
    const still = await served(['bench/static-server.ts', file], {});
    try {
      const bare = await hammered(still.address);
      const page = await hammered(ours.address + PAGE);
      const memory = await hammered(`${still.address}/memory`);
      yield {
        what: `ranking page, ${CONNECTIONS} connections, against a static file of the same bytes`,
        ours: page.good / Number(SECONDS),
        bare: bare.good / Number(SECONDS),
        unit: 'requests/s',
        judged: 'ratio',
        limit: { least: 0.8 },
      };
      yield {
        what: 'the same against bytes sent from memory with the fewest headers',
        ours: page.good / Number(SECONDS),
        bare: memory.good / Number(SECONDS),
        unit: 'requests/s',
        judged: 'ratio',
        limit: null,
      };
      yield {
        what: 'requests that failed',
        ours: page.failed,
        bare: null,
        unit: 'rows',
        judged: 'ours',
        limit: { most: 0 },
      };
    } finally {
      still.child.kill();
    }
  } finally {
    ours.child.kill();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Starts a server that prints its address. */
function served(
  words: string[],
  env: Record<string, string>,
): Promise<{ address: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...words], {
    cwd: PROGRAM,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      const address = /http:\/\/localhost:\d+/.exec(String(text));
      if (address) resolve({ address: address[0].replace('localhost', '127.0.0.1'), child });
    });
    child.on('exit', () => reject(new Error(`${words[0]} không chạy được`)));
  });
}

/** The body as it travels, compressed. */
function bytesOf(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject);
  });
}

/** Two runs, of which the first only warms. */
async function hammered(url: string): Promise<{ good: number; failed: number }> {
  const words = ['--import', 'tsx', join(PROGRAM, 'bench/hammer.ts'), url, CONNECTIONS];
  const run = (seconds: string) =>
    command(process.execPath, [...words, seconds], '', { cwd: PROGRAM });
  await run('1');
  return JSON.parse(await run(SECONDS));
}
