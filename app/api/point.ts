/** What both answers about a point ask first: the campaign, the unit, the criterion, and who asks. */
import { VIEWER_HEADER, type Viewer, viewerNamed } from '@/warehouse/policy';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import { type Explanation, explain, getPlacedUnit } from '@/warehouse/queries/explanation';
import { problem, withCampaign } from './respond';

export interface PointContext {
  params: Promise<{ id: string; code: string; criterion: string }>;
}

interface Asked {
  card: CampaignCard;
  explanation: Explanation;
  viewer: Viewer;
}

/** Runs `answer` with the point the address names, as whoever asks may see it, or says what there is not. */
export async function withPoint(
  request: Request,
  context: PointContext,
  answer: (asked: Asked) => Promise<Response>,
): Promise<Response> {
  return withCampaign(request, context, async (card) => {
    const { code, criterion } = await context.params;
    // the front door names the viewer, and nobody but it reaches this address
    const viewer = viewerNamed(request.headers.get(VIEWER_HEADER));
    const id = card.campaign_id;
    const unit = await getPlacedUnit(card, code);
    if (!unit) return problem(404, 'No such unit', `Campaign ${id} has no unit "${code}".`);
    const explanation = await explain(card, unit, criterion, viewer);
    if (!explanation)
      return problem(404, 'No such criterion', `Campaign ${id} has no criterion "${criterion}".`);
    return answer({ card, explanation, viewer });
  });
}
