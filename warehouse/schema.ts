/**
 * The marts as Drizzle tables: where every type of the screen is born. What each column means stands in
 * the head of `models/marts/<table>.sql`; a test says that the two agree.
 */
import { boolean, date, doublePrecision, integer, pgSchema, text } from 'drizzle-orm/pg-core';
import type { Sign } from './scoring/signs';

const marts = pgSchema('marts');
const day = (name: string) => date(name, { mode: 'string' });

export const build = marts.table('build', {
  build: text('build').notNull(),
  as_of_on: day('as_of_on'),
});

export const campaigns = marts.table('campaigns', {
  campaign_id: text('campaign_id').notNull(),
  title_vi: text('title_vi').notNull(),
  title_en: text('title_en').notNull(),
  period_from: day('period_from').notNull(),
  period_to: day('period_to').notNull(),
  month_ends_on: day('month_ends_on').notNull(),
  data_on: day('data_on'),
  previous: text('previous'),
  normal_form: text('normal_form').notNull(),
  yaml: text('yaml').notNull(),
  sha256: text('sha256').notNull(),
  units: integer('units').notNull(),
  ranked: integer('ranked').notNull(),
});

export const criteria = marts.table('criteria', {
  campaign_id: text('campaign_id').notNull(),
  criterion: text('criterion').notNull(),
  parent: text('parent'),
  position: integer('position').notNull(),
  depth: integer('depth').notNull(),
  is_leaf: boolean('is_leaf').notNull(),
  name_vi: text('name_vi').notNull(),
  name_en: text('name_en'),
  short_vi: text('short_vi').notNull(),
  short_en: text('short_en'),
  max_points: doublePrecision('max_points').notNull(),
  measure: text('measure'),
  formula: text('formula'),
  part: text('part'),
  none: text('none'),
  missing: text('missing'),
  min_n: doublePrecision('min_n'),
  origin: text('origin'),
  clause: text('clause'),
  evidence: text('evidence'),
  ordinal: integer('ordinal').notNull(),
  measure_vi: text('measure_vi'),
  measure_en: text('measure_en'),
  definition_vi: text('definition_vi'),
  definition_en: text('definition_en'),
});

export const units = marts.table('units', {
  unit_id: text('unit_id').notNull(),
  unit_code: text('unit_code').notNull(),
  unit_name: text('unit_name').notNull(),
  unit_type: text('unit_type').notNull(),
  parent_code: text('parent_code'),
  valid_from: day('valid_from'),
  valid_to: day('valid_to'),
  parent_name: text('parent_name'),
  province_name: text('province_name'),
  search_key: text('search_key').notNull(),
});

export const scores = marts.table('scores', {
  campaign_id: text('campaign_id').notNull(),
  unit_id: text('unit_id').notNull(),
  criterion: text('criterion').notNull(),
  month_ends_on: day('month_ends_on').notNull(),
  numerator: doublePrecision('numerator'),
  denominator: doublePrecision('denominator'),
  on: day('on'),
  value: doublePrecision('value'),
  origin: text('origin'),
  points_exact: doublePrecision('points_exact'),
  points: doublePrecision('points'),
  max_points: doublePrecision('max_points').notNull(),
  policy: text('policy'),
  self_points: doublePrecision('self_points'),
  note: text('note'),
});

export const rankings = marts.table('rankings', {
  campaign_id: text('campaign_id').notNull(),
  unit_id: text('unit_id').notNull(),
  month_ends_on: day('month_ends_on').notNull(),
  total: doublePrecision('total'),
  total_exact: doublePrecision('total_exact'),
  class: text('class'),
  block: text('block'),
  rank: integer('rank'),
  rank_in_block: integer('rank_in_block'),
  tied: boolean('tied').notNull(),
  coverage: doublePrecision('coverage').notNull(),
  self_total: doublePrecision('self_total'),
  unranked: text('unranked'),
  rank_low: integer('rank_low'),
  rank_high: integer('rank_high'),
  is_split: boolean('is_split').notNull(),
});

export const report_uses = marts.table('report_uses', {
  campaign_id: text('campaign_id').notNull(),
  unit_id: text('unit_id').notNull(),
  criterion: text('criterion').notNull(),
  source: text('source').notNull(),
  file: text('file').notNull(),
  line: integer('line').notNull(),
  use: text('use').notNull(),
  file_name: text('file_name').notNull(),
  sha256: text('sha256').notNull(),
  period_from: day('period_from'),
  period_to: day('period_to').notNull(),
  numerator: doublePrecision('numerator'),
  denominator: doublePrecision('denominator'),
  on: day('on'),
  document: text('document'),
  report_note: text('report_note'),
});

