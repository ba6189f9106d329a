/** Reading a large workbook: ours against the readers npm has, each in its own process. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bench, type Finding, skipped } from './finding';
import { writeWorkbook } from './xlsx-file';

const OURS = 'bang-thi-dua';
const HERE = import.meta.dirname;
const PEERS = join(HERE, 'peers');
/** Minutes until a reader is given up. */
const PATIENCE = 5;

interface Result {
  reader: string;
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
  const { status } = spawnSync('npm', install, { cwd: PEERS, stdio: 'ignore' });
  if (status) throw new Error('không cài được các bộ đọc XLSX để so sánh (bench/peers)');
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

/** Rows of a workbook can't be more. */
const MOST_ROWS = 1_000_000;
const MOST_MEMORY = 600;

/** The same file for all, made anew; every cell of it is read. */
export async function* xlsx(bench: Bench): AsyncGenerator<Finding> {
  try {
    installPeers();
  } catch (error) {
    yield skipped('xlsx', (error as Error).message);
    return;
  }
  const rows = Math.min(bench.dossiers, MOST_ROWS);
  const folder = mkdtempSync(join(tmpdir(), 'bench-xlsx-'));
  try {
    const path = join(folder, 'ho-so.xlsx');
    await writeWorkbook(path, rows);
    const ours = measure(OURS, path);
    if (ours.failed) throw new Error(ours.failed);
    const peers = Object.keys(versions).map((reader) => measure(reader, path));
    const same = peers.filter(({ cells }) => cells === ours.cells);
    const fastest = Math.min(...same.map(({ seconds }) => seconds!));
    yield {
      what: `every cell of an XLSX of ${rows} rows, against the fastest reader of npm`,
      ours: ours.seconds!,
      bare: fastest,
      unit: 's',
      judged: 'ratio',
      limit: { most: 1.2 },
    };
    yield {
      what: `memory of reading ${rows} rows at its peak`,
      ours: ours.peak_mb!,
      bare: Math.min(...same.map(({ peak_mb }) => peak_mb!)),
      unit: 'MB',
      judged: 'ours',
      limit: { most: MOST_MEMORY },
    };
    for (const { reader, seconds, cells, failed } of peers) {
      const what = `${reader} ${versions[reader]}, ${cells ?? 0} cells`;
      yield failed
        ? skipped(what, failed)
        : { what, ours: seconds!, bare: null, unit: 's', judged: 'ours', limit: null };
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
