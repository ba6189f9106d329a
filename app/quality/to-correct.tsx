/** Rows that wait to be corrected, and those that have been. */
import { viewer } from '@/app/page-context';
import { CorrectedTable } from '@/components/tables/corrected-table';
import { ReasonsTable } from '@/components/tables/reasons-table';
import { Pager } from '@/components/ui/pager';
import { maySee } from '@/warehouse/policy';
import { countReasons, countRejections, listRejections } from '@/warehouse/queries/rejections';
import type { Common } from './asked';

const SHOWN = 20;

export async function ToCorrect({ asked, titles, sourceName, t, lang }: Common) {
  const { unit, source, campaign } = asked;
  const which = { unit, source };
  const closed = await countRejections({ ...which, status: 'corrected' });
  const pages = Math.max(1, Math.ceil(closed / SHOWN));
  const page = Math.min(asked.closed, pages);
  const [reasons, corrected] = await Promise.all([
    countReasons({ ...which, status: 'open', kinds: ['rejected', 'unresolved'] }),
    listRejections({ ...which, status: 'corrected' }, SHOWN, (page - 1) * SHOWN),
  ]);
  return (
    <>
      <h2 className="mb-2 mt-8">{t('quality.openTitle')}</h2>
      {reasons.length ? (
        <>
          <ReasonsTable {...{ reasons, titles, sourceName, t, lang }} />
          {maySee(await viewer(), 'commands') && (
            <p className="mt-2 text-soft">
              {t('quality.correctHint')}{' '}
              <code className="wrap-anywhere">
                npm run -s etl -- rejects --format xlsx -o tra-lai.xlsx
              </code>
            </p>
          )}
        </>
      ) : (
        <p>{t('quality.openNone')}</p>
      )}
      <h2 className="mt-8">{t('quality.correctedTitle')}</h2>
      <p className="mb-2 text-soft">
        {closed ? t('quality.correctedHint') : t('quality.correctedNone')}
      </p>
      {closed > 0 && <CorrectedTable rows={corrected} {...{ titles, t, lang }} />}
      <Pager
        what={t('quality.correctedTitle')}
        name="closed"
        path="/quality"
        params={{ unit, source, campaign }}
        {...{ page, pages, t, lang }}
      />
    </>
  );
}
