/** Reported figures of one unit, each with its source, file and line. */
import { day } from '@/i18n/format';
import { figureWords } from '@/i18n/formula';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { ReportedFigure } from '@/warehouse/queries/units';
import { Frame } from './frame';

interface Props {
  figures: ReportedFigure[];
  t: Translate;
  lang: Language;
}

export function FiguresTable({ figures, t, lang }: Props) {
  const hasNotes = figures.some(({ note }) => note);
  return (
    <Frame label={t('units.figuresReported')}>
      <thead>
        <tr>
          <th scope="col">{t('units.measure')}</th>
          <th scope="col">{t('units.period')}</th>
          <th scope="col" className="number">
            {t('units.figure')}
          </th>
          {hasNotes && <th scope="col">{t('units.note')}</th>}
          <th scope="col">{t('units.document')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={`${figure.file_name} ${figure.line}`}>
            <th scope="row" className="md:min-w-52">
              {figure.name_vi
                ? inLanguage({ vi: figure.name_vi, en: figure.name_en }, lang)
                : figure.measure}
            </th>
            <td className="whitespace-nowrap" data-label={t('units.period')}>
              {figure.period_from
                ? t('units.fromTo', {
                    from: day(figure.period_from),
                    to: day(figure.period_to),
                  })
                : t('units.to', { to: day(figure.period_to) })}
            </td>
            <td className="number font-semibold" data-label={t('units.figure')}>
              {words(figure, t, lang)}
            </td>
            {hasNotes && (
              <td lang="vi" className="text-[0.8125rem] md:min-w-40" data-label={t('units.note')}>
                {figure.note}
              </td>
            )}
            <td
              className="text-[0.8125rem] text-soft wrap-anywhere md:min-w-52"
              data-label={t('units.document')}
            >
              <span lang="vi">{figure.document}</span>
              <small className="block">
                {t('unit.fileLine', { file: figure.file_name, line: figure.line.toString() })}
              </small>
            </td>
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}

/** A practice is in place or not; other figures are numbers. */
function words(figure: ReportedFigure, t: Translate, lang: Language): string {
  if (figure.of === 'yes_no' && figure.denominator === null)
    return t(figure.numerator ? 'units.yes' : 'units.no');
  return figureWords(figure, lang, figure.measure);
}
