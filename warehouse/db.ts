/**
 * The only door to DuckDB: open, run, rows, append. Values come out as plain JavaScript: whole
 * numbers as number, dates as ISO text, lists and structs as arrays and objects.
 */
import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';
import { bound, type Cell, type Param, plain, storable } from './db-values';

export type { Cell, Param } from './db-values';
export type Row = Record<string, Cell>;

/** What DuckDB refused, with the statement. Its message can quote a line of a file: never show it raw. */
export class QueryError extends Error {
  constructor(
    readonly sql: string,
    cause: unknown,
  ) {
    super(`${cause instanceof Error ? cause.message : cause}\n${sql}`, { cause });
    this.name = 'QueryError';
  }
}

/** Rows DuckDB takes at a time. */
const CHUNK = 2048;

interface Options {
  readOnly?: boolean;
  memory?: string;
  threads?: number;
}

export class Database {
  private readonly idle: DuckDBConnection[] = [];
  private closing = false;
  private busy = 0;

  private constructor(private readonly instance: DuckDBInstance) {}

  /** @param path a file, or `:memory:` */
  static async open(path: string, options: Options = {}): Promise<Database> {
    const { readOnly = false, memory = '1300MB', threads } = options;
    const instance = await DuckDBInstance.create(path, {
      access_mode: readOnly ? 'READ_ONLY' : 'AUTOMATIC',
      memory_limit: memory,
      // the closed network has no extensions to offer: asking would only hang
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      ...(threads ? { threads: String(threads) } : {}),
    });
    return new Database(instance);
  }

  private async using<T>(sql: string, work: (connection: DuckDBConnection) => Promise<T>) {
    this.busy++;
    const connection = this.idle.pop() ?? (await this.instance.connect());
    try {
      return await work(connection);
    } catch (error) {
      throw error instanceof QueryError ? error : new QueryError(sql, error);
    } finally {
      this.idle.push(connection);
      this.busy--;
      if (this.closing && this.busy === 0) this.shut();
    }
  }

  async run(sql: string, params: Param[] = []): Promise<void> {
    await this.using(sql, (connection) => connection.run(sql, bound(params)));
  }

  /** Runs `statements` together: all of them hold, or none; and the disk is waited for once. */
  async transaction(statements: string[]): Promise<void> {
    const sql = statements.join('\n;\n');
    await this.using(sql, async (connection) => {
      await connection.run('begin transaction');
      try {
        await connection.run(sql);
      } catch (error) {
        await connection.run('rollback');
        throw error;
      }
      await connection.run('commit');
    });
  }

  async rows<T extends object = Row>(sql: string, params: Param[] = []): Promise<T[]> {
    return this.using(sql, async (connection) => {
      const reader = await connection.runAndReadAll(sql, bound(params));
      return reader.getRowObjects().map((row) => {
        const object: Row = {};
        for (const key in row) object[key] = plain(row[key]!);
        return object as T;
      });
    });
  }

  /** Rows as arrays, in the order of the statement's columns. */
  async arrays(sql: string, params: Param[] = []): Promise<Cell[][]> {
    return this.using(sql, async (connection) => {
      const reader = await connection.runAndReadAll(sql, bound(params));
      return reader.getRows().map((row) => row.map(plain));
    });
  }

  /** The one row of a statement that always has one. */
  async one<T extends object = Row>(sql: string, params: Param[] = []): Promise<T> {
    const [row] = await this.rows<T>(sql, params);
    if (!row) throw new QueryError(sql, 'expected one row, found none');
    return row;
  }

  /** Column names and values, column by column: what Arrow wants. */
  async columns(sql: string, params: Param[] = []): Promise<{ name: string; values: Cell[] }[]> {
    return this.using(sql, async (connection) => {
      const reader = await connection.runAndReadAll(sql, bound(params));
      const names = reader.columnNames();
      return reader
        .getColumns()
        .map((values, i) => ({ name: names[i]!, values: values.map(plain) }));
    });
  }

  /** Appends `rows` to `schema.table`; keys are matched to columns by name, an absent one is null. */
  async append(schema: string, table: string, rows: Iterable<object>): Promise<void> {
    await this.appendLayers(
      schema,
      table,
      (function* () {
        for (const row of rows) yield [row];
      })(),
    );
  }

  /**
   * Appends rows that lie in several objects, the later of which win: nothing is copied together first.
   * Rows of several objects are alike: where the first has a column, the others have it, too.
   */
  async appendLayers(schema: string, table: string, rows: Iterable<object[]>): Promise<void> {
    await this.using(`append to ${schema}.${table}`, async (connection) => {
      const described = await connection.runAndReadAll(`select * from ${schema}.${table} limit 0`);
      const names = described.columnNames();
      const types = described.columnTypes();
      const appender = await connection.createAppender(table, schema);
      let batch: DuckDBValue[][] = [];
      const flush = () => {
        if (!batch.length) return;
        const chunk = DuckDBDataChunk.create(types);
        chunk.setRows(batch);
        appender.appendDataChunk(chunk);
        batch = [];
      };
      const days = types.map(({ typeId }) => typeId === DuckDBTypeId.DATE);
      let within: number[] | null = null;
      for (const layers of rows as Iterable<Record<string, Cell | undefined>[]>) {
        within ??= names.map((name) =>
          layers.length > 1 ? layers.findLastIndex((layer) => name in layer) : 0,
        );
        const record: DuckDBValue[] = new Array(names.length);
        for (let column = 0; column < names.length; column++) {
          const value = layers[within[column]!]?.[names[column]!];
          record[column] =
            typeof value === 'string' && !days[column] ? value : storable(value, types[column]!);
        }
        batch.push(record);
        if (batch.length === CHUNK) flush();
      }
      flush();
      appender.closeSync();
    });
  }

  /** Appends `parts`, each columns of equal length, to a table of doubles, in the order of its columns. */
  async appendNumbers(catalog: string, table: string, parts: Float64Array[][]): Promise<void> {
    await this.using(`append to ${catalog}.${table}`, async (connection) => {
      const appender = await connection.createAppender(table, 'main', catalog);
      for (const columns of parts)
        for (let start = 0; start < columns[0]!.length; start += CHUNK) {
          const rows = Math.min(CHUNK, columns[0]!.length - start);
          const types = columns.map(() => DOUBLE);
          const chunk = DuckDBDataChunk.create(types, rows);
          for (const [i, numbers] of columns.entries()) {
            const vector = chunk.getColumnVector(i);
            for (let row = 0; row < rows; row++) vector.setItem(row, numbers[start + row]!);
            vector.flush();
          }
          appender.appendDataChunk(chunk);
        }
      appender.closeSync();
    });
  }

  /** Columns of numbers; NaN where there is none. */
  async numbers(sql: string, params: Param[] = []): Promise<Float64Array[]> {
    return this.using(sql, async (connection) => {
      const reader = await connection.runAndReadAll(sql, bound(params));
      const columns = reader.getColumns();
      // no rows come as no columns
      return reader
        .columnNames()
        .map((_, i) => Float64Array.from(columns[i] ?? [], (value) => Number(value ?? Number.NaN)));
    });
  }

  /** Closes once the statements under way have ended. */
  close(): void {
    this.closing = true;
    if (this.busy === 0) this.shut();
  }

  private shut(): void {
    for (const connection of this.idle.splice(0)) connection.closeSync();
    this.instance.closeSync();
  }
}

/** `text` as a SQL literal. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
/** `name` as a SQL identifier. */
export const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;
