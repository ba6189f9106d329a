/**
 * `tsx bench/static-server.ts FILE`: sends one file as file servers do, looked up on disk each time, or from
 * memory at `/memory`; prints its address.
 */
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const path = process.argv[2]!;
const kept = readFileSync(path);
const TYPE = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' };

async function fromDisk(response: ServerResponse): Promise<void> {
  const file = await open(path);
  try {
    const { mtime, size } = await file.stat();
    response.writeHead(200, {
      ...TYPE,
      'content-length': size,
      'last-modified': mtime.toUTCString(),
      etag: `"${size.toString(16)}-${mtime.getTime().toString(16)}"`,
    });
    response.end(await file.readFile());
  } finally {
    await file.close();
  }
}

const server = createServer((request, response) => {
  if (request.url !== '/memory') return void fromDisk(response);
  response.writeHead(200, { ...TYPE, 'content-length': kept.length });
  response.end(kept);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://localhost:${(server.address() as AddressInfo).port}\n`);
});
