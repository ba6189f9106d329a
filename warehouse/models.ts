/**
 * The SQL models: a closed list in the order they are made. The path is the identity:
 * `models/staging/units.sql` is `staging.units`. A model reads only what stands before it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM } from './data-folder';

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
  'changed_dossiers',
  'dossier_groups',
  'dossier_files',
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
] as const;

/** What became of every row, of staging too: no score is made from these, so they are made while scores are. */
export const FATES = [
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
 * Reads a model: its head is comments, `-- table: grain` or `-- view: grain` first, then `-- column: meaning`,
 * over several lines where the next ones are set in.
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
  let last: string | null = null;
  for (const line of head.slice(1)) {
    const [, name, meaning] = /^-- (\w+): (.+)$/.exec(line) ?? [];
    if (name) columns[name] = meaning!;
    // a meaning may go on in the next line, set in
    else if (last) columns[last] += ` ${line.replace(/^--\s+/, '')}`;
    last = name ?? last;
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
