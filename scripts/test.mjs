// `npm test`: installs what is missing (a browser too), then type-checks, lints and runs every test.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildPages,
  checkNode,
  install,
  makeSamples,
  ROOT,
  run,
  runTs,
  sampleFiles,
  stop,
} from './ready.mjs';

const BROWSERS = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const onThisMachine = () => BROWSERS.find((path) => path && existsSync(path));

/** The browser on the machine, else the system's package, else Playwright's own download. */
function browser() {
  if (onThisMachine()) return onThisMachine();
  const isRoot = process.getuid?.() === 0;
  if (isRoot && spawnSync('apt-get', ['--version']).status === 0) {
    process.stdout.write('Cài Chromium…\n');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
    if (onThisMachine()) return onThisMachine();
  }
  if (run('npx', ['playwright', 'install', '--with-deps', 'chromium'])) return '';
  return stop(
    'Không có trình duyệt để thử. Cài Chromium, hoặc đặt CHROMIUM=/đường/dẫn rồi chạy lại.',
  );
}

/** The data folder that golden and browser tests read: the samples, loaded as `npm start` does. */
function loadSamples(folder) {
  rmSync(folder, { recursive: true, force: true });
  return runTs(['cli/main.ts', 'add', ...sampleFiles()], { DATA_DIR: folder });
}

/** Passed and failed tests of the last run, from Playwright's own report. */
function counts(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = JSON.parse(readFileSync(report, 'utf8')).stats;
  return { passed: expected + flaky, failed: unexpected };
}

checkNode();
install();
const chromium = browser();
const data = join(ROOT, '.test-data');
const results = join(ROOT, 'test-results');
mkdirSync(results, { recursive: true });
const report = join(results, 'report.json');
rmSync(report, { force: true });

const only = process.argv.slice(2);
const steps = [
  ['kiểm tra kiểu', () => run('npm', ['run', '--silent', 'typecheck'])],
  ['kiểm tra mã', () => run('npm', ['run', '--silent', 'lint'])],
  ['số liệu mẫu', () => makeSamples() && loadSamples(data)],
  ['dựng trang', buildPages],
];
let [passed, failed] = [0, 0];
for (const [name, step] of steps) {
  if (step()) passed++;
  else {
    failed++;
    process.stderr.write(`KHÔNG ĐẠT: ${name}\n`);
  }
}
const allPassed = run('npx', ['playwright', 'test', ...only], {
  TEST_DATA: data,
  CHROMIUM: chromium,
  PLAYWRIGHT_JSON_OUTPUT_NAME: report,
});
const tests = counts(report);
passed += tests.passed;
// a runner that stops before its tests has failed too
failed += tests.failed || (allPassed ? 0 : 1);
const summary = `${passed} passed, ${failed} failed\n`;
writeFileSync(join(results, 'summary.txt'), summary);
process.stdout.write(summary);
process.exit(failed ? 1 : 0);
