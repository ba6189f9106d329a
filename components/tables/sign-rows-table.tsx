/** The rows a sign has counted, by file and line. */
import type { Translate } from '@/i18n/translator';
import type { SignRow } from '@/warehouse/queries/signs';
import { Frame } from './frame';

interface Props {
  rows: SignRow[];
  /** What they are rows of. */
  label: string;
  t: Translate;
}

/** Lines told of one file; a list by hand needs no more. */
const SHOWN = 500;

export function SignRowsTable({ rows, label, t }: Props) {
  const shown = rows.slice(0, SHOWN);
  const files = new Map<string, number[]>();
  for (const { file_name, line } of shown)
    files.set(file_name, [...(files.get(file_name) ?? []), line]);
  return (
    <>
      <p className="mb-2 text-soft">
        {t('signs.rowsHint', { n: rows.length })}{' '}
        {rows.length > SHOWN && t('signs.rowsMore', { shown: SHOWN, n: rows.length })}
      </p>
      <Frame label={label}>
        <thead>
          <tr>
            <th scope="col">{t('signs.file')}</th>
            <th scope="col">{t('signs.lines')}</th>
          </tr>
        </thead>
        <tbody>
          {[...files].map(([file, lines]) => (
            <tr key={file}>
              <th scope="row" className="sm:w-56">
                {file}
              </th>
              <td data-label={t('signs.lines')} className="tabular-nums">
                {lines.join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </Frame>
    </>
  );
}
