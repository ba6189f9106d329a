/** What share of the differences in total each group of criteria makes. */
import { maximumWords } from '@/i18n/extras';
import { percent } from '@/i18n/format';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { Criterion } from '@/warehouse/scoring/criteria';

/** Below this a group makes no difference worth a bar. */
const NEGLIGIBLE = 0.005;

export interface GroupInfluence {
  node: Criterion;
  share: number;
}

export function Influence({
  groups,
  units,
  t,
  lang,
}: {
  groups: GroupInfluence[];
  units: number;
  t: Translate;
  lang: Language;
}) {
  return (
    <figure>
      <figcaption className="mb-2 font-semibold">
        {t('ranking.influence')}
        <small className="block font-normal text-soft">
          {t('ranking.influenceHint', { units })}
        </small>
      </figcaption>
      <dl className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-1 text-[0.8125rem]">
        {[...groups]
          .sort((a, b) => b.share - a.share)
          .map(({ node, share }) => (
            <div key={node.code} className="contents">
              <dt>
                {inLanguage(node.short, lang)}{' '}
                <span className="text-soft">
                  {t('ranking.influencePoints', { max: maximumWords(node, lang) })}
                </span>
              </dt>
              <dd aria-hidden>
                <i
                  className="block h-2.5 bg-accent"
                  style={{ width: `${Math.max(0, Math.min(100, share * 100)).toFixed(1)}%` }}
                />
              </dd>
              <dd className="text-right">
                {share < NEGLIGIBLE ? t('ranking.influenceNone') : percent(share, lang, 0)}
              </dd>
            </div>
          ))}
      </dl>
    </figure>
  );
}
