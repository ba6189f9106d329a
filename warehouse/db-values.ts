/** Values on their way into DuckDB and out of it; no I/O. */
import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBStructValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
  listValue,
} from '@duckdb/node-api';

export type Cell = string | number | boolean | null | Cell[] | { [key: string]: Cell };
export type Param = string | number | boolean | null | string[];

/** What a statement's parameters are to DuckDB. */
export const bound = (params: Param[]): DuckDBValue[] =>
  params.map((param) => (Array.isArray(param) ? listValue(param) : param));

/** What DuckDB gives, as plain JavaScript. */
export function plain(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBListValue) return value.items.map(plain);
  if (value instanceof DuckDBStructValue)
    return Object.fromEntries(Object.entries(value.entries).map(([k, v]) => [k, plain(v)]));
  return String(value);
}

const DAY = 86_400_000;

/** What an appender takes into a column of `type`. */
export function storable(value: Cell | undefined, type: DuckDBType): DuckDBValue {
  if (value === undefined || value === null) return null;
  if (type.typeId === DuckDBTypeId.DATE)
    return new DuckDBDateValue(Math.round(Date.parse(String(value)) / DAY));
  if (type.typeId === DuckDBTypeId.BIGINT) return BigInt(value as number);
  if (Array.isArray(value)) return new DuckDBListValue(value as DuckDBValue[]);
  return value as DuckDBValue;
}
