import { type CampaignContext, json, withCampaign } from '@/app/api/respond';
import { envelope } from '@/publication/tables';
import { listInputs } from '@/warehouse/queries/inputs';
import { leavesOf } from '@/warehouse/scoring/criteria';
import { packInputs } from '@/warehouse/scoring/inputs';

/** Everything a ranking is computed from: the rules in normal form, and each leaf's figures by unit. */
export async function GET(request: Request, context: CampaignContext): Promise<Response> {
  return withCampaign(request, context, async (card) =>
    json(request, {
      ...(await envelope(card)),
      rules: card.campaign,
      ...packInputs(await listInputs(card), leavesOf(card.campaign.criteria)),
    }),
  );
}
