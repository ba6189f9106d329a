/**
 * The parts of a ZIP archive by name: the only door to yauzl, and where inflating is limited.
 * A part's name is only ever looked up here, never used as a path of the file system.
 */
import { pipeline, Readable } from 'node:stream';
import zlib from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { UnreadableFile } from '../unreadable';
import { entryName } from './entry-name';
import { damaged, locked, tooLarge } from './refusal';

const MB = 1 << 20;

export interface Limits {
  /** Bytes of all parts together, inflated. */
  total: number;
  /** A part over `small` bytes may inflate at most this many times. */
  ratio: number;
  small: number;
  parts: number;
}

const LIMITS: Limits = { total: 4096 * MB, ratio: 1000, small: 100 * MB, parts: 100_000 };
/** A part that is read whole: the list of sheets, the styles. */
const WHOLE = 32 * MB;
/** Bytes a chunk has, and how many may stand inflated before they are asked for. */
const AHEAD = { chunkSize: 256 * 1024, readableHighWaterMark: MB };

const STORED = 0;
const DEFLATED = 8;

/** OPC part names are compared without case; some writers begin them with a slash, or write `\`. */
const partName = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
  ) {}

  /** @throws UnreadableFile if the archive is damaged, encrypted or would inflate beyond `limits` */
  static async open(path: string, limits = LIMITS): Promise<Archive> {
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: true };
    const zip = await openPromise(path, options).catch(() => {
      throw damaged('không đọc được mục lục của tệp nén');
    });
    try {
      return new Archive(zip, await entriesOf(zip, limits));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(partName(name));
  }

  /** Bytes of a part inflated, as the archive's directory says; `chunks` holds it to that. */
  size(name: string): number {
    return this.entries.get(partName(name))?.uncompressedSize ?? 0;
  }

  /** Parts in the order of the directory, as their makers named them; folders are left out. */
  names(): string[] {
    return [...this.entries.values()]
      .map(({ fileNameRaw }) => entryName(fileNameRaw).replaceAll('\\', '/'))
      .filter((name) => !name.endsWith('/'));
  }

  /** Whether a part can only be read with a password. */
  isLocked(name: string): boolean {
    return this.entries.get(partName(name))?.isEncrypted() ?? false;
  }

  /** A small part whole, one character a byte; '' where there is none. */
  async text(name: string): Promise<string> {
    if (!this.has(name)) return '';
    if (this.size(name) > WHOLE) throw tooLarge('danh mục trang tính hoặc kiểu ô quá 32 MB');
    const chunks: Buffer[] = [];
    for await (const chunk of this.chunks(name)) chunks.push(chunk);
    return Buffer.concat(chunks).toString('latin1');
  }

  /** The inflated bytes of a part, with size and checksum proved by the time it ends. */
  async *chunks(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(partName(name));
    if (!entry) throw damaged('thiếu một phần của sổ tính');
    if (entry.isEncrypted()) throw locked();
    let left = entry.uncompressedSize;
    try {
      for await (const chunk of await this.inflated(entry)) {
        left -= chunk.length;
        if (left < 0) break;
        yield chunk;
      }
    } catch (error) {
      if (isOfArchive(error)) throw damaged('dữ liệu nén sai');
      throw error;
    }
    if (left !== 0) throw damaged('dữ liệu nén không đúng kích thước đã ghi');
  }

  close(): void {
    this.zip.close();
  }

  private async inflated(entry: Entry): Promise<AsyncIterable<Buffer>> {
    const raw = await this.zip.openReadStreamPromise(entry, { decodeFileData: false });
    if (entry.compressionMethod === STORED) return proved(raw, entry.crc32);
    if (entry.compressionMethod !== DEFLATED) {
      raw.destroy();
      throw damaged('cách nén lạ');
    }
    // as gzip, zlib's own thread inflates and proves the checksum while earlier chunks are read here
    const gunzip = zlib.createGunzip(AHEAD);
    pipeline(Readable.from(asGzip(raw, entry)), gunzip, () => {});
    return gunzip;
  }
}

/** The archive's directory, first of a name wins. */
async function entriesOf(zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  let parts = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const { compressedSize, uncompressedSize } = entry;
      total += uncompressedSize;
      if (total > limits.total) throw tooLarge('bung ra quá 4 GB');
      if (uncompressedSize > limits.small && uncompressedSize > limits.ratio * compressedSize)
        throw tooLarge('nén hơn 1000 lần, không giống sổ tính thật');
      if (++parts > limits.parts) throw tooLarge('quá 100.000 phần');
      const name = partName(entryName(entry.fileNameRaw));
      if (!entries.has(name)) entries.set(name, entry);
    }
  } catch (error) {
    if (!isOfArchive(error)) throw error;
    throw /strong encryption/.test((error as Error).message)
      ? locked()
      : damaged('mục lục của tệp nén sai');
  }
  return entries;
}

/** A bare deflate stream between gzip's header and trailer [RFC 1952 2.3]. */
async function* asGzip(raw: Readable, entry: Entry): AsyncGenerator<Buffer> {
  yield Buffer.from('1f8b08000000000000ff', 'hex');
  yield* raw;
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(entry.crc32, 0);
  trailer.writeUInt32LE(entry.uncompressedSize % 2 ** 32, 4);
  yield trailer;
}

async function* proved(raw: Readable, crc32: number): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const chunk of raw) {
    // Node 20.9 has none yet; stored parts are rare, and their size is proved all the same
    sum = zlib.crc32?.(chunk, sum) ?? crc32;
    yield chunk;
  }
  if (sum !== crc32) throw damaged('dữ liệu sai mã kiểm tra');
}

/** What yauzl and zlib find wrong with the bytes; a failing disk is not the sender's fault. */
const isOfArchive = (error: unknown) =>
  !(error instanceof UnreadableFile) && !(error instanceof Error && 'syscall' in error);
