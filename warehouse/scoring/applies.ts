/** For whom a criterion is meant: blocks, named units, exemptions. No I/O. */
import type { AppliesTo } from './campaign';
import { type Criterion, isGroup } from './criteria';

type Unit = { unit_code: string; block: string | null };

/** Is the unit among those a criterion is limited to? */
export function isWithin(limit: AppliesTo, unit: Unit): boolean {
  if (limit.except?.includes(unit.unit_code)) return false;
  if (limit.units && !limit.units.includes(unit.unit_code)) return false;
  return !limit.blocks || (unit.block !== null && limit.blocks.includes(unit.block));
}

/** Does a criterion apply to this unit? Elsewhere its maximum shrinks. */
export const applies = (node: Criterion, unit: Unit): boolean =>
  !node.applies_to || isWithin(node.applies_to, unit);

/** Leaves that do not apply to a unit, by themselves or by a group above them, with the rule that says so. */
export function notApplicable(
  nodes: Criterion[],
  unit: Unit,
  above?: AppliesTo,
): Map<string, AppliesTo> {
  const found = new Map<string, AppliesTo>();
  for (const node of nodes) {
    const rule = above ?? (applies(node, unit) ? undefined : node.applies_to);
    if (isGroup(node))
      for (const [code, of] of notApplicable(node.children, unit, rule)) found.set(code, of);
    else if (rule) found.set(node.code, rule);
  }
  return found;
}
