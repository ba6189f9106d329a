/** Notes of the press figures that were taken down in English, in Vietnamese: the sample is read by officials. */
export const NOTES: Record<string, string> = {
  'parent not stated in the text; "4.859 hồ sơ"': 'bài không nêu đơn vị cấp trên; "4.859 hồ sơ"',
  'all procedures posted at the one-stop unit': 'niêm yết toàn bộ thủ tục tại bộ phận một cửa',
  'the text says 122 lĩnh vực within its own authority':
    'bài viết: 122 lĩnh vực thuộc thẩm quyền của đơn vị',
  'levels 3 and 4; "đúng hẹn 100%"': 'mức độ 3 và 4; "đúng hẹn 100%"',
  "first in the district's CCHC emulation": 'dẫn đầu thi đua CCHC của huyện',
  'first for the second year running': 'dẫn đầu năm thứ hai liên tiếp',
  'đúng hẹn; 4872 = 274 early + 4598, so on time in all = 4872':
    'đúng hẹn; 4872 = 274 trước hạn + 4598, tức là cả 4872 hồ sơ đều không trễ',
  '17 wards together': 'cộng 17 phường',
  'by QR code': 'qua mã QR',
  'by QR code, 17 wards together': 'qua mã QR, cộng 17 phường',
  'before and after Tết': 'trước và sau Tết',
  'procedure control and internal processes': 'kiểm soát thủ tục và quy trình nội bộ',
  'team of Phòng Nội vụ, led by its deputy head; six contents: chỉ đạo điều hành; tiếp nhận, giải quyết hồ sơ; kỷ luật, kỷ cương và Chỉ thị 29; ứng dụng CNTT; quy chế dân chủ cơ sở; khảo sát hài lòng':
    'đoàn của Phòng Nội vụ do phó trưởng phòng làm trưởng đoàn; sáu nội dung: chỉ đạo điều hành; tiếp nhận, giải quyết hồ sơ; kỷ luật, kỷ cương và Chỉ thị 29; ứng dụng CNTT; quy chế dân chủ cơ sở; khảo sát hài lòng',
};
