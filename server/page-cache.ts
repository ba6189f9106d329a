/** Finished answers by address, for as long as one build serves; bounded, the least used go first. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  etag: string;
  gzip: Buffer | null;
  brotli: Buffer | null;
}

const MOST_BYTES = 96 << 20;
const COMPRESSED = /^(text\/|application\/(json|problem\+json|javascript|yaml)|image\/svg)/;

const compress = { gzip: promisify(gzip), brotli: promisify(brotliCompress) };
/** A larger body is shrunk less: it is asked for rarely, and would take long. */
const LARGE = 1 << 20;

/** An answer ready to be sent in every encoding. */
export async function answer(
  status: number,
  headers: Record<string, string>,
  body: Buffer,
): Promise<Answer> {
  const shrinks = body.length > 512 && COMPRESSED.test(headers['content-type'] ?? '');
  const quality = body.length > LARGE ? 4 : 6;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  return {
    status,
    headers,
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`,
    gzip: shrinks ? await compress.gzip(body, { level: 7 }) : null,
    brotli: shrinks ? await compress.brotli(body, { params }) : null,
  };
}

const sizeOf = ({ body, gzip, brotli }: Answer) =>
  body.length + (gzip?.length ?? 0) + (brotli?.length ?? 0);

export class PageCache {
  private readonly answers = new Map<string, Promise<Answer>>();
  private bytes = 0;
  private stamp = '';

  /**
   * The answer for `key`, made once however many ask at the same time.
   * @param stamp of the build that serves: another one empties the cache
   */
  async get(key: string, stamp: string, make: () => Promise<Answer>): Promise<Answer> {
    if (stamp !== this.stamp) {
      this.answers.clear();
      this.bytes = 0;
      this.stamp = stamp;
    }
    const known = this.answers.get(key);
    if (known) {
      this.answers.delete(key);
      this.answers.set(key, known);
      return known;
    }
    const making = make();
    this.answers.set(key, making);
    try {
      const made = await making;
      if (made.status >= 500) this.answers.delete(key);
      else this.account(made);
      return made;
    } catch (error) {
      this.answers.delete(key);
      throw error;
    }
  }

  private account(made: Answer): void {
    this.bytes += sizeOf(made);
    for (const [key, oldest] of this.answers) {
      if (this.bytes <= MOST_BYTES) break;
      this.answers.delete(key);
      oldest.then(
        (gone) => {
          this.bytes -= sizeOf(gone);
        },
        () => {},
      );
    }
  }
}
