/** What of a campaign can be taken along, and in which formats. */
import type { Translate } from '@/i18n/translator';

/** Each table with its formats: what the link says → the address after the campaign's. */
const TABLES = [
  [
    'ranking',
    [
      ['CSV', 'ranking?format=csv'],
      ['excel', 'ranking?format=csv&bom=1'],
      ['JSON', 'ranking?format=json'],
    ],
  ],
  [
    'scores',
    [
      ['CSV', 'scores?format=csv'],
      ['excel', 'scores?format=csv&bom=1'],
      ['Arrow', 'scores?format=arrow'],
      ['Parquet', 'scores?format=parquet'],
    ],
  ],
  [
    'criteria',
    [
      ['CSV', 'criteria?format=csv'],
      ['YAML', 'criteria?format=yaml'],
    ],
  ],
] as const;

export function Downloads({ id, t }: { id: string; t: Translate }) {
  const api = `/api/v1/campaigns/${encodeURIComponent(id)}`;
  return (
    <p id="downloads" className="no-print mt-3 text-[0.875rem] text-soft">
      {t('downloads.title')}:{' '}
      {TABLES.map(([table, links]) => (
        <span key={table}>
          {t(`downloads.${table}`)} (
          {links.map(([format, path], i) => (
            <span key={path}>
              {i > 0 && ', '}
              <a
                href={`${api}/${path}`}
                aria-label={`${t(`downloads.${table}`)}, ${format === 'excel' ? t('downloads.excel') : format}`}
              >
                {format === 'excel' ? t('downloads.excel') : format}
              </a>
            </span>
          ))}
          );{' '}
        </span>
      ))}
      <a href="/api/v1/openapi.json">{t('downloads.api')}</a>
    </p>
  );
}
