import { type PointContext, withPoint } from '@/app/api/point';
import { json } from '@/app/api/respond';
import { envelope } from '@/publication/tables';

/** Why a unit has its points: rule, figure, working, place, reports, appraisals, files. */
export async function GET(request: Request, context: PointContext): Promise<Response> {
  return withPoint(request, context, async ({ card, explanation }) => {
    const { unit, ...rest } = explanation;
    const { unit_id: _, ...place } = unit;
    return json(request, { ...(await envelope(card)), unit: place, ...rest });
  });
}
