/** The ranking as one bare SQL statement, in words that DuckDB, PostgreSQL and SQLite all know. Pure. */
import { INVERSE, POINTS, RANKED, type RankedMeasure } from './campaign';

/** Conditions over one dossier, or a group of like ones, by the day a month is judged on. */
export interface Facts {
  received: string;
  ended: string;
  overdue: string;
  is_on_time: string;
  is_early: string;
  is_online: string;
  has_digital_input: string;
  has_digital_result: string;
  has_fee: string;
  is_paid_online: string;
  has_apology: string;
}

/** What counts above and below the line of each measure, as the models say (`warehouse/models/measures/`). */
const parts = (f: Facts): Record<RankedMeasure, [numerator: string, denominator: string]> => ({
  on_time_of_resolved: [`${f.ended} and ${f.is_on_time}`, f.ended],
  on_time_of_received: [`${f.ended} and ${f.is_on_time}`, f.received],
  on_time_of_due: [`${f.ended} and ${f.is_on_time}`, `(${f.overdue} or ${f.ended})`],
  in_time_of_received: [`${f.received} and not ${f.overdue}`, f.received],
  early_of_resolved: [`${f.ended} and ${f.is_early}`, f.ended],
  online_of_received: [`${f.received} and ${f.is_online}`, f.received],
  inputs_digitised: [`${f.received} and ${f.has_digital_input}`, f.received],
  results_digitised: [`${f.ended} and ${f.has_digital_result}`, f.ended],
  digitised_in_full: [`${f.ended} and ${f.has_digital_input} and ${f.has_digital_result}`, f.ended],
  paid_online: [
    `${f.received} and ${f.has_fee} and ${f.is_paid_online}`,
    `${f.received} and ${f.has_fee}`,
  ],
  apologised_of_late: [`${f.overdue} and ${f.has_apology}`, f.overdue],
  pending_overdue: [`${f.overdue} and not ${f.ended}`, `${f.received} and not ${f.ended}`],
});

/** Hundredths of a point, rounded half up in whole numbers: exact in every engine. `divide` is its integer division. */
function hundredths(measure: RankedMeasure, divide: string): string {
  const max = POINTS[measure];
  const earned = INVERSE.has(measure) ? `(d_${measure} - n_${measure})` : `n_${measure}`;
  const points = `(${200 * max} * ${earned} + d_${measure}) ${divide} (2 * d_${measure})`;
  return `(case when d_${measure} = 0 then ${100 * max} else ${points} end)`;
}

interface Rollup {
  /** SQL with unit_code, what the facts name, and perhaps `n` rows each and `month`. */
  from: string;
  facts: Facts;
  /** How many dossiers a row stands for. */
  n?: string;
  /** A column to rank within. */
  month?: string;
  divide?: string;
}

/** One row a unit (and month): `unit_code, total` in hundredths, `place`; ties share it and none is left out. */
export function rollup({ from, facts, n = '1', month, divide = '/' }: Rollup): string {
  const by = month ? `unit_code, ${month}` : 'unit_code';
  const sum = (condition: string) => `sum(case when ${condition} then ${n} else 0 end)`;
  const sums = RANKED.flatMap((measure) => {
    const [numerator, denominator] = parts(facts)[measure];
    return [`${sum(numerator)} as n_${measure}`, `${sum(denominator)} as d_${measure}`];
  });
  const total = RANKED.map((measure) => hundredths(measure, divide)).join('\n    + ');
  return `with counted as (
  select ${by}, ${sums.join(',\n    ')}
  from (${from}) d group by ${by}
), scored as (
  select ${by}, ${total} as total from counted
)
select ${by}, total, dense_rank() over (${month ? `partition by ${month} ` : ''}order by total desc) as place
from scored`;
}

/** Facts of one dossier row with its moments, judged at the end of 2025. */
export const atYearsEnd = (dayOf: (moment: string) => string): Facts => ({
  received: `received_at < '2026-01-01'`,
  ended: `(ended_at is not null and ended_at < '2026-01-01')`,
  overdue: `((ended_at is null or ended_at > due_at) and due_at < '2026-01-01')`,
  is_on_time: 'ended_at <= due_at',
  is_early: `${dayOf('ended_at')} < ${dayOf('due_at')}`,
  is_online: `channel = 'Trực tuyến'`,
  has_digital_input: 'input_digitised',
  has_digital_result: 'result_digitised',
  has_fee: 'coalesce(fee_due, 0) > 0',
  is_paid_online: 'coalesce(fee_paid_online, false)',
  has_apology: 'coalesce(apology_sent, false)',
});
