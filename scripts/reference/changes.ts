import { CHANGE_COLUMNS, type Change } from './change';
import { check } from './check';
import { changesOfProvinces, changesOfUpgrades, changesOfWards } from './conversion';
import { dayBefore } from './day';
import { writeTable } from './files';
import { changesBefore } from './history';
import { by } from './order';
import { type Unit, unitFinder } from './units';

/** Stops at an edge whose units did not exist then, at two edges alike, and at a whole one of several. */
function checkChanges(changes: Change[], units: Unit[]): void {
  const find = unitFinder(units);
  const seen = new Set<string>();
  const outgoing = new Map<string, Change[]>();
  for (const change of changes) {
    const { old_code, new_code, changed_on } = change;
    const edge = `${old_code} → ${new_code} on ${changed_on}`;
    check(!seen.has(edge), `${edge} twice`);
    seen.add(edge);
    check(find(old_code, dayBefore(changed_on)) !== undefined, `${edge}: no old unit`);
    check(find(new_code, changed_on) !== undefined, `${edge}: no new unit`);
    const start = `${old_code} ${changed_on}`;
    outgoing.set(start, [...(outgoing.get(start) ?? []), change]);
  }
  for (const [start, edges] of outgoing)
    check(
      edges.length === 1 || edges.every((edge) => edge.kind === 'partial'),
      `${start}: whole or renamed beside another edge`,
    );
}

/** Makes data/reference/unit_changes.csv. */
export function makeChanges(units: Unit[]): void {
  const wards = changesOfWards(units);
  const changes = [
    ...changesBefore(),
    ...wards,
    ...changesOfProvinces(units, wards),
    ...changesOfUpgrades(units),
  ].sort(by('changed_on', 'old_code', 'new_code'));
  checkChanges(changes, units);
  writeTable('reference/unit_changes.csv', CHANGE_COLUMNS, changes);
}
