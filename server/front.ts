/**
 * Every request comes through here: cached answers are sent at once; others are fetched from Next, which
 * listens on a loopback port nobody else is told of, and kept while the same build serves.
 */
import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { currentStamp } from '@/warehouse/builds';
import type { DataFolder } from '@/warehouse/data-folder';
import { bareHtml } from './bare-html';
import { type Answer, answer, PageCache } from './page-cache';

const KEPT_HEADERS = ['content-type', 'cache-control', 'location', 'content-disposition', 'link'];

export class Front {
  private readonly cache = new PageCache();
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 32 });

  constructor(
    private readonly origin: number,
    private readonly folder: DataFolder,
  ) {}

  handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      if (incoming.method !== 'GET' && incoming.method !== 'HEAD') {
        response.writeHead(405, { allow: 'GET, HEAD' }).end();
        return;
      }
      const key = canonical(incoming.url ?? '/');
      const made = await this.cache.get(key, currentStamp(this.folder), () => this.fetch(key));
      send(incoming, response, made);
    } catch {
      response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Máy chủ đang bận hoặc đang khởi động lại. Hãy tải lại trang sau ít giây.\n');
    }
  };

  /** What Next answers; where it leaves the body of an error to scripts, a page that needs none. */
  private async fetch(path: string): Promise<Answer> {
    const made = await this.ask(path, path);
    const isError = made.status >= 400 && made.headers['content-type']?.startsWith('text/html');
    if (!isError) return made;
    const page = await this.ask(made.status === 404 ? '/missing' : '/failed', path);
    return { ...page, status: made.status };
  }

  /** @param shown the address the reader asked for, which the page may want to know */
  private ask(path: string, shown: string): Promise<Answer> {
    const language = new URLSearchParams(shown.split('?')[1]).get('lang') ?? '';
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port: this.origin,
          path,
          agent: this.agent,
          headers: { 'x-language': language, 'x-path': shown },
        },
        (received) => {
          const chunks: Buffer[] = [];
          received.on('data', (chunk: Buffer) => chunks.push(chunk));
          received.on('error', reject);
          received.on('end', () => resolve(finished(path, received, Buffer.concat(chunks))));
        },
      );
      asked.on('error', reject);
      asked.end();
    });
  }
}

/** The answer as it is kept and sent. */
function finished(path: string, received: IncomingMessage, body: Buffer): Answer {
  const headers: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = received.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  // a page may change with the next build; what Next names by its hash never does
  if (!path.startsWith('/_next/static/')) headers['cache-control'] = 'no-cache';
  const isPage = headers['content-type']?.startsWith('text/html');
  const bare = isPage ? Buffer.from(bareHtml(body.toString('utf8'))) : body;
  return answer(received.statusCode ?? 502, headers, bare);
}

/** One key for one page: parameters sorted, empty ones dropped. */
export function canonical(url: string): string {
  const [path, search] = url.split('?') as [string, string?];
  if (!search) return path;
  const params = [...new URLSearchParams(search)].filter(([, value]) => value !== '');
  const text = new URLSearchParams(
    params.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  ).toString();
  return text ? `${path}?${text}` : path;
}

function send(incoming: IncomingMessage, response: ServerResponse, made: Answer): void {
  const accepted = String(incoming.headers['accept-encoding'] ?? '');
  const [encoding, body] =
    made.brotli && /\bbr\b/.test(accepted)
      ? (['br', made.brotli] as const)
      : made.gzip && /\bgzip\b/.test(accepted)
        ? (['gzip', made.gzip] as const)
        : ([null, made.body] as const);
  const headers: Record<string, string | number> = {
    ...made.headers,
    etag: made.etag,
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
  };
  if (made.status === 200 && incoming.headers['if-none-match']?.includes(made.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  headers['content-length'] = body.length;
  if (encoding) headers['content-encoding'] = encoding;
  response.writeHead(made.status, headers);
  response.end(incoming.method === 'HEAD' ? undefined : body);
}
