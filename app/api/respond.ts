/** How the API answers: a table in the format asked for, or a problem in words (RFC 9457). */
import { type Envelope, type Table, tableCsv, tableJson } from '@/publication/tables';
import { arrowStream } from '@/warehouse/arrow';
import { parquetFile } from '@/warehouse/parquet';
import { type CampaignCard, getCampaign } from '@/warehouse/queries/campaigns';
import { servingBuild } from '@/warehouse/serving';

export function problem(status: number, title: string, detail: string): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title, status, detail }, null, 1), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  });
}

/** `value` as JSON, which is all that an address without a table has. */
export function json(request: Request, value: unknown): Response {
  const format = formatOf(request);
  if (format !== 'json') return unknownFormat(format, ['json']);
  return new Response(`${JSON.stringify(value, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

const FORMATS = ['json', 'csv', 'arrow', 'parquet'];

const formatOf = (request: Request) => new URL(request.url).searchParams.get('format') ?? 'json';

const unknownFormat = (format: string, known: string[]) =>
  problem(400, 'Unknown format', `format=${format}; use one of ${known.join(', ')}`);

/**
 * `table` in the format the request asks for; JSON where it does not say.
 * CSV begins with a byte-order mark where `bom=1` asks for it: Excel needs one to read accents.
 * @param other formats of the address besides those of a table
 */
export async function tableResponse(
  request: Request,
  head: Envelope,
  table: Table,
  name: string,
  other: Record<string, () => Promise<Response>> = {},
): Promise<Response> {
  const format = formatOf(request);
  const bom = new URL(request.url).searchParams.get('bom') === '1' ? '\ufeff' : '';
  const file = (ending: string) => ({
    'content-disposition': `attachment; filename="${head.campaign}-${name}.${ending}"`,
  });
  switch (format) {
    case 'json':
      return new Response(tableJson(head, table), {
        headers: { 'content-type': 'application/json; charset=utf-8' },
      });
    case 'csv':
      return new Response(bom + tableCsv(table), {
        headers: { 'content-type': 'text/csv; charset=utf-8', ...file('csv') },
      });
    case 'arrow': {
      const bytes = arrowStream(table.columns, table.rows);
      return new Response(bytes as BodyInit, {
        headers: { 'content-type': 'application/vnd.apache.arrow.stream', ...file('arrow') },
      });
    }
    case 'parquet': {
      const bytes = await parquetFile(table.columns, table.rows);
      return new Response(bytes as BodyInit, {
        headers: { 'content-type': 'application/vnd.apache.parquet', ...file('parquet') },
      });
    }
    default:
      return (
        (Object.hasOwn(other, format) && other[format]?.()) ||
        unknownFormat(format, [...FORMATS, ...Object.keys(other)])
      );
  }
}

export interface CampaignContext {
  params: Promise<{ id: string }>;
}

/** Runs `answer` with the campaign that the address names, or says that there is none. */
export async function withCampaign(
  request: Request,
  { params }: CampaignContext,
  answer: (card: CampaignCard) => Promise<Response>,
): Promise<Response> {
  const { id } = await params;
  if (!(await servingBuild()))
    return problem(503, 'Nothing loaded', 'No file has been loaded yet.');
  const version = new URL(request.url).searchParams.get('version');
  if (version && version !== 'draft')
    return problem(
      404,
      'No such version',
      `Campaign ${id} has no version ${version}; only the draft.`,
    );
  const card = await getCampaign(id);
  if (!card) return problem(404, 'No such campaign', `There is no campaign "${id}".`);
  return answer(card);
}
