/** What the unit claims on a criterion and what appraisers gave, round by round, each with its reason and its line. */
import { plain, shortHash } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { Appraisal } from '@/warehouse/queries/units';

interface Props {
  appraisals: Appraisal[];
  /** The leaf is scored by them; else they stand beside what the formula gives. */
  isScored: boolean;
  t: Translate;
  lang: Language;
}

export function PointRounds({ appraisals, isScored, t, lang }: Props) {
  if (!appraisals.length) return null;
  return (
    <>
      <h3 className="mb-1 mt-6 font-semibold">{t('point.appraisals')}</h3>
      <ul className="list-disc space-y-1 pl-5">
        {appraisals.map((row) => (
          <li key={`${row.file_name} ${row.line}`} className="wrap-anywhere">
            {t(`unit.round.${row.round}` as 'unit.round.1')}: <b>{given(row, lang)}</b>
            {isScored && row.is_last && ` (${t('point.lastRound')})`}
            {(['appraisal_reason', 'explanation', 'evidence'] as const).map(
              (name) =>
                row[name] && (
                  <span key={name} className="long block">
                    <span className="text-soft">{t(`point.column.${name}`)}:</span>{' '}
                    <span lang="vi">{row[name]}</span>
                  </span>
                ),
            )}
            {row.decision && (
              <span className="block">
                <span className="text-soft">{t('point.column.decision')}:</span>{' '}
                {t(`point.word.decision.${row.decision}` as 'point.word.decision.accepted')}
              </span>
            )}
            <small className="block text-soft">
              {t('unit.fileLine', { file: row.file_name, line: row.line.toString() })};{' '}
              {shortHash(row.sha256)}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

function given({ round, self_points, appraised_points, level }: Appraisal, lang: Language): string {
  const points = round === 'self' ? self_points : appraised_points;
  return [points === null && level ? null : plain(points, lang), level].filter(Boolean).join('; ');
}
