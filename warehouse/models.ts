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
  'unit_names',
  'unit_refs',
  'unit_matches',
  'unit_edges',
  'campaign_units',
  'campaign_unit_rows',
  'dossier_rows',
  'dossier_duplicates',
  'dossiers',
  'campaign_dossiers',
  'dossier_groups',
  'unit_above',
  'counted_units',
  'measure_matches',
  'measures',
  'assessments',
  'split_units',
  'superseded',
  'unresolved',
] as const;

/** Each gives, for every dossier, the days from and until which it counts above and below the line. */
export const MEASURES = [
  'on_time_of_resolved',
  'on_time_of_received',
  'on_time_of_due',
  'in_time_of_received',
  'early_of_resolved',
  'online_of_received',
  'inputs_digitised',
  'results_digitised',
  'digitised_in_full',
  'paid_online',
  'apologised_of_late',
  'pending_overdue',
] as const;
export type ComputedMeasure = (typeof MEASURES)[number];

export const MARTS = [
  'campaigns',
  'criteria',
  'units',
  'scores',
  'rankings',
  'report_uses',
  'appraisals',
  'reported_figures',
  'unit_files',
  'files',
  'file_reasons',
  'unresolved',
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
  await db.run(
    `create ${kind} ${name} as\n${model.made_as === 'measure' ? measured(model) : model.body}`,
  );
  await db.run(`comment on ${kind} ${name} is ${literal(model.grain)}`);
  if (model.made_as === 'measure') return;
  for (const [column, meaning] of Object.entries(model.columns))
    await db.run(`comment on column ${name}.${identifier(column)} is ${literal(meaning)}`);
}

/** Rows of a measure over `dossiers`: each with the days from and until which it counts. */
export const spans = (model: Model, dossiers: string) =>
  `with dossiers as (${dossiers}) ${model.body}`;

/** True on `day` for a row that counts in `part` (numerator or denominator). */
export const countsOn = (part: string, day: string) =>
  `${part}_from <= ${day} and (${part}_until is null or ${part}_until > ${day})`;

/** A measure's table: numerator and denominator of every unit on the day each campaign month is judged. */
function measured(model: Model): string {
  const days = ['denominator_from', 'denominator_until', 'numerator_from', 'numerator_until'].join(
    ', ',
  );
  const count = (part: string) =>
    `coalesce(sum(n) filter (where ${countsOn(part, 'm.judged_on')}), 0)::integer as ${part}`;
  return `with alike as (
  select campaign_id, unit_id, ${days}, sum(n) as n
  from (${spans(model, 'from staging.dossier_groups')}) group by all
)
select a.campaign_id, a.unit_id, m.month_index, ${count('numerator')}, ${count('denominator')}
from alike a join campaign.months m using (campaign_id)
group by all`;
}
