/** What of the rows behind a point is shown, and to whom: what a viewer may not see is not asked of the database. No I/O. */
import { type CountedSource, sourceOf } from '../models';
import { type Guarded, maySee, type Viewer } from '../policy';

export type RowType = 'text' | 'word' | 'day' | 'moment' | 'number' | 'boolean' | 'lines';

export interface RowColumn {
  /** As the API names it. */
  name: string;
  /** The same for a day and a moment: how headings, words and notes call it. */
  key: string;
  type: RowType;
  sql: string;
}

const column =
  (type: RowType) =>
  (name: string, sql = `s.${name}`, guard?: Guarded): RowColumn & { guard?: Guarded } => ({
    name,
    key: name,
    type,
    sql,
    ...(guard ? { guard } : {}),
  });
const text = column('text');
const word = column('word');
const number = column('number');
const boolean = column('boolean');
const moment = column('moment');
const day = column('day');

/** How the time of a dossier, or a petition, went by the day the campaign's month is judged. */
const outcome = (ended: string, due: string, early: string) => `case
  when s.overdue_on <= m.judged_on and (${ended} is null or ${ended} > m.judged_on) then 'pending_late'
  when s.overdue_on <= m.judged_on then 'late'
  when ${ended} is null or ${ended} > m.judged_on then 'pending'
  when ${due} is null then 'no_due'
  when ${early} then 'early'
  else 'on_time' end`;

/** The day its code says, as yymmdd, where that is not the day it was received. */
const CODE_DAY = `case when split_part(s.dossier_code, '-', -2) <> strftime(s.received_at, '%y%m%d')
  then nullif(regexp_extract(s.dossier_code, '.-([0-9]{6})-[0-9]+$', 1), '') end`;

/** Where the rows stand that a later extract of the same dossier replaced, oldest first; of `picked` rows alone. */
export const FORMER = `select d.file, d.line, list({'file_name': g.name, 'line': old.line} order by t.place) as former
  from (from staging.dossier_duplicates d semi join picked p on p._file = d.file and p.line = d.line) d,
    unnest(d.superseded) with ordinality as t(old, place)
  join staging.files g on g.file = old.file
  group by all`;

type Column = ReturnType<typeof text>;

/** Beside where it stands and what it counts as; `x` is the row in the lake. */
const OF_SOURCE: Record<CountedSource, Column[]> = {
  dossiers: [
    text('code', 's.dossier_code', 'row_codes'),
    moment('received_at'),
    moment('due_at'),
    word('due_from'),
    moment('due_at_extended'),
    number('promises'),
    moment('time_out_at'),
    moment('ended_at'),
    word('status'),
    word('channel'),
    word('outcome', outcome('s.ended_on', 's.due_at', 's.is_early')),
    boolean('is_asked_again'),
    text('code_day', CODE_DAY, 'row_codes'),
    column('lines')('former', 'coalesce(o.former, [])'),
  ],
  surveys: [
    text('code', 's.code', 'row_codes'),
    day('answered_on'),
    word('survey_channel', 's.channel'),
    word('respondent_group'),
    text('question'),
    word('answer'),
  ],
  inspections: [
    text('code', 's.code', 'row_codes'),
    day('inspected_on', 'x.inspected_on'),
    word('content', 'x.content'),
    boolean('has_finding'),
    word('severity', 'x.severity'),
    text('finding', 'x.finding', 'finding_texts'),
    text('recommendation', 'x.recommendation', 'finding_texts'),
    day('remedy_due_on', 'x.due_on'),
    day('remedied_on', 'x.remedied_on'),
  ],
  petitions: [
    text('code', 's.code', 'row_codes'),
    moment('received_at', 'x.received_at'),
    moment('due_at', 'x.due_at'),
    moment('answered_at', 'x.answered_at'),
    word('outcome', outcome('s.answered_on', 'x.due_at', 'false')),
    boolean('is_satisfied'),
  ],
  tasks: [
    text('code', 's.code', 'row_codes'),
    day('assigned_on', 'x.assigned_on'),
    day('due_on', 'x.due_on'),
    day('done_on', 'x.done_on'),
    boolean('is_on_time'),
  ],
  assessments: [
    text('criterion', 's.criterion'),
    number('self_points'),
    number('appraised_points'),
    number('max_points'),
  ],
};

/** What decides whether a dossier counts above the line, where that is not its time. */
const FACTS: Partial<Record<string, Column[]>> = {
  inputs_digitised: [boolean('has_digital_input')],
  results_digitised: [boolean('has_digital_result')],
  digitised_in_full: [boolean('has_digital_input'), boolean('has_digital_result')],
  paid_online: [boolean('is_paid_online')],
  apologised_of_late: [boolean('has_apology')],
  late_without_apology: [boolean('has_apology')],
  full_online_of_received: [word('service_level')],
  data_reused_of_received: [boolean('data_reused')],
  supplemented_of_received: [day('supplemented_on')],
};

/** Hours and minutes are for some; for the others the day alone is selected, under a name that says so. */
function seenBy(viewer: Viewer, columns: Column[]): RowColumn[] {
  return columns
    .filter(({ guard }) => !guard || maySee(viewer, guard))
    .map(({ guard: _, ...one }) =>
      one.type === 'moment' && !maySee(viewer, 'row_minutes')
        ? { ...one, type: 'day', name: one.name.replace('_at', '_on'), sql: `${one.sql}::date` }
        : one,
    );
}

/** Columns of the rows that a computed measure counts, as `viewer` may see them. */
export function countedColumns(measure: string, viewer: Viewer): RowColumn[] {
  return seenBy(viewer, [...OF_SOURCE[sourceOf(measure)!], ...(FACTS[measure] ?? [])]);
}

/** A reported row, and what became of it. */
export const REPORT_COLUMNS: RowColumn[] = [
  day('period_from'),
  day('period_to'),
  number('numerator'),
  number('denominator'),
  day('on', 's."on"'),
  word('use'),
  text('document'),
  text('report_note'),
];

/** A line of form 06/VPCP/KSTT, what its other numbers imply filled in, and what became of it. */
export const COUNT_COLUMNS: RowColumn[] = [
  day('period_from'),
  day('period_to'),
  text('field', 'x.field'),
  ...['received', 'received_online', 'received_direct', 'carried_over'].map((name) =>
    number(name, `x.${name}`),
  ),
  ...['resolved', 'resolved_early', 'resolved_in_time'].map((name) => number(name, `x.${name}`)),
  ...['pending', 'pending_in_time', 'pending_overdue'].map((name) => number(name, `x.${name}`)),
  word('use'),
];

/** One round of self-assessment or appraisal. */
export const APPRAISAL_COLUMNS: RowColumn[] = [
  word('round'),
  number('self_points'),
  number('appraised_points'),
  text('level'),
  text('appraisal_reason'),
  text('explanation'),
  word('decision'),
  text('evidence'),
];
