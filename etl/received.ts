/** The text a sender wrote, taken from the inbox by line: the lake keeps no rejected text. */
import type { InboxFile } from './inbox';
import { look } from './lake';
import { records, widthOf } from './lines';
import { physicalLines } from './physical';
import type { Peek } from './read';

interface Received {
  peek: Peek;
  /** First physical line of a record → its cells. */
  byLine: Map<number, string[]>;
}

const read = new Map<string, Received>();

/** Reads a file once; rejected rows of one file are asked for one after the other. */
function received(file: InboxFile): Received {
  const known = read.get(file.sha256);
  if (known) return known;
  const peek = look(file.path, file);
  const byLine = new Map<number, string[]>();
  for (const { line, cells } of records(
    physicalLines(file.path),
    peek.delimiter,
    widthOf(peek.headings),
  ))
    byLine.set(line, cells);
  read.clear();
  read.set(file.sha256, { peek, byLine });
  return { peek, byLine };
}

/** The heading of `column` and what stands under it on `line`. */
export function receivedCell(file: InboxFile, line: number, column: string | null) {
  const { peek, byLine } = received(file);
  const index = column === null ? undefined : peek.mapping[column];
  if (index === undefined) return null;
  return { heading: peek.headings[index]!, value: byLine.get(line)?.[index] ?? '' };
}
