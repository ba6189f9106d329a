const signs = {
  title: 'Dấu hiệu đề nghị rà soát',
  link: 'dấu hiệu đề nghị rà soát',
  lead: 'Mỗi dòng là một việc nên xem lại cùng đơn vị, không phải kết luận. Nhiều dấu hiệu có nguyên nhân hợp lệ.',
  count:
    '{n, plural, =0 {Không có dấu hiệu nào} other {# dấu hiệu}} ở {units} đơn vị, trong {all} phép so sánh giữa các đơn vị.',
  falseRate:
    'Các phép so sánh có xác suất đã được hiệu chỉnh cho nhiều lần thử (Benjamini–Hochberg, q ≤ {q}): trong số được nêu, trung bình không quá {q} là do ngẫu nhiên.',
  notExamined:
    'Chưa rà soát: số liệu chưa tới tháng cuối của đợt. Rà soát khi đủ kỳ, để so trên cùng một khoảng thời gian.',
  tooMany:
    'Đợt có {n} hồ sơ, nhiều hơn mức {most} đặt sẵn, nên chưa rà soát từng hồ sơ; đặt SIGNS_DOSSIERS cao hơn rồi nạp lại. Khảo sát và điểm tự chấm vẫn được rà soát.',
  none: 'Không có dấu hiệu nào ứng với lựa chọn này.',
  filter: 'Chọn dấu hiệu và đơn vị',
  anySign: 'Mọi dấu hiệu',
  anyUnit: 'Mọi đơn vị',
  all: 'Kể cả phép so sánh không có gì đáng nêu',
  apply: 'Xem',
  reset: 'Bỏ lọc',
  unit: 'Đơn vị',
  sign: 'Dấu hiệu',
  found: 'Thấy gì',
  rule: 'Quy tắc',
  rows: 'Dòng số liệu',
  seeRows: '{n, number}\u00a0dòng',
  noRows: 'số liệu của đơn vị',
  version: 'bản {version}',
  q: 'q = {q}',
  qLess: 'q < {q}',
  notFlagged: 'trong mức của các đơn vị khác',
  inBlock: '{others} đơn vị khác thuộc khối {block}',
  inAll: '{others} đơn vị khác trong đợt',
  name: {
    bunching_at_deadline: 'Dồn vào sát hạn',
    batch_closing: 'Kết thúc hàng loạt',
    withdrawn_and_refiled: 'Rút rồi nộp lại',
    clock_stopped: 'Dừng tính giờ sát hạn',
    improbable_perfection: 'Không trễ hồ sơ nào',
    repeated_filing: 'Nộp trùng',
    uniform_surveys: 'Phiếu khảo sát giống nhau',
    self_assessed_above: 'Tự chấm cao hơn thẩm định',
    on_time_against_survey: 'Trong hạn và hài lòng không khớp',
    reported_against_rows: 'Báo cáo khác số liệu gốc',
    changed_after_close: 'Sửa sau khi hết kỳ',
  },
  says: {
    bunching_at_deadline:
      '{k} trên {n} hồ sơ kết thúc quanh hạn trả rơi vào 5% cuối thời hạn, gấp {value} lần mức bình quân các khoảng lân cận; ở {group} là {expected} lần.',
    batch_closing:
      '{k} trên {n} hồ sơ ({value}) kết thúc thành loạt, cách nhau không quá 60 giây; mức giữa của {group} là {expected}.',
    withdrawn_and_refiled:
      '{k} trên {n} hồ sơ rút ({value}) được chính người đó nộp lại trong 7 ngày; ở {group} là {expected}.',
    clock_stopped:
      '{k} trên {n} yêu cầu bổ sung ({value}) được gửi trong ngày làm việc cuối trước hạn; ở {group} là {expected}.',
    improbable_perfection:
      '{k, plural, =0 {Không có hồ sơ nào trễ} other {# hồ sơ trễ}} trong {n} hồ sơ đến hạn; với cùng loại thủ tục, mức của {group} ứng với khoảng {cases} hồ sơ ({expected}).',
    repeated_filing:
      '{k} trên {n} hồ sơ ({value}) do chính người đó nộp cùng thủ tục không quá 15 phút sau hồ sơ trước; ở {group} là {expected}.',
    uniform_surveys:
      '{k} trên {n} phiếu ({value}) có mọi câu trả lời như nhau và đến thành loạt từ 5 phiếu trong 10 phút; ở {group} là {expected}.',
    self_assessed_above:
      'Tự chấm cao hơn thẩm định ở {k} trên {n} tiêu chí, tổng phần chênh bằng {value} điểm tối đa; mức giữa của {group} là {expected}.',
    on_time_against_survey:
      '{value} trong {n} câu trả lời là hài lòng; theo quan hệ với tỷ lệ trong hạn ở {group} thì ứng với {expected}.',
    reported_against_rows:
      'Số báo cáo và số tính từ {n} dòng gốc chênh {points} điểm phần trăm (số đo: {about}); mức giữa của {group} là {expectedPoints}.',
    changed_after_close:
      '{k} trên {n} hồ sơ ({value}) có ngày tiếp nhận, hẹn trả hoặc kết thúc được sửa trong bản gửi sau khi hết kỳ; ở {group} là {expected}.',
  },
  meaning: {
    bunching_at_deadline:
      'So số hồ sơ kết thúc ngay trước hạn với số kết thúc sớm hơn hoặc muộn hơn một chút, tính bằng giờ làm việc. Làm đến sát hạn là hợp lệ; chỉ nêu khi dồn nhiều hơn hẳn các đơn vị khác.',
    batch_closing:
      'Tìm những loạt hồ sơ được kết thúc liền nhau từng phút. Ký trả cuối buổi là bình thường; chỉ nêu khi phần lớn hồ sơ kết thúc như vậy, khác các đơn vị khác.',
    withdrawn_and_refiled:
      'Xem hồ sơ rút có được chính người đó nộp lại ngay sau đó không. Nộp lại làm hạn trả bắt đầu lại từ đầu.',
    clock_stopped:
      'Xem yêu cầu bổ sung giấy tờ có hay được gửi ngay trước hạn trả không. Mỗi yêu cầu làm dừng thời gian giải quyết.',
    improbable_perfection:
      'Ước lượng, theo từng thủ tục, bao nhiêu hồ sơ lẽ ra trễ nếu đơn vị như các đơn vị khác. Nêu khi không hồ sơ nào trễ mà điều đó khó xảy ra; đơn vị làm tốt cũng có thể như vậy.',
    repeated_filing:
      'Tìm hồ sơ của cùng một người, cùng thủ tục, nộp cách nhau rất ngắn. Có thể do người dân cần nhiều bản, hoặc do nhập hai lần.',
    uniform_surveys:
      'Tìm phiếu khảo sát vừa trả lời mọi câu như nhau vừa đến cùng một loạt. Một dấu riêng lẻ không đủ: người hài lòng thường chọn một cột, phiếu giấy thường được nhập một lần.',
    self_assessed_above:
      'So điểm đơn vị tự chấm với điểm thẩm định lần cuối. Nêu khi phần chênh lớn hơn hẳn các đơn vị khác.',
    on_time_against_survey:
      'So mức hài lòng trong khảo sát với mức thường thấy ở các đơn vị có cùng tỷ lệ trong hạn. Hai nguồn nói khác nhau thì một trong hai cần xem lại.',
    reported_against_rows:
      'So số đơn vị báo cáo với số tính được từ chính các dòng đơn vị gửi. Nêu khi chênh lệch lớn hơn hẳn các đơn vị khác.',
    changed_after_close:
      'Xem bản gửi sau khi hết kỳ có sửa ngày của hồ sơ đã kết thúc không. Sửa sai là hợp lệ; mỗi lần sửa nên có lý do trong hồ sơ.',
  },
  by: {
    tail: 'Xác suất beta-nhị thức so với đơn vị khác, q ≤ {q}; từ {least} trường hợp; {bound}, chênh từ {floor}',
    few: 'Xác suất beta-nhị thức so với đơn vị khác, q ≤ {q}; từ {least} trường hợp; thấy nhiều nhất {bound}',
    spread:
      'Cao hơn trung vị quá {times} lần độ lệch bền (1,4826 × MAD), ít nhất {floor}; từ {least} trường hợp',
    residual:
      'Phần dư chuẩn hóa ngoài quá {times}, chênh từ {floor}, q ≤ {q}; từ {least} trường hợp',
    atLeast: 'thấy từ {n}',
  },
  rowsOf: '{sign}: {unit}',
  rowsHint: '{n, number} dòng được đếm, theo tệp và dòng trong tệp đã gửi.',
  rowsMore: 'Hiện {shown} dòng đầu trong {n, number} dòng.',
  file: 'Tệp',
  lines: 'Dòng',
  chart: 'Thời gian đã dùng so với thời hạn, giờ làm việc',
  chartOwn: 'đơn vị này',
  chartOthers: 'các đơn vị được so, quy về cùng số hồ sơ',
  chartAlt:
    'Số hồ sơ theo phần thời hạn đã dùng. 5% cuối thời hạn: {last} hồ sơ, các đơn vị được so ứng với {others}. {bins}',
  bin: '{from}–{to}: {n}',
  due: 'hạn trả',
  publicLead:
    'Trước khi chốt kết quả, cơ quan thẩm định dùng máy tính so số liệu các đơn vị với nhau để tìm chỗ nên xem lại: hồ sơ, phiếu khảo sát, điểm tự chấm.',
  publicNone:
    'Một dấu hiệu chỉ mở ra việc rà soát, không phải kết luận. Vì vậy trang này không nêu tên đơn vị nào khi chưa có kết luận; khi kết luận được công bố thì nêu cùng ý kiến của đơn vị.',
  publicHow:
    'Mỗi dấu hiệu so đơn vị với các đơn vị cùng khối, chỉ khi đủ số trường hợp, và có hiệu chỉnh để hạn chế nêu nhầm. Ngưỡng cụ thể không công bố.',
  kinds: 'Các loại dấu hiệu',
  conclusions: 'Kết luận đã công bố',
  concludedOn: 'Ngày kết luận',
  conclusion: 'Kết luận',
  reply: 'Ý kiến của đơn vị',
  noReply: 'Đơn vị chưa có ý kiến.',
  unitNote: '{n} dấu hiệu đề nghị rà soát ở đơn vị này (chỉ cán bộ thẩm định thấy): ',
  method: 'Rà soát số liệu',
};

export default signs;
