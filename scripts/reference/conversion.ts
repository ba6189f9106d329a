import type { Change } from './change';
import { check, checkCount } from './check';
import { dayBefore } from './day';
import { readOriginal } from './files';
import { REFORM_ON, type Unit, UPGRADES_ON, unitFinder } from './units';

/** The rows of the state's conversion table of July 2025. */
function readTable() {
  return readOriginal('merges_2025.csv', [
    'old_code',
    'old_full_name',
    'old_district_code',
    'old_province_code',
    'new_code',
    'new_full_name',
    'relation',
    'is_partial',
    'n_targets',
    'note_vi',
  ]);
}

type TableRow = ReturnType<typeof readTable>[number];

/** The edge's kind. What the table marks partial is partial, also the "whole area" of one ward. */
function kindOf({ relation, is_partial }: TableRow): Change['kind'] {
  if (is_partial === '1') return 'partial';
  if (relation === 'renamed') return 'renamed';
  check(relation === 'whole' || relation === 'unchanged', `unknown relation "${relation}"`);
  return 'whole';
}

/**
 * A row of the table as an edge. Rows without a ward are of five island districts that had none and
 * became special zones (whole), and of a strip of coast one district held itself (partial).
 */
function edgeOf(row: TableRow): Change {
  const edge = { new_code: row.new_code, changed_on: REFORM_ON };
  const note = row.note_vi.normalize('NFC');
  if (row.old_code !== '') return { ...edge, old_code: row.old_code, kind: kindOf(row), note };
  const strip = row.old_full_name !== '';
  return {
    ...edge,
    old_code: row.old_district_code,
    kind: strip ? 'partial' : 'whole',
    note: strip ? `${row.old_full_name}: ${note}` : note,
  };
}

/** The edges of wards on 1 July 2025. */
export function changesOfWards(units: Unit[]): Change[] {
  const rows = readTable();
  const edges = rows.map(edgeOf);
  checkCount(edges.length, 10_571, 'edges of the 2025 table');
  const single = rows.filter((row) => row.is_partial === '1' && row.n_targets === '1');
  checkCount(single.length, 0, 'partial edges of a ward with one target');
  const left = new Set(edges.map((edge) => edge.old_code));
  const reached = new Set(edges.map((edge) => edge.new_code));
  for (const { unit_code, valid_from, valid_to } of units) {
    if (unit_code.length !== 5) continue;
    if (valid_to === dayBefore(REFORM_ON)) check(left.has(unit_code), `no edge from ${unit_code}`);
    if (valid_from === REFORM_ON) check(reached.has(unit_code), `no edge to ${unit_code}`);
  }
  const kinds = ['whole', 'renamed', 'partial'].map(
    (kind) => `${edges.filter((edge) => edge.kind === kind).length} ${kind}`,
  );
  console.log(`  1/7/2025 table: ${edges.length} edges, ${kinds.join(', ')}`);
  const unmarked = rows.filter((row) => row.is_partial === '1' && row.relation === 'whole').length;
  console.log(`    ${unmarked} row(s) "whole" but marked partial: partial`);
  const from = edges.filter((edge) => edge.old_code.length === 3).length;
  console.log(`    ${from} from districts without wards`);
  return edges;
}

/** The edges of the 63 provinces on 1 July 2025, from where their wards went. */
export function changesOfProvinces(units: Unit[], wards: Change[]): Change[] {
  const find = unitFinder(units);
  const eve = dayBefore(REFORM_ON);
  const targets = new Map<string, Set<string>>();
  for (const { old_code, new_code } of wards) {
    const ward = old_code.length === 5 ? find(old_code, eve) : undefined;
    const district = ward && find(ward.parent_code, eve);
    const province = find(new_code, REFORM_ON)?.parent_code;
    if (district && province)
      targets.set(
        district.parent_code,
        (targets.get(district.parent_code) ?? new Set()).add(province),
      );
  }
  checkCount(targets.size, 63, 'old provinces');
  const edges = [...targets].flatMap(([old_code, found]) =>
    [...found].map((new_code): Change => {
      const from = find(old_code, eve)?.unit_name;
      const to = find(new_code, REFORM_ON)?.unit_name;
      return {
        old_code,
        new_code,
        changed_on: REFORM_ON,
        kind: found.size === 1 ? 'whole' : 'partial',
        note: old_code === new_code && from === to ? `Giữ tên ${to}` : `${from} nhập vào ${to}`,
      };
    }),
  );
  const split = [...targets].filter(([, found]) => found.size > 1).map(([code]) => code);
  console.log(`  1/7/2025 provinces: ${edges.length} edges, split: ${split.join(' ') || 'none'}`);
  const astray = readTable().filter((row) => {
    const ward = find(row.old_code, eve);
    return ward && find(ward.parent_code, eve)?.parent_code !== row.old_province_code;
  });
  for (const row of astray)
    console.log(
      `    line ${row.line}: ${row.old_full_name} (${row.old_code}) stands under province ${row.old_province_code} in the table only`,
    );
  return edges;
}

/** The edges of 30 April 2026: units with a new type or name. */
export function changesOfUpgrades(units: Unit[]): Change[] {
  const find = unitFinder(units);
  const edges = units.flatMap((after): Change[] => {
    const { unit_code, unit_name, unit_type } = after;
    const before = find(unit_code, dayBefore(UPGRADES_ON));
    if (after.valid_from !== UPGRADES_ON || before === undefined) return [];
    check(before.unit_type !== unit_type, `${unit_code}: only the name changed`);
    return [
      {
        old_code: unit_code,
        new_code: unit_code,
        changed_on: UPGRADES_ON,
        kind: 'renamed',
        note: `Đổi loại hình: ${before.unit_name} → ${unit_name}`,
      },
    ];
  });
  console.log(`  30/4/2026: ${edges.length} renamed`);
  return edges;
}
