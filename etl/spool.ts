/** Records written one a line, in a form that any reader gets right: for tables DuckDB can't read itself. */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { literal } from '@/warehouse/db';
import type { Record as FileRecord } from './lines';

const CELL = '\x1f';

export const columnsOf = (names: string[]) =>
  `columns={${names.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')}}`;

/** Writes `batches` to `spool` with line number and fault. */
export async function writeSpool(
  batches: AsyncIterable<FileRecord[]>,
  spool: string,
): Promise<void> {
  const file = openSync(spool, 'w', 0o600);
  try {
    let text = '';
    for await (const records of batches) {
      for (const record of records) {
        const cells = record.fault ? [] : record.cells;
        // only what the spool itself is built of can't stand in a cell
        const clean = cells.map((cell) => cell.replace(/[\x00\n\r\x1f]+/g, ' '));
        text += `${[record.line, record.fault ?? '', ...clean].join(CELL)}\n`;
      }
      if (text.length > 1 << 20) {
        writeFileSync(file, text);
        text = '';
      }
    }
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** SQL that reads what `writeSpool` wrote: `line`, `fault` and `width` cells. */
export function spoolReader(spool: string, width: number): string {
  const cells = Array.from({ length: width }, (_, i) => `c${i}`);
  return `select line::integer as line, nullif(fault, '') as fault, ${cells.join(', ')}
  from read_csv(${literal(spool)}, auto_detect=false, delim='${CELL}', quote='', escape='', header=false,
    null_padding=true, nullstr='\x02', new_line='\\n', max_line_size=8388608,
    ${columnsOf(['line', 'fault', ...cells])})`;
}
