/** Rows that were returned and then corrected: where and when each of the two arrived. */
import { day } from '@/i18n/format';
import { sentence } from '@/i18n/reasons';
import type { Language, Translate } from '@/i18n/translator';
import type { Rejection } from '@/warehouse/queries/rejections';
import { Frame } from './frame';

interface Props {
  rows: Rejection[];
  /** Vietnamese titles of columns, by source and name. */
  titles: Map<string, string>;
  t: Translate;
  lang: Language;
}

export function CorrectedTable({ rows, titles, t, lang }: Props) {
  const words = ({ source, reason, reason_column: column }: Rejection) =>
    sentence(reason, lang, lang === 'vi' ? titles.get(`${source} ${column}`) : column);
  return (
    <Frame label={t('quality.correctedTitle')}>
      <thead>
        <tr>
          <th scope="col">{t('quality.was')}</th>
          <th scope="col">{t('quality.why')}</th>
          <th scope="col">{t('quality.now')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.file} ${row.line} ${row.kind}`}>
            <th scope="row" className="wrap-anywhere">
              {t('quality.onDay', {
                file: row.file_name,
                line: row.line.toString(),
                day: day(row.rejected_on),
              })}
              {row.unit && <small className="block text-soft">{row.unit}</small>}
            </th>
            <td className="text-[0.8125rem]" data-label={t('quality.why')}>
              {words(row)}
            </td>
            <td className="wrap-anywhere" data-label={t('quality.now')}>
              {t('quality.onDay', {
                file: row.by_file_name!,
                line: row.by_line!.toString(),
                day: day(row.corrected_on),
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}
