/** Parquet, which DuckDB reads itself. A line is a row, counted from 1. */
import { type Database, identifier, literal } from '@/warehouse/db';
import type { Record as FileRecord } from '../lines';
import type { Source } from '../source';
import type { Table } from '../table';
import { UnreadableFile } from '../unreadable';
import { PEEKED, peekAt, whyUnknown } from './peek';

export async function tableOfParquet(
  db: Database,
  path: string,
  sources: Source[],
): Promise<Table> {
  const file = `read_parquet(${literal(path)})`;
  const described = await readable(() =>
    db.rows<{ column_name: string; column_type: string }>(`describe select * from ${file}`),
  );
  const names = described.map(({ column_name }) => column_name);
  const texts = described.map(
    ({ column_name, column_type }, i) => `${asText(column_name, column_type)} as c${i}`,
  );
  const rowsOf = (clause: string) =>
    readable(() => db.arrays(`select ${texts.join(', ')} from ${file} ${clause}`));
  const asRecord = (cells: unknown[], line: number): FileRecord => ({
    line,
    cells: cells.map((cell) => (cell === null ? '' : String(cell))),
    fault: null,
  });
  const sample = await rowsOf(`limit ${PEEKED}`);
  const first = [
    { line: 0, cells: names, fault: null },
    ...sample.map((cells, i) => asRecord(cells, i + 1)),
  ];
  const peek = peekAt(first, sources, '');
  if (!peek) throw new UnreadableFile(whyUnknown(first, sources));
  const { rows } = await db.one<{ rows: number }>(`select count(*) as rows from ${file}`);
  return {
    sheet: '',
    peek: { ...peek, head_lines: 0, heading_rows: 0 },
    direct: {
      from: () => `select null::varchar as fault, ${texts.join(', ')} from ${file}`,
      rows,
      trailing_blanks: 0,
    },
    has_typed_numbers: true,
    has_combining: true,
    has_odd_spaces: true,
    async *records() {
      for (let from = 0; from < rows; from += 10_000)
        yield (await rowsOf(`limit 10000 offset ${from}`)).map((cells, i) =>
          asRecord(cells, from + i + 1),
        );
    },
  };
}

/** A value as a person would type it; a number's own dot is no dot of a person's. */
function asText(name: string, type: string): string {
  const text = `cast(${identifier(name)} as varchar)`;
  return /^(FLOAT|DOUBLE|DECIMAL)/.test(type) ? `replace(${text}, '.', '\u066b')` : text;
}

async function readable<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    throw new UnreadableFile('Tệp Parquet hỏng hoặc có kiểu lạ. Xuất lại rồi gửi lại.');
  }
}
