import { check, checkCount } from './check';
import { readOriginal, writeTable } from './files';
import { by } from './order';
import { MEASURE_COLUMNS } from './scores766';
import { REFORM_ON } from './units';

const FILE = 'qd766_progress_phu_tho_2026_08.csv';
const SAMPLE = 'samples/phu-tho-766-tien-do-2026-08';

/** Makes the sample of Phú Thọ's dossiers in August 2026, with its departments as units. */
export function makeProgress766(): void {
  const rows = readOriginal(FILE, [
    'province_code',
    'dept_code',
    'dept_name',
    'level',
    'received',
    'on_time',
    'overdue',
  ]).sort(by('dept_code'));
  checkCount(rows.length, 163, `rows of ${FILE}`);
  const measures = rows.map((row) => {
    const { received, on_time, overdue } = row;
    check(
      Number(on_time) + Number(overdue) === Number(received),
      `${FILE} line ${row.line}: on time and overdue are not all received`,
    );
    return {
      unit_code: row.dept_code,
      period_from: '2026-08-01',
      period_to: '2026-08-31',
      measure: 'in_time_of_received',
      numerator: on_time,
      denominator: received,
      document: `${FILE} dòng ${row.line}`,
      note: '',
    };
  });
  writeTable(`${SAMPLE}/measures.csv`, MEASURE_COLUMNS, measures);
  const departments = rows
    .filter((row) => row.level === 'province_department')
    .map((row) => ({
      unit_code: row.dept_code,
      unit_name: row.dept_name.normalize('NFC').replace(/ - Tỉnh Phú Thọ$/, ''),
      unit_type: 'so',
      parent_code: row.province_code,
      valid_from: REFORM_ON,
      valid_to: '',
    }));
  checkCount(departments.length, 15, 'departments of Phú Thọ');
  writeTable(
    `${SAMPLE}/units.csv`,
    ['unit_code', 'unit_name', 'unit_type', 'parent_code', 'valid_from', 'valid_to'],
    departments,
  );
}
