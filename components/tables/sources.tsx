/** Files and lines behind one leaf: rows that were counted, reports with what became of each, appraisals. */
import { day, plain } from '@/i18n/format';
import { reconciledWords } from '@/i18n/reconciled';
import type { Language, Translate } from '@/i18n/translator';
import type { Score } from '@/warehouse/queries/ranking';
import type {
  Appraisal,
  Reconciliation,
  ReportUse,
  SurveySample,
  UnitFile,
} from '@/warehouse/queries/units';

interface Props {
  score: Score;
  measure: string | undefined;
  reports: ReportUse[];
  appraisals: Appraisal[];
  files: UnitFile[];
  reconciliations: Reconciliation[];
  sample: SurveySample | null;
  t: Translate;
  lang: Language;
}

/** More rows than this are folded away under the first and last line. */
const OPEN = 3;

export function Sources({
  score,
  measure,
  reports,
  appraisals,
  files,
  reconciliations,
  sample,
  t,
  lang,
}: Props) {
  if (score.origin === 'computed') {
    const ours = files.filter((file) => file.measure === measure);
    const declared = reconciliations.find(({ criterion }) => criterion === score.criterion);
    return (
      <>
        <Counted files={ours} isPlain={score.denominator === null} {...{ t, lang }} />
        {ours[0]?.source === 'surveys' && sample && <Sample {...{ sample, t, lang }} />}
        {declared && <Declared {...{ declared, t, lang }} />}
      </>
    );
  }
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
  const from = score.origin === 'counts' ? 'dossier_counts' : 'measures';
  const ours = reports.filter(
    ({ criterion, source }) => criterion === score.criterion && source === from,
  );
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

/** How many rows of each file enter the figure; whose they are stays with the officers. */
function Counted({
  files,
  isPlain,
  t,
  lang,
}: { isPlain: boolean } & Pick<Props, 'files' | 't' | 'lang'>) {
  if (!files.length) return t('unit.rowsNone');
  const of = (file: UnitFile) =>
    t(isPlain ? 'unit.rowFilePlain' : (`unit.rowFile.${file.source}` as 'unit.rowFile.dossiers'), {
      file: file.file_name,
      above: plain(file.numerator_rows, lang),
      below: plain(file.denominator_rows, lang),
    });
  if (files.length <= OPEN)
    return (
      <ul>
        {files.map((file) => (
          <li key={file.sha256}>{of(file)}</li>
        ))}
      </ul>
    );
  const sum = files.reduce((n, { denominator_rows }) => n + denominator_rows, 0);
  return (
    <details>
      <summary>
        {t(`unit.rowFiles.${files[0]!.source}` as 'unit.rowFiles.dossiers', {
          n: plain(sum, lang),
          files: files.length,
        })}
      </summary>
      <ul>
        {files.map((file) => (
          <li key={file.sha256}>{of(file)}</li>
        ))}
      </ul>
    </details>
  );
}

/** How many were asked: a share says little without it. */
function Sample({ sample, t, lang }: { sample: SurveySample } & Pick<Props, 't' | 'lang'>) {
  const answers = plain(sample.answers, lang);
  const responses = plain(sample.responses, lang);
  return (
    <small className="block">
      {sample.required_n === null
        ? t('unit.survey', { answers, responses })
        : t('unit.surveyNeeded', { answers, responses, needed: plain(sample.required_n, lang) })}
    </small>
  );
}

function Declared({ declared, t, lang }: { declared: Reconciliation } & Pick<Props, 't' | 'lang'>) {
  return (
    <small className={declared.is_reconciled ? 'block' : 'block text-mark'}>
      {reconciledWords(declared, t, lang)}
    </small>
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
        {period}
        {report.document && (
          <>
            ; <span lang="vi">{report.document}</span>
          </>
        )}
        {report.use !== 'used' && ` (${t(`use.${report.use}` as 'use.overlap')})`}
      </small>
    </li>
  );
}
