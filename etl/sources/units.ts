import type { Source, Vocabulary } from '../source';

export const UNIT_TYPE_WORDS: Vocabulary = {
  tinh: ['tỉnh'],
  thanh_pho: ['thành phố', 'tp'],
  quan: ['quận'],
  huyen: ['huyện'],
  thi_xa: ['thị xã'],
  phuong: ['phường', 'p'],
  xa: ['xã', 'x'],
  thi_tran: ['thị trấn', 'tt'],
  dac_khu: ['đặc khu'],
  so: ['sở', 'ban', 'ngành', 'sở, ban, ngành'],
};

export const units: Source = {
  name: 'units',
  title: { vi: 'Danh mục đơn vị', en: 'Administrative units' },
  timeless: true,
  columns: {
    unit_code: {
      kind: 'code',
      required: true,
      title: { vi: 'Mã đơn vị', en: 'Unit code' },
      headings: ['Mã ĐVHC', 'Mã định danh'],
    },
    unit_name: {
      kind: 'text',
      required: true,
      title: { vi: 'Tên đơn vị', en: 'Unit name' },
      headings: ['Tên ĐVHC'],
    },
    unit_type: {
      kind: UNIT_TYPE_WORDS,
      required: true,
      strict: true,
      title: { vi: 'Loại đơn vị', en: 'Unit type' },
      headings: ['Cấp', 'Loại hình'],
    },
    parent_code: {
      kind: 'code',
      title: { vi: 'Mã đơn vị cấp trên', en: 'Code of the unit above' },
      headings: ['Mã cấp trên', 'Trực thuộc'],
    },
    valid_from: {
      kind: 'date',
      strict: true,
      title: { vi: 'Có hiệu lực từ ngày', en: 'Valid from' },
      headings: ['Hiệu lực từ', 'Từ ngày'],
    },
    valid_to: {
      kind: 'date',
      strict: true,
      title: { vi: 'Đến hết ngày', en: 'Valid to, that day included' },
      headings: ['Hiệu lực đến', 'Đến ngày'],
    },
    valid_from_is_baseline: {
      kind: 'yes_no',
      title: {
        vi: 'Là dòng đầu của danh mục (có từ trước)',
        en: 'First row of a snapshot: holds from the beginning of records',
      },
    },
  },
  recognised_by: [['unit_code'], ['unit_name'], ['unit_type']],
  names_row: ['unit_code'],
  key: ['unit_code', 'valid_from'],
  rules: [{ reason: 'validity_reversed', column: 'valid_to', when: 'valid_to < valid_from' }],
};
