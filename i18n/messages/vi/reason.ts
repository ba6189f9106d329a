const reason = {
  too_few_cells: 'Dòng thiếu ô so với dòng tiêu đề. Kiểm tra dấu phân cách rồi gửi lại dòng này.',
  too_many_cells:
    'Dòng thừa ô so với dòng tiêu đề. Nếu nội dung có dấu phân cách, đặt ô đó trong ngoặc kép.',
  broken_json: 'Dòng không phải một đối tượng JSON trọn vẹn. Xuất lại dòng này.',
  hidden_row: 'Dòng bị ẩn trong trang tính; vẫn được đọc như các dòng khác.',
  hidden_sheet: 'Trang tính bị ẩn trong tệp; vẫn được đọc như các trang khác.',
  broken_quote:
    'Dấu ngoặc kép mở mà không đóng, hoặc đặt sai chỗ. Xóa hoặc đóng dấu ngoặc kép ở dòng này.',
  bad_bytes: 'Dòng có ký tự không phải UTF-8. Lưu lại tệp dạng "CSV UTF-8" rồi gửi lại.',
  line_too_long: 'Dòng dài quá 1 MB. Kiểm tra xem tệp có bị mất dấu xuống dòng không.',
  missing: 'Ô "{column}" trống mà bắt buộc phải có.',
  rounded_code:
    'Ô "{column}": Excel đã đổi mã thành dạng 2,5E+11 nên không còn biết mã gốc. Định dạng cột là Văn bản (Text) rồi xuất lại.',
  bad_date: 'Ô "{column}" không phải ngày có thật. Viết dạng 31/12/2025.',
  bad_number: 'Ô "{column}" không phải số. Viết dạng 4859 hoặc 92,5.',
  bad_count: 'Ô "{column}" không phải số đếm (số nguyên từ 0 trở lên).',
  bad_yes_no: 'Ô "{column}" chỉ nhận có hoặc không (1 hoặc 0).',
  bad_word: 'Ô "{column}" có giá trị chưa biết. Dùng một trong các giá trị nêu ở trang Dữ liệu.',
  finished_before_received: 'Ngày kết thúc trước ngày tiếp nhận. Sửa lại một trong hai ngày.',
  due_before_received:
    'Ngày hẹn trả trước ngày tiếp nhận; hồ sơ vẫn được tính, đề nghị kiểm tra lại.',
  after_arrival:
    'Ô "{column}" là ngày sau ngày nhận tệp; dòng vẫn được tính, đề nghị kiểm tra lại.',
  finished_without_end:
    'Trạng thái là đã xong nhưng không có ngày kết thúc; hồ sơ được tính là đang giải quyết.',
  answered_before_received: 'Ngày trả lời trước ngày tiếp nhận. Sửa lại một trong hai ngày.',
  done_before_assigned: 'Ngày hoàn thành trước ngày giao. Sửa lại một trong hai ngày.',
  remedied_before_inspected: 'Ngày khắc phục trước ngày kiểm tra. Sửa lại một trong hai ngày.',
  due_before_start:
    'Hạn ở ô "{column}" trước ngày bắt đầu; dòng vẫn được tính, đề nghị kiểm tra lại.',
  no_due_date: 'Ô "{column}" trống: không có hạn thì không tính là quá hạn. Bổ sung nếu có hạn.',
  no_answer_date:
    'Ô "{column}" trống: lấy hạn chung là 15 ngày làm việc từ ngày tiếp nhận. Ghi hạn nếu khác.',
  judged_before_answer:
    'Có đánh giá hài lòng mà chưa có ngày trả lời; đánh giá này chưa được tính. Bổ sung ngày trả lời.',
  remedy_of_nothing:
    'Có ngày khắc phục mà không ghi tồn tại nào; dòng được tính là không có tồn tại.',
  no_counts: 'Dòng không có số liệu nào của biểu. Điền số, kể cả số 0, hoặc xóa dòng này.',
  received_not_sum:
    'Tổng số nhận khác trực tuyến + trực tiếp + kỳ trước chuyển sang; dòng vẫn được tính, đề nghị kiểm tra lại.',
  resolved_not_sum:
    'Tổng số đã giải quyết khác trước hạn + đúng hạn + quá hạn; dòng vẫn được tính, đề nghị kiểm tra lại.',
  pending_not_sum:
    'Tổng số đang giải quyết khác trong hạn + quá hạn; dòng vẫn được tính, đề nghị kiểm tra lại.',
  received_not_whole:
    'Tổng số nhận khác đã giải quyết + đang giải quyết; dòng vẫn được tính, đề nghị kiểm tra lại.',
  fields_not_total:
    'Các lĩnh vực cộng lại khác dòng tổng của đơn vị; các lĩnh vực được tính, đề nghị kiểm tra lại.',
  repeated_row:
    'Dòng này được ghi lại ở dòng sau của cùng tệp: dùng dòng sau, dòng này không tính thêm.',
  code_date_differs:
    'Ngày ghi trong mã hồ sơ (sáu số năm, tháng, ngày trước số thứ tự) khác ngày tiếp nhận hoặc không có thật; hồ sơ vẫn được tính theo ngày tiếp nhận, đề nghị kiểm tra cả hai.',
  code_without_sequence:
    'Mã hồ sơ không có số thứ tự (hoặc số thứ tự bằng 0) sau phần ngày; hồ sơ vẫn được tính, đề nghị kiểm tra lại mã.',
  supplement_out_of_order:
    'Ngày yêu cầu bổ sung trước ngày tiếp nhận, hoặc sau ngày hoàn thành bổ sung; hồ sơ vẫn được tính, đề nghị kiểm tra lại các ngày này.',
  supplement_without_end:
    'Hồ sơ đã xử lý tiếp hoặc đã xong mà thiếu ngày hoàn thành bổ sung: thời gian chờ bổ sung không được trừ. Ghi thêm ngày đó.',
  validity_reversed: 'Ngày hết hiệu lực trước ngày có hiệu lực. Sửa lại một trong hai ngày.',
  period_reversed: 'Ngày đầu kỳ sau ngày cuối kỳ. Sửa lại kỳ báo cáo.',
  more_than_all: 'Tử số lớn hơn mẫu số; dòng vẫn được tính, đề nghị kiểm tra lại.',
  ambiguous_decimal:
    'Cột "{column}" không có ô nào cho biết dấu chấm hay dấu phẩy trước ba chữ số là phần nghìn hay thập phân, nên đã đọc là thập phân (4.859 và 4,859 đều là 4,859). Nếu là phần nghìn, viết 4859 rồi gửi lại tệp.',
  duplicate_code:
    'Mã hồ sơ đã có ở dòng hoặc tệp mới hơn: dùng bản mới hơn, dòng này không tính thêm.',
  unknown_unit:
    'Không tìm thấy đơn vị này vào ngày ghi trên dòng. Sửa mã hoặc tên, hoặc gửi danh mục đơn vị, bí danh.',
  ambiguous_unit: 'Có nhiều đơn vị cùng tên. Ghi thêm mã đơn vị hoặc tên đơn vị cấp trên.',
  unknown_measure:
    'Không có chỉ tiêu "{value}", nên số này chưa được tính ở đâu. Gần nhất: {nearest}. Sửa tên rồi gửi lại, hoặc dùng chỉ tiêu này trong tệp đợt.',
  unknown_campaign: 'Không có đợt chấm điểm với mã này.',
  outside_campaign: 'Đơn vị này không thuộc phạm vi của đợt chấm điểm.',
  unknown_criterion: 'Đợt chấm điểm không có tiêu chí này.',
  points_out_of_range: 'Điểm thẩm định ngoài khoảng từ 0 đến điểm tối đa của tiêu chí.',
  name_of_another_unit:
    'Mã là của một đơn vị, tên là của đơn vị khác; chương trình theo mã. Kiểm tra lại mã hoặc tên.',
  corrects_nothing:
    'Tệp gốc, dòng gốc không chỉ tới dòng nào bị trả lại; dòng vẫn được tính. Kiểm tra lại hai cột này.',
};

export default reason;
