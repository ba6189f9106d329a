/** Where the figures of a point stand: files with how many rows count, or files and lines; short enough for one sheet. */
import { day, plain, shortHash } from '@/i18n/format';
import { figureWords } from '@/i18n/formula';
import type { Language, Translate } from '@/i18n/translator';
import type { LeafExplanation } from '@/warehouse/queries/explanation';
import type { ReportUse } from '@/warehouse/queries/units';

/** More lines than this are summed up: the sheet is one page. */
const MOST = 8;

interface Props {
  explanation: LeafExplanation;
  t: Translate;
  lang: Language;
}

export function PointSources({ explanation, t, lang }: Props) {
  const { score, files, reports } = explanation;
  const found: { file: string; text: string }[] = [
    ...files.map(({ file_name, sha256, numerator_rows, denominator_rows }) => ({
      file: file_name,
      text: t(score.denominator === null ? 'point.sourceFilePlain' : 'point.sourceFile', {
        file: file_name,
        below: plain(denominator_rows, lang),
        above: plain(numerator_rows, lang),
        sha: shortHash(sha256),
      }),
    })),
    ...[...reports].sort(usedFirst).map((report) => ({
      file: report.file_name,
      text: reportWords(report, score.origin, t, lang),
    })),
  ];
  if (!found.length) return null;
  const rest = found.slice(MOST);
  return (
    <>
      <h3 className="mb-1 mt-6 font-semibold">{t('point.sources')}</h3>
      <ul className="list-disc space-y-1 pl-5 text-[0.875rem]">
        {found.slice(0, MOST).map(({ text }) => (
          <li key={text} className="wrap-anywhere">
            {text}
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            {t('point.sourceMore', {
              n: plain(rest.length, lang),
              files: new Set(rest.map(({ file }) => file)).size,
            })}
          </li>
        )}
      </ul>
    </>
  );
}

const usedFirst = (a: ReportUse, b: ReportUse) =>
  Number(b.use === 'used') - Number(a.use === 'used');

/** Beside a figure from elsewhere a report is only what it is compared with. */
function reportWords(
  report: ReportUse,
  origin: string | null,
  t: Translate,
  lang: Language,
): string {
  const asked = origin === 'counts' ? 'dossier_counts' : 'measures';
  const isCompared = report.use === 'used' && (origin === 'computed' || report.source !== asked);
  const words = t('point.sourceReport', {
    file: report.file_name,
    line: String(report.line),
    figure: figureWords(report, lang),
    period: report.period_from
      ? t('units.fromTo', { from: day(report.period_from), to: day(report.period_to) })
      : t('units.to', { to: day(report.period_to) }),
    use: t(`use.${isCompared ? 'compared' : report.use}` as 'use.used'),
  });
  return `${words}; ${shortHash(report.sha256)}`;
}
