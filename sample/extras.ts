import { dayOf, isoText } from './day';
import { inYear, PROFILES, type Year } from './profiles';
import type { Rng } from './rng';
import { UNITS } from './units';

/** Filed online, 0–1: those from here on exceed their target by a tenth. */
const ONLINE_TARGET_AND_A_TENTH = 0.83;
/** Prizes a commune may win: none below three fifths of diligence, two near nine tenths. */
const PRIZES = (diligence: number) => Math.max(0, Math.floor(diligence * 8 - 4.8));

/** What inspectors concluded; elsewhere nothing. */
const CONCLUDED: Record<string, readonly string[]> = {
  self_assessment_days_late: ['99010', '99013', '99013', '99013'],
  false_evidence_publicity: ['99015'],
  false_evidence_initiatives: ['99011'],
  officials_disciplined: ['99008'],
};
const DECISION = 'Kết luận số 5/KL-SNV (minh họa)';

/** The rows of bonus-penalty.csv, with the columns of measures.csv. */
export function extraRows(year: Year, rng: Rng): string[][] {
  const period = [isoText(dayOf(year, 1, 1)), isoText(dayOf(year, 12, 31))];
  return UNITS.flatMap(({ code }, u) => {
    const { diligence, online } = PROFILES[u]!;
    const row = (measure: string, n: number, document: string) => [
      code,
      ...period,
      measure,
      `${n}`,
      '',
      document,
      '',
    ];
    const number = rng.fork(code).between(11, 480);
    const report = `Quyết định số ${number}/QĐ-UBND (minh họa)`;
    const prizes = PRIZES(inYear(diligence, year));
    return [
      row('reform_prizes', prizes, report),
      row('models_replicated', Number(prizes > 1), report),
      row(
        'online_target_exceeded',
        Number(inYear(online, year) >= ONLINE_TARGET_AND_A_TENTH),
        report,
      ),
      ...Object.entries(CONCLUDED).map(([measure, units]) =>
        row(measure, units.filter((unit) => unit === code).length, DECISION),
      ),
    ];
  });
}
