/**
 * The only door to DuckDB: open, run, rows, append. Values come out as plain JavaScript: whole
 * numbers as number, dates as ISO text, lists and structs as arrays and objects.
 */
import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBStructValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';

export type Cell = string | number | boolean | null | Cell[] | { [key: string]: Cell };
export type Row = Record<string, Cell>;
export type Param = string | number | boolean | null;

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

function plain(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBListValue) return value.items.map(plain);
  if (value instanceof DuckDBStructValue)
    return Object.fromEntries(Object.entries(value.entries).map(([k, v]) => [k, plain(v)]));
  return String(value);
}

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
    await this.using(sql, (connection) => connection.run(sql, params));
  }

  async rows<T extends object = Row>(sql: string, params: Param[] = []): Promise<T[]> {
    return this.using(sql, async (connection) => {
      const reader = await connection.runAndReadAll(sql, params);
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
      const reader = await connection.runAndReadAll(sql, params);
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
      const reader = await connection.runAndReadAll(sql, params);
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
        if (batch.length === 2048) flush();
      }
      flush();
      appender.closeSync();
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

const DAY = 86_400_000;

function storable(value: Cell | undefined, type: DuckDBType): DuckDBValue {
  if (value === undefined || value === null) return null;
  if (type.typeId === DuckDBTypeId.DATE)
    return new DuckDBDateValue(Math.round(Date.parse(String(value)) / DAY));
  if (type.typeId === DuckDBTypeId.BIGINT) return BigInt(value as number);
  if (Array.isArray(value)) return new DuckDBListValue(value as DuckDBValue[]);
  return value as DuckDBValue;
}

/** `text` as a SQL literal. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
/** `name` as a SQL identifier. */
export const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;
