import { check, checkCount } from './check';
import { readOriginal, writeTable } from './files';
import { by } from './order';
import { REFORM_ON, type Unit, unitFinder } from './units';

const COLUMNS = ['system', 'alias', 'unit_code'] as const;
type Alias = Record<(typeof COLUMNS)[number], string>;

/** The national service portal's codes of the communes in one file that names them. */
function portalCommunes(file: string, expected: number): Alias[] {
  const aliases = readOriginal(file, ['dept_code', 'unit_code'])
    .filter((row) => row.unit_code !== '')
    .map((row) => ({ system: 'dvcqg', alias: row.dept_code, unit_code: row.unit_code }));
  checkCount(aliases.length, expected, `communes in ${file}`);
  return aliases;
}

/** The national service portal's codes of the provinces. */
function portalProvinces(): Alias[] {
  const aliases = readOriginal('qd766_scores_provinces_2026.csv', [
    'dept_code',
    'province_code',
  ]).map((row) => ({ system: 'dvcqg', alias: row.dept_code, unit_code: row.province_code }));
  checkCount(aliases.length, 34, 'provinces of the portal');
  return aliases;
}

/** Codes that another list of the statistics office gives to a unit. */
function otherCodes(): Alias[] {
  return readOriginal('units_2025.csv', ['code', 'alt_code'])
    .filter((row) => row.alt_code !== '')
    .map((row) => ({ system: 'gso', alias: row.alt_code, unit_code: row.code }));
}

/** Makes data/reference/unit_aliases.csv. */
export function makeAliases(units: Unit[]): void {
  const aliases = [
    ...portalCommunes('qd766_scores_gia_lai_2026.csv', 135),
    ...portalCommunes('qd766_progress_phu_tho_2026_08.csv', 148),
    ...portalProvinces(),
    ...otherCodes(),
  ].sort(by('system', 'alias'));
  const find = unitFinder(units);
  const seen = new Set<string>();
  for (const { system, alias, unit_code } of aliases) {
    check(find(unit_code, REFORM_ON) !== undefined, `alias ${alias}: no unit ${unit_code}`);
    check(!seen.has(`${system} ${alias}`), `alias ${alias} twice`);
    seen.add(`${system} ${alias}`);
  }
  writeTable('reference/unit_aliases.csv', COLUMNS, aliases);
}
