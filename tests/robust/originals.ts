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
    heading: [
      'Lĩnh vực',
      'Mã đơn vị',
      'Từ ngày',
      'Đến ngày',
      'Tổng số nhận',
      'Tổng số đã giải quyết',
      'Ghi chú',
    ],
    record: fc.tuple(
      text.map((name) => `Hộ tịch ${name}`),
      unit,
      fc.constant('01/01/2026'),
      fc.constant('31/01/2026'),
      number,
      number,
      text,
    ),
  },
  {
    source: 'surveys',
    heading: ['Mã phiếu', 'Mã đơn vị', 'Thời điểm trả lời', 'Người trả lời', 'Câu hỏi', 'Trả lời'],
    record: fc.tuple(
      number.map((n) => `P${n}`),
      unit,
      day,
      text,
      text.map((question) => `Câu ${question}`),
      fc.constantFrom('Hài lòng', '5', 'B', 'có'),
    ),
  },
  {
    source: 'inspections',
    heading: ['Mã cuộc kiểm tra', 'Mã đơn vị', 'Ngày kiểm tra', 'Tồn tại', 'Ghi chú'],
    record: fc.tuple(
      number.map((n) => `KT${n}`),
      unit,
      day,
      text,
      text,
    ),
  },
  {
    source: 'petitions',
    heading: ['Mã phản ánh', 'Mã đơn vị', 'Ngày tiếp nhận', 'Nội dung'],
    record: fc.tuple(
      number.map((n) => `PA${n}`),
      unit,
      day,
      text,
    ),
  },
  {
    source: 'tasks',
    heading: ['Mã nhiệm vụ', 'Mã đơn vị', 'Ngày giao', 'Nội dung'],
    record: fc.tuple(
      number.map((n) => `NV${n}`),
      unit,
      day,
      text,
    ),
  },
  {
    source: 'unit_aliases',
    heading: ['Hệ thống', 'Tên khác', 'Mã đơn vị'],
    record: fc.tuple(
      text,
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