export const appraisals = marts.table('appraisals', {
  campaign_id: text('campaign_id').notNull(),
  unit_id: text('unit_id').notNull(),
  criterion: text('criterion').notNull(),
  round: text('round').notNull(),
  self_points: doublePrecision('self_points'),
  appraised_points: doublePrecision('appraised_points'),
  level: text('level'),
  appraisal_reason: text('appraisal_reason'),
  explanation: text('explanation'),
  decision: text('decision'),
  evidence: text('evidence'),
  file_name: text('file_name').notNull(),
  sha256: text('sha256').notNull(),
  line: integer('line').notNull(),
  is_last: boolean('is_last').notNull(),
});

export const reported_figures = marts.table('reported_figures', {
  unit_code: text('unit_code').notNull(),
  unit_id: text('unit_id'),
  unit_name: text('unit_name').notNull(),
  parent_name: text('parent_name'),
  province_name: text('province_name'),
  reason: text('reason'),
  period_from: day('period_from'),
  period_to: day('period_to').notNull(),
  measure: text('measure').notNull(),
  name_vi: text('name_vi'),
  name_en: text('name_en'),
  of: text('of'),
  numerator: doublePrecision('numerator'),
  on: day('on'),
  denominator: doublePrecision('denominator'),
  document: text('document'),
  note: text('note'),
  file_name: text('file_name').notNull(),
  line: integer('line').notNull(),
});

export const reconciliations = marts.table('reconciliations', {
  campaign_id: text('campaign_id').notNull(),
  unit_id: text('unit_id').notNull(),
  criterion: text('criterion').notNull(),
  rows: integer('rows').notNull(),
  declared: doublePrecision('declared').notNull(),
  declared_by: text('declared_by').notNull(),
  is_reconciled: boolean('is_reconciled').notNull(),
  coverage: doublePrecision('coverage'),
  difference: doublePrecision('difference').notNull(),
});

export const survey_samples = marts.table('survey_samples', {
  campaign_id: text('campaign_id').notNull(),
  unit_id: text('unit_id').notNull(),
  answers: integer('answers').notNull(),
  responses: integer('responses').notNull(),
  required_n: integer('required_n'),
});

export const count_breaches = marts.table('count_breaches', {
  code: text('code').notNull(),
  file: text('file').notNull(),
  line: integer('line').notNull(),
  period_from: day('period_from'),
  period_to: day('period_to').notNull(),
  field: text('field'),
  whole: integer('whole').notNull(),
  parts: integer('parts').array().notNull(),
  unit_code: text('unit_code'),
  unit_name: text('unit_name').notNull(),
  file_name: text('file_name').notNull(),
});

export const unit_files = marts.table('unit_files', {
  campaign_id: text('campaign_id').notNull(),
  unit_id: text('unit_id').notNull(),
  measure: text('measure').notNull(),
  source: text('source').notNull(),
  file_name: text('file_name').notNull(),
  sha256: text('sha256').notNull(),
  numerator_rows: integer('numerator_rows').notNull(),
  denominator_rows: integer('denominator_rows').notNull(),
});

export const files = marts.table('files', {
  file: text('file').notNull(),
  source: text('source').notNull(),
  sha256: text('sha256').notNull(),
  name: text('name').notNull(),
  sheet: text('sheet').notNull(),
  reference: boolean('reference').notNull(),
  added: integer('added').notNull(),
  added_on: day('added_on').notNull(),
  as_of_on: day('as_of_on'),
  as_of_from: text('as_of_from'),
  rows: integer('rows').notNull(),
  accepted: integer('accepted').notNull(),
  rejected: integer('rejected').notNull(),
  skipped: integer('skipped').notNull(),
  way: text('way').notNull(),
  delimiter: text('delimiter').notNull(),
  headings: text('headings').array().notNull(),
  unknown_headings: text('unknown_headings').array().notNull(),
  ambiguous_decimals: text('ambiguous_decimals').array().notNull(),
  unresolved: integer('unresolved').notNull(),
  open: integer('open').notNull(),
  corrected: integer('corrected').notNull(),
});

export const file_reasons = marts.table('file_reasons', {
  file: text('file').notNull(),
  kind: text('kind').notNull(),
  code: text('code').notNull(),
  n: integer('n').notNull(),
});

export const unresolved = marts.table('unresolved', {
  source: text('source').notNull(),
  file: text('file').notNull(),
  line: integer('line').notNull(),
  reason: text('reason').notNull(),
  reason_column: text('reason_column'),
  value: text('value'),
  file_name: text('file_name').notNull(),
});

export const sources = marts.table('sources', {
  source: text('source').notNull(),
  title_vi: text('title_vi').notNull(),
  title_en: text('title_en').notNull(),
});

