/**
 * The SQL models: a closed list in the order they are made. The path is the identity:
 * `models/staging/units.sql` is `staging.units`. A model reads only what stands before it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM } from './data-folder';
import { type Database, identifier, literal } from './db';

export const STAGING = [
  'units',
  'unit_edges',
  'unit_names',
  'unit_refs',
  'unit_ref_names',
  'unit_matches',
  'placed_rows',
  'campaign_units',
  'campaign_unit_rows',
  'status_numbers',
  'dossier_rows',
  'dossier_duplicates',
  'merged_dossiers',
  'working_days',
  'statutory_deadlines',
  'dossiers',
  'campaign_dossiers',
  'dossier_groups',
  'dossier_count_rows',
  'dossier_counts',
  'surveys',
  'campaign_surveys',
  'inspections',
  'campaign_inspections',
  'petitions',
  'campaign_petitions',
  'tasks',
  'campaign_tasks',
  'assessments',
  'campaign_assessments',
  'campaign_rows',
  'unit_above',
  'counted_units',
  'measure_matches',
  'measures',
  'split_units',
  'superseded',
  'unresolved',
  'unit_rows',
  'rejections',
  'corrections',
  'corrected',
] as const;

/** By source. Each gives, for every row, the days from and until which it counts above and below the line. */
export const MEASURES_OF = {
  dossiers: [
    'on_time_of_resolved',
    'on_time_of_received',
    'on_time_of_due',
    'in_time_of_received',
    'in_time_by_decision_766',
    'early_of_resolved',
    'online_of_received',
    'inputs_digitised',
    'results_digitised',
    'digitised_in_full',
    'paid_online',
    'apologised_of_late',
    'late_without_apology',
    'pending_overdue',
    'pending_overdue_days',
    'full_online_of_received',
    'data_reused_of_received',
    'supplemented_of_received',
  ],
  surveys: [
    'satisfaction',
    'satisfaction_mean',
    'satisfaction_weighted',
    'satisfaction_of_citizens',
    'satisfaction_of_organisations',
    'satisfaction_of_delegates',
    'satisfaction_of_department_heads',
    'satisfaction_of_officials',
    'survey_responses_of_required',
  ],
  inspections: ['inspection_findings', 'findings_remedied'],
  petitions: ['petitions_on_time', 'petitions_satisfied'],
  tasks: ['tasks_on_time', 'tasks_done'],
  assessments: ['self_assessment_excess'],
} as const;
/** A source whose rows are counted one by one. */
export type CountedSource = keyof typeof MEASURES_OF;
export type ComputedMeasure = (typeof MEASURES_OF)[CountedSource][number];
export const MEASURES: readonly ComputedMeasure[] = Object.values(MEASURES_OF).flat();

const SOURCE_OF: ReadonlyMap<string, CountedSource> = new Map(
  Object.entries(MEASURES_OF).flatMap(([source, names]) =>
    names.map((name): [string, CountedSource] => [name, source as CountedSource]),
  ),
);

/** The source a measure is computed from; null where it is only reported. */
export const sourceOf = (measure: string): CountedSource | null => SOURCE_OF.get(measure) ?? null;

export const MARTS = [
  'campaigns',
  'criteria',
  'units',
  'scores',
  'rankings',
  'report_uses',
  'appraisals',
  'reported_figures',
  'reconciliations',
  'survey_samples',
  'count_breaches',
  'unit_files',
  'rejections',
  'files',
  'file_reasons',
  'unresolved',
  'unit_rows',
  'deliveries',
  'comparisons',
  'signs',
] as const;

export interface Model {
  schema: string;
  name: string;
  /** `view` where a copy of the rows would cost more than it saves; `measure`: see `measureTable`. */
  made_as: 'table' | 'view' | 'measure';
  grain: string;
  columns: Record<string, string>;
  body: string;
}

/**
 * Reads a model: its head is comments, `-- table: grain` or `-- view: grain` first, then `-- column: meaning`.
 * @throws Error where the head is missing
 */
export function readModel(schema: string, name: string): Model {
  const path = join(PROGRAM, 'warehouse/models', schema, `${name}.sql`);
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\n');
  const head = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('--')),
  );
  const first = /^-- (table|view|measure): (.+)$/.exec(head[0] ?? '');
  if (!first)
    throw new Error(`${path}: the first line must be "-- table: grain" or "-- view: grain"`);
  const columns: Record<string, string> = {};
  for (const line of head.slice(1)) {
    const column = /^-- (\w+): (.+)$/.exec(line);
    if (column) columns[column[1]!] = column[2]!;
  }
  return {
    schema,
    name,
    made_as: first[1] as Model['made_as'],
    grain: first[2]!,
    columns,
    body: lines.slice(head.length).join('\n').trim().replace(/;$/, ''),
  };
}

/** Makes a model and puts its head into the catalogue, for the quality page to read. */
export async function makeModel(db: Database, model: Model): Promise<void> {
  const name = `${model.schema}.${identifier(model.name)}`;
  const kind = model.made_as === 'view' ? 'view' : 'table';
  const columns = model.made_as === 'measure' ? {} : model.columns;
  await db.transaction([
    `create ${kind} ${name} as\n${model.made_as === 'measure' ? measured(model) : model.body}`,
    `comment on ${kind} ${name} is ${literal(model.grain)}`,
    ...Object.entries(columns).map(
      ([column, meaning]) =>
        `comment on column ${name}.${identifier(column)} is ${literal(meaning)}`,
    ),
  ]);
}

/** The rows a measure is counted from; like dossiers of one file are one row, where its head asks for no other. */
export function countedFrom({ name, columns }: Model): string {
  const source = sourceOf(name)!;
  return source === 'dossiers' && !('one_by_one' in columns)
    ? 'staging.dossier_groups'
    : `staging.campaign_${source}`;
}

/** One view over the tables of `measures`: what a unit's rows give, whichever measure it is. */
export const everyMeasure = (measures: readonly ComputedMeasure[]) =>
  `create view measures.every as ${measures
    .map((name) => `select ${literal(name)} as measure, * from measures.${name}`)
    .join(' union all ')}`;

/** Rows of a measure over those of its source: each with the days from and until which it counts. */
export const spans = (model: Model, rows: string) =>
  `with ${sourceOf(model.name)} as (${rows}) from (${model.body})`;

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
 * `plain` (the numerator alone is the figure: the denominator is blank, or 0 where there was nothing).
 */
function measured(model: Model): string {
  const has = (column: string) => column in model.columns;
  const days = ['denominator_from', 'denominator_until', 'numerator_from', 'numerator_until'];
  if (has('numerator_since')) days.push('numerator_since');
  const added = (part: Part) => addedColumn(model, part) ?? 'n';
  const above = has('numerator_since') ? `above * ${SINCE}` : 'above';
  const count = (part: string, n: string) =>
    `coalesce(sum(${n}) filter (where ${countsOn(part, 'm.judged_on')}), 0)::${has(`${part}_weight`) ? 'double' : 'integer'}`;
  const below = count('denominator', 'below');
  return `with alike as (
  select campaign_id, unit_id, ${days.join(', ')}, sum(${added('denominator')}) as below, sum(${added('numerator')}) as above
  from (${spans(model, `from ${countedFrom(model)}`)}) group by all
)
select a.campaign_id, a.unit_id, m.month_index, ${count('numerator', above)} as numerator,
  ${has('plain') ? `case when ${below} = 0 then 0 end` : below} as denominator
from alike a join campaign.months m using (campaign_id)
group by all`;
}
