import { json, problem, withCampaign } from '@/app/api/respond';
import { envelope } from '@/publication/tables';
import { getRanking } from '@/warehouse/queries/ranking';
import { listReportUses, listUnitFiles, listUnitScores } from '@/warehouse/queries/units';

interface Context {
  params: Promise<{ id: string; code: string }>;
}

/** One unit: its place, its scores with their trace, and the files and lines they are from. */
export async function GET(request: Request, context: Context): Promise<Response> {
  return withCampaign(request, context, async (card) => {
    const { code } = await context.params;
    const unit = (await getRanking(card)).find(({ unit_code }) => unit_code === code);
    if (!unit)
      return problem(404, 'No such unit', `Campaign ${card.campaign_id} has no unit "${code}".`);
    const { points: _, nothing: __, search_key: ___, unit_id, ...place } = unit;
    const [scores, reports, files] = await Promise.all([
      listUnitScores(card, unit_id),
      listReportUses(card.campaign_id, unit_id),
      listUnitFiles(card.campaign_id, unit_id),
    ]);
    return json(request, { ...(await envelope(card)), unit: place, scores, reports, files });
  });
}
