/** Questions about rows that were not counted: which wait to be corrected, and which have been. */
import { and, asc, count, desc, eq, type InferSelectModel, inArray, type SQL } from 'drizzle-orm';
import { rejections } from '../schema';
import { query, rows } from '../serving';

export type Rejection = InferSelectModel<typeof rejections>;

/** Which rows are meant; what is not given does not matter. */
export interface Which {
  unit?: string | undefined;
  source?: string | undefined;
  status?: Rejection['status'] | undefined;
  kinds?: Rejection['kind'][] | undefined;
}

function where({ unit, source, status, kinds }: Which): SQL | undefined {
  return and(
    unit ? eq(rejections.unit_code, unit) : undefined,
    source ? eq(rejections.source, source) : undefined,
    status ? eq(rejections.status, status) : undefined,
    kinds ? inArray(rejections.kind, kinds) : undefined,
  );
}

/** Rows that still wait, of one file, down the file. */
export async function listOpenRows(file: string): Promise<Rejection[]> {
  return rows(
    query
      .select()
      .from(rejections)
      .where(and(eq(rejections.file, file), eq(rejections.status, 'open')))
      .orderBy(asc(rejections.line), asc(rejections.reason)),
  );
}

/** Rows of `which`, the newest corrections first, then as they arrived: `limit` of them past the first `skip`. */
export async function listRejections(which: Which, limit: number, skip = 0): Promise<Rejection[]> {
  return rows(
    query
      .select()
      .from(rejections)
      .where(where(which))
      .orderBy(
        desc(rejections.corrected_on),
        asc(rejections.file_name),
        asc(rejections.line),
        asc(rejections.kind),
      )
      .limit(limit)
      .offset(skip),
  );
}

export async function countRejections(which: Which): Promise<number> {
  const [found] = await rows(query.select({ n: count() }).from(rejections).where(where(which)));
  return Number(found!.n);
}

export interface ReasonCount {
  source: string;
  kind: string;
  reason: string;
  reason_column: string | null;
  n: number;
}

/** How often each reason stands among the rows of `which`, the most frequent first. */
export async function countReasons(which: Which): Promise<ReasonCount[]> {
  const { source, kind, reason, reason_column } = rejections;
  const found = await rows(
    query
      .select({ source, kind, reason, reason_column, n: count() })
      .from(rejections)
      .where(where(which))
      .groupBy(source, kind, reason, reason_column)
      .orderBy(desc(count()), asc(reason)),
  );
  return found.map((row) => ({ ...row, n: Number(row.n) }));
}
