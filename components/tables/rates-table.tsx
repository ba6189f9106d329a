/** Rates of counted things with the number behind each, and the partly pooled rate beside the real one. */
import { fixedPercent, plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { SmallNumbers } from '@/warehouse/scoring/small-numbers';
import { UnitName } from '../ui/unit-name';
import { Frame } from './frame';

interface Props {
  found: SmallNumbers;
  /** By position, as `found.rows` names them. */
  units: { unit_code: string; unit_name: string }[];
  /** Code of the unit to be marked. */
  own: string | null;
  label: string;
  link: (code: string) => string;
  t: Translate;
  lang: Language;
}

export function RatesTable({ found, units, own, label, link, t, lang }: Props) {
  const isPooled = found.spread !== null;
  const sorted = [...found.rows].sort((a, b) => b.rate - a.rate || b.n - a.n);
  const outside = sorted.filter(({ zone }) => zone !== 'inside').length;
  return (
    <>
      <p className="mb-2 max-w-3xl">
        {t('robustness.outside', {
          outside: plain(outside, lang),
          units: plain(sorted.length, lang),
          expected: plain(sorted.length * 0.05, lang, sorted.length < 100 ? 1 : 0),
        })}
      </p>
      {!isPooled && <p className="mb-2 max-w-3xl text-soft">{t('robustness.pooledNone')}</p>}
      <Frame label={label}>
        <thead>
          <tr>
            <th scope="col">{t('robustness.unit')}</th>
            <th scope="col" className="number">
              {t('robustness.counts')}
            </th>
            <th scope="col" className="number">
              {t('robustness.rate')}
            </th>
            {isPooled && (
              <>
                <th scope="col" className="number">
                  {t('robustness.pooled')}
                </th>
                <th scope="col" className="number">
                  {t('robustness.reliability')}
                </th>
              </>
            )}
            <th scope="col">{t('robustness.position')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ unit, successes, n, rate, pooled, reliability, zone }) => {
            const { unit_code, unit_name } = units[unit]!;
            return (
              <tr key={unit_code} aria-current={unit_code === own ? 'true' : undefined}>
                <th scope="row">
                  {unit_code === own && (
                    <span aria-hidden className="text-mark">
                      ●{' '}
                    </span>
                  )}
                  <a href={link(unit_code)}>
                    <UnitName name={unit_name} />
                  </a>
                </th>
                <td className="number brief" data-label={t('robustness.counts')}>
                  {plain(successes, lang)} / {plain(n, lang)}
                </td>
                <td className="number brief" data-label={t('robustness.rate')}>
                  <b>{fixedPercent(rate, 1, lang)}</b>
                </td>
                {isPooled && (
                  <>
                    <td className="number brief" data-label={t('robustness.pooled')}>
                      {fixedPercent(pooled, 1, lang)}
                    </td>
                    <td className="number brief" data-label={t('robustness.reliability')}>
                      {fixedPercent(reliability, 0, lang)}
                    </td>
                  </>
                )}
                <td className="brief" data-label={t('robustness.position')}>
                  {t(`robustness.zone.${zone}`, { side: rate > found.share ? 'above' : 'below' })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Frame>
    </>
  );
}
