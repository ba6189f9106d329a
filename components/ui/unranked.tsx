/** Why a unit has no place: the criteria that bar it, each with its reason, or too few figures in all. */
import { percent } from '@/i18n/format';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import type { RankedUnit, Score } from '@/warehouse/queries/ranking';
import { leavesOf } from '@/warehouse/scoring/criteria';

interface Props {
  card: CampaignCard;
  unit: RankedUnit;
  scores: Score[];
  t: Translate;
  lang: Language;
}

/** More criteria than this are counted, not named. */
const NAMED = 5;

export function Unranked({ card, unit, scores, t, lang }: Props) {
  const policies = new Map(scores.map(({ criterion, policy }) => [criterion, policy]));
  const barring = leavesOf(card.campaign.criteria).filter(({ code }) =>
    policies.get(code)?.endsWith('_block'),
  );
  return (
    <div className="my-6 text-lg text-mark">
      {unit.unranked === 'missing' ? (
        <>
          <p>{t('unit.unrankedMissing', { n: barring.length })}</p>
          <ul className="list-disc pl-5">
            {barring.slice(0, NAMED).map((leaf) => (
              <li key={leaf.code}>
                <a href={`#c-${leaf.code}`}>
                  {leaf.code} {inLanguage(leaf.name, lang)}
                </a>
                : {t(`unit.bars.${policies.get(leaf.code)}` as 'unit.bars.missing_block')}
              </li>
            ))}
            {barring.length > NAMED && (
              <li>{t('unit.unrankedMore', { n: barring.length - NAMED })}</li>
            )}
          </ul>
        </>
      ) : (
        <p>
          {unit.unranked === 'coverage'
            ? t('unit.unrankedCoverage', {
                has: percent(unit.coverage, lang),
                min: percent(card.campaign.min_coverage, lang),
              })
            : t('unit.unrankedNothing')}
        </p>
      )}
    </div>
  );
}
