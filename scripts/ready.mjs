// What both commands need before anything of the project can run. Plain Node: nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(ROOT);

/** Ends the program with one sentence. */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Runs a command in the project's folder; its exit code, null where it could not be run. */
function ran(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    shell: process.platform === 'win32',
  });
  return error ? null : status;
}

/** Runs a command in the project's folder; true where it succeeds. */
export const run = (command, args, env) => ran(command, args, env) === 0;

/** Runs a TypeScript file of the project; its exit code. */
export const exitCode = (args, env) => ran(process.execPath, ['--import', 'tsx', ...args], env);

/** Runs a TypeScript file of the project; true where it succeeds. */
export const runTs = (args, env) => exitCode(args, env) === 0;

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 9))
    stop(
      `Cần Node.js 20.9 trở lên; máy này có ${process.versions.node}. Tải bản mới tại nodejs.org.`,
    );
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/** One hash of all the files below `paths`. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((name) => filesOf(join(ROOT, name))))
    hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  return hash.digest('hex');
}

/** Does `work` unless `marker` says it was done for the same `hash`; notes it when it succeeds. */
export function onceFor(marker, hash, work) {
  const path = join(ROOT, marker);
  if (existsSync(path) && readFileSync(path, 'utf8') === hash) return true;
  if (!work()) return false;
  writeFileSync(path, hash);
  return true;
}

/** Installs the packages where they are missing or another version is asked for. */
export function install() {
  const done = onceFor('node_modules/.installed', hashOf(['package-lock.json']), () => {
    process.stdout.write('Cài các gói cần dùng…\n');
    return run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  });
  if (!done)
    stop('Không cài được các gói. Kiểm tra kết nối mạng, chỗ trống trên đĩa, rồi chạy lại.');
}

/** Everything `next build` reads. */
const SOURCES = [
  'app',
  'components',
  'i18n',
  'publication',
  'warehouse',
  'public',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/** Builds the pages where their source has changed. */
export function buildPages() {
  return onceFor('.next/SOURCE', hashOf(SOURCES), () => {
    process.stdout.write('Dựng các trang…\n');
    return run(process.execPath, ['node_modules/next/dist/bin/next', 'build']);
  });
}

/** Makes the fictional province's files where they are missing or are made differently now. */
export function makeSamples() {
  const isThere = (year) => existsSync(join(ROOT, `data/samples/minh-hoa-${year}/dossiers.csv`));
  const hash = hashOf(['sample', 'data/reference/holidays.csv', 'data/reference/procedures.csv']);
  const marker = join(ROOT, 'data/samples/.made');
  if (!['2023', '2024', '2025'].every(isThere)) rmSync(marker, { force: true });
  return onceFor('data/samples/.made', hash, () => {
    process.stdout.write('Tạo số liệu mẫu (hư cấu)…\n');
    return runTs(['cli/main.ts', 'sample']);
  });
}

/** Every sample file that ships or is made, in a fixed order. */
export function sampleFiles() {
  return filesOf(join(ROOT, 'data/samples')).filter((path) => path.endsWith('.csv'));
}
