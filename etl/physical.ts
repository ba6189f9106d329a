/** A file → its physical lines, in bounded memory: \n, \r\n and a lone \r each end one. */
import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { type Line, MAX_LINE } from './lines';

const CHUNK = 1 << 20;
const [LF, CR] = [10, 13];

/** Lines of `path` from `start` (bytes), numbered from 1; a byte-order mark is dropped. */
export function* physicalLines(path: string): Generator<Line> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK);
    let rest: Buffer = Buffer.alloc(0);
    let number = 0;
    const cut = (bytes: Buffer): Line => {
      number++;
      const body = number === 1 && bytes.subarray(0, 3).equals(BOM) ? bytes.subarray(3) : bytes;
      if (body.length > MAX_LINE * 4) return { number, text: 'x'.repeat(MAX_LINE + 1) };
      const isText = isUtf8(body) && !body.includes(0);
      return { number, text: isText ? body.toString('utf8') : null };
    };
    for (;;) {
      const read = readSync(file, buffer, 0, CHUNK, null);
      const data = Buffer.concat([rest, buffer.subarray(0, read)]);
      const ended = read === 0;
      let from = 0;
      for (let at = 0; at < data.length; at++) {
        const byte = data[at];
        if (byte !== LF && byte !== CR) continue;
        // a \r at the end of the chunk may be half of \r\n: wait for the next byte
        if (byte === CR && at === data.length - 1 && !ended) break;
        yield cut(data.subarray(from, at));
        if (byte === CR && data[at + 1] === LF) at++;
        from = at + 1;
      }
      rest = Buffer.from(data.subarray(from));
      if (ended) break;
      // a line without end: keep its length, not its bytes
      if (rest.length > MAX_LINE * 8) rest = rest.subarray(0, MAX_LINE * 5);
    }
    if (rest.length) yield cut(rest);
  } finally {
    closeSync(file);
  }
}

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
