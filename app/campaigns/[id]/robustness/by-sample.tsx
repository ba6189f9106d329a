/** How far ranks depend on whom a survey happened to ask. */
import { hasShare, SurveyTable } from '@/components/tables/survey-table';
import { plain } from '@/i18n/format';
import { MOST_UNITS, samplesFor, surveyedLeaves } from '@/warehouse/scoring/survey-part';
import type { Shown } from './by-weights';

export function BySample({ card, found, units, pools, link, t, lang }: Shown) {
  const leaves = surveyedLeaves(card.campaign.criteria);
  const inputs = new Map(units.map((unit) => [unit.unit_id, unit]));
  const known = found.units.filter(({ survey }) => survey);
  const shown = pools.filter(([, members]) =>
    members.some(({ unit_id }) => hasShare(leaves, inputs.get(unit_id)!)),
  );
  const largest = Math.max(...pools.map(([, members]) => members.length));
  // each pool is drawn by itself: the one drawn least often is told
  const pooled = pools.map(([, members]) => members.filter(({ survey }) => survey).length);
  const samples = Math.min(...pooled.filter((units) => units > 0).map(samplesFor));
  return (
    <section id="sampling" className="mt-10">
      <h2>2. {t('robustness.sampling')}</h2>
      {!leaves.length ? (
        <p className="mt-1 max-w-3xl">{t('robustness.noSurvey')}</p>
      ) : (
        <>
          <p className="mt-1 max-w-3xl">
            {known.length
              ? t('robustness.samplingText', { samples: plain(samples, lang) })
              : largest > MOST_UNITS
                ? t('robustness.tooMany', { most: MOST_UNITS })
                : t('robustness.noSample')}
          </p>
          {shown.length > 0 && (
            <p className="mb-3 mt-1 max-w-3xl text-[0.875rem] text-soft">
              {t('robustness.samplingLimits')}
            </p>
          )}
          {shown.map(([name, members]) => (
            <div key={name} className="mb-6">
              {name && <h3 className="mb-2 font-semibold">{name}</h3>}
              <SurveyTable
                {...{ leaves, link, t, lang }}
                units={members.map((each) => ({ found: each, input: inputs.get(each.unit_id)! }))}
                decimals={card.campaign.points.decimals}
              />
            </div>
          ))}
        </>
      )}
    </section>
  );
}
