/** Questions about what was received: files, counts, reasons, what each column means. */
import { asc, type InferSelectModel } from 'drizzle-orm';
import { count_breaches, file_reasons, files, unresolved } from '../schema';
import { query, rows, sqlRows } from '../serving';

export type FileRow = InferSelectModel<typeof files>;
export type FileReason = InferSelectModel<typeof file_reasons>;
export type Unresolved = InferSelectModel<typeof unresolved>;
export type CountBreach = InferSelectModel<typeof count_breaches>;

/** Files that arrived, in order; those that ship with the program first. */
export async function listFiles(): Promise<FileRow[]> {
  return rows(query.select().from(files).orderBy(asc(files.added), asc(files.file)));
}

export async function listFileReasons(): Promise<FileReason[]> {
  return rows(
    query
      .select()
      .from(file_reasons)
      .orderBy(asc(file_reasons.file), asc(file_reasons.kind), asc(file_reasons.code)),
  );
}

/** Accepted rows that could not be placed or counted, at most `limit`. */
export async function listUnresolved(limit: number): Promise<Unresolved[]> {
  return rows(
    query
      .select()
      .from(unresolved)
      .orderBy(asc(unresolved.file_name), asc(unresolved.line))
      .limit(limit),
  );
}

/** Sums that do not hold in counts of dossiers, at most `limit`. */
export async function listCountBreaches(limit: number): Promise<CountBreach[]> {
  return rows(
    query
      .select()
      .from(count_breaches)
      .orderBy(asc(count_breaches.file_name), asc(count_breaches.line), asc(count_breaches.code))
      .limit(limit),
  );
}

export interface ColumnMeaning {
  table: string;
  column: string;
  type: string;
  meaning: string;
}

/** Columns with the meaning stated where they are made: of `marts` (English), or of `lake`, what senders fill in (Vietnamese). */
export async function listColumns(schema: 'marts' | 'lake'): Promise<ColumnMeaning[]> {
  return sqlRows<ColumnMeaning>(
    `select table_name as "table", column_name as "column", lower(data_type) as type, comment as meaning
     from duckdb_columns() where schema_name = $1 and comment is not null and comment <> ''
     order by table_name, column_index`,
    [schema],
  );
}
