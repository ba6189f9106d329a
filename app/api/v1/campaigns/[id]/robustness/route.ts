import { type CampaignContext, json, problem, withCampaign } from '@/app/api/respond';
import { envelope } from '@/publication/tables';
import { getRobustness } from '@/warehouse/queries/robustness';
import { leavesOf } from '@/warehouse/scoring/criteria';
import { NARROW, WIDE } from '@/warehouse/scoring/robustness';
import { smallNumbers } from '@/warehouse/scoring/small-numbers';
import { LEVEL, surveyedShare } from '@/warehouse/scoring/survey-part';

/** How sure the ranks are; with `criterion=` also the samples, or the small numbers, behind that criterion. */
export async function GET(request: Request, context: CampaignContext): Promise<Response> {
  return withCampaign(request, context, async (card) => {
    const { found, units } = await getRobustness(card);
    const code = new URL(request.url).searchParams.get('criterion');
    const leaf = leavesOf(card.campaign.criteria).find((each) => each.code === code);
    if (code !== null && !leaf)
      return problem(
        404,
        'No such criterion',
        `Campaign ${card.campaign_id} has no leaf criterion "${code}".`,
      );
    const inputs = new Map(units.map((unit) => [unit.unit_id, unit]));
    const ranked = found.units.filter(({ total }) => total !== null);
    const pools = card.campaign.overall_rank
      ? [ranked]
      : [...new Set(ranked.map(({ block }) => block))].map((block) =>
          ranked.filter((unit) => unit.block === block),
        );
    const of = leaf && {
      criterion: leaf.code,
      samples: ranked.flatMap(({ unit_id, unit_code }) => {
        const input = inputs.get(unit_id)!;
        const share =
          found.surveyed.includes(leaf.code) &&
          surveyedShare(leaf, input.leaves.get(leaf.code), input.sums);
        return share ? [{ unit_code, ...share }] : [];
      }),
      small_numbers: pools.flatMap((pool) => {
        const numbers = smallNumbers(
          leaf,
          pool.map(({ unit_id }) => inputs.get(unit_id)!.leaves.get(leaf.code)),
        );
        if (!numbers) return [];
        const { share, spread, rows } = numbers;
        return {
          block: card.campaign.overall_rank ? null : pool[0]!.block,
          ...{ share, spread },
          rows: rows.map(({ unit, ...row }) => ({ unit_code: pool[unit]!.unit_code, ...row })),
        };
      }),
    };
    const { units: all, ...rest } = found;
    return json(request, {
      ...(await envelope(card)),
      weights_off_by: { narrow: NARROW, wide: WIDE },
      level: LEVEL,
      ...rest,
      ...(of && { figures: of }),
      units: all.map(({ unit_id: _, ...unit }) => unit),
    });
  });
}
