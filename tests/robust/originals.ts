/** Files of every source as careful programs write them: every row of them is accepted. */
import fc from 'fast-check';
import { written } from '../etl/both-ways';

export interface Original {
  source: string;
  heading: string[];
  record: fc.Arbitrary<string[]>;
}

/** Free text with everything that means something in a CSV, line breaks too. */
const text = fc
  .array(
    fc.constantFrom(
      ...['"', ',', ';', '\t', '|', ' ', '\n', 'Phường 2', 'Hoà', 'ế', '5', '31/01/2025', '😀'],
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''));
const unit = fc.constantFrom('00004', '00007', 'H44.100');
const day = fc.constantFrom('05/01/2026', '2026-01-31', '28/02/2026 09:15');
const number = fc.nat(900).map(String);
const some = (cell: fc.Arbitrary<string>) => fc.oneof(cell, fc.constant(''));

export const ORIGINALS: Original[] = [
  {
    source: 'dossiers',
    heading: ['Số TT', 'Mã hồ sơ', 'Mã đơn vị', 'Lĩnh vực', 'Ngày tiếp nhận', 'Phí', 'Chủ hồ sơ'],
    record: fc.tuple(
      some(number),
      number.map((n) => `H99-${n}`),
      unit,
      text,
      day,
      some(number),
      text,
    ),
  },
  {
    source: 'measures',
    heading: ['unit_code', 'unit_name', 'period_to', 'measure', 'numerator', 'note'],
    record: fc.tuple(unit, text, day, fc.constant('satisfaction'), number, text),
  },
  {
    source: 'assessments',
    heading: ['Đợt', 'Đơn vị', 'Tiêu chí', 'Vòng', 'Tự chấm', 'Lý do', 'Minh chứng'],
    record: fc.tuple(
      fc.constant('thu-2026'),
      unit,
      fc.constantFrom('1.1', '2'),
      fc.constantFrom('Tự chấm', 'lần 1', '2'),
      some(number),
      text,
      text,
    ),
  },
  {
    source: 'units',
    heading: ['unit_code', 'unit_name', 'unit_type', 'parent_code', 'valid_from'],
    record: fc.tuple(
      unit,
      text.map((name) => `Xã ${name}`),
      fc.constantFrom('xa', 'Phường', 'p'),
      some(unit),
      some(day),
    ),
  },
  {
    source: 'unit_changes',
    heading: ['Mã cũ', 'Mã mới', 'Ngày thay đổi', 'Hình thức', 'Ghi chú'],
    record: fc.tuple(unit, unit, day, fc.constantFrom('whole', 'partial', 'renamed'), text),
  },
  {
    source: 'dossier_counts',
    heading: ['unit_code', 'field', 'period_to', 'received', 'resolved', 'pending'],
    // received = resolved + pending
    record: fc
      .tuple(unit, text, day, fc.nat(400), fc.nat(400))
      .map(([code, field, to, resolved, pending]) => [
        code,
        field,
        to,
        ...[resolved + pending, resolved, pending].map(String),
      ]),
  },
  {
    source: 'surveys',
    heading: ['response_code', 'unit_code', 'answered_at', 'respondent_code', 'question', 'answer'],
    record: fc.tuple(
      number.map((n) => `P${n}`),
      unit,
      day,
      text,
      fc.constantFrom('c1', 'c2'),
      fc.constantFrom('1', '5', 'A'),
    ),
  },
  {
    source: 'inspections',
    heading: ['inspection_code', 'unit_code', 'inspected_on', 'kind', 'team', 'finding', 'due_on'],
    record: fc.tuple(
      number.map((n) => `KT${n}`),
      unit,
      fc.constantFrom('05/01/2026', '2026-01-31'),
      fc.constantFrom('planned', 'surprise'),
      text,
      text,
      fc.constantFrom('', '28/02/2026'),
    ),
  },
  {
    source: 'petitions',
    heading: ['petition_code', 'unit_code', 'received_at', 'due_at', 'Nội dung'],
    record: fc.tuple(
      number.map((n) => `KN${n}`),
      unit,
      day,
      some(fc.constant('31/03/2026')),
      text,
    ),
  },
  {
    source: 'tasks',
    heading: ['task_code', 'unit_code', 'assigned_on', 'due_on', 'Nội dung'],
    record: fc.tuple(
      number.map((n) => `NV${n}`),
      unit,
      fc.constantFrom('05/01/2026', '2026-01-31'),
      some(fc.constant('31/03/2026')),
      text,
    ),
  },
  {
    source: 'unit_aliases',
    heading: ['Hệ thống', 'Tên khác', 'Mã đơn vị'],
    record: fc.tuple(
      // a row begins with what names it: there are no line breaks in that
      text.map((system) => system.replaceAll('\n', ' ')),
      text.map((name) => `P. ${name}`),
      unit,
    ),
  },
];

export const layout = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n'),
  quoteAll: fc.boolean(),
  bom: fc.boolean(),
  lastNewline: fc.boolean(),
  titles: fc.subarray(['SỞ NỘI VỤ', 'Báo cáo tính đến ngày 28/02/2026'], { minLength: 0 }),
});
export type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

/** A record as it stands in the file, without the line's end. */
export const recordText = (cells: string[], { delimiter, quoteAll }: Layout) =>
  cells
    .map((cell) => (quoteAll ? `"${cell.replaceAll('"', '""')}"` : written(cell, delimiter)))
    .join(delimiter);
