/** Files that were sent, and rows of theirs that wait for a list or an alias. */
import { viewer } from '@/app/page-context';
import { BreachesTable } from '@/components/tables/breaches-table';
import { FilesTable } from '@/components/tables/files-table';
import { UnresolvedTable } from '@/components/tables/unresolved-table';
import { plain } from '@/i18n/format';
import { maySee } from '@/warehouse/policy';
import {
  listCountBreaches,
  listFileReasons,
  listFiles,
  listUnresolved,
} from '@/warehouse/queries/files';
import type { Common } from './asked';

const SHOWN = 20;

export async function Received({
  as_of_on,
  asked,
  titles,
  t,
  lang,
}: Common & { as_of_on: string | null }) {
  const [files, reasons, unresolved, breaches] = await Promise.all([
    listFiles(),
    listFileReasons(),
    listUnresolved(SHOWN),
    listCountBreaches(SHOWN),
  ]);
  const received = files.filter(
    ({ reference, source }) => !reference && (!asked.source || source === asked.source),
  );
  const waiting = files.reduce((total, file) => total + file.unresolved, 0);
  const isAll = !asked.source;
  const hasCommands = maySee(await viewer(), 'commands');
  return (
    <>
      <h2 className="mb-2 mt-8">{t('quality.received')}</h2>
      {received.length > 0 ? (
        <FilesTable
          label={t('quality.received')}
          files={received}
          asOf={as_of_on}
          {...{ reasons, titles, t, lang }}
        />
      ) : (
        <p>{t('quality.noFiles')}</p>
      )}
      {isAll && unresolved.length > 0 && (
        <section>
          <h2 className="mt-8">{t('quality.unresolvedTitle')}</h2>
          <p className="mb-2 text-soft">{t('quality.unresolvedHint')}</p>
          <UnresolvedTable
            rows={unresolved}
            hasValues={maySee(await viewer(), 'unplaced_texts')}
            {...{ t, lang }}
          />
          {waiting > unresolved.length && (
            <p className="mt-2">
              {t(hasCommands ? 'quality.more' : 'quality.moreRows', {
                n: plain(waiting - unresolved.length, lang),
              })}
            </p>
          )}
        </section>
      )}
      {(isAll || asked.source === 'dossier_counts') && breaches.length > 0 && (
        <section>
          <h2 className="mt-8">{t('quality.breaches')}</h2>
          <p className="mb-2 text-soft">{t('quality.breachesHint')}</p>
          <BreachesTable rows={breaches} {...{ t, lang }} />
        </section>
      )}
    </>
  );
}
