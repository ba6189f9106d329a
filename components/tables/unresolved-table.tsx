/** Rows that are kept but wait for their unit, campaign or criterion to be known. */
import { sentence } from '@/i18n/reasons';
import type { Language, Translate } from '@/i18n/translator';
import type { Unresolved } from '@/warehouse/queries/files';
import { Frame } from './frame';

export function UnresolvedTable({
  rows,
  hasValues,
  t,
  lang,
}: {
  rows: Unresolved[];
  /** Whether what stands in their cells may be shown. */
  hasValues: boolean;
  t: Translate;
  lang: Language;
}) {
  return (
    <Frame label={t('quality.unresolvedTitle')}>
      <thead>
        <tr>
          <th scope="col">{t('quality.file')}</th>
          <th scope="col" className="number">
            {t('quality.line')}
          </th>
          {hasValues && <th scope="col">{t('quality.value')}</th>}
          <th scope="col">{t('quality.why')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.file} ${row.line} ${row.reason}`}>
            <th scope="row">{row.file_name}</th>
            <td className="number brief" data-label={t('quality.line')}>
              {row.line.toString()}
            </td>
            {hasValues && (
              <td className="brief" data-label={t('quality.value')}>
                {row.value}
              </td>
            )}
            <td>{sentence(row.reason, lang)}</td>
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}
