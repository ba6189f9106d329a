import type { Metadata } from 'next';
import { pageContext, type Search } from '@/app/page-context';
import { BreachesTable } from '@/components/tables/breaches-table';
import { FilesTable } from '@/components/tables/files-table';
import { UnresolvedTable } from '@/components/tables/unresolved-table';
import { NothingLoaded } from '@/components/ui/nothing-loaded';
import { Shell } from '@/components/ui/shell';
import { day, plain } from '@/i18n/format';
import { languageOf, translator } from '@/i18n/translator';
import {
  type ColumnMeaning,
  listColumns,
  listCountBreaches,
  listFileReasons,
  listFiles,
  listUnresolved,
} from '@/warehouse/queries/files';

const SHOWN = 20;

interface Props {
  searchParams: Promise<Search>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: translator(languageOf((await searchParams).lang))('quality.title') };
}

export default async function QualityPage({ searchParams }: Props) {
  const { t, lang, build, here } = await pageContext('/quality', searchParams);
  if (!build)
    return (
      <Shell {...{ t, lang, here }} current="quality">
        <NothingLoaded t={t} />
      </Shell>
    );
  const [files, reasons, unresolved, breaches, sent, marts] = await Promise.all([
    listFiles(),
    listFileReasons(),
    listUnresolved(SHOWN),
    listCountBreaches(SHOWN),
    listColumns('lake'),
    listColumns('marts'),
  ]);
  const received = files.filter(({ reference }) => !reference);
  const newest = received
    .map(({ as_of_on }) => as_of_on ?? '')
    .sort()
    .at(-1);
  const waiting = files.reduce((total, file) => total + file.unresolved, 0);
  const titles = new Map(sent.map(({ table, column, meaning }) => [`${table} ${column}`, meaning]));
  return (
    <Shell {...{ t, lang, here, build }} current="quality">
      <h1>{t('quality.title')}</h1>
      <p className="mt-1 text-soft">
        {t('quality.lead')} {newest && t('quality.fresh', { day: day(newest) })}
      </p>
      <h2 className="mb-2 mt-8">{t('quality.received')}</h2>
      <FilesTable files={received} {...{ reasons, titles, t, lang }} />
      {unresolved.length > 0 && (
        <section>
          <h2 className="mt-8">{t('quality.unresolvedTitle')}</h2>
          <p className="mb-2 text-soft">{t('quality.unresolvedHint')}</p>
          <UnresolvedTable rows={unresolved} {...{ t, lang }} />
          {waiting > unresolved.length && (
            <p className="mt-2">
              {t('quality.more', { n: plain(waiting - unresolved.length, lang) })}
            </p>
          )}
        </section>
      )}
      {breaches.length > 0 && (
        <section>
          <h2 className="mt-8">{t('quality.breaches')}</h2>
          <p className="mb-2 text-soft">{t('quality.breachesHint')}</p>
          <BreachesTable rows={breaches} {...{ t, lang }} />
        </section>
      )}
      <h2 className="mb-2 mt-8">{t('quality.reference')}</h2>
      <FilesTable
        files={files.filter(({ reference }) => reference)}
        {...{ reasons, titles, t, lang }}
      />
      <h2 className="mb-2 mt-8">{t('quality.columns')}</h2>
      <Meanings columns={sent} lang="vi" />
      <h2 className="mb-2 mt-8">{t('quality.tables')}</h2>
      <Meanings columns={marts} lang="en" />
    </Shell>
  );
}

/** What columns mean, a fold a table; in the language they are described in. */
function Meanings({ columns, lang }: { columns: ColumnMeaning[]; lang: string }) {
  return [...new Set(columns.map(({ table }) => table))].map((table) => (
    <details key={table} className="border-t border-line py-2">
      <summary className="font-mono">{table}</summary>
      <dl lang={lang} className="mt-2 grid gap-x-6 gap-y-1 pl-4 sm:grid-cols-[16rem_1fr]">
        {columns
          .filter((column) => column.table === table)
          .map(({ column, type, meaning }) => (
            <div key={column} className="contents">
              <dt className="font-mono text-[0.8125rem]">
                {column} <span className="text-soft">{type}</span>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
      </dl>
    </details>
  ));
}
