/**
 * Reading a large workbook, ours against the readers npm has, each in its own process:
 * `npx tsx bench/xlsx.ts --rows 1000000`. The same file for all, made anew; every cell of it is read.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWorkbook } from './xlsx-file';

const OURS = 'bang-thi-dua';
const HERE = import.meta.dirname;
const PEERS = join(HERE, 'peers');
/** Minutes until a reader is given up. */
const PATIENCE = 5;

interface Result {
  reader: string;
  rows?: number;
  cells?: number;
  seconds?: number;
  peak_mb?: number;
  failed?: string;
}

const versions: Record<string, string> = JSON.parse(
  readFileSync(join(PEERS, 'package.json'), 'utf8'),
).dependencies;

function installPeers(): void {
  if (Object.keys(versions).every((name) => existsSync(join(PEERS, 'node_modules', name)))) return;
  const install = ['install', '--no-package-lock', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', install, { cwd: PEERS, stdio: 'inherit' });
  if (status) throw new Error('npm install failed in bench/peers');
}

function measure(reader: string, path: string): Result {
  // readers that hold a whole sheet need more than Node gives by itself
  const node = ['--max-old-space-size=8192', '--import', 'tsx'];
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [...node, join(HERE, 'xlsx-reader.ts'), reader, path],
    { cwd: join(HERE, '..'), encoding: 'utf8', timeout: PATIENCE * 60_000, killSignal: 'SIGKILL' },
  );
  if (status === 0 && stdout) return { reader, ...JSON.parse(stdout) };
  if (signal === 'SIGKILL') return { reader, failed: `over ${PATIENCE} minutes` };
  const why = /heap out of memory|\w*Error.*/.exec(stderr)?.[0] ?? `exit ${status ?? signal}`;
  return { reader, failed: why.slice(0, 60) };
}

function print(results: Result[]): void {
  const peers = results.filter(({ reader, seconds }) => reader !== OURS && seconds);
  const fastest = Math.min(...peers.map(({ seconds }) => seconds!));
  const line = (...cells: string[]) =>
    `${cells[0]!.padEnd(26)}${cells
      .slice(1)
      .map((cell) => cell.padStart(12))
      .join('')}\n`;
  process.stdout.write(line('reader', 'rows', 'cells', 'seconds', '× fastest', 'peak MB'));
  for (const { reader, rows, cells, seconds, peak_mb, failed } of results) {
    const name = versions[reader] ? `${reader} ${versions[reader]}` : reader;
    const figures = failed
      ? [failed]
      : [
          String(rows),
          String(cells),
          seconds!.toFixed(1),
          (seconds! / fastest).toFixed(2),
          peak_mb!.toFixed(0),
        ];
    process.stdout.write(line(name, ...figures));
  }
}

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } });
const folder = mkdtempSync(join(tmpdir(), 'bench-xlsx-'));
try {
  installPeers();
  const path = join(folder, 'ho-so.xlsx');
  await writeWorkbook(path, Number(values.rows));
  const size = (statSync(path).size / 2 ** 20).toFixed(0);
  process.stdout.write(`${values.rows} rows, 12 columns, ${size} MB; Node ${process.version}\n`);
  print([OURS, ...Object.keys(versions)].map((reader) => measure(reader, path)));
} finally {
  rmSync(folder, { recursive: true });
}
