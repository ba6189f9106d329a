/** Sums that do not hold in counts of dossiers, with their numbers. */
import { day, plain } from '@/i18n/format';
import { sentence } from '@/i18n/reasons';
import type { Language, Translate } from '@/i18n/translator';
import type { CountBreach } from '@/warehouse/queries/files';
import { Frame } from './frame';

export function BreachesTable({
  rows,
  t,
  lang,
}: {
  rows: CountBreach[];
  t: Translate;
  lang: Language;
}) {
  return (
    <Frame label={t('quality.breaches')}>
      <thead>
        <tr>
          <th scope="col">{t('quality.file')}</th>
          <th scope="col" className="number">
            {t('quality.line')}
          </th>
          <th scope="col">{t('ranking.unit')}</th>
          <th scope="col">{t('quality.period')}</th>
          <th scope="col">{t('quality.numbers')}</th>
          <th scope="col">{t('quality.why')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.file} ${row.line} ${row.code}`}>
            <th scope="row">{row.file_name}</th>
            <td className="number brief" data-label={t('quality.line')}>
              {row.line.toString()}
            </td>
            <td className="brief" data-label={t('ranking.unit')}>
              {[row.unit_name, row.field].filter(Boolean).join(', ')}
            </td>
            <td className="brief" data-label={t('quality.period')}>
              {row.period_from
                ? t('units.fromTo', { from: day(row.period_from), to: day(row.period_to) })
                : t('units.to', { to: day(row.period_to) })}
            </td>
            <td className="brief" data-label={t('quality.numbers')}>
              {breachWords(row, t, lang)}
            </td>
            <td>{sentence(row.code, lang)}</td>
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}

/** 100; the parts add up to 95 (60 + 30 + 5) */
const breachWords = ({ whole, parts }: CountBreach, t: Translate, lang: Language) =>
  t('quality.breach', {
    whole: plain(whole, lang),
    sum: plain(
      parts.reduce((sum, part) => sum + part, 0),
      lang,
    ),
    parts: parts.map((part) => plain(part, lang)).join(' + '),
  });
