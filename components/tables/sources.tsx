/** Files and lines behind one leaf: dossiers, reported rows with what became of each, appraisals. */
import { day, plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { Score } from '@/warehouse/queries/ranking';
import type { Appraisal, ReportUse, UnitFile } from '@/warehouse/queries/units';

interface Props {
  score: Score;
  measure: string | undefined;
  reports: ReportUse[];
  appraisals: Appraisal[];
  files: UnitFile[];
  t: Translate;
  lang: Language;
}

/** More rows than this are folded away under the first and last line. */
const OPEN = 3;

export function Sources({ score, measure, reports, appraisals, files, t, lang }: Props) {
  if (score.origin === 'computed')
    return <Dossiers files={files.filter((file) => file.measure === measure)} {...{ t, lang }} />;
  if (score.origin === 'assessed')
    return (
      <ul>
        {appraisals
          .filter(({ criterion }) => criterion === score.criterion)
          .map((row) => (
            <li key={`${row.file_name} ${row.line}`}>
              {t('unit.fileLine', { file: row.file_name, line: row.line.toString() })}
              <small className="block">
                {t(`unit.round.${row.round}` as 'unit.round.1')}:{' '}
                {plain(row.round === 'self' ? row.self_points : row.appraised_points, lang)}
                {row.appraisal_reason && <span lang="vi">; {row.appraisal_reason}</span>}
              </small>
            </li>
          ))}
      </ul>
    );
  const ours = reports.filter(({ criterion }) => criterion === score.criterion);
  const used = ours.filter(({ use }) => use === 'used');
  const rows = ours.map((report) => (
    <Report key={`${report.file} ${report.line}`} {...{ report, t }} />
  ));
  if (ours.length <= OPEN) return <ul>{rows}</ul>;
  return (
    <details>
      <summary>{whence(used.length ? used : ours, t)}</summary>
      <ul>{rows}</ul>
    </details>
  );
}

/** Where rows stand: the lines from and to, where they are all between; else how many there are. */
function whence(rows: ReportUse[], t: Translate): string {
  const files = new Set(rows.map(({ file }) => file));
  const lines = rows.map(({ line }) => line);
  const [from, to] = [Math.min(...lines), Math.max(...lines)];
  if (files.size === 1 && to - from + 1 === rows.length)
    return t('unit.fileLines', {
      file: rows[0]!.file_name,
      from: from.toString(),
      to: to.toString(),
    });
  return t('unit.reportLines', { n: rows.length, files: files.size });
}

/** How many dossiers of each file enter the figure; whose they are stays with the officers. */
function Dossiers({ files, t, lang }: Pick<Props, 'files' | 't' | 'lang'>) {
  const of = (file: UnitFile) =>
    t('unit.dossierFile', {
      file: file.file_name,
      above: plain(file.numerator, lang),
      below: plain(file.denominator, lang),
    });
  if (!files.length) return t('unit.dossiersNone');
  if (files.length <= OPEN)
    return (
      <ul>
        {files.map((file) => (
          <li key={file.sha256}>{of(file)}</li>
        ))}
      </ul>
    );
  const sum = files.reduce((n, { denominator }) => n + denominator, 0);
  return (
    <details>
      <summary>{t('unit.dossierFiles', { n: plain(sum, lang), files: files.length })}</summary>
      <ul>
        {files.map((file) => (
          <li key={file.sha256}>{of(file)}</li>
        ))}
      </ul>
    </details>
  );
}

function Report({ report, t }: { report: ReportUse; t: Translate }) {
  const period = report.period_from
    ? t('units.fromTo', { from: day(report.period_from), to: day(report.period_to) })
    : t('units.to', { to: day(report.period_to) });
  return (
    <li>
      {t('unit.fileLine', { file: report.file_name, line: report.line.toString() })}
      <small className="block">
        {[period, report.document].filter(Boolean).join('; ')}
        {report.use !== 'used' && ` (${t(`use.${report.use}` as 'use.overlap')})`}
      </small>
    </li>
  );
}
