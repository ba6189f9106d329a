/** The rows a sender wrote, taken from the inbox by line: the lake keeps no rejected text. */
import type { InboxFile } from './inbox';
import { look } from './lake';
import { type Record as FileRecord, records, widthOf } from './lines';
import { physicalLines } from './physical';
import type { Peek } from './read';

export interface Received {
  peek: Peek;
  /** The records asked for, in the order of the file. */
  rows: AsyncGenerator<FileRecord>;
}

/**
 * Reads a received file again for some of its rows. One that is broken gives the cells it has, or its whole
 * line in one where it can't be cut into cells.
 * @param lines first physical line of each row asked for
 */
export function receivedRows(file: InboxFile, lines: ReadonlySet<number>): Received {
  const peek = look(file.path, file);
  return { peek, rows: wanted(file, peek, lines) };
}

async function* wanted(file: InboxFile, peek: Peek, lines: ReadonlySet<number>) {
  const texts = new Map<number, string>();
  const noted = function* () {
    for (const line of physicalLines(file.path)) {
      if (line.text !== null && lines.has(line.number)) texts.set(line.number, line.text);
      yield line;
    }
  };
  for (const record of records(noted(), peek.delimiter, widthOf(peek.headings))) {
    if (!lines.has(record.line)) continue;
    const whole = record.fault && !record.cells.length ? (texts.get(record.line) ?? '') : null;
    yield whole === null ? record : { ...record, cells: [whole] };
    texts.delete(record.line);
  }
}
