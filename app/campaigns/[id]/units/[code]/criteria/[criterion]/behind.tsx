/** Beside the working of a leaf: rules that acted, what the unit declares, where the figures stand. */
import { PointRounds } from '@/components/ui/point-rounds';
import { PointSources } from '@/components/ui/point-sources';
import { actedSentences } from '@/i18n/acted';
import { plain } from '@/i18n/format';
import { comparedWords, reconciledWords } from '@/i18n/reconciled';
import type { Language, Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import type { LeafExplanation } from '@/warehouse/queries/explanation';
import { ASSESSED } from '@/warehouse/scoring/formula';

interface Props {
  card: CampaignCard;
  explanation: LeafExplanation;
  t: Translate;
  lang: Language;
}

export function Behind({ card, explanation, t, lang }: Props) {
  const { leaf, score, declared, compared, survey } = explanation;
  const gap = score.origin === 'computed' && compared ? comparedWords(compared, t, lang) : null;
  const acted = actedSentences(score, leaf, explanation.outside, card.campaign.points.max, t, lang);
  return (
    <>
      {acted.length > 0 && (
        <>
          <h3 className="mb-1 mt-6 font-semibold">{t('point.acted')}</h3>
          {acted.map((sentence) => (
            <p key={sentence} className="note mb-2">
              {sentence}
            </p>
          ))}
        </>
      )}
      {(declared || gap) && <h3 className="mb-1 mt-6 font-semibold">{t('point.declared')}</h3>}
      {declared && (
        <p className={declared.is_reconciled ? '' : 'text-mark'}>
          {reconciledWords(declared, t, lang)}
        </p>
      )}
      {gap && <p className="text-mark">{gap}</p>}
      <PointRounds
        appraisals={explanation.appraisals}
        isScored={ASSESSED.has(leaf.formula.kind)}
        {...{ t, lang }}
      />
      {survey && (
        <p className="mt-6">
          {t(survey.sample.required_n === null ? 'unit.survey' : 'unit.surveyNeeded', {
            answers: plain(survey.sample.answers, lang),
            responses: plain(survey.sample.responses, lang),
            needed: plain(survey.sample.required_n, lang),
          })}
        </p>
      )}
      <PointSources {...{ explanation, t, lang }} />
    </>
  );
}
