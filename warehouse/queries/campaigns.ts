/** Questions about campaigns. */
import { asc, desc, eq, type InferSelectModel } from 'drizzle-orm';
import { boundaries, build, campaigns, criteria } from '../schema';
import type { Campaign } from '../scoring/read-campaign';
import { query, rows } from '../serving';

export type CriterionRow = InferSelectModel<typeof criteria>;
export type Boundary = Omit<InferSelectModel<typeof boundaries>, 'campaign_id'>;

/** A campaign as pages show it, without its text. */
export interface CampaignCard {
  campaign_id: string;
  title_vi: string;
  title_en: string;
  period_from: string;
  period_to: string;
  month_ends_on: string;
  data_on: string | null;
  units: number;
  ranked: number;
  campaign: Campaign;
}

const card = {
  campaign_id: campaigns.campaign_id,
  title_vi: campaigns.title_vi,
  title_en: campaigns.title_en,
  period_from: campaigns.period_from,
  period_to: campaigns.period_to,
  month_ends_on: campaigns.month_ends_on,
  data_on: campaigns.data_on,
  units: campaigns.units,
  ranked: campaigns.ranked,
  campaign: campaigns.normal_form,
};

const parsed = <T extends { campaign: string }>(row: T): CampaignCard => ({
  ...(row as unknown as CampaignCard),
  campaign: JSON.parse(row.campaign) as Campaign,
});

/** Every campaign, those with the newest figures first; within one day the one that ranks more units. */
export async function listCampaigns(): Promise<CampaignCard[]> {
  const found = await rows(
    query
      .select(card)
      .from(campaigns)
      .orderBy(desc(campaigns.data_on), desc(campaigns.units), asc(campaigns.campaign_id)),
  );
  return found.map(parsed).sort((a, b) => Number(!a.data_on) - Number(!b.data_on));
}

export async function getCampaign(id: string): Promise<CampaignCard | null> {
  const [found] = await rows(
    query.select(card).from(campaigns).where(eq(campaigns.campaign_id, id)),
  );
  return found ? parsed(found) : null;
}

/** The YAML a campaign was made from. */
export async function getCampaignText(id: string): Promise<string | null> {
  const [found] = await rows(
    query.select({ yaml: campaigns.yaml }).from(campaigns).where(eq(campaigns.campaign_id, id)),
  );
  return found?.yaml ?? null;
}

/** Criteria in the campaign's order, groups before what they hold. */
export async function listCriteria(id: string): Promise<CriterionRow[]> {
  return rows(
    query
      .select()
      .from(criteria)
      .where(eq(criteria.campaign_id, id))
      .orderBy(asc(criteria.ordinal)),
  );
}

/** Shapes of a campaign's units, for the map; empty where there are none. */
export async function listBoundaries(id: string): Promise<Boundary[]> {
  const { unit_code, path, x, y, width, height } = boundaries;
  return rows(
    query
      .select({ unit_code, path, x, y, width, height })
      .from(boundaries)
      .where(eq(boundaries.campaign_id, id)),
  );
}

/** The serving build and its now. */
export async function getBuild(): Promise<{ build: string; as_of_on: string | null }> {
  const [found] = await rows(query.select().from(build));
  return found!;
}
