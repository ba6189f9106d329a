/** The bare rollup of all twelve months: like dossiers grouped once, then counted for each month. Pure. */
import { literal } from '@/warehouse/db';
import type { Facts } from './rollup';
import { rollup } from './rollup';

const month = (moment: string) =>
  `(case when ${moment} < '2026-01-01' then month(${moment}) else 99 end)::tinyint`;

const GROUPED: Facts = {
  received: 'received <= month',
  ended: '(ended <= month)',
  overdue: '(overdue <= month)',
  is_on_time: 'is_on_time',
  is_early: 'is_early',
  is_online: 'is_online',
  has_digital_input: 'has_digital_input',
  has_digital_result: 'has_digital_result',
  has_fee: 'has_fee',
  is_paid_online: 'is_paid_online',
  has_apology: 'has_apology',
};

/** @param paths Parquet files of the lake with dossiers */
export function monthlyRollup(paths: string[]): string {
  const grouped = `select unit_code, ${month('received_at')} as received,
    coalesce(${month('coalesce(finished_at, returned_at)')}, 99) as ended,
    case when coalesce(finished_at, returned_at) <= due_at then 99 else ${month('due_at')} end as overdue,
    coalesce(finished_at, returned_at) <= due_at as is_on_time,
    coalesce(finished_at, returned_at)::date < due_at::date as is_early,
    channel = 'online' as is_online,
    coalesce(input_digitised, false) as has_digital_input,
    coalesce(result_digitised, false) as has_digital_result,
    coalesce(fee_due > 0, false) as has_fee,
    coalesce(fee_paid_online, false) as is_paid_online,
    coalesce(apology_sent, false) as has_apology,
    count(*) as n
  from read_parquet([${paths.map(literal).join(', ')}])
  where reason is null and skipped is null
  group by all`;
  return rollup({
    from: `select g.*, m.month from (${grouped}) g cross join range(1, 13) m(month)`,
    facts: GROUPED,
    n: 'n',
    month: 'month',
    divide: '//',
  });
}
