import { type CampaignContext, tableResponse, withCampaign } from '@/app/api/respond';
import { criteriaTable, envelope } from '@/publication/tables';
import { getCampaignText } from '@/warehouse/queries/campaigns';

/** The criteria as a table, or with `format=yaml` the campaign as it was written. */
export async function GET(request: Request, context: CampaignContext): Promise<Response> {
  return withCampaign(request, context, async (card) => {
    const id = card.campaign_id;
    const yaml = async () =>
      new Response(await getCampaignText(id), {
        headers: {
          'content-type': 'application/yaml; charset=utf-8',
          'content-disposition': `attachment; filename="${id}.yaml"`,
        },
      });
    return tableResponse(request, await envelope(card), await criteriaTable(card), 'criteria', {
      yaml,
    });
  });
}
