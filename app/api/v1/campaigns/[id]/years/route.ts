import { type CampaignContext, json, withCampaign } from '@/app/api/respond';
import { envelope } from '@/publication/tables';
import { getYears } from '@/warehouse/queries/years';

/** Each unit in this campaign and in those before it: the data of a bump chart. */
export async function GET(request: Request, context: CampaignContext): Promise<Response> {
  return withCampaign(request, context, async (card) => {
    const { cards, units, other_rules } = await getYears(card);
    return json(request, {
      ...(await envelope(card)),
      campaigns: cards.map(({ campaign_id, period_from, period_to }) => ({
        campaign_id,
        period_from,
        period_to,
      })),
      other_rules,
      rows: units.map(({ unit: { unit_code, unit_name }, years, change, improvement, first }) => ({
        unit_code,
        unit_name,
        years,
        change,
        improvement_rank: improvement,
        first_in_a_row: first,
      })),
    });
  });
}
