/** Files that were loaded: rows = accepted + rejected + skipped, with the reasons in words. */
import { day, plain } from '@/i18n/format';
import { sentence } from '@/i18n/reasons';
import { daysBetween } from '@/i18n/stretch';
import type { Language, Translate } from '@/i18n/translator';
import type { FileReason, FileRow } from '@/warehouse/queries/files';
import { Frame } from './frame';

interface Props {
  /** What files they are. */
  label: string;
  files: FileRow[];
  reasons: FileReason[];
  /** Day of the newest figures: ages are counted to it. */
  asOf: string | null;
  /** Vietnamese titles of columns, by source and name. */
  titles: Map<string, string>;
  t: Translate;
  lang: Language;
}

const NUMBERS = [
  'rows',
  'accepted',
  'rejected',
  'skipped',
  'unresolved',
  'corrected',
  'open',
] as const;

export function FilesTable({ label, files, reasons, asOf, titles, t, lang }: Props) {
  return (
    <Frame label={label}>
      <thead>
        <tr>
          <th scope="col">{t('quality.file')}</th>
          <th scope="col">{t('quality.asOf')}</th>
          {NUMBERS.map((name) => (
            <th key={name} scope="col" className="number">
              {t(`quality.${name}`)}
            </th>
          ))}
          <th scope="col">{t('quality.why')}</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.file}>
            <th scope="row" className="wrap-anywhere md:min-w-52">
              {file.name}
              <small className="block text-soft">
                {[file.source, file.sheet, file.sha256.slice(0, 8)].filter(Boolean).join(' · ')}
              </small>
            </th>
            <td className="brief whitespace-nowrap" data-label={t('quality.asOf')}>
              {day(file.as_of_on)}
              {file.as_of_on && asOf && (
                <small className="text-soft md:block">
                  {' '}
                  {t('quality.age', { n: daysBetween(file.as_of_on, asOf) })}
                </small>
              )}
            </td>
            {NUMBERS.map((name) => (
              <td key={name} className="number brief" data-label={t(`quality.${name}`)}>
                {plain(file[name], lang)}
              </td>
            ))}
            <td className="text-[0.8125rem] md:min-w-72">
              <Reasons
                file={file}
                reasons={reasons.filter((r) => r.file === file.file)}
                {...{ titles, t, lang }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}

function Reasons({
  file,
  reasons,
  titles,
  t,
  lang,
}: Omit<Props, 'label' | 'files' | 'asOf'> & { file: FileRow }) {
  const words = ({ kind, code }: FileReason) => {
    if (kind === 'skipped') return t(`quality.skipKind.${code}` as 'quality.skipKind.blank');
    const column = code.split(':')[1];
    const title = titles.get(`${file.source} ${column}`);
    return sentence(code, lang, lang === 'vi' ? title : column);
  };
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={`${reason.kind} ${reason.code}`}>
          <span className="text-soft">
            {plain(reason.n, lang)} {t(`quality.kind.${reason.kind}` as 'quality.kind.skipped')}:
          </span>{' '}
          {words(reason)}
        </li>
      ))}
      {file.way === 'lines' && <li>{t('quality.lines')}</li>}
      {file.unknown_headings.length > 0 && (
        <li>{t('quality.unknownHeadings', { headings: file.unknown_headings.join(', ') })}</li>
      )}
      {file.ambiguous_decimals.length > 0 && (
        <li>{t('quality.ambiguous', { columns: file.ambiguous_decimals.join(', ') })}</li>
      )}
    </ul>
  );
}
