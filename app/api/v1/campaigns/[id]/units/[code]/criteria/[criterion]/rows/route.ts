import { type PointContext, withPoint } from '@/app/api/point';
import { problem, tableResponse } from '@/app/api/respond';
import { pointRowsTable } from '@/publication/point-tables';
import { envelope } from '@/publication/tables';
import { isOfGroup } from '@/warehouse/queries/explanation';
import { listPointRows, PARTS, pointColumns, rowKind } from '@/warehouse/queries/point-rows';

/** One answer is kept whole in memory: a unit with more rows is asked for in parts, each of which names the next. */
const MOST = 100_000;

/** The rows a point comes from, as whoever asks may see them. */
export async function GET(request: Request, context: PointContext): Promise<Response> {
  return withPoint(request, context, async ({ card, explanation, viewer }) => {
    const url = new URL(request.url);
    const asked = (name: string) => url.searchParams.get(name);
    const code = explanation.criterion.criterion;
    if (isOfGroup(explanation))
      return problem(404, 'No rows', `Criterion "${code}" is a group: ask for those within it.`);
    const { unit, leaf, score } = explanation;
    const point = { card, unit_id: unit.unit_id, leaf, score };
    const parts = PARTS[rowKind(point)];
    const part = asked('in');
    if (part !== null && !parts.includes(part))
      return problem(400, 'Unknown part', `in=${part}; use one of ${parts.join(', ') || '(none)'}`);
    const sort = asked('sort');
    const names = pointColumns(point, viewer).flatMap(({ name, type }) =>
      type === 'lines' ? [] : name,
    );
    if (sort !== null && !names.includes(sort.replace(/^-/, '')))
      return problem(400, 'Unknown column', `sort=${sort}; use one of ${names.join(', ')}`);
    const page = Number(asked('page') ?? 1);
    if (!/^[1-9]\d{0,5}$/.test(asked('page') ?? '1'))
      return problem(400, 'Unknown page', `page=${asked('page')}; use 1, 2, 3, …`);
    const found = await listPointRows(point, viewer, { sort, part, page, size: MOST });
    const head = {
      ...(await envelope(card)),
      unit_code: unit.unit_code,
      criterion: code,
      kind: found.kind,
      source: found.source,
      total: found.total,
    };
    const name = `${unit.unit_code}-${code}`.replace(/[^\w.-]+/g, '_');
    const answer = await tableResponse(request, head, pointRowsTable(found), name);
    if (page * MOST < found.total) {
      url.searchParams.set('page', String(page + 1));
      answer.headers.set('link', `<${url.pathname}${url.search}>; rel="next"`);
    }
    return answer;
  });
}
