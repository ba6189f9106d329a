/** What was found in a lake file: its rows by fate, its doubts, its latest day. */
import { type Database, identifier, literal } from '@/warehouse/db';
import type { Peek } from './table';

const parquet = (path: string) => `read_parquet(${literal(path)})`;

/** Rows = accepted + rejected + skipped; the titles, blanks and heading above the first record are skipped. */
export async function counts(db: Database, part: string, found: Peek, trailing_blanks: number) {
  const tally = await db.rows<{ skipped: string | null; reason: string | null; n: number }>(
    `select skipped, concat_ws(':', reason, case when reason is not null then reason_column end) as reason,
       count(*) as n from ${parquet(part)} group by all order by all`,
  );
  const doubts = await db.rows<{ warning: string; n: number }>(
    `select warning, count(*) as n from (
       select unnest(string_split(warnings, ';')) as warning from ${parquet(part)} where warnings is not null
     ) group by all order by all`,
  );
  const skipped_kinds: Record<string, number> = {};
  const add = (kind: string, n: number) => {
    if (n) skipped_kinds[kind] = (skipped_kinds[kind] ?? 0) + n;
  };
  add('heading', found.heading_rows);
  add('title', found.titles.length);
  add('blank', found.head_blank_lines + trailing_blanks);
  const reasons: Record<string, number> = {};
  let accepted = 0;
  for (const { skipped, reason, n } of tally) {
    if (skipped) add(skipped, n);
    else if (reason) reasons[reason] = (reasons[reason] ?? 0) + n;
    else accepted += n;
  }
  const sum = (record: Record<string, number>) => Object.values(record).reduce((a, b) => a + b, 0);
  return {
    rows: accepted + sum(reasons) + sum(skipped_kinds),
    accepted,
    rejected: sum(reasons),
    skipped: sum(skipped_kinds),
    reasons,
    skipped_kinds,
    warnings: Object.fromEntries(doubts.map(({ warning, n }) => [warning, n])),
  };
}

/** The latest day of an accepted row, not after `until`; null where the rows say nothing of it. */
export async function largestDate(
  db: Database,
  part: string,
  { source, mapping }: Peek,
  until: string,
) {
  const dates = Object.entries(source.columns).flatMap(([name, { kind }]) => {
    if (!(name in mapping)) return [];
    if (kind === 'figure') return [`${name}_on`];
    // what is promised for a later day says nothing of how far the file goes
    return kind === 'date' || kind === 'moment' ? [name] : [];
  });
  if (!dates.length || source.timeless) return null;
  const each = dates.map((name) => {
    const day = `cast(${identifier(name)} as date)`;
    return `max(${day}) filter (where ${day} <= date ${literal(until)})`;
  });
  const { largest } = await db.one<{ largest: string | null }>(
    `select greatest(${each.join(', ')}, null::date) as largest from ${parquet(part)} where reason is null and skipped is null`,
  );
  return largest;
}
