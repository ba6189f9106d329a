import { check, checkCount } from './check';
import { readOriginal, writeTable } from './files';
import { by } from './order';

const UNITS: Record<string, string> = {
  'Ngày làm việc': 'working_day',
  Ngày: 'calendar_day',
  Giờ: 'hour',
  Tháng: 'month',
  'không ghi đơn vị': 'unstated',
};

/** The longest stated time and its unit; both blank where no single one could be read. */
function longest(max: string, unit: string): { days_max: string; days_unit: string } {
  if (max === '') return { days_max: '', days_unit: '' };
  const known = UNITS[unit];
  check(known !== undefined, `unknown time unit "${unit}"`);
  return { days_max: max, days_unit: known };
}

/** Makes data/reference/procedures.csv. */
export function makeProcedures(): void {
  const procedures = readOriginal('tthc_catalog.csv', [
    'code',
    'name',
    'field',
    'level',
    'is_commune_level',
    'time_max',
    'time_unit',
  ])
    .map((row) => ({
      procedure_code: row.code,
      procedure_name: row.name.normalize('NFC'),
      field: row.field.normalize('NFC'),
      level: row.level.normalize('NFC'),
      is_commune_level: row.is_commune_level,
      ...longest(row.time_max, row.time_unit),
    }))
    .sort(by('procedure_code'));
  const codes = new Set(procedures.map((procedure) => procedure.procedure_code));
  checkCount(codes.size, 2_642, 'procedure codes');
  writeTable(
    'reference/procedures.csv',
    [
      'procedure_code',
      'procedure_name',
      'field',
      'level',
      'is_commune_level',
      'days_max',
      'days_unit',
    ],
    procedures,
  );
}
