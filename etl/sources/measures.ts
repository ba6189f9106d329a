import { PERIOD, type Source, UNIT_TOLD } from '../source';

export const measures: Source = {
  name: 'measures',
  title: { vi: 'Số liệu báo cáo', en: 'Reported figures' },
  columns: {
    unit_code: {
      kind: 'code',
      title: { vi: 'Mã đơn vị', en: 'Unit code' },
      headings: ['Mã định danh', 'Mã cơ quan'],
    },
    unit_name: {
      kind: 'text',
      title: { vi: 'Tên đơn vị', en: 'Unit name' },
      headings: ['Đơn vị', 'Cơ quan', 'Cơ quan, đơn vị'],
    },
    parent_name: {
      kind: 'text',
      title: { vi: 'Đơn vị cấp trên', en: 'Name of the unit above' },
      headings: ['Huyện', 'Quận, huyện', 'Trực thuộc'],
    },
    province_name: {
      kind: 'text',
      title: { vi: 'Tỉnh, thành phố', en: 'Province' },
      headings: ['Tỉnh'],
    },
    ...PERIOD,
    measure: {
      kind: 'code',
      required: true,
      title: { vi: 'Chỉ tiêu', en: 'Measure' },
      headings: ['Mã chỉ tiêu', 'Số đo'],
    },
    numerator: {
      kind: 'figure',
      strict: true,
      title: { vi: 'Tử số', en: 'Numerator, a plain number, or a date' },
      headings: ['Số liệu', 'Giá trị', 'Thực hiện'],
    },
    denominator: {
      kind: 'number',
      strict: true,
      title: { vi: 'Mẫu số', en: 'Denominator; blank: a plain number' },
      headings: ['Tổng số', 'Kế hoạch'],
    },
    document: {
      kind: 'text',
      title: { vi: 'Văn bản, nguồn', en: 'Document the figure is from' },
      headings: ['Văn bản', 'Nguồn'],
    },
    note: { kind: 'text', title: { vi: 'Ghi chú', en: 'Note' } },
  },
  recognised_by: [['unit_code', 'unit_name'], ['measure'], ['numerator'], ['period_to']],
  names_row: ['measure'],
  key: [
    'unit_code',
    'unit_name',
    'parent_name',
    'province_name',
    'measure',
    'period_from',
    'period_to',
  ],
  told_above: ['unit_name', 'period_from', 'period_to'],
  rules: [
    UNIT_TOLD,
    { reason: 'period_reversed', column: 'period_from', when: 'period_to < period_from' },
    {
      reason: 'more_than_all',
      column: 'numerator',
      when: 'denominator > 0 and numerator > denominator',
      warn: true,
    },
  ],
};
