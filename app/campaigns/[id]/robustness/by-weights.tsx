/** How far ranks depend on what people chose: weights, and rules for gaps. */
import { RankRanges } from '@/components/charts/rank-ranges';
import { EffectsTable } from '@/components/tables/effects-table';
import { PoliciesTable } from '@/components/tables/policies-table';
import { RobustnessTable } from '@/components/tables/robustness-table';
import { plain } from '@/i18n/format';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import { groupsOf, leavesOf } from '@/warehouse/scoring/criteria';
import { SILENT } from '@/warehouse/scoring/criterion-effect';
import type { RankedInput, Robustness, UnitRobustness } from '@/warehouse/scoring/robustness';

/** What each part of the page is given. */
export interface Shown {
  card: CampaignCard;
  found: Robustness;
  /** Every unit with its scores. */
  units: RankedInput[];
  /** Units ranked together, best first, by the name of their block (null: all together). */
  pools: [string | null, UnitRobustness[]][];
  link: (code: string) => string;
  t: Translate;
  lang: Language;
}

export function ByWeights({ card, found, pools, link, t, lang }: Shown) {
  const { criteria, points, rank } = card.campaign;
  const nodes = new Map(
    [...groupsOf(criteria), ...leavesOf(criteria)].map((node) => [node.code, node]),
  );
  const silent = found.criteria.filter(({ same }) => same > SILENT);
  const ranked = pools.flatMap(([, members]) => members);
  const isBounded = ranked.some(({ above }) => above && !above.is_exact);
  const hasFigures = ranked.some(({ narrow, survey }) => narrow || survey);
  const isWeighted = found.not_weighted === null;
  return (
    <section id="weights" className="mt-10">
      <h2>1. {t('robustness.weights')}</h2>
      <p className="mb-3 mt-1 max-w-3xl">
        {found.not_weighted
          ? t(`robustness.notWeighted.${found.not_weighted}`)
          : t('robustness.weightsText', { draws: plain(found.draws, lang) })}
      </p>
      {hasFigures &&
        pools.map(([name, members]) => (
          <div key={name} className="mb-6">
            {name && <h3 className="mb-2 font-semibold">{name}</h3>}
            <RobustnessTable {...{ link, t, lang }} units={members} decimals={points.decimals} />
          </div>
        ))}
      {isWeighted && (
        <p className="max-w-3xl text-[0.875rem] text-soft">
          {t('robustness.weightsNote')} {rank.ties === 'dense' && t('robustness.weightsDense')}{' '}
          {isBounded && t('robustness.bounded')}
        </p>
      )}
      {pools.map(([name, members]) => (
        <RankRanges key={name} {...{ link, t, lang }} units={members} of={name ?? undefined} />
      ))}
      {found.criteria.length > 0 && (
        <>
          <h3 className="mt-8 text-base font-semibold">{t('robustness.criteria')}</h3>
          <p className="mb-3 mt-1 max-w-3xl">{t('robustness.criteriaText')}</p>
          {silent.length > 0 && (
            <p className="note mb-4 max-w-3xl">
              {t('robustness.silentSome', {
                criteria: silent
                  .map(
                    ({ criterion }) =>
                      `${criterion} ${inLanguage(nodes.get(criterion)!.name, lang)}`,
                  )
                  .join('; '),
              })}
            </p>
          )}
          <EffectsTable {...{ nodes, t, lang }} effects={found.criteria} />
        </>
      )}
      <h3 className="mt-8 text-base font-semibold">{t('robustness.policies')}</h3>
      <p className="mb-3 mt-1 max-w-3xl">{t('robustness.policiesText')}</p>
      <PoliciesTable
        {...{ link, t, lang }}
        policies={found.policies}
        units={[...ranked, ...found.units.filter(({ total }) => total === null)]}
      />
    </section>
  );
}
