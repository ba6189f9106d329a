import type { Source } from '../source';

export const unit_aliases: Source = {
  name: 'unit_aliases',
  title: { vi: 'Bí danh của đơn vị', en: 'Other codes and names of units' },
  timeless: true,
  columns: {
    system: {
      kind: 'text',
      title: { vi: 'Hệ thống', en: 'System that uses the alias' },
    },
    alias: {
      kind: 'text',
      required: true,
      title: { vi: 'Bí danh', en: 'The other code or name' },
      headings: ['Mã khác', 'Tên khác'],
    },
    unit_code: {
      kind: 'code',
      required: true,
      title: { vi: 'Mã đơn vị', en: 'Unit code' },
    },
    unit_name: {
      kind: 'text',
      title: { vi: 'Tên đơn vị', en: 'Name of that unit, for a code that lost its leading zeros' },
    },
    confirmed: {
      kind: 'yes_no',
      strict: true,
      title: {
        vi: 'Xác nhận',
        en: 'Yes where a person confirms the row; without the column all are',
      },
    },
  },
  recognised_by: [['alias'], ['unit_code']],
  confirmed_by: 'confirmed',
  names_row: ['alias'],
  key: ['system', 'alias'],
  rules: [],
};
