/** Figures that a unit reports and that its rows give as well: both, each with its day, and the difference. */
import { day, NOTHING, signed } from '@/i18n/format';
import { figureWords } from '@/i18n/formula';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { Comparison } from '@/warehouse/queries/deliveries';
import { Frame } from './frame';

interface Props {
  rows: Comparison[];
  t: Translate;
  lang: Language;
}

export function ComparisonsTable({ rows, t, lang }: Props) {
  const figure = (numerator: number, denominator: number | null) =>
    figureWords({ numerator, denominator, on: null }, lang);
  return (
    <Frame label={t('quality.comparisons')}>
      <thead>
        <tr>
          <th scope="col">{t('quality.unit')}</th>
          <th scope="col">{t('units.measure')}</th>
          <th scope="col" className="number">
            {t('quality.computed')}
          </th>
          <th scope="col" className="number">
            {t('quality.reported')}
          </th>
          <th scope="col" className="number">
            {t('quality.difference')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.unit_id} ${row.measure}`}>
            <th scope="row">{row.unit_name}</th>
            <td data-label={t('units.measure')}>
              {inLanguage({ vi: row.name_vi, en: row.name_en }, lang)}
            </td>
            <td className="number" data-label={t('quality.computed')}>
              {figure(row.computed_numerator, row.computed_denominator)}
              <small className="block text-soft">
                {t('quality.upTo', { day: day(row.computed_to) })}
              </small>
            </td>
            <td className="number" data-label={t('quality.reported')}>
              {figure(row.reported_numerator, row.reported_denominator)}
              <small className="block text-soft">
                {t('quality.upTo', { day: day(row.reported_to) })}
              </small>
            </td>
            <td className="number font-semibold" data-label={t('quality.difference')}>
              {row.difference === null
                ? NOTHING
                : t('quality.points', { n: signed(row.difference * 100, 2, lang) })}
            </td>
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}
