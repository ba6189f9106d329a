/** Rows that are kept but wait for their unit, campaign or criterion to be known. */
import { sentence } from '@/i18n/reasons';
import type { Language, Translate } from '@/i18n/translator';
import { maySee, type Viewer } from '@/warehouse/policy';
import type { Unresolved } from '@/warehouse/queries/files';
import { Frame } from './frame';

export function UnresolvedTable({
  rows,
  viewer,
  t,
  lang,
}: {
  rows: Unresolved[];
  viewer: Viewer;
  t: Translate;
  lang: Language;
}) {
  const isShown = maySee(viewer, 'unplaced_texts');
  return (
    <Frame label={t('quality.unresolvedTitle')}>
      <thead>
        <tr>
          <th scope="col">{t('quality.file')}</th>
          <th scope="col" className="number">
            {t('quality.line')}
          </th>
          {isShown && <th scope="col">{t('quality.value')}</th>}
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
            {isShown && (
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
