import { type Column, NAMED_UNIT, PERIOD, type RowRule, type Source, UNIT_TOLD } from '../source';

/** How the three groups of form 06/VPCP/KSTT are headed, above their own columns or alone. */
const RECEIVED = [
  'Nhận',
  'Tiếp nhận',
  'Nhận giải quyết',
  'Số hồ sơ nhận giải quyết',
  'Số hồ sơ tiếp nhận',
  'Số lượng hồ sơ tiếp nhận',
  'Hồ sơ tiếp nhận',
];
const RESOLVED = [
  'Đã giải quyết',
  'Số hồ sơ đã giải quyết',
  'Số lượng hồ sơ đã giải quyết',
  'Hồ sơ đã giải quyết',
  'Kết quả giải quyết',
];
const PENDING = [
  'Đang giải quyết',
  'Số hồ sơ đang giải quyết',
  'Số lượng hồ sơ đang giải quyết',
  'Hồ sơ đang giải quyết',
];
/** Form 06 puts what was newly received under a third line of its own. */
const NEWLY = RECEIVED.map((group) => `${group} Trong kỳ`);

/**
 * A count of the form: its two-line headings joined, then what stands in one-line exports. Where a
 * short form stands twice ("Quá hạn"), the columns take them in the order of the form.
 */
function counted(
  title: Column['title'],
  groups: string[],
  parts: string[],
  short: string[],
): Column {
  const joined = groups.flatMap((group) => parts.map((part) => `${group} ${part}`));
  return { kind: 'count', strict: true, title, headings: [...joined, ...short] };
}

const TOTALS = ['Tổng số', 'Tổng', 'Tổng cộng'];

/** A sum that doesn't hold: the row counts all the same, its numbers beside the sentence. */
const sum = (reason: RowRule['reason'], whole: string, parts: string[]): RowRule => ({
  reason,
  column: whole,
  when: `${whole} <> ${parts.join(' + ')}`,
  warn: true,
  compares: [whole, ...parts],
});

export const dossier_counts: Source = {
  name: 'dossier_counts',
  title: {
    vi: 'Biểu tổng hợp giải quyết hồ sơ (06/VPCP/KSTT)',
    en: 'Counts of dossiers (form 06/VPCP/KSTT)',
  },
  columns: {
    ordinal: {
      kind: 'text',
      title: { vi: 'STT', en: 'Number of the row; I, II …: a section' },
      headings: ['TT', 'Số TT', 'Số thứ tự'],
    },
    ...NAMED_UNIT,
    field: {
      kind: 'text',
      title: { vi: 'Lĩnh vực', en: 'Field; blank or "total": all of them' },
      headings: ['Lĩnh vực giải quyết', 'Lĩnh vực TTHC', 'Lĩnh vực, công việc giải quyết'],
    },
    ...PERIOD,
    received: counted({ vi: 'Nhận: Tổng số', en: 'Received' }, RECEIVED, TOTALS, [
      'Tổng số nhận',
      'Tổng số tiếp nhận',
      'Tổng số hồ sơ tiếp nhận',
      'Tổng tiếp nhận',
      ...RECEIVED,
      ...TOTALS,
    ]),
    received_online: counted(
      { vi: 'Nhận: Trực tuyến', en: 'Received online' },
      [...RECEIVED, ...NEWLY],
      ['Trực tuyến'],
      ['Tiếp nhận mới trực tuyến', 'Trực tuyến'],
    ),
    received_direct: counted(
      { vi: 'Nhận: Trực tiếp, bưu chính', en: 'Received direct or by post' },
      [...RECEIVED, ...NEWLY],
      ['Trực tiếp', 'Trực tiếp, dịch vụ bưu chính', 'Trực tiếp, BCCI', 'Trực tiếp/BC'],
      ['Trực tiếp', 'Trực tiếp, dịch vụ bưu chính', 'Trực tiếp, BCCI'],
    ),
    carried_over: counted(
      { vi: 'Nhận: Từ kỳ trước', en: 'Carried over from the period before' },
      RECEIVED,
      ['Từ kỳ trước', 'Kỳ trước chuyển sang', 'Kỳ trước'],
      [
        'Từ kỳ trước',
        'Kỳ trước chuyển sang',
        'Từ kỳ trước chuyển sang',
        'Kỳ trước',
        'Tồn kỳ trước',
      ],
    ),
    resolved: counted({ vi: 'Đã giải quyết: Tổng số', en: 'Resolved' }, RESOLVED, TOTALS, [
      'Tổng số đã giải quyết',
      ...RESOLVED,
      ...TOTALS,
    ]),
    resolved_early: counted(
      { vi: 'Đã giải quyết: Trước hạn', en: 'Resolved early' },
      RESOLVED,
      ['Trước hạn'],
      ['Trước hạn', 'Sớm hạn'],
    ),
    resolved_on_time: counted(
      { vi: 'Đã giải quyết: Đúng hạn', en: 'Resolved on the due day' },
      RESOLVED,
      ['Đúng hạn'],
      ['Đúng hạn', 'Đúng hẹn'],
    ),
    resolved_late: counted(
      { vi: 'Đã giải quyết: Quá hạn', en: 'Resolved late' },
      RESOLVED,
      ['Quá hạn', 'Trễ hạn', 'Trễ hẹn'],
      ['Trễ hạn', 'Trễ hẹn', 'Quá hạn'],
    ),
    pending: counted({ vi: 'Đang giải quyết: Tổng số', en: 'Pending' }, PENDING, TOTALS, [
      'Tổng số đang giải quyết',
      ...PENDING,
      ...TOTALS,
    ]),
    pending_in_time: counted(
      { vi: 'Đang giải quyết: Trong hạn', en: 'Pending, in time' },
      PENDING,
      ['Trong hạn', 'Chưa đến hạn'],
      ['Trong hạn', 'Chưa đến hạn'],
    ),
    pending_overdue: counted(
      { vi: 'Đang giải quyết: Quá hạn', en: 'Pending, overdue' },
      PENDING,
      ['Quá hạn', 'Đã quá hạn'],
      ['Đang giải quyết quá hạn', 'Quá hạn'],
    ),
  },
  recognised_by: [['unit_code', 'unit_name'], ['period_to'], ['received'], ['resolved', 'pending']],
  names_row: ['unit_code', 'unit_name'],
  // sections are numbered I, II or A, B; the form numbers its columns (1), (2) under the heading;
  // a share is no count
  is_total: `regexp_full_match(ordinal, '([IVX]+|[A-Z])[.)]?')
    or regexp_full_match(unit_code, '[(][0-9]+[)].*') or regexp_full_match(unit_name, '[(][0-9]+[)].*')
    or regexp_full_match(field, '[(][0-9]+[)].*')
    or regexp_matches(lower(nfc_normalize(field)), '^(tỷ|tỉ) lệ([^a-zà-ỹ]|$)')`,
  told_above: ['unit_name', 'period_from', 'period_to'],
  rules: [
    UNIT_TOLD,
    { reason: 'period_reversed', column: 'period_from', when: 'period_to < period_from' },
    {
      reason: 'no_counts',
      column: 'received',
      when: 'coalesce(received, received_online, resolved, resolved_on_time, pending, pending_in_time) is null',
    },
    sum('received_not_sum', 'received', ['received_online', 'received_direct', 'carried_over']),
    sum('resolved_not_sum', 'resolved', ['resolved_early', 'resolved_on_time', 'resolved_late']),
    sum('pending_not_sum', 'pending', ['pending_in_time', 'pending_overdue']),
    sum('received_not_whole', 'received', ['resolved', 'pending']),
  ],
};
