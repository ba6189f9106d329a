/** Why rows still wait to be corrected: how many for each reason. */
import { plain } from '@/i18n/format';
import { sentence } from '@/i18n/reasons';
import type { Language, Translate } from '@/i18n/translator';
import type { ReasonCount } from '@/warehouse/queries/rejections';
import { Frame } from './frame';

interface Props {
  reasons: ReasonCount[];
  /** Vietnamese titles of columns, by source and name. */
  titles: Map<string, string>;
  sourceName: (source: string) => string;
  t: Translate;
  lang: Language;
}

export function ReasonsTable({ reasons, titles, sourceName, t, lang }: Props) {
  return (
    <Frame label={t('quality.openTitle')}>
      <thead>
        <tr>
          <th scope="col" className="number">
            {t('quality.count')}
          </th>
          <th scope="col">{t('quality.why')}</th>
          <th scope="col">{t('quality.source')}</th>
        </tr>
      </thead>
      <tbody>
        {reasons.map(({ source, kind, reason, reason_column: column, n }) => (
          <tr key={`${source} ${kind} ${reason} ${column}`}>
            <td className="number brief" data-label={t('quality.count')}>
              {plain(n, lang)}
            </td>
            <th scope="row">
              {sentence(reason, lang, lang === 'vi' ? titles.get(`${source} ${column}`) : column)}
            </th>
            <td className="text-soft" data-label={t('quality.source')}>
              {sourceName(source)}
            </td>
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}
