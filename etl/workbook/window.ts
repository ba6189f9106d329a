/** The part of a long stream of XML that is being read: what is read is dropped, what is cut waits for the rest. */
import { damaged } from './refusal';

/** A cell holds 32,767 characters: what doesn't end within this many bytes is no cell. */
const LONGEST = 16 << 20;
const NOTHING = Buffer.alloc(0);

export class Window {
  bytes: Buffer = NOTHING;
  /** The same, a character a byte: slices of it cost less than asking the buffer for a string. */
  text = '';
  /** Everything before is read. */
  at = 0;
  private waiting: Buffer[] = [];
  private size = 0;
  private isFirst = true;

  /** @returns whether there is more to read now */
  add(chunk: Buffer): boolean {
    if (this.isFirst) refuseUtf16(chunk);
    this.isFirst = false;
    this.waiting.push(chunk);
    this.size += chunk.length;
    const unread = this.bytes.length - this.at;
    if (unread + this.size > LONGEST) throw damaged('một ô dài quá 16 MB');
    // joining to a long unread piece only once as much again is there keeps the work in proportion
    if (this.size < unread) return false;
    this.join();
    return true;
  }

  /** Makes the last chunks readable. */
  join(): void {
    if (!this.waiting.length) return;
    const unread = this.bytes.subarray(this.at);
    const [only] = this.waiting;
    const isOne = this.waiting.length === 1 && !unread.length;
    this.bytes = isOne ? only! : Buffer.concat([unread, ...this.waiting]);
    this.text = this.bytes.toString('latin1');
    this.at = 0;
    this.waiting = [];
    this.size = 0;
  }
}

function refuseUtf16(chunk: Buffer): void {
  const [one, two] = chunk;
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff) || one === 0 || two === 0)
    throw damaged('nội dung không phải UTF-8');
}