export const rejections = marts.table('rejections', {
  source: text('source').notNull(),
  file: text('file').notNull(),
  line: integer('line').notNull(),
  kind: text('kind').$type<'rejected' | 'unresolved' | 'superseded'>().notNull(),
  reason: text('reason').notNull(),
  reason_column: text('reason_column'),
  unit: text('unit'),
  unit_code: text('unit_code'),
  status: text('status').$type<'open' | 'corrected' | 'again'>().notNull(),
  file_name: text('file_name').notNull(),
  rejected_on: day('rejected_on').notNull(),
  by_file_name: text('by_file_name'),
  by_line: integer('by_line'),
  corrected_on: day('corrected_on'),
});

export const unit_rows = marts.table('unit_rows', {
  source: text('source').notNull(),
  file: text('file').notNull(),
  unit_code: text('unit_code').notNull(),
  file_name: text('file_name').notNull(),
  as_of_on: day('as_of_on'),
  accepted: integer('accepted').notNull(),
  doubted: integer('doubted').notNull(),
  rejected: integer('rejected').notNull(),
  unresolved: integer('unresolved').notNull(),
  open: integer('open').notNull(),
  corrected: integer('corrected').notNull(),
  last_on: day('last_on'),
});

export const deliveries = marts.table('deliveries', {
  campaign_id: text('campaign_id').notNull(),
  unit_id: text('unit_id').notNull(),
  unit_code: text('unit_code').notNull(),
  unit_name: text('unit_name').notNull(),
  block: text('block'),
  source: text('source').notNull(),
  needed: integer('needed').notNull(),
  figures: integer('figures').notNull(),
  month_from: day('month_from').notNull(),
  month_to: day('month_to').notNull(),
  last_on: day('last_on'),
  accepted: integer('accepted').notNull(),
  open: integer('open').notNull(),
  status: text('status').$type<'sent' | 'late' | 'none' | 'waiting'>().notNull(),
});

export const comparisons = marts.table('comparisons', {
  campaign_id: text('campaign_id').notNull(),
  unit_id: text('unit_id').notNull(),
  unit_code: text('unit_code').notNull(),
  unit_name: text('unit_name').notNull(),
  measure: text('measure').notNull(),
  computed_numerator: doublePrecision('computed_numerator').notNull(),
  computed_denominator: integer('computed_denominator').notNull(),
  computed_to: day('computed_to').notNull(),
  reported_numerator: doublePrecision('reported_numerator').notNull(),
  reported_denominator: doublePrecision('reported_denominator'),
  reported_to: day('reported_to').notNull(),
  difference: doublePrecision('difference'),
});

export const signs = marts.table('signs', {
  campaign_id: text('campaign_id').notNull(),
  unit_id: text('unit_id').notNull(),
  unit_code: text('unit_code').notNull(),
  unit_name: text('unit_name').notNull(),
  block: text('block'),
  sign: text('sign').$type<Sign>().notNull(),
  version: integer('version').notNull(),
  n: integer('n').notNull(),
  k: integer('k'),
  value: doublePrecision('value').notNull(),
  expected: doublePrecision('expected').notNull(),
  compared_with: text('compared_with'),
  others: integer('others').notNull(),
  p: doublePrecision('p'),
  q: doublePrecision('q'),
  flagged: boolean('flagged').notNull(),
  about: text('about'),
});

export const sign_conclusions = marts.table('sign_conclusions', {
  campaign_id: text('campaign_id').notNull(),
  unit_code: text('unit_code').notNull(),
  unit_name: text('unit_name').notNull(),
  sign: text('sign').$type<Sign>().notNull(),
  concluded_on: day('concluded_on').notNull(),
  conclusion: text('conclusion').notNull(),
  reply: text('reply'),
  is_published: boolean('is_published').notNull(),
});

export const measures = marts.table('measures', {
  measure: text('measure').notNull(),
  name_vi: text('name_vi').notNull(),
  name_en: text('name_en').notNull(),
  of: text('of').notNull(),
  counted_vi: text('counted_vi'),
  counted_en: text('counted_en'),
  computed: boolean('computed').notNull(),
  source: text('source'),
  definition_vi: text('definition_vi'),
  definition_en: text('definition_en'),
});

export const boundaries = marts.table('boundaries', {
  campaign_id: text('campaign_id').notNull(),
  unit_code: text('unit_code').notNull(),
  path: text('path').notNull(),
  x: doublePrecision('x').notNull(),
  y: doublePrecision('y').notNull(),
  width: doublePrecision('width').notNull(),
  height: doublePrecision('height').notNull(),
});
