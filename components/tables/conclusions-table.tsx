/** Conclusions on signs that were looked into, each with the reply of the unit. */
import { day } from '@/i18n/format';
import type { Translate } from '@/i18n/translator';
import type { Conclusion } from '@/warehouse/queries/signs';
import { Frame } from './frame';

export function ConclusionsTable({ rows, t }: { rows: Conclusion[]; t: Translate }) {
  return (
    <Frame label={t('signs.conclusions')}>
      <thead>
        <tr>
          <th scope="col">{t('signs.unit')}</th>
          <th scope="col">{t('signs.sign')}</th>
          <th scope="col">{t('signs.concludedOn')}</th>
          <th scope="col">{t('signs.conclusion')}</th>
          <th scope="col">{t('signs.reply')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.unit_code} ${row.sign} ${row.concluded_on}`}>
            <th scope="row" lang="vi">
              {row.unit_name}
            </th>
            <td data-label={t('signs.sign')}>{t(`signs.name.${row.sign}`)}</td>
            <td data-label={t('signs.concludedOn')}>{day(row.concluded_on)}</td>
            <td data-label={t('signs.conclusion')} lang="vi" className="sm:min-w-64">
              {row.conclusion}
            </td>
            <td data-label={t('signs.reply')} lang="vi" className="sm:min-w-64">
              {row.reply ?? t('signs.noReply')}
            </td>
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}
