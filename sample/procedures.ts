import { readReference } from './reference';

export interface Procedure {
  code: string;
  name: string;
  field: string;
  /** Working days to the due date; 0: the same day. */
  days: number;
  /** How often it is asked for, relative to the others. */
  weight: number;
  /** Amounts in dong that may be due; none: free. */
  fees: readonly number[];
}

interface Choice {
  code: string;
  weight: number;
  fees?: readonly number[];
  /** Where the national list states no limit. */
  days?: number;
}

const PAGES = [2000, 4000, 6000, 8000, 10000, 16000, 20000, 40000];
const COPIES = [8000, 8000, 16000, 24000];

/** What people ask a commune for, roughly as often as they do. */
const CHOICES: readonly Choice[] = [
  { code: '2.000815', weight: 300, fees: PAGES },
  { code: '2.000884', weight: 70, fees: [10000, 10000, 20000] },
  { code: '2.001035', weight: 16, fees: [50000] },
  { code: '2.001019', weight: 3, fees: [50000] },
  { code: '2.001016', weight: 4, fees: [50000] },
  { code: '2.001406', weight: 6, fees: [50000] },
  { code: '2.000942', weight: 5, fees: PAGES },
  { code: '2.000908', weight: 8, fees: PAGES },
  { code: '1.001193', weight: 72 },
  { code: '1.000656', weight: 36 },
  { code: '1.000894', weight: 40 },
  { code: '1.004873', weight: 84, fees: [15000] },
  { code: '2.000635', weight: 90, fees: COPIES },
  { code: '1.004884', weight: 12, fees: [8000] },
  { code: '1.004859', weight: 30, days: 3, fees: [15000] },
  { code: '1.001022', weight: 3, fees: [15000] },
  { code: '1.004837', weight: 2 },
  { code: '1.004772', weight: 6, fees: [8000] },
  { code: '1.000689', weight: 2, fees: [8000] },
  { code: '2.000986', weight: 26 },
  { code: '2.001023', weight: 8 },
  { code: '2.002516', weight: 6, days: 3 },
  { code: '1.013978', weight: 22, fees: [50000, 100000, 500000] },
  { code: '1.012796', weight: 7, fees: [28000] },
  { code: '1.012812', weight: 5 },
  { code: '1.013949', weight: 6, fees: [100000, 500000, 900000] },
  { code: '1.012817', weight: 3, fees: [50000] },
  { code: '1.013979', weight: 2 },
  { code: '1.001612', weight: 22, days: 3, fees: [100000] },
  { code: '2.000720', weight: 11, days: 3, fees: [100000] },
  { code: '1.001266', weight: 8, days: 3 },
  { code: '2.000575', weight: 5, days: 3, fees: [100000] },
  { code: '1.001570', weight: 4, days: 3 },
  { code: '1.013225', weight: 12, fees: [75000, 150000] },
  { code: '1.013229', weight: 5, fees: [75000] },
  { code: '1.013227', weight: 2, fees: [15000] },
  { code: '1.013274', weight: 3 },
  { code: '1.011607', weight: 9 },
  { code: '1.011608', weight: 6 },
  { code: '1.011609', weight: 4 },
  { code: '1.002211', weight: 1 },
  { code: '1.014159', weight: 5 },
  { code: '1.002693', weight: 3 },
  { code: '1.008004', weight: 3 },
];

/** Working days in a limit of the national list: a week has five of seven; nothing stated is the same day. */
function workingDays(days: string, unit: string): number {
  if (unit === 'calendar_day') return Math.round((Number(days) * 5) / 7);
  if (unit === 'hour' || days === '') return 0;
  // "1, unstated" is how the list has "ngay trong ngày làm việc"
  return unit === 'unstated' && days === '1' ? 0 : Number(days);
}

/** The chosen procedures with the words of data/reference/procedures.csv. */
export function readProcedures(): Procedure[] {
  const rows = readReference('procedures.csv', [
    'procedure_code',
    'procedure_name',
    'field',
    'is_commune_level',
    'days_max',
    'days_unit',
  ]);
  const communal = new Map(
    rows
      .filter((row) => row.is_commune_level === '1')
      .map((row) => [row.procedure_code, row] as const),
  );
  return CHOICES.map(({ code, weight, fees = [], days }) => {
    const row = communal.get(code);
    if (!row) throw new Error(`data/reference/procedures.csv: no commune procedure ${code}`);
    return {
      code,
      name: row.procedure_name,
      field: row.field,
      days: days ?? workingDays(row.days_max, row.days_unit),
      weight,
      fees,
    };
  });
}
