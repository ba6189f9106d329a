/**
 * What the bytes of a text file look like, counted while they pass: enough to know whether DuckDB's
 * own CSV reader can be trusted with it. No I/O.
 */
import { isUtf8 } from 'node:buffer';

export interface Scan {
  bytes: number;
  /** Physical lines, a last one without a newline included. */
  lines: number;
  /** Empty lines before the last line with text: they shift every line number after them. */
  inner_blank_lines: number;
  trailing_blank_lines: number;
  has_quotes: boolean;
  /** `mixed`: a carriage return alone, or \n and \r\n in one file. */
  newline: 'lf' | 'crlf' | 'mixed';
  utf8: boolean;
  binary: boolean;
  /** There may be combining marks (U+0300–U+036F): letters written in two parts. */
  has_combining: boolean;
  /** There may be no-break or zero-width spaces. */
  has_odd_spaces: boolean;
}

const [LF, CR, QUOTE, NUL] = [10, 13, 34, 0];
/** First bytes, in UTF-8, of combining marks; of the no-break space; and the zero-width ones whole. */
const COMBINING = [0xcc, 0xcd];
const NO_BREAK = 0xc2;
const ZERO_WIDTH = [Buffer.from('\u200b'), Buffer.from('\ufeff')];

export class Scanner {
  private bytes = 0;
  private newlines = 0;
  private crlf = 0;
  private returns = 0;
  private blanks = 0;
  private blankRun = 0;
  private quotes = false;
  private utf8 = true;
  private nul = false;
  private combining = false;
  private oddSpaces = false;
  /** Bytes since the last newline. */
  private lineLength = 0;
  private last = -1;
  /** The last bytes of the former chunk. */
  private tail: Buffer = Buffer.alloc(0);
  /** A character cut by the end of a chunk. */
  private cut: Buffer = Buffer.alloc(0);

  add(chunk: Buffer): void {
    this.bytes += chunk.length;
    this.quotes ||= chunk.includes(QUOTE);
    this.nul ||= chunk.includes(NUL);
    this.combining ||= COMBINING.some((byte) => chunk.includes(byte));
    this.oddSpaces ||=
      chunk.includes(NO_BREAK) || ZERO_WIDTH.some((space) => this.holds(chunk, space));
    this.checkEncoding(chunk);
    this.returns += chunk.includes(CR) ? count(chunk, CR) : 0;
    let start = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, start)) {
      const before = at > 0 ? chunk[at - 1] : this.last;
      const length = at - start + (start === 0 ? this.lineLength : 0);
      const returned = before === CR && length > 0;
      if (returned) this.crlf++;
      this.endLine(length - (returned ? 1 : 0));
      start = at + 1;
    }
    this.lineLength = chunk.length - start + (start === 0 ? this.lineLength : 0);
    if (chunk.length) this.last = chunk[chunk.length - 1]!;
    this.tail = Buffer.from(chunk.subarray(-2));
  }

  /** Whether `space` stands in `chunk` or across its start; at the start of the file it is a mark. */
  private holds(chunk: Buffer, space: Buffer): boolean {
    const isStart = this.bytes === chunk.length;
    const seam = Buffer.concat([this.tail, chunk.subarray(0, space.length - 1)]);
    return (!isStart && seam.includes(space)) || chunk.includes(space, isStart ? space.length : 0);
  }

  private endLine(length: number): void {
    this.newlines++;
    if (length === 0) this.blankRun++;
    else {
      this.blanks += this.blankRun;
      this.blankRun = 0;
    }
  }

  private checkEncoding(chunk: Buffer): void {
    if (!this.utf8) return;
    const whole = this.cut.length ? Buffer.concat([this.cut, chunk]) : chunk;
    const end = whole.length - tailLength(whole);
    this.utf8 = isUtf8(whole.subarray(0, end));
    this.cut = Buffer.from(whole.subarray(end));
  }

  result(): Scan {
    const open = this.lineLength > 0;
    if (open) this.endLine(this.lineLength);
    const lines = this.newlines;
    if (open) this.newlines--;
    const uniform = this.returns === this.crlf && (this.crlf === 0 || this.crlf === this.newlines);
    return {
      bytes: this.bytes,
      lines,
      inner_blank_lines: this.blanks,
      trailing_blank_lines: this.blankRun,
      has_quotes: this.quotes,
      newline: uniform ? (this.crlf ? 'crlf' : 'lf') : 'mixed',
      utf8: this.utf8 && this.cut.length === 0,
      binary: this.nul,
      has_combining: this.combining,
      has_odd_spaces: this.oddSpaces,
    };
  }
}

function count(chunk: Buffer, byte: number): number {
  let found = 0;
  for (let at = chunk.indexOf(byte); at >= 0; at = chunk.indexOf(byte, at + 1)) found++;
  return found;
}

/** Bytes at the end of `buffer` that begin a character which the next chunk may finish. */
function tailLength(buffer: Buffer): number {
  for (let back = 1; back <= Math.min(3, buffer.length); back++) {
    const byte = buffer[buffer.length - back]!;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? back : 0;
  }
  return 0;
}
