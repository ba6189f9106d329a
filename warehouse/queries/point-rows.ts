/** The very rows behind one point, a page at a time: counted rows, reports, lines of form 06, or rounds of appraisal. */
import { type Cell, literal } from '../db';
import { addedByRow, countsOn, spans } from '../measure-sql';
import { readModel, sourceOf } from '../models';
import type { Viewer } from '../policy';
import type { Leaf } from '../scoring/criteria';
import { ASSESSED } from '../scoring/formula';
import { sqlRows } from '../serving';
import type { CampaignCard } from './campaigns';
import type { Score } from './ranking';
import {
  APPRAISAL_COLUMNS,
  COUNT_COLUMNS,
  countedColumns,
  FORMER,
  REPORT_COLUMNS,
  type RowColumn,
} from './row-columns';
import { unitScan } from './unit-scan';

export type RowKind = 'counted' | 'reports' | 'counts' | 'appraisals';

/** Which rows are meant. `rest`: below the line alone; they are what a share loses. */
export const PARTS: Record<RowKind, readonly string[]> = {
  counted: ['numerator', 'denominator', 'rest'],
  reports: ['used', 'unused'],
  counts: ['used', 'unused'],
  appraisals: [],
};

export interface RowView {
  /** A column's name; `-` before it: the largest first. Null: as the files came in, down each file. */
  sort: string | null;
  /** One of PARTS; null: all. */
  part: string | null;
  /** From 1. */
  page: number;
  /** Rows a page. */
  size: number;
}

export type PointRow = Record<string, Cell>;

export interface PointRows {
  kind: RowKind;
  /** The source the rows are of. */
  source: string;
  columns: RowColumn[];
  rows: PointRow[];
  /** Rows of the part asked for. */
  total: number;
  /** Rows of each part, and of `all`. */
  parts: Record<string, number>;
}

/** Whose rows they are. */
export interface Point {
  card: CampaignCard;
  unit_id: string;
  leaf: Leaf;
  score: Pick<Score, 'origin'>;
}

/** What kind of rows a leaf's points come from. */
export function rowKind({ leaf, score }: Pick<Point, 'leaf' | 'score'>): RowKind {
  if (ASSESSED.has(leaf.formula.kind)) return 'appraisals';
  if (score.origin === 'computed') return 'counted';
  return score.origin === 'counts' ? 'counts' : 'reports';
}

/** Where rows stand and in which columns, before they are picked, sorted and paged. */
interface Asked {
  columns: RowColumn[];
  from: string;
  /** The condition of each part. */
  parts: Record<string, string>;
  source: string;
}

const USES = { used: "s.use = 'used'", unused: "s.use <> 'used'" };
const WHERE: RowColumn[] = [
  { name: 'file_name', key: 'file_name', type: 'text', sql: 'f.name' },
  { name: 'line', key: 'line', type: 'number', sql: 's.line' },
];

function ofUnit({ card, unit_id }: Point): string {
  return `campaign_id = ${literal(card.campaign_id)} and unit_id = ${literal(unit_id)}`;
}

function reported(point: Point, source: 'measures' | 'dossier_counts'): string {
  return `from (from marts.report_uses where ${ofUnit(point)}
    and criterion = ${literal(point.leaf.code)} and source = ${literal(source)}) s
  join staging.files f on f.file = s.file`;
}

/** Rows of the campaign's end, above and below the line of a computed measure. `scan`: see `unitScan`. */
function counted(point: Point, viewer: Viewer, scan = ''): Asked {
  const measure = point.leaf.measure!;
  const source = sourceOf(measure)!;
  const model = readModel('measures', measure);
  const [above, below] = [
    countsOn('numerator', 'm.judged_on'),
    countsOn('denominator', 'm.judged_on'),
  ];
  const adds = (part: 'numerator' | 'denominator'): RowColumn => ({
    name: part,
    key: part,
    type: 'number',
    sql: `case when ${part === 'numerator' ? above : below} then ${addedByRow(model, part)} else 0 end`,
  });
  const inLake = ['inspections', 'petitions', 'tasks'].includes(source)
    ? `join lake.${source} x on x.file = s.file and x.line = s.line`
    : '';
  return {
    source,
    columns: [
      ...countedColumns(measure, viewer),
      adds('numerator'),
      // where the number above the line alone is the figure, nothing stands below it
      ...('plain' in model.columns ? [] : [adds('denominator')]),
    ],
    from: `from (${spans(model, `from staging.campaign_${source} where ${ofUnit(point)}${scan}`)}) s
  join campaign.months m on m.campaign_id = s.campaign_id
    and m.month_ends_on = ${literal(point.card.month_ends_on)}
  join staging.files f on f.file = s.file
  ${inLake}
  where (${above}) or (${below})`,
    parts: {
      numerator: above,
      denominator: below,
      rest: `(${below}) and coalesce(not (${above}), true)`,
    },
  };
}

