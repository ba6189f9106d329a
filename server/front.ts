/**
 * Every request comes through here: cached answers are sent at once; others are fetched from Next, which
 * listens on a loopback port nobody else is told of, and kept while the same build serves.
 */
import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { currentStamp } from '@/warehouse/builds';
import type { DataFolder } from '@/warehouse/data-folder';
import { VIEWER_HEADER, type Viewer } from '@/warehouse/policy';
import { bareHtml } from './bare-html';
import { type Answer, answer, PageCache } from './page-cache';

const PLAIN = 'text/plain; charset=utf-8';
const PROBLEM = 'application/problem+json; charset=utf-8';
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
        const isApi = incoming.url?.startsWith('/api/');
        response.writeHead(405, { allow: 'GET, HEAD', 'content-type': isApi ? PROBLEM : PLAIN });
        response.end(
          isApi
            ? problemText(
                405,
                'Method not allowed',
                `${incoming.method}: this API is read with GET`,
              )
            : 'Trang này chỉ để đọc: dùng GET.\n',
        );
        return;
      }
      const path = canonical(incoming.url ?? '/');
      const viewer = viewerOf(incoming);
      const made = await this.cache.get(`${viewer} ${path}`, currentStamp(this.folder), () =>
        this.ofOneBuild(path, viewer),
      );
      send(incoming, response, made);
    } catch {
      response.writeHead(502, { 'content-type': PLAIN });
      response.end('Máy chủ đang bận hoặc đang khởi động lại. Hãy tải lại trang sau ít giây.\n');
    }
  };

  /** An answer that was being made while another build was swapped in may be of both: it is made again. */
  private async ofOneBuild(path: string, viewer: Viewer): Promise<Answer> {
    for (;;) {
      const before = currentStamp(this.folder);
      const made = await this.fetch(path, viewer);
      if (currentStamp(this.folder) === before) return made;
    }
  }

  /** What Next answers; where it leaves the body of an error to scripts, one that needs none. */
  private async fetch(path: string, viewer: Viewer): Promise<Answer> {
    const made = isWellFormed(path) ? await this.ask(path, path, viewer) : null;
    const status = made ? (STAND_INS.test(path) ? 404 : made.status) : 400;
    if (made && status < 400) return made;
    const type = made?.headers['content-type'] ?? '';
    if (path.startsWith('/api/')) return type.includes('json') ? made! : problem(status, path);
    // a file that is missing stays a plain answer
    if (made && !type.startsWith('text/html') && status < 500) return made;
    const page = await this.ask(status < 500 ? '/missing' : '/failed', path, viewer);
    return { ...page, status };
  }

  /** @param shown the address the reader asked for, which the page may want to know */
  private ask(path: string, shown: string, viewer: Viewer): Promise<Answer> {
    const isEnglish = new URLSearchParams(shown.split('?')[1]).get('lang') === 'en';
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port: this.origin,
          path,
          agent: this.agent,
          headers: {
            'x-language': isEnglish ? 'en' : '',
            'x-path': shown,
            [VIEWER_HEADER]: viewer,
          },
        },
        (received) => {
          const chunks: Buffer[] = [];
          received.on('data', (chunk: Buffer) => chunks.push(chunk));
          received.on('error', reject);
          received.on('end', () =>
            resolve(finished(path, viewer, received, Buffer.concat(chunks))),
          );
        },
      );
      asked.on('error', reject);
      asked.end();
    });
  }
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const PROXIED = /^(forwarded|x-forwarded-.*|x-real-ip|via|cf-.*|true-client-ip)$/;
const LOCAL_NAME = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Who asks: an officer sits at this machine, everyone else is the public. The name asked for must be
 * this machine's, too: a page elsewhere whose name was made to point here is not at this machine.
 */
export function viewerOf({
  socket,
  headers,
  httpVersion,
}: Pick<IncomingMessage, 'socket' | 'headers' | 'httpVersion'>): Viewer {
  const isLocal =
    LOOPBACK.test(socket.remoteAddress ?? '') &&
    LOCAL_NAME.test(headers.host ?? '') &&
    // what a proxy adds, filled in or not; one told nothing still speaks HTTP/1.0
    !Object.keys(headers).some((name) => PROXIED.test(name)) &&
    httpVersion !== '1.0';
  return isLocal ? 'officer' : 'public';
}

/** Pages that stand in for others have no business of their own. */
const STAND_INS = /^\/(missing|failed)(\?|$)/;

/** Whether every %XX of the path can be read, and is a character. */
function isWellFormed(path: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path.split('?')[0]!));
  } catch {
    return false;
  }
}

/** What the API says where no route of it has answered (RFC 9457). */
function problem(status: number, path: string): Promise<Answer> {
  const title = status < 500 ? 'No such address' : 'This address failed';
  const detail = `${path.split('?')[0]} – see /api/v1/openapi.json`;
  const headers = { 'content-type': PROBLEM, 'cache-control': 'no-cache' };
  return answer(status, headers, Buffer.from(problemText(status, title, detail)));
}

const problemText = (status: number, title: string, detail: string) =>
  JSON.stringify({ type: 'about:blank', title, status, detail }, null, 1);

/** The answer as it is kept and sent. */
function finished(
  path: string,
  viewer: Viewer,
  received: IncomingMessage,
  body: Buffer,
): Promise<Answer> {
  const headers: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = received.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  // a page may change with the next build; what Next names by its hash never does. What an officer sees may hold
  // more than the public's: nobody on the way may keep it
  if (!path.startsWith('/_next/static/'))
    headers['cache-control'] = viewer === 'public' ? 'no-cache' : 'private, no-cache';
  const isPage = headers['content-type']?.startsWith('text/html');
  const bare = isPage ? Buffer.from(bareHtml(body.toString('utf8'))) : body;
  return answer(received.statusCode ?? 502, headers, bare);
}

/** What a page or the API may be asked; others change nothing, and make no page of their own. */
const PARAMETERS = new Set(
  'all bom block campaign class closed criterion file format from in kind lang month of page q sign sort source state status ties to type unit version'.split(
    ' ',
  ),
);
/** Nobody types them, and no page may repeat them. */
const CONTROLS = /\p{Cc}/gu;
const SUPPOSED = /^(max|formula|none|missing|class|figure)\../;

/** One key for one page: parameters sorted, those dropped that are empty or that nobody knows. */
export function canonical(url: string): string {
  const [path, search] = url.split('?') as [string, string?];
  if (!search) return path;
  const params = [...new URLSearchParams(search)]
    .map(([name, value]): [string, string] => [name, value.replace(CONTROLS, '')])
    .filter(([name, value]) => value !== '' && (PARAMETERS.has(name) || SUPPOSED.test(name)));
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
