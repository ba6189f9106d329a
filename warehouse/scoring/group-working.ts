/** How the points of a group come from those of its children, as on paper. No I/O, no words. */

import type { Criterion, Group } from './criteria';
import { round, snap, trim } from './decimal';
import {
  amountOf,
  type Expression,
  minus,
  number,
  over,
  plus,
  power,
  type Quantity,
  times,
} from './expression';
import { type PointsByCode, type UnitTally, unitTally } from './unit-tally';

export type GroupStep =
  /** Children that have no points and block the total. */
  | { act: 'blocked'; codes: string[]; result: null }
  /** Every child is left out for this unit. */
  | { act: 'nothing_left'; result: number | null }
  | { act: 'add'; expression: Expression; result: number }
  /** An index: the mean of the children's shares, each of its own maximum, with their weights. */
  | {
      act: 'combine';
      how: 'mean' | 'geometric' | 'harmonic';
      expression: Expression;
      result: number;
    }
  /** Any share of 0 makes a geometric or harmonic mean 0. */
  | { act: 'emptied'; how: 'geometric' | 'harmonic'; codes: string[]; result: number }
  /** A combined group counts as one rounded leaf. */
  | { act: 'round'; from: number; decimals: number | null; result: number }
  /** Bonus and penalty points, outside the maximum. */
  | { act: 'extra'; expression: Expression; result: number }
  | { act: 'cap'; cap: number; result: number }
  | { act: 'together'; expression: Expression; result: number };

interface Child {
  node: Criterion;
  tally: UnitTally;
}

const isSomething = (expression: Expression[]): expression is [Expression, ...Expression[]] =>
  expression.length > 0;
const summed = (of: [Expression, ...Expression[]]) => (of.length === 1 ? of[0] : plus(...of));

/**
 * The working of a group; the last step's result is its points, null where a child blocks it.
 * @param decimals places to which leaves are rounded; null: only the total is
 */
export function workGroup(
  group: Group,
  byCode: PointsByCode,
  decimals: number | null,
): GroupStep[] {
  const children = group.children.map((node) => ({
    node,
    tally: unitTally(node, byCode, decimals),
  }));
  const blocked = children.filter(({ tally }) => tally.blocked);
  if (blocked.length)
    return [{ act: 'blocked', codes: blocked.map(({ node }) => node.code), result: null }];
  const steps: GroupStep[] = [...ofMaximum(group, children, decimals)];
  const extras = children.filter(({ tally }) => tally.extra !== 0);
  if (!extras.length) return steps;
  const points = steps.at(-1)!.result ?? 0;
  const each = extras.map(({ tally }) => number(tally.extra));
  const all = trim(each.reduce((total, { value }) => total + value, 0));
  steps.push({ act: 'extra', expression: added(each), result: all });
  const { cap } = group;
  const extra = cap === undefined ? all : Math.min(Math.max(all, -cap), cap);
  if (extra !== all) steps.push({ act: 'cap', cap: cap!, result: extra });
  const together = added([number(points), number(extra)]);
  return [...steps, { act: 'together', expression: together, result: snap(points + extra) }];
}

/** A sum in which what is taken away stands with a minus. */
function added([first, ...rest]: Quantity[]): Expression {
  return rest.reduce<Expression>(
    (sum, { value }) => (value < 0 ? minus(sum, number(-value)) : plus(sum, number(value))),
    first!,
  );
}

function* ofMaximum(
  { combine, max }: Group,
  children: Child[],
  decimals: number | null,
): Generator<GroupStep> {
  const left = children.filter(({ tally }) => tally.max_left > 0);
  if (!left.length) {
    // that is not 0 points, where there was a maximum to lose
    yield { act: 'nothing_left', result: max > 0 ? null : 0 };
    return;
  }
  if (!combine) {
    const terms = left.map(({ tally }) => number(tally.points));
    const result = snap(terms.reduce((total, { value }) => total + value, 0));
    if (isSomething(terms)) yield { act: 'add', expression: summed(terms), result };
    return;
  }
  const empty = left.filter(({ tally }) => tally.exact <= 0);
  if (combine !== 'mean' && empty.length) {
    yield { act: 'emptied', how: combine, codes: empty.map(({ node }) => node.code), result: 0 };
    return;
  }
  const expression = times(number(max), meanOf(combine, left));
  const exact = trim(amountOf(expression));
  yield { act: 'combine', how: combine, expression, result: exact };
  if (decimals !== null) {
    const result = round(exact, decimals);
    yield { act: 'round', from: exact, decimals, result };
  }
}

/** Of shares s with weights w: Σws ÷ Σw, (Πs^w)^(1 ÷ Σw) or Σw ÷ Σ(w ÷ s). */
function meanOf(how: 'mean' | 'geometric' | 'harmonic', children: Child[]): Expression {
  const share = ({ tally }: Child) => over(number(tally.exact), number(tally.max_left));
  const weights = summed(
    children.map(({ node }) => number(node.weight)) as [Quantity, ...Quantity[]],
  );
  const each = (term: (child: Child) => Expression) =>
    children.map(term) as [Expression, ...Expression[]];
  if (how === 'mean')
    return over(summed(each((child) => times(number(child.node.weight), share(child)))), weights);
  if (how === 'harmonic')
    return over(weights, summed(each((child) => over(number(child.node.weight), share(child)))));
  const product = each((child) => power(share(child), number(child.node.weight)));
  return power(product.length === 1 ? product[0] : times(...product), over(number(1), weights));
}
