import { type CampaignContext, tableResponse, withCampaign } from '@/app/api/respond';
import { envelope, scoresTable } from '@/publication/tables';

export async function GET(request: Request, context: CampaignContext): Promise<Response> {
  return withCampaign(request, context, async (card) =>
    tableResponse(request, await envelope(card), await scoresTable(card), 'scores'),
  );
}
