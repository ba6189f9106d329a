import { type CampaignContext, json, withCampaign } from '@/app/api/respond';
import { envelope } from '@/publication/tables';
import { getCampaignText, listCriteria } from '@/warehouse/queries/campaigns';

/** The criteria as rows, or with `format=yaml` the campaign as it was written. */
export async function GET(request: Request, context: CampaignContext): Promise<Response> {
  return withCampaign(request, context, async (card) => {
    const id = card.campaign_id;
    if (new URL(request.url).searchParams.get('format') === 'yaml')
      return new Response(await getCampaignText(id), {
        headers: {
          'content-type': 'application/yaml; charset=utf-8',
          'content-disposition': `attachment; filename="${id}.yaml"`,
        },
      });
    const rows = (await listCriteria(id)).map(({ campaign_id: _, ordinal: __, ...row }) => row);
    return json({ ...(await envelope(card)), rows });
  });
}
