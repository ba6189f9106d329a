/** What a reader asks of the ranking table, read from the URL: filter, block, class, order. Pure. */
import { plainText } from '@/i18n/plain-text';
import type { RankedUnit } from '@/warehouse/queries/ranking';

export interface RankingView {
  q: string;
  block: string;
  class: string;
  /** rank, name, or a criterion code after `c:`. */
  sort: string;
  /** Ascending; by default names are, figures are not. */
  ascending: boolean;
}

type Search = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value[0] : value) ?? '';

export function readView(search: Search): RankingView {
  const sort = one(search.sort) || 'rank';
  const direction = one(search.dir);
  return {
    q: one(search.q).slice(0, 80),
    block: one(search.block),
    class: one(search.class),
    sort,
    ascending: direction ? direction === 'asc' : sort === 'name' || sort === 'rank',
  };
}

/** Parameters of the URL that shows this view; what is default is left out. */
export function viewParams(view: RankingView): Record<string, string> {
  const params: Record<string, string> = {};
  if (view.q) params.q = view.q;
  if (view.block) params.block = view.block;
  if (view.class) params.class = view.class;
  if (view.sort !== 'rank') params.sort = view.sort;
  const usual = view.sort === 'name' || view.sort === 'rank';
  if (view.ascending !== usual) params.dir = view.ascending ? 'asc' : 'desc';
  return params;
}

/** The same view sorted by another column; by the same one the other way round. */
export function sortedBy(view: RankingView, sort: string): RankingView {
  const usual = sort === 'name' || sort === 'rank';
  return { ...view, sort, ascending: view.sort === sort ? !view.ascending : usual };
}

const collator = new Intl.Collator('vi');

/** The units the view shows, in its order; those without the figure sorted by come last either way. */
export function applyView(units: RankedUnit[], view: RankingView): RankedUnit[] {
  const text = plainText(view.q).trim();
  const shown = units.filter(
    (unit) =>
      (!text || unit.search_key.includes(text) || unit.unit_code.startsWith(text)) &&
      (!view.block || unit.block === view.block) &&
      (!view.class || unit.class === view.class),
  );
  // units arrive by place: rank, or rank in block
  if (view.sort === 'rank') {
    if (view.ascending) return shown;
    const ranked = shown.filter(({ total }) => total !== null);
    return [...ranked.reverse(), ...shown.filter(({ total }) => total === null)];
  }
  const sign = view.ascending ? 1 : -1;
  if (view.sort === 'name')
    return [...shown].sort((a, b) => sign * collator.compare(a.unit_name, b.unit_name));
  const value = (unit: RankedUnit) =>
    view.sort === 'total' ? unit.total : (unit.points[view.sort.replace(/^c:/, '')] ?? null);
  return [...shown].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}
