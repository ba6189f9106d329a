import { type CampaignContext, problem, tableResponse, withCampaign } from '@/app/api/respond';
import { viewer } from '@/app/page-context';
import { envelope, signsTable } from '@/publication/tables';
import { maySee } from '@/warehouse/policy';

/** Signs that ask for a check, with n, comparison, p and q. Officers only: a sign is not a finding. */
export async function GET(request: Request, context: CampaignContext): Promise<Response> {
  if (!maySee(await viewer(), 'signs_to_check'))
    return problem(
      403,
      'Officers only',
      'Signs that ask for a check are not findings; they are public only after a conclusion.',
    );
  return withCampaign(request, context, async (card) =>
    tableResponse(request, await envelope(card), await signsTable(card), 'signs'),
  );
}
