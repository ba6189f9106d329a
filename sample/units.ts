/** The fictional province and its communes: toys and games, so that nobody takes them for real ones. */
export const PROVINCE = { code: '99', name: 'Tỉnh Minh Họa', type: 'tinh', parent: '' };

const WARDS = ['Bút Chì', 'Trang Giấy', 'Thước Kẻ', 'Phấn Trắng', 'Tò He', 'Con Tem'];
const COMMUNES = [
  'Hạt Mưa',
  'Diều Sáo',
  'Trống Cơm',
  'Ô Ăn Quan',
  'Chong Chóng',
  'Thuyền Giấy',
  'Đèn Kéo Quân',
  'Rồng Rắn',
  'Cầu Lông Gà',
  'Đèn Ông Sao',
  'Tò Te',
];

export interface Unit {
  code: string;
  name: string;
  type: string;
  parent: string;
}

export const UNITS: readonly Unit[] = [
  ...WARDS.map((name) => ({ type: 'phuong', name: `Phường ${name}` })),
  ...COMMUNES.map((name) => ({ type: 'xa', name: `Xã ${name}` })),
].map((unit, i) => ({ ...unit, code: `99${`${i + 1}`.padStart(3, '0')}`, parent: PROVINCE.code }));

/** A code no list of units has. */
export const UNKNOWN_UNIT = '99099';

const VALID_FROM = '2020-01-01';
export const UNIT_COLUMNS = [
  'unit_code',
  'unit_name',
  'unit_type',
  'parent_code',
  'valid_from',
  'valid_to',
];

export const unitRow = ({ code, name, type, parent }: Unit): string[] => [
  code,
  name,
  type,
  parent,
  VALID_FROM,
  '',
];
