// `npm start`: installs what is missing, loads the sample data, builds the pages, serves them.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { readEnvironment } from './environment.mjs';
import {
  buildPages,
  checkNode,
  exitCode,
  install,
  makeSamples,
  ROOT,
  sampleFiles,
  stop,
} from './ready.mjs';

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
  const inbox = join(resolve(ROOT, process.env.DATA_DIR || 'data'), 'inbox');
  return !existsSync(inbox) || !readdirSync(inbox).some((name) => name.endsWith('.json'));
}

checkNode();
readEnvironment(ROOT);
await checkPort();
install();
const withSamples = (process.env.SAMPLES ?? 'yes') !== 'no' && isFresh();
if (withSamples && !makeSamples()) stop('Không tạo được số liệu mẫu; xem lỗi ở trên.');
const loaded = exitCode(['cli/main.ts', ...(withSamples ? ['add', ...sampleFiles()] : [])]);
// a data folder that can't be used has been told of: nothing could be served from it
if (loaded === 2) process.exit(1);
if (loaded !== 0)
  process.stderr.write('Có tệp chưa nạp được, xem ở trên. Trang vẫn chạy với số liệu đã có.\n');
if (!buildPages()) stop('Không dựng được các trang; xem lỗi ở trên.');

const server = spawn(process.execPath, ['--import', 'tsx', 'server/serve.ts'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
