// `npm start`: installs what is missing, loads the sample data, builds the pages, serves them.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import {
  buildPages,
  checkNode,
  install,
  makeSamples,
  ROOT,
  runTs,
  sampleFiles,
  stop,
} from './ready.mjs';

/** Settings of `.env`, where the environment does not have them already. */
function readEnvironment() {
  const path = join(ROOT, '.env');
  if (!existsSync(path)) return;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [, name, value] = /^\s*([A-Z_]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name && process.env[name] === undefined) process.env[name] = value;
  }
}

/** A port that is taken should be told before minutes of work, not after. */
function checkPort() {
  const port = Number(process.env.PORT || 3000);
  const host = process.env.HOST || '127.0.0.1';
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', ({ code }) => {
      if (code === 'EADDRINUSE')
        stop(
          `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác: PORT=${port + 1} npm start`,
        );
      done();
    });
    probe.listen(port, host, () => probe.close(done));
  });
}

/** Whether the data folder has received anything yet. */
function isFresh() {
  const inbox = join(resolve(process.env.DATA_DIR || join(ROOT, 'data')), 'inbox');
  return !existsSync(inbox) || !readdirSync(inbox).some((name) => name.endsWith('.json'));
}

checkNode();
readEnvironment();
await checkPort();
install();
const withSamples = (process.env.SAMPLES ?? 'yes') !== 'no' && isFresh();
if (withSamples && !makeSamples()) stop('Không tạo được số liệu mẫu; xem lỗi ở trên.');
const loaded = runTs(['cli/main.ts', ...(withSamples ? ['add', ...sampleFiles()] : [])]);
if (!loaded)
  process.stderr.write('Có tệp chưa nạp được, xem ở trên. Trang vẫn chạy với số liệu đã có.\n');
if (!buildPages()) stop('Không dựng được các trang; xem lỗi ở trên.');

const server = spawn(process.execPath, ['--import', 'tsx', 'server/serve.ts'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
