/** What a reader asks of the ranking table, read from the URL: filter, block, class, order. Pure. */
import { plainText } from '@/i18n/plain-text';
import type { RankedUnit } from '@/warehouse/queries/ranking';
import { sum } from '@/warehouse/scoring/decimal';
import type { Campaign } from '@/warehouse/scoring/read-campaign';
import { nameParts } from '../ui/unit-name';

export interface RankingView {
  q: string;
  block: string;
  class: string;
  /** rank, name, total, or a criterion code after `c:`. */
  sort: string;
  ascending: boolean;
}

type Search = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value[0] : value) ?? '';

/** Names and ranks are read upwards, figures from the highest down. */
const isUpwards = (sort: string) => sort === 'name' || sort === 'rank';

export function readView(search: Search): RankingView {
  const order = one(search.sort) || 'rank';
  return {
    q: one(search.q).slice(0, 80),
    block: one(search.block),
    class: one(search.class),
    sort: order.replace(/^-/, ''),
    ascending: !order.startsWith('-'),
  };
}

/** The order as it stands in the URL: `name`, or `-c:6` from the highest down. */
export const orderOf = ({ sort, ascending }: Pick<RankingView, 'sort' | 'ascending'>) =>
  ascending ? sort : `-${sort}`;

/** The order a column is sorted by at first. */
export const usualOrder = (sort: string) => orderOf({ sort, ascending: isUpwards(sort) });

/** Parameters of the URL that shows this view; what is default is left out. */
export function viewParams(view: RankingView): Record<string, string> {
  const params: Record<string, string> = {};
  if (view.q) params.q = view.q;
  if (view.block) params.block = view.block;
  if (view.class) params.class = view.class;
  if (orderOf(view) !== 'rank') params.sort = orderOf(view);
  return params;
}

/** The same view sorted by another column; by the same one the other way round. */
export function sortedBy(view: RankingView, sort: string): RankingView {
  return { ...view, sort, ascending: view.sort === sort ? !view.ascending : isUpwards(sort) };
}

/** What a unit is found by: its name without accents, and its code. */
export const rowKey = (unit: RankedUnit) => `${unit.search_key} ${unit.unit_code.toLowerCase()}`;

/** Whether a unit is found by the text of the view. */
export const isFound = (unit: RankedUnit, view: RankingView) =>
  rowKey(unit).includes(plainText(view.q).trim());

/** What was left out for a unit rescales the rest: its row does not add up to its total. */
export const isRescaled = (
  { total, points: own }: RankedUnit,
  { combine, criteria, points }: Campaign,
): boolean =>
  total !== null &&
  !combine &&
  criteria.length > 1 &&
  Math.abs(sum(criteria.map(({ code }) => own[code] ?? 0)) - total) > 0.5 * 10 ** -points.decimals;

const collator = new Intl.Collator('vi');

/** By the bare name, as people look it up: "phường An Bình" beside "xã An Hòa". */
function byName(a: RankedUnit, b: RankedUnit): number {
  const [left, right] = [nameParts(a.unit_name), nameParts(b.unit_name)];
  return collator.compare(left.bare, right.bare) || collator.compare(left.type, right.type);
}

/**
 * The units of the view's block and class, in its order; those without the figure sorted by come last either
 * way. Its text hides rows and drops none, so that the table can be searched anew without the server.
 */
export function applyView(units: RankedUnit[], view: RankingView): RankedUnit[] {
  const shown = units.filter(
    (unit) =>
      (!view.block || unit.block === view.block) && (!view.class || unit.class === view.class),
  );
  // units arrive by place: rank, or rank in block
  if (view.sort === 'rank') {
    if (view.ascending) return shown;
    const ranked = shown.filter(({ total }) => total !== null);
    return [...ranked.reverse(), ...shown.filter(({ total }) => total === null)];
  }
  const sign = view.ascending ? 1 : -1;
  if (view.sort === 'name') return [...shown].sort((a, b) => sign * byName(a, b));
  const value = (unit: RankedUnit) =>
    view.sort === 'total' ? unit.total : (unit.points[view.sort.replace(/^c:/, '')] ?? null);
  return [...shown].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}
