/** The lists that ship with the program, and what the columns of every table mean. */
import { FilesTable } from '@/components/tables/files-table';
import vietnamese from '@/i18n/messages/vi/columns';
import {
  type ColumnMeaning,
  listColumns,
  listFileReasons,
  listFiles,
} from '@/warehouse/queries/files';
import type { Common } from './asked';

/** @param sent columns of the files that are sent */
export async function Lists({
  as_of_on,
  sent,
  titles,
  sourceName,
  t,
  lang,
}: Common & { as_of_on: string | null; sent: ColumnMeaning[] }) {
  const [files, reasons, marts] = await Promise.all([
    listFiles(),
    listFileReasons(),
    listColumns('marts'),
  ]);
  return (
    <>
      <h2 className="mb-2 mt-8">{t('quality.reference')}</h2>
      <FilesTable
        label={t('quality.reference')}
        files={files.filter(({ reference }) => reference)}
        asOf={as_of_on}
        {...{ reasons, titles, t, lang }}
      />
      <h2 className="mb-2 mt-8">{t('quality.columns')}</h2>
      <Meanings columns={sent} lang="vi" titleOf={sourceName} />
      <h2 className="mb-2 mt-8">{t('quality.tables')}</h2>
      <Meanings columns={lang === 'vi' ? inVietnamese(marts) : marts} lang={lang} />
    </>
  );
}

/** The columns of `marts`, which the build describes in English. */
const inVietnamese = (marts: ColumnMeaning[]) =>
  marts.map((each) => ({
    ...each,
    meaning: vietnamese[each.table]?.[each.column] ?? each.meaning,
  }));

/** What columns mean, a fold a table; in the language they are described in. */
function Meanings({
  columns,
  lang,
  titleOf,
}: {
  columns: ColumnMeaning[];
  lang: string;
  titleOf?: (table: string) => string;
}) {
  return [...new Set(columns.map(({ table }) => table))].map((table) => (
    <details key={table} className="border-t border-line py-2">
      <summary>
        {titleOf && `${titleOf(table)} `}
        <span className={titleOf ? 'font-mono text-soft' : 'font-mono'}>{table}</span>
      </summary>
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
