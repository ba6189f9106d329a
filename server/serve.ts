/** Serves the pages: Next behind, the page cache in front. PORT and HOST say where; 127.0.0.1 unless told. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { dataFolder, PROGRAM } from '@/warehouse/data-folder';
import { siteOrigin } from '@/warehouse/site-origin';
import { Front } from './front';

const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 3000);

/** Listens, or says in one sentence why not. */
function listen(server: Server, at: number, on: string): Promise<number> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why: Record<string, string> = {
        EADDRINUSE: `Cổng ${at} đang có chương trình khác dùng. Chọn cổng khác: PORT=${at + 1} npm start`,
        EACCES: `Không được phép mở cổng ${at}. Chọn cổng từ 1024 trở lên: PORT=3000 npm start`,
        EADDRNOTAVAIL: `Máy này không có địa chỉ ${on}. Sửa hoặc bỏ biến HOST.`,
      };
      process.stderr.write(
        `${why[error.code ?? ''] ?? `Không mở được cổng ${at}: ${error.message}`}\n`,
      );
      process.exit(1);
    });
    server.listen(at, on, () => resolve((server.address() as AddressInfo).port));
  });
}

async function serve(): Promise<void> {
  const folder = dataFolder();
  siteOrigin();
  // first the public port: who can't have it should learn that before Next has started; who asks early waits
  let start = (_: Front) => {};
  const front = new Promise<Front>((resolve) => {
    start = resolve;
  });
  const publicServer = createServer(async (incoming, response) =>
    (await front).handle(incoming, response),
  );
  // longer than browsers and proxies keep a connection: who reuses one should not find it just closed
  publicServer.keepAliveTimeout = 75_000;
  const opened = await listen(publicServer, port, host);
  const app = next({ dev: false, dir: PROGRAM, hostname: '127.0.0.1', port: opened });
  await app.prepare();
  const handle = app.getRequestHandler();
  const inner = createServer((incoming, response) => void handle(incoming, response));
  inner.keepAliveTimeout = 0;
  const origin = await listen(inner, 0, '127.0.0.1');
  start(new Front(origin, folder));
  process.stdout.write(`Sẵn sàng: http://${host === '127.0.0.1' ? 'localhost' : host}:${opened}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      publicServer.close(() => process.exit(0));
      publicServer.closeAllConnections();
    });
}

serve().catch((error: Error) => {
  process.stderr.write(`Không khởi động được máy chủ: ${error.message}\n`);
  process.exit(1);
});
