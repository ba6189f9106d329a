/** Which limit holds a unit's class down, what lifts it, and where the unit would then stand. */
import { classWords } from '@/i18n/class-words';
import { fixed, plain } from '@/i18n/format';
import { figureWords } from '@/i18n/formula';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import type { RankedUnit } from '@/warehouse/queries/ranking';
import { criterionNamed, leavesOf } from '@/warehouse/scoring/criteria';
import type { HeldClass } from '@/warehouse/scoring/held-class';
import { printFigure } from '@/warehouse/scoring/scenario';
import { address, whatIfPath } from './link';

interface Props {
  card: CampaignCard;
  unit: RankedUnit;
  held: HeldClass;
  t: Translate;
  lang: Language;
}

export function ClassHeld({ card, unit, held, t, lang }: Props) {
  const { campaign, campaign_id } = card;
  const { criteria, points, overall_rank } = campaign;
  const { lifts, reached } = held;
  const nameOf = (code: string) => inLanguage(criterionNamed(criteria, code)!.name, lang);
  const place = overall_rank ? reached?.rank : reached?.rank_in_block;
  const measureOf = (code: string) =>
    leavesOf(criteria).find((leaf) => leaf.code === code)?.measure;
  const figures = lifts?.map(({ criterion, after }) => [`figure.${criterion}`, printFigure(after)]);
  return (
    <div className="note my-3 max-w-3xl" id="class-held">
      {held.caps.map(({ when: { criterion, below }, cap }) => (
        <p key={`${criterion} ${below}`}>
          {t('rules.heldBy', {
            ...{ criterion, name: nameOf(criterion) },
            cap: classWords(cap, lang),
            points: fixed(unit.points[criterion] ?? null, points.decimals, lang),
            below: plain(below, lang),
          })}
        </p>
      ))}
      {!lifts && <p>{t('rules.heldUncounted')}</p>}
      {lifts && reached && reached.total !== null && figures && (
        <p>
          {t('rules.lifted', {
            figures: lifts
              .map(({ criterion, before, after }) => {
                const told = (figure: typeof before) =>
                  figureWords(figure, lang, measureOf(criterion));
                return `${criterion}: ${told(before)} → ${told(after)}`;
              })
              .join('; '),
            total: fixed(reached.total, points.decimals, lang),
            class: classWords(reached.class ?? '', lang),
            place: place ?? 0,
          })}{' '}
          <a
            className="no-print"
            href={address(whatIfPath(campaign_id), lang, {
              unit: unit.unit_code,
              ...Object.fromEntries(figures),
            })}
          >
            {t('advice.try')}
          </a>
        </p>
      )}
    </div>
  );
}
