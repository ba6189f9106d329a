/** The SQL of measures: which rows each counts, with the days it counts them on. Pure. */
import { literal } from './db';
import { type ComputedMeasure, type Model, sourceOf } from './models';

/** The rows a measure is counted from; like dossiers of one file are one row, where its head asks for no other. */
export function countedFrom({ name, columns }: Model): string {
  const source = sourceOf(name)!;
  if (source !== 'dossiers') return `staging.campaign_${source}`;
  return 'one_by_one' in columns ? 'staging.changed_dossiers' : 'staging.dossier_groups';
}

/** One view over the tables of `measures`: what a unit's rows give, whichever measure it is. */
export const everyMeasure = (measures: readonly ComputedMeasure[]) =>
  `create view measures.every as ${measures
    .map(
      (name) =>
        `select ${literal(name)} as measure, campaign_id, unit_id, month_index, numerator, denominator from measures.${name}`,
    )
    .join(' union all ')}`;

/**
 * The files that tell what a measure looks at, as SQL over their columns: all of those its head names in `told_by`,
 * or any of them where `|` stands between. What nobody wrote down is not zero.
 */
export function tellingFiles({ columns }: Model): string {
  const isAny = columns.told_by!.includes('|');
  const names = columns.told_by!.split(/[|,]/).map((name) => literal(name.trim()));
  return `select file from staging.files where list_has_${isAny ? 'any' : 'all'}(columns, [${names.join(', ')}])`;
}

/** Rows of a measure over those of its source: each with the days from and until which it counts. */
export function spans(model: Model, rows: string): string {
  const of =
    'told_by' in model.columns
      ? `select r.*, f.file is not null as is_told from (${rows}) r left join (${tellingFiles(model)}) f using (file)`
      : rows;
  return `with ${sourceOf(model.name)} as (${of}) from (${model.body})`;
}

/** True on `day` for a row that counts in `part` (numerator or denominator). */
export const countsOn = (part: string, day: string) =>
  `${part}_from <= ${day} and (${part}_until is null or ${part}_until > ${day})`;

type Part = 'numerator' | 'denominator';

/** The column that says what a row adds to a part; null where each adds one. */
const addedColumn = ({ columns }: Model, part: Part) =>
  [`${part}_n`, `${part}_weight`].find((column) => column in columns) ?? null;

const SINCE = '(m.judged_on - numerator_since)';

/** What one row adds to a part, as SQL over it and its campaign month `m`. */
export function addedByRow(model: Model, part: Part): string {
  if (part === 'numerator' && 'numerator_since' in model.columns) return SINCE;
  return addedColumn(model, part) ?? '1';
}

/**
 * A measure's table: numerator and denominator of every unit on the day each campaign month is judged.
 * Its head may say what a row adds where that is not 1: `numerator_n` and `denominator_n` (whole numbers),
 * `numerator_weight` (parts of one), or `numerator_since` (one for each day after it); and
 * `plain` (the numerator alone is the figure: the denominator is blank, or 0 where there was nothing; `below` counts).
 */
export function measureTable(model: Model): string {
  const has = (column: string) => column in model.columns;
  const days = ['denominator_from', 'denominator_until', 'numerator_from', 'numerator_until'];
  if (has('numerator_since')) days.push('numerator_since');
  const added = (part: Part) => addedColumn(model, part) ?? 'n';
  const above = has('numerator_since') ? `above * ${SINCE}` : 'above';
  const count = (part: Part, n: string) =>
    `coalesce(sum(${n}) filter (where ${countsOn(part, 'm.judged_on')}), 0)::${typeOf(model, part)}`;
  const below = count('denominator', 'below');
  return `with alike as (
  select campaign_id, unit_id, ${days.join(', ')}, sum(${added('denominator')}) as below, sum(${added('numerator')}) as above
  from (${spans(model, `from ${countedFrom(model)}`)}) group by all
)
select a.campaign_id, a.unit_id, m.month_index, ${count('numerator', above)} as numerator,
  ${has('plain') ? `${below} as below, case when ${below} = 0 then 0 end` : below} as denominator
from alike a join campaign.months m using (campaign_id)
group by all`;
}

/** A measure's table from several of its parts: `rows` of the columns of {@link measureTable}. */
export function summed(model: Model, rows: string): string {
  const sum = (column: string, part: Part) => `sum(${column})::${typeOf(model, part)} as ${column}`;
  const below =
    'plain' in model.columns
      ? `${sum('below', 'denominator')}, case when sum(below) = 0 then 0 end as denominator`
      : sum('denominator', 'denominator');
  return `select campaign_id, unit_id, month_index, ${sum('numerator', 'numerator')}, ${below} from (${rows}) group by all`;
}

const typeOf = ({ columns }: Model, part: Part) =>
  `${part}_weight` in columns ? 'double' : 'integer';
