/** How anyone can check a point: which build, which address, where the rows are. */
import type { Language, Translate } from '@/i18n/translator';
import { address, pointPath } from './link';

interface Props {
  id: string;
  code: string;
  criterion: string;
  build: string;
  /** Where the site is known to stand; empty: the reader's browser completes the addresses. */
  site: string;
  /** A group has no rows of its own. */
  isLeaf: boolean;
  t: Translate;
  lang: Language;
}

export function PointVerify({ id, code, criterion, build, site, isLeaf, t, lang }: Props) {
  const path = address(pointPath(id, code, criterion), lang);
  const api = `/api/v1${pointPath(id, code, criterion)}`;
  const rows = `${api}/rows?format=csv`;
  const quality = address('/quality', lang, { campaign: id, unit: code });
  return (
    <section className="mt-8">
      <h2 className="mb-2">{t('point.verify')}</h2>
      <p className="max-w-4xl wrap-anywhere">
        {t.rich(isLeaf ? 'point.verifyText' : 'point.verifyGroup', {
          build,
          path: () => <span data-address>{site + path}</span>,
          rows: () => <span data-address>{site + rows}</span>,
        })}
      </p>
      <p className="no-print mt-2 text-[0.875rem] text-soft">
        {isLeaf && (
          <>
            {t('point.download')} (<a href={rows}>CSV</a>,{' '}
            <a href={`${rows}&bom=1`}>{t('downloads.excel')}</a>,{' '}
            <a href={`${api}/rows?format=json`}>JSON</a>);{' '}
          </>
        )}
        <a href={api}>{t('point.downloadAll')} (JSON)</a>;{' '}
        <a href={quality}>{t('point.notCounted')}</a>
      </p>
    </section>
  );
}
