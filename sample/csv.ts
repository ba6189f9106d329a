import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

const PIECE = 1 << 20;

/** A cell as CSV text, quoted only where it must be. */
export const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

export const csvLine = (cells: readonly string[]): string => cells.map(quoted).join(',');

/**
 * Writes `lines` to `path`, each ended by LF, in pieces of 1 MB: what comes is on disk before more is asked for.
 * @param encoding `latin1` for lines that already are UTF-8, one character a byte
 * @returns how many lines and bytes
 */
export function writeLines(
  path: string,
  lines: Iterable<string>,
  encoding: 'utf8' | 'latin1' = 'utf8',
): { lines: number; bytes: number } {
  const file = openSync(path, 'w');
  const written = { lines: 0, bytes: 0 };
  const put = (text: string) => {
    const piece = Buffer.from(text, encoding);
    for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
    written.bytes += piece.length;
  };
  try {
    let text = '';
    for (const line of lines) {
      text += line;
      text += '\n';
      written.lines++;
      if (text.length < PIECE) continue;
      put(text);
      text = '';
    }
    put(text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return written;
}
