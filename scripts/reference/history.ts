import type { Change } from './change';
import { check, checkCount } from './check';
import { dayAfter } from './day';
import { readOriginal } from './files';
import { sameName } from './name';
import { type OldUnit, readOldUnits, successions } from './succession';

/** The mergers of 2024–2025 that the units' own history confirms. */
function confirmedMergers() {
  return readOriginal('merges_2024_2025_round.csv', [
    'old_code',
    'old_name',
    'new_code',
    'new_full_name',
    'confirmed_in_units_history',
    'old_valid_to',
  ]).filter((row) => row.confirmed_in_units_history === '1');
}

/** Full names of districts and provinces on a day, for the notes. */
function nameFinder(units: OldUnit[]): (code: string, day: string) => string {
  const above = units.filter((unit) => unit.code.length < 5);
  return (code, day) =>
    above.find((u) => u.code === code && u.valid_from <= day && day <= u.valid_to)?.full_name ??
    code;
}

/** A same-code succession of one unit as an edge, its note saying in Vietnamese what changed. */
function renaming(before: OldUnit, after: OldUnit, nameOf: ReturnType<typeof nameFinder>): Change {
  const said: string[] = [];
  if (before.type !== after.type) said.push(`Đổi loại hình: ${before.type} → ${after.type}`);
  if (before.name !== after.name) said.push(`Đổi tên: ${before.name} → ${after.name}`);
  if (before.parent_code !== after.parent_code) {
    const from = `${nameOf(before.parent_code, before.valid_to)} (${before.parent_code})`;
    const to = `${nameOf(after.parent_code, after.valid_from)} (${after.parent_code})`;
    said.push(`Chuyển từ ${from} sang ${to}`);
  }
  return {
    old_code: before.code,
    new_code: after.code,
    changed_on: after.valid_from,
    kind: 'renamed',
    note: said.join('; '),
  };
}

/** Wards that ended and are in no edge, and those of them whose name began next day next door. */
function countLostWards(units: OldUnit[], merged: Set<string>): [number, number] {
  const last = units.filter((unit, i) => units[i + 1]?.code !== unit.code);
  const lost = last.filter(
    (unit) =>
      unit.code.length === 5 &&
      unit.valid_to < '2025-06-30' &&
      !merged.has(`${unit.code} ${unit.valid_to}`),
  );
  const named = lost.filter((unit) =>
    units.some(
      (other) =>
        other.parent_code === unit.parent_code &&
        other.valid_from === dayAfter(unit.valid_to) &&
        sameName(other.name, unit.name),
    ),
  );
  return [lost.length, named.length];
}

/**
 * The edges before July 2025: confirmed mergers, and units that went on under their code with
 * another name, type or parent. Doubtful successions get no edge and are counted on stdout.
 */
export function changesBefore(): Change[] {
  const units = readOldUnits();
  const mergers = confirmedMergers();
  const merged = new Map(mergers.map((row) => [`${row.old_code} ${row.old_valid_to}`, row]));
  checkCount(merged.size, mergers.length, 'confirmed mergers with one target each');
  const { found, gaps } = successions(units);
  const nameOf = nameFinder(units);
  const edges: Change[] = [];
  const counts = { renamed: 0, 'code reused after a confirmed merger': 0 };
  const doubts = { 'name moved': 0, 'twin merged in': 0 };
  for (const { before, after, verdict } of found) {
    const merger = merged.get(`${before.code} ${before.valid_to}`);
    const kept = merger?.new_code === before.code && sameName(before.name, after.name);
    if (merger !== undefined && !kept) counts['code reused after a confirmed merger']++;
    else if (verdict === 'same unit') {
      edges.push(renaming(before, after, nameOf));
      counts.renamed++;
      if (kept) merged.delete(`${before.code} ${before.valid_to}`);
    } else doubts[verdict]++;
  }
  for (const row of merged.values()) {
    check(row.old_valid_to !== '', `merger of ${row.old_code} has no day`);
    edges.push({
      old_code: row.old_code,
      new_code: row.new_code,
      changed_on: dayAfter(row.old_valid_to),
      kind: 'whole',
      note: `Nhập ${row.old_name} vào ${row.new_full_name}`.normalize('NFC'),
    });
  }
  const [lost, named] = countLostWards(
    units,
    new Set(mergers.map((row) => `${row.old_code} ${row.old_valid_to}`)),
  );
  const same = [...merged.values()].filter((row) => row.old_code === row.new_code).length;
  console.log(
    [
      `  2021 – 6/2025: ${found.length} same-code successions`,
      `    ${counts.renamed} the same unit with another name, type or parent: renamed`,
      `    ${counts['code reused after a confirmed merger']} merged into another unit that has the code now: whole`,
      `    ${doubts['name moved']} another name while neighbours came or went: no edge`,
      `    ${doubts['twin merged in']} the same name as a neighbour that ended: no edge`,
      `    ${gaps} codes used again after a gap: no edge`,
      `  2024 – 2025 mergers confirmed: ${merged.size} whole, ${same} of them under their own old code`,
      `    ${lost} ended wards without any edge, ${named} of them with a namesake next day in the district`,
    ].join('\n'),
  );
  return edges;
}
