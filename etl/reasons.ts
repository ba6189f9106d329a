/**
 * Why a row is rejected, or counted with a doubt: a code, and a Vietnamese sentence that says what to do.
 * `{column}` stands for the heading of the cell in question.
 */
export const REASONS = {
  too_few_cells: 'Dòng thiếu ô so với dòng tiêu đề. Kiểm tra dấu phân cách rồi gửi lại dòng này.',
  too_many_cells:
    'Dòng thừa ô so với dòng tiêu đề. Nếu nội dung có dấu phân cách, đặt ô đó trong ngoặc kép.',
  broken_quote:
    'Dấu ngoặc kép mở mà không đóng, hoặc đặt sai chỗ. Xóa hoặc đóng dấu ngoặc kép ở dòng này.',
  bad_bytes: 'Dòng có ký tự không phải UTF-8. Lưu lại tệp dạng "CSV UTF-8" rồi gửi lại.',
  line_too_long: 'Dòng dài quá 1 MB. Kiểm tra xem tệp có bị mất dấu xuống dòng không.',
  missing: 'Ô "{column}" trống mà bắt buộc phải có.',
  bad_date: 'Ô "{column}" không phải ngày có thật. Viết dạng 31/12/2025.',
  bad_number: 'Ô "{column}" không phải số. Viết dạng 4859 hoặc 92,5.',
  bad_count: 'Ô "{column}" không phải số đếm (số nguyên từ 0 trở lên).',
  bad_yes_no: 'Ô "{column}" chỉ nhận có hoặc không (1 hoặc 0).',
  bad_word:
    'Ô "{column}" có giá trị chưa biết. Dùng một trong các giá trị nêu ở trang Chất lượng dữ liệu.',
  finished_before_received: 'Ngày kết thúc trước ngày tiếp nhận. Sửa lại một trong hai ngày.',
  due_before_received:
    'Ngày hẹn trả trước ngày tiếp nhận; hồ sơ vẫn được tính, đề nghị kiểm tra lại.',
  finished_without_end:
    'Trạng thái là đã xong nhưng không có ngày kết thúc; hồ sơ được tính là đang giải quyết.',
  period_reversed: 'Ngày đầu kỳ sau ngày cuối kỳ. Sửa lại kỳ báo cáo.',
  more_than_all: 'Tử số lớn hơn mẫu số; dòng vẫn được tính, đề nghị kiểm tra lại.',
  ambiguous_decimal:
    'Ô "{column}" có dấu chấm chưa rõ là phần nghìn hay thập phân. Viết 4859 hoặc 4,859 cho rõ.',
  duplicate_code:
    'Mã hồ sơ đã có ở dòng hoặc tệp mới hơn: dùng bản mới hơn, dòng này không tính thêm.',
  unknown_unit:
    'Không tìm thấy đơn vị này vào ngày ghi trên dòng. Sửa mã hoặc tên, hoặc gửi danh mục đơn vị, bí danh.',
  ambiguous_unit: 'Có nhiều đơn vị cùng tên. Ghi thêm mã đơn vị hoặc tên đơn vị cấp trên.',
  unknown_campaign: 'Không có đợt chấm điểm với mã này.',
  outside_campaign: 'Đơn vị này không thuộc phạm vi của đợt chấm điểm.',
  unknown_criterion: 'Đợt chấm điểm không có tiêu chí này.',
  points_out_of_range: 'Điểm thẩm định ngoài khoảng từ 0 đến điểm tối đa của tiêu chí.',
  unknown_code: 'Mã đơn vị không có trong danh mục.',
} as const;

export type ReasonCode = keyof typeof REASONS;

/** The sentence of a reason, with the heading of its column filled in. */
export function sentence(code: string, heading: string | null): string {
  const text = REASONS[code as ReasonCode] ?? code;
  return text.replace('{column}', heading ?? '…');
}
