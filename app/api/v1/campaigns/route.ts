import { json } from '@/app/api/respond';
import { getBuild, listCampaigns } from '@/warehouse/queries/campaigns';
import { servingBuild } from '@/warehouse/serving';

export async function GET(request: Request): Promise<Response> {
  if (!(await servingBuild())) return json(request, { build: null, as_of_on: null, campaigns: [] });
  const campaigns = await listCampaigns();
  return json(request, {
    ...(await getBuild()),
    campaigns: campaigns.map(
      ({
        campaign,
        campaign_id,
        title_vi,
        title_en,
        period_from,
        period_to,
        data_on,
        units,
        ranked,
      }) => ({
        campaign: campaign_id,
        title: { vi: title_vi, en: title_en },
        period_from,
        period_to,
        data_on,
        units,
        ranked,
        data_source: campaign.source ?? null,
        authority: campaign.authority,
        illustrative: campaign.illustrative,
        version: 'draft',
      }),
    ),
  });
}
