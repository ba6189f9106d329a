import type { Source } from '../source';

export const unit_changes: Source = {
  name: 'unit_changes',
  title: { vi: 'Thay đổi đơn vị (sáp nhập, chia tách, đổi tên)', en: 'Mergers, splits, renames' },
  timeless: true,
  columns: {
    old_code: {
      kind: 'code',
      required: true,
      title: { vi: 'Mã đơn vị cũ', en: 'Old unit code' },
      headings: ['Mã cũ'],
    },
    new_code: {
      kind: 'code',
      required: true,
      title: { vi: 'Mã đơn vị mới', en: 'New unit code' },
      headings: ['Mã mới'],
    },
    changed_on: {
      kind: 'date',
      required: true,
      strict: true,
      title: { vi: 'Ngày thay đổi', en: 'Day of the change' },
      headings: ['Ngày hiệu lực'],
    },
    kind: {
      kind: {
        whole: ['toàn bộ', 'nhập toàn bộ', 'nguyên trạng'],
        partial: ['một phần', 'nhập một phần'],
        renamed: ['đổi tên'],
      },
      required: true,
      strict: true,
      title: { vi: 'Hình thức', en: 'Kind of change' },
      headings: ['Loại thay đổi'],
    },
    note: { kind: 'text', title: { vi: 'Ghi chú', en: 'Note' } },
  },
  recognised_by: [['old_code'], ['new_code']],
  names_row: ['old_code', 'new_code'],
  key: ['old_code', 'new_code', 'changed_on'],
  rules: [],
};
