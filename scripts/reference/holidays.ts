import { checkCount } from './check';
import { readOriginal, writeTable } from './files';
import { by } from './order';

/** Makes data/reference/holidays.csv: days off in the week, and weekend days worked instead. */
export function makeHolidays(): void {
  const days = readOriginal('holidays.csv', [
    'date',
    'is_working_day',
    'type',
    'name_vi',
    'confidence',
  ])
    .map((row) => ({ ...row, name: row.name_vi.normalize('NFC') }))
    .sort(by('date'));
  checkCount(new Set(days.map((day) => day.date)).size, days.length, 'distinct days');
  writeTable(
    'reference/holidays.csv',
    ['date', 'is_working_day', 'type', 'name', 'confidence'],
    days,
  );
}
