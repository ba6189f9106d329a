import { check, checkCount } from './check';
import { readOriginal, writeTable } from './files';
import { by } from './order';

export const MEASURE_COLUMNS = [
  'unit_code',
  'period_from',
  'period_to',
  'measure',
  'numerator',
  'denominator',
  'document',
  'note',
] as const;

/** The six groups of Decision 766 in its order: column of the file, measure, points at most. */
const GROUPS = [
  ['CKMB_18', 'qd766_transparency', '18'],
  ['TDGQ_20', 'qd766_progress', '20'],
  ['ONLINE_12', 'qd766_online', '12'],
  ['TTTT_10', 'qd766_payment', '10'],
  ['MDSH_22', 'qd766_digitisation', '22'],
  ['MDHL_18', 'qd766_satisfaction', '18'],
] as const;

/** Writes the group scores of one file as measures, the points exactly as printed. */
function makeScores(
  file: string,
  codeColumn: 'unit_code' | 'province_code',
  sample: string,
  expected: number,
): void {
  const rows = readOriginal(file, [codeColumn, ...GROUPS.map(([column]) => column)]);
  checkCount(rows.length, expected, `units in ${file}`);
  const measures = rows
    .map((row) => ({ ...row, unit_code: row[codeColumn] }))
    .sort(by('unit_code'))
    .flatMap((row) =>
      GROUPS.map(([column, measure, max]) => {
        check(
          Number(row[column]) <= Number(max),
          `${file} line ${row.line}: ${column} above ${max}`,
        );
        return {
          unit_code: row.unit_code,
          period_from: '2026-01-01',
          period_to: '2026-10-10',
          measure,
          numerator: row[column],
          denominator: max,
          document: `${file} dòng ${row.line}`,
          note: '',
        };
      }),
    );
  writeTable(`samples/${sample}/measures.csv`, MEASURE_COLUMNS, measures);
}

/** Makes the two samples of group scores of 2026: the communes of Gia Lai and the 34 provinces. */
export function makeScores766(): void {
  makeScores('qd766_scores_gia_lai_2026.csv', 'unit_code', 'gia-lai-766-2026', 135);
  makeScores('qd766_scores_provinces_2026.csv', 'province_code', 'tinh-thanh-766-2026', 34);
}
