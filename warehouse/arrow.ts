/** Rows → Arrow IPC (stream), types stated: an all-null column keeps its type. The only door to Arrow. */
import {
  Table as ArrowTable,
  Bool,
  type DataType,
  DateDay,
  Dictionary,
  Float64,
  Int32,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';

export type ArrowType = 'text' | 'number' | 'integer' | 'boolean' | 'date';

const TYPES: Record<ArrowType, () => DataType> = {
  text: () => new Dictionary(new Utf8(), new Int32()),
  number: () => new Float64(),
  integer: () => new Int32(),
  boolean: () => new Bool(),
  date: () => new DateDay(),
};

type Value = string | number | boolean | null;

/** @param columns names and types, in order; dates are ISO text in `rows` */
export function arrowStream(
  columns: { name: string; type: ArrowType }[],
  rows: Record<string, Value>[],
): Uint8Array {
  const vectors = columns.map(({ name, type }) => {
    const values = rows.map((row) => {
      const value = row[name] ?? null;
      return type === 'date' && value !== null ? new Date(String(value)) : value;
    });
    return vectorFromArray(values, TYPES[type]());
  });
  // named by their place first: an object would put a criterion "1" before all other names
  const placed = new ArrowTable(Object.fromEntries(vectors.map((vector, i) => [`c${i}`, vector])));
  const schema = new Schema(
    placed.schema.fields.map((field, i) => field.clone({ name: columns[i]!.name })),
  );
  const batches = placed.batches.map(({ data }) => new RecordBatch(schema, data));
  const table = new ArrowTable(schema, batches);
  return RecordBatchStreamWriter.writeAll(table).toUint8Array(true);
}