const ASK: Record<RowKind, (point: Point, viewer: Viewer, scan?: string) => Asked> = {
  counted,
  reports: (point) => ({
    source: 'measures',
    columns: REPORT_COLUMNS,
    from: reported(point, 'measures'),
    parts: USES,
  }),
  counts: (point) => ({
    source: 'dossier_counts',
    columns: COUNT_COLUMNS,
    from: `${reported(point, 'dossier_counts')}
  join staging.dossier_count_rows x on x.file = s.file and x.line = s.line`,
    parts: USES,
  }),
  appraisals: (point) => ({
    source: 'assessments',
    columns: APPRAISAL_COLUMNS,
    from: `from (from staging.assessments where ${ofUnit(point)}
    and criterion = ${literal(point.leaf.code)} and reason is null) s
  join staging.files f on f.file = s.file`,
    parts: {},
  }),
};

/** Columns of the rows behind a point, as `viewer` may see them. */
export function pointColumns(point: Point, viewer: Viewer): RowColumn[] {
  return [...ASK[rowKind(point)](point, viewer).columns, ...WHERE];
}

/** The rows behind a point that `view` asks for. Columns and parts that do not exist are left unasked. */
export async function listPointRows(
  point: Point,
  viewer: Viewer,
  view: RowView,
): Promise<PointRows> {
  const kind = rowKind(point);
  const { card, unit_id, leaf } = point;
  const scan = kind === 'counted' ? await unitScan(card.campaign_id, unit_id, leaf.measure!) : '';
  const asked = ASK[kind](point, viewer, scan);
  const columns = [...asked.columns, ...WHERE];
  const descending = view.sort?.startsWith('-') ?? false;
  const sorted = columns.find(
    ({ name, type }) => name === view.sort?.replace(/^-/, '') && type !== 'lines',
  );
  const parts = Object.entries(asked.parts);
  const part = asked.parts[view.part ?? ''] ? view.part : null;
  const own = columns.filter(({ type }) => type !== 'lines');
  const later = columns.filter(({ type }) => type === 'lines');
  const order = [
    ...(sorted ? [`"${sorted.name}" ${descending ? 'desc' : 'asc'} nulls last`] : []),
    '_added, line, _nth',
  ].join(', ');
  const found = await sqlRows<PointRow & { _place: number | null }>(`with asked as materialized (
  select ${own.map(named).join(', ')}, s.file as _file, f.added as _added, row_number() over () as _nth
    ${parts.map(([name, condition]) => `, coalesce(${condition}, false) as _in_${name}`).join('')}
  ${asked.from}
), picked as (
  select *, row_number() over (order by ${order}) as _place from asked
  ${part ? `where _in_${part}` : ''}
  order by _place limit ${view.size} offset ${(view.page - 1) * view.size}
), tallies as (
  select count(*)::integer as _all${parts.map(([name]) => `, (count(*) filter (_in_${name}))::integer as _n_${name}`).join('')}
  from asked
)${later.length ? `, former as (${FORMER})` : ''}
select t.*, p._place, ${own.map(({ name }) => `p."${name}"`).join(', ')}${later.map((one) => `, ${named(one)}`).join('')}
from tallies t left join picked p on true
${later.length ? 'left join former o on o.file = p._file and o.line = p.line' : ''}
order by p._place`);
  const told = (name: string) => Number(found[0]![name]);
  const counts = Object.fromEntries(parts.map(([name]) => [name, told(`_n_${name}`)]));
  return {
    kind,
    source: asked.source,
    columns,
    rows: found
      .filter(({ _place }) => _place !== null)
      .map((row) => Object.fromEntries(columns.map(({ name }) => [name, row[name]!]))),
    total: part ? counts[part]! : told('_all'),
    parts: { all: told('_all'), ...counts },
  };
}

const named = ({ name, sql }: RowColumn) => `${sql} as "${name}"`;
