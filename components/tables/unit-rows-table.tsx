/** Files with rows of one unit: how many were accepted, returned, corrected. */
import { day, plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { UnitRows } from '@/warehouse/queries/deliveries';
import { Frame } from './frame';

interface Props {
  rows: UnitRows[];
  sourceName: (source: string) => string;
  t: Translate;
  lang: Language;
}

const NUMBERS = ['accepted', 'rejected', 'unresolved', 'corrected', 'open', 'doubted'] as const;

export function UnitRowsTable({ rows, sourceName, t, lang }: Props) {
  return (
    <Frame label={t('quality.unitFiles')}>
      <thead>
        <tr>
          <th scope="col">{t('quality.file')}</th>
          <th scope="col">{t('quality.lastRow')}</th>
          {NUMBERS.map((name) => (
            <th key={name} scope="col" className="number">
              {t(`quality.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.file}>
            <th scope="row" className="wrap-anywhere">
              {row.file_name}
              <small className="block text-soft">{sourceName(row.source)}</small>
            </th>
            <td className="brief" data-label={t('quality.lastRow')}>
              {day(row.last_on)}
            </td>
            {NUMBERS.map((name) => (
              <td key={name} className="number brief" data-label={t(`quality.${name}`)}>
                {plain(row[name], lang)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}
