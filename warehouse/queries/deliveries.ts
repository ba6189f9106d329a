/** Questions about who has sent what: by campaign, unit and source. */
import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  type InferSelectModel,
  sql,
} from 'drizzle-orm';
import { comparisons, deliveries, measures, sources, unit_rows } from '../schema';
import { query, rows, sqlRows } from '../serving';

export type Delivery = InferSelectModel<typeof deliveries>;
export type UnitRows = InferSelectModel<typeof unit_rows>;
export type Source = InferSelectModel<typeof sources>;

/** Every source a file can be of, with its name in both languages. */
export async function listSources(): Promise<Source[]> {
  return rows(query.select().from(sources));
}

export interface SentCount {
  campaign_id: string;
  source: string;
  month_from: string;
  month_to: string;
  units: number;
  sent: number;
  waiting: number;
  needed: number;
  figures: number;
  open: number;
  /** The first of those who have not, by code. */
  missing: string[];
}

/** How many units of each campaign have sent what its criteria need, and at most `names` of those who have not. */
export async function countSent(names: number): Promise<SentCount[]> {
  return sqlRows<SentCount>(
    `select campaign_id, source, month_from, month_to, count(*) as units,
       count(*) filter (status = 'sent') as sent, count(*) filter (status = 'waiting') as waiting,
       sum(needed)::integer as needed, sum(figures)::integer as figures, sum(open)::integer as open,
       coalesce((list(unit_name order by unit_code) filter (status in ('late', 'none')))[:${names}], []) as missing
     from marts.deliveries group by all order by campaign_id, source`,
  );
}

/** Who is asked for; what is not given does not matter. */
export interface Asked {
  unit?: string | undefined;
  source?: string | undefined;
}

/** What each unit of a campaign has sent: those of whom something is wanted first, then by code. */
export async function listDeliveries(
  campaignId: string,
  { unit, source }: Asked,
): Promise<Delivery[]> {
  return rows(
    query
      .select()
      .from(deliveries)
      .where(
        and(
          eq(deliveries.campaign_id, campaignId),
          unit ? eq(deliveries.unit_code, unit) : undefined,
          source ? eq(deliveries.source, source) : undefined,
        ),
      )
      .orderBy(asc(deliveries.unit_code), asc(deliveries.source)),
  );
}

/** Files with rows of a unit, as they arrived. */
export async function listUnitRows(unit: string, source?: string): Promise<UnitRows[]> {
  return rows(
    query
      .select()
      .from(unit_rows)
      .where(and(eq(unit_rows.unit_code, unit), source ? eq(unit_rows.source, source) : undefined)),
  );
}

export interface Comparison extends InferSelectModel<typeof comparisons> {
  name_vi: string;
  name_en: string;
}

/** Figures that a unit both reports and has rows for: the largest differences first, at most `limit`. */
export async function listComparisons(
  campaignId: string,
  unit: string | undefined,
  limit: number,
): Promise<Comparison[]> {
  const { name_vi, name_en } = measures;
  return rows(
    query
      .select({ ...getTableColumns(comparisons), name_vi, name_en })
      .from(comparisons)
      .innerJoin(measures, eq(measures.measure, comparisons.measure))
      .where(compared(campaignId, unit))
      .orderBy(desc(sql`abs(${comparisons.difference})`), asc(comparisons.unit_code))
      .limit(limit),
  );
}

/** What a unit reports of a measure beside what its rows give; null where it has only one of them. */
export async function getComparison(
  campaignId: string,
  unitId: string,
  measure: string,
): Promise<InferSelectModel<typeof comparisons> | null> {
  const [found] = await rows(
    query
      .select()
      .from(comparisons)
      .where(
        and(
          eq(comparisons.campaign_id, campaignId),
          eq(comparisons.unit_id, unitId),
          eq(comparisons.measure, measure),
        ),
      ),
  );
  return found ?? null;
}

export async function countComparisons(
  campaignId: string,
  unit: string | undefined,
): Promise<number> {
  const [found] = await rows(
    query.select({ n: count() }).from(comparisons).where(compared(campaignId, unit)),
  );
  return Number(found!.n);
}

const compared = (campaignId: string, unit: string | undefined) =>
  and(eq(comparisons.campaign_id, campaignId), unit ? eq(comparisons.unit_code, unit) : undefined);
