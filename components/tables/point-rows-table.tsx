/** The rows behind a point: one line each, sorted and paged by links, every one with its file and line. */
import { type DossierFacts, dossierNotes } from '@/i18n/dossier-notes';
import type { Language, Translate } from '@/i18n/translator';
import type { PointRow, PointRows, RowView } from '@/warehouse/queries/point-rows';
import { address } from '../ui/link';
import { Frame } from './frame';
import { RowCell } from './row-cell';

interface Props {
  found: PointRows;
  view: RowView;
  path: string;
  t: Translate;
  lang: Language;
}

/** Told in the notes of a dossier, where they have something to say. */
const IN_NOTES = new Set([
  'due_from',
  'due_at_extended',
  'promises',
  'time_out_at',
  'is_asked_again',
  'code_day',
  'former',
]);

/** Where the row stands is looked for last. */
const IN_SMALL = new Set(['file_name', 'line']);

/** Parameters of the page that shows `view`; the first page is not spelled out. */
export const rowParams = ({ sort, part, page }: RowView) => ({
  sort,
  in: part,
  page: page > 1 ? String(page) : null,
});

export function PointRowsTable({ found, view, path, t, lang }: Props) {
  const { columns, rows, source, kind } = found;
  // of a report only what it tells; the columns of counted rows are the same on every page
  const shown = columns.filter(
    ({ key, name }) =>
      !IN_NOTES.has(key) && (kind === 'counted' || rows.some((row) => row[name] !== null)),
  );
  const label = t(`point.rows.${source}` as 'point.rows.dossiers');
  const words = (key: string) => t(`point.column.${key}` as 'point.column.code');
  return (
    <Frame label={label}>
      <thead>
        <tr>
          {shown.map(({ name, key, type }) => {
            const isUp = view.sort === name;
            const isDown = view.sort === `-${name}`;
            const next = isUp ? `-${name}` : name;
            const to = address(path, lang, rowParams({ ...view, sort: next, page: 1 }));
            return (
              <th
                key={name}
                scope="col"
                className={type === 'number' ? 'number' : undefined}
                aria-sort={isUp ? 'ascending' : isDown ? 'descending' : undefined}
              >
                <a href={`${to}#rows`} className="no-underline hover:underline">
                  {words(key)}
                  {(isUp || isDown) && <span aria-hidden>{isUp ? '\u00a0↑' : '\u00a0↓'}</span>}
                </a>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={`${row.file_name} ${row.line} ${i}`}>
            {shown.map((column) => (
              <td
                key={column.name}
                data-label={words(column.key)}
                className={`text-[0.875rem] ${column.type === 'number' ? 'number brief' : column.type === 'text' ? 'wrap-anywhere' : ''} ${IN_SMALL.has(column.key) ? 'text-soft' : ''}`}
              >
                <RowCell column={column} value={row[column.name]!} {...{ t, lang }} />
                {column.key === 'outcome' && source === 'dossiers' && (
                  <Notes facts={byKey(found, row)} t={t} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}

/** A day and a moment go by the same key. */
const byKey = ({ columns }: PointRows, row: PointRow) =>
  Object.fromEntries(columns.map(({ key, name }) => [key, row[name]])) as unknown as DossierFacts;

function Notes({ facts, t }: { facts: DossierFacts; t: Translate }) {
  const notes = dossierNotes(facts, t);
  return notes.length > 0 && <small className="block text-soft">{notes.join('; ')}</small>;
}
