/** Reports in a few words, and what becomes of them, for tests of which reports count. */
import { pickReports, type Report } from '@/warehouse/scoring/reports';

export const YEAR = { from: '2026-01-01', to: '2026-12-31' };

export interface Sent extends Report {
  id: string;
}

const day = (text: string) =>
  text.replace(/^(\d+)\/(\d+)$/, (_, d, m) => `2026-${pad(m)}-${pad(d)}`);
const pad = (text: string) => text.padStart(2, '0');

/**
 * `1/1–31/3: 20/30`: first and last day in 2026 (or ISO), numerator, denominator. A blank first day is
 * written `–31/3`; a blank number `20/` or `/`; a date stands for itself. `more` as in a report.
 */
export function sent(text: string, more: Partial<Report> = {}): Sent {
  const [span, value] = text.split(': ') as [string, string];
  const [from, to] = span.split('–') as [string, string];
  const isDate = /^\d{4}-/.test(value);
  const [numerator, denominator] = isDate ? ['', ''] : value.split('/');
  const number = (cell: string | undefined) => (cell ? Number(cell) : null);
  return {
    id: text,
    period_from: from ? day(from) : null,
    period_to: day(to),
    numerator: number(numerator),
    denominator: number(denominator),
    on: isDate ? value : null,
    as_of_on: null,
    added: 1,
    ...more,
  };
}

interface Ask {
  until?: string;
  counting?: boolean;
  period?: { from: string; to: string };
}

/** The figure as `20/30`, `20` or a date; null where there is none. And what became of each report, by its text. */
export function picked(
  reports: (string | Sent)[],
  { until = '31/12', counting = false, period = YEAR }: Ask = {},
) {
  const list = reports.map((report) => (typeof report === 'string' ? sent(report) : report));
  const { figure, uses } = pickReports(list, period, day(until), counting);
  const text =
    figure &&
    (figure.on ?? [figure.numerator, figure.denominator].filter((part) => part !== null).join('/'));
  return {
    figure: text,
    uses: Object.fromEntries(uses.map(({ report, use }) => [report.id, use])),
  };
}

export const figureOf = (reports: (string | Sent)[], ask: Ask = {}) => picked(reports, ask).figure;
