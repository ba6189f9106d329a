/** How far ranks depend on who judged. */
import { plain, signed } from '@/i18n/format';
import type { Shown } from './by-weights';

export function ByJudgement({ card, found, t, lang }: Shown) {
  const { criteria, max_points, compared, mean, higher, lower } = found.appraisal;
  const { decimals, max } = card.campaign.points;
  const of = { criteria, max: plain(max_points, lang), all: plain(max, lang) };
  return (
    <section id="judgement" className="mt-10">
      <h2>4. {t('robustness.judgement')}</h2>
      <p className="mt-1 max-w-3xl">
        {criteria === 0
          ? t('robustness.judgementNone')
          : mean === null
            ? t('robustness.judgementOnly', of)
            : t('robustness.judgementText', {
                ...of,
                compared,
                higher,
                lower,
                mean: signed(mean, decimals, lang),
              })}{' '}
        {criteria > 0 && t('robustness.judgementLimit')}
      </p>
    </section>
  );
}
