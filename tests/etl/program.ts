/** The program as people run it: the real command line, on a data folder of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { buildPath, currentBuild } from '@/warehouse/builds';
import { dataFolder, PROGRAM } from '@/warehouse/data-folder';
import { Database, literal, type Row } from '@/warehouse/db';

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

const command = (words: string[]) => ['--import', 'tsx', join(PROGRAM, 'cli/main.ts'), ...words];
const options = (data: string, env: Record<string, string>) => ({
  cwd: PROGRAM,
  // the campaigns that ship are not what is tried here, and take a second to score
  env: { ...process.env, NODE_OPTIONS: '', CAMPAIGNS: 'own', ...env, DATA_DIR: data },
});

/** Runs one command to its end. */
export function run(data: string, ...words: string[]): Ran {
  return runWith(data, {}, ...words);
}

export function runWith(data: string, env: Record<string, string>, ...words: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, command(words), {
    ...options(data, env),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Starts a command; `ended` tells how it went, `said` when its stderr first holds a text. */
export function start(data: string, ...words: string[]) {
  const child: ChildProcess = spawn(process.execPath, command(words), options(data, {}));
  const ran: Ran = { code: null, out: '', err: '' };
  child.stdout!.on('data', (text) => {
    ran.out += text;
  });
  child.stderr!.on('data', (text) => {
    ran.err += text;
  });
  const ended = new Promise<Ran>((resolve) => {
    child.on('close', (code) => resolve({ ...ran, code }));
  });
  const said = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => ran.err.includes(text) && resolve();
      child.stderr!.on('data', look);
      look();
    });
  return { child, ended, said };
}

/** Answers of a `--json` command. */
export const answer = <T>(ran: Ran): T => JSON.parse(ran.out) as T;

/** A new data folder with these files in it, by their path inside. */
export function newFolder(name: string, files: Record<string, string | Buffer> = {}): string {
  const data = mkdtempSync(join(tmpdir(), `${name}-`));
  for (const [path, content] of Object.entries(files)) write(join(data, path), content);
  return data;
}

export function write(path: string, content: string | Buffer): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Sends a file as it would stand on `asOf`, and expects it to load. */
export function send(data: string, name: string, content: string, asOf: string): void {
  const file = write(join(data, `sent/${name}`), content);
  const ran = run(data, 'add', file, '--as-of', asOf);
  expect(ran.code, ran.err).toBe(0);
}

/** Lines of a file to be sent. */
export const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

/** Rows of the serving build. */
export async function rowsOf<T extends object = Row>(data: string, sql: string): Promise<T[]> {
  const folder = dataFolder(data);
  const db = await Database.open(buildPath(folder, currentBuild(folder)!), { readOnly: true });
  try {
    await db.run(`set global file_search_path = ${literal(folder.lake)}`);
    return await db.rows<T>(sql);
  } finally {
    db.close();
  }
}

const UNITS =
  'unit_code,unit_name,unit_type,parent_code,valid_from,valid_to,valid_from_is_baseline';

/** Lists of a small province, in place of the nation's. */
export function smallProvince(units: string[], changes: string[] = [], aliases: string[] = []) {
  return {
    'reference/units.csv': lines(UNITS, ...units),
    'reference/unit_changes.csv': lines('old_code,new_code,changed_on,kind', ...changes),
    'reference/unit_aliases.csv': lines('system,alias,unit_code', ...aliases),
  };
}

export const WARDS = [
  '90,Tỉnh Thử Nghiệm,tinh,,2020-01-01,,1',
  '90001,Phường Hòa Bình,phuong,90,2020-01-01,,1',
  '90002,Phường 2,phuong,90,2020-01-01,,1',
  '90003,Xã Vân Canh,xa,90,2020-01-01,,1',
];
