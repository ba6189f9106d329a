import { check, checkCount } from './check';
import { dayAfter, dayBefore } from './day';
import { readOriginal, writeTable } from './files';
import { sameName } from './name';
import { by } from './order';

const COLUMNS = [
  'unit_code',
  'unit_name',
  'unit_type',
  'parent_code',
  'valid_from',
  'valid_to',
  'valid_from_is_baseline',
] as const;

/** One stretch of time during which a code stood for one unit; valid_to is inclusive, '' if open. */
export type Unit = Record<(typeof COLUMNS)[number], string>;

/** The day the two-tier system began: 34 provinces, 3,321 communes, no districts. */
export const REFORM_ON = '2025-07-01';
/** The day Đồng Nai became a city under the central government, with ten new wards. */
export const UPGRADES_ON = '2026-04-30';

const TYPES: Record<string, string> = {
  tỉnh: 'tinh',
  'thành phố': 'thanh_pho',
  quận: 'quan',
  huyện: 'huyen',
  'thị xã': 'thi_xa',
  phường: 'phuong',
  xã: 'xa',
  'thị trấn': 'thi_tran',
  'đặc khu': 'dac_khu',
};

/** The contract's word for a Vietnamese unit type. */
export function unitType(type: string): string {
  const known = TYPES[type];
  check(known !== undefined, `unknown unit type "${type}"`);
  return known;
}

/** Every unit before July 2025, one row for each stretch of validity. */
function unitsBefore(): Unit[] {
  const rows = readOriginal('units_pre2025.csv', [
    'code',
    'full_name',
    'type',
    'parent_code',
    'valid_from',
    'valid_to',
    'valid_from_is_baseline',
  ]);
  return rows.map((row) => ({
    unit_code: row.code,
    unit_name: row.full_name.normalize('NFC'),
    unit_type: unitType(row.type),
    parent_code: row.parent_code,
    valid_from: row.valid_from,
    valid_to: row.valid_to,
    valid_from_is_baseline: row.valid_from_is_baseline,
  }));
}

/** The units' names as the state's 2025 conversion table prints them, by new code. */
function namesOfConversionTable(): Map<string, string> {
  const rows = readOriginal('merges_2025.csv', ['new_code', 'new_full_name']);
  return new Map(rows.map((row) => [row.new_code, row.new_full_name]));
}

/**
 * The 34 + 3,321 units since the reform, with a second row from 30 April 2026 for a new name or type.
 * A later spelling is no new name: neither another place of the tone mark (Hòa, Hoà), nor a
 * spelling that the conversion table of 2025 already has (Phố Bảng), which is used from the start.
 */
function unitsSince(): Unit[] {
  const printed = namesOfConversionTable();
  const rows = readOriginal('units_2025.csv', [
    'code',
    'full_name',
    'type',
    'parent_code',
    'full_name_2026_04_30',
    'type_2026_04_30',
  ]);
  return rows.flatMap((row) => {
    const later = row.full_name_2026_04_30.normalize('NFC');
    const corrected = sameName(later, printed.get(row.code) ?? '');
    const first: Unit = {
      unit_code: row.code,
      unit_name: row.full_name.normalize('NFC'),
      unit_type: unitType(row.type),
      parent_code: row.parent_code,
      valid_from: REFORM_ON,
      valid_to: '',
      valid_from_is_baseline: '0',
    };
    if (row.type === row.type_2026_04_30) {
      if (sameName(first.unit_name, later)) return [first];
      if (corrected) return [{ ...first, unit_name: later }];
    }
    return [
      { ...first, valid_to: dayBefore(UPGRADES_ON) },
      {
        ...first,
        unit_name: later,
        unit_type: unitType(row.type_2026_04_30),
        valid_from: UPGRADES_ON,
      },
    ];
  });
}

/** Whether a unit's row holds on a day. */
export function holdsOn(unit: Unit, day: string): boolean {
  return unit.valid_from <= day && (unit.valid_to === '' || day <= unit.valid_to);
}

/** Looks a code up on a day; undefined where no unit had it then. */
export function unitFinder(units: Unit[]): (code: string, day: string) => Unit | undefined {
  const rowsOf = new Map<string, Unit[]>();
  for (const unit of units)
    rowsOf.set(unit.unit_code, [...(rowsOf.get(unit.unit_code) ?? []), unit]);
  return (code, day) => rowsOf.get(code)?.find((unit) => holdsOn(unit, day));
}

/** Stops where two rows of one code share a day, or a parent is not there on the row's first day. */
function checkUnits(units: Unit[]): void {
  const find = unitFinder(units);
  units.forEach((unit, i) => {
    const { unit_code, valid_from, valid_to, parent_code } = unit;
    const next = units[i + 1];
    check(valid_to === '' || valid_from <= valid_to, `${unit_code} ends before it begins`);
    if (next?.unit_code === unit_code)
      check(valid_to !== '' && dayAfter(valid_to) <= next.valid_from, `${unit_code} overlaps`);
    if (parent_code !== '')
      check(find(parent_code, valid_from) !== undefined, `${unit_code}: no parent ${parent_code}`);
  });
  const on = (day: string, digits: number) =>
    units.filter((unit) => unit.unit_code.length === digits && holdsOn(unit, day)).length;
  checkCount(on(dayBefore(REFORM_ON), 5), 10_035, 'wards before the reform');
  checkCount(on(dayBefore(REFORM_ON), 2), 63, 'provinces before the reform');
  checkCount(on(REFORM_ON, 5), 3_321, 'communes since the reform');
  checkCount(on(REFORM_ON, 3), 0, 'districts since the reform');
  checkCount(on(REFORM_ON, 2), 34, 'provinces since the reform');
}

/** Makes data/reference/units.csv. */
export function makeUnits(): Unit[] {
  const before = unitsBefore();
  for (const unit of before)
    check(
      unit.valid_to !== '' && unit.valid_to < REFORM_ON,
      `${unit.unit_code} ends ${unit.valid_to}, after the reform`,
    );
  const units = [...before, ...unitsSince()].sort(by('unit_code', 'valid_from'));
  checkUnits(units);
  writeTable('reference/units.csv', COLUMNS, units);
  return units;
}
