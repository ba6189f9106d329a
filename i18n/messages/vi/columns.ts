/**
 * What the columns of `marts` mean, by table and column. The English stands in the heads of the models and is read from
 * the build, so it has no neighbour in `en/`, and these are no part of the messages.
 */
const columns: Record<string, Record<string, string>> = {
  campaigns: {
    title_en: 'Tên tiếng Việt nếu đợt không có tên tiếng Anh',
    month_ends_on: 'Ngày cuối của tháng cuối trong đợt: điểm của đợt là điểm của tháng này',
    data_on:
      'Ngày của tệp mới nhất mà đợt có lấy số liệu, không sau kỳ chấm điểm: số liệu đến ngày nào',
    normal_form: 'Đợt như chương trình hiểu, dạng JSON',
    yaml: 'Tệp đợt, nguyên văn',
    units: 'Số đơn vị được xếp hạng hoặc có thể được xếp hạng',
    ranked: 'Số đơn vị có tổng điểm',
  },
  criteria: {
    ordinal: 'Thứ tự trong đợt, tiêu chí thành phần đứng dưới nhóm của nó',
    parent: 'Nhóm chứa tiêu chí này; trống ở cấp trên cùng',
    max_points:
      'Của nhóm là tổng điểm tối đa của các tiêu chí thành phần, không kể điểm thưởng, điểm trừ; của điểm thưởng, điểm trừ là mức nhiều nhất',
    formula: 'Công thức như tệp đợt ghi; trống đối với nhóm',
  },
  units: {
    search_key: 'Tên không dấu, để tìm',
    parent_name: 'Đơn vị cấp trên, vào thời điểm sau cùng của đơn vị',
    province_name:
      'Tỉnh, thành phố mà đơn vị đang hoặc đã thuộc về, vào thời điểm sau cùng của đơn vị',
  },
  scores: {
    month_ends_on: 'Ngày cuối tháng; số liệu lũy kế từ ngày đầu kỳ',
    numerator:
      'Tử số của số đo; trống đối với nhóm, với số đo là một ngày, và khi không có gì được gửi',
    denominator: 'Mẫu số; trống khi số liệu là một số đơn',
    on: 'Ngày, với số đo là một ngày',
    value: 'Tử số ÷ mẫu số, hoặc tử số',
    origin:
      'Số liệu lấy từ đâu. computed: tính từ dữ liệu gốc; counts: từ biểu tổng hợp; reported: theo báo cáo; assessed: thẩm định',
    points_exact: 'Điểm chưa làm tròn',
    points: 'Điểm làm tròn theo quy định của đợt; trống khi không cho điểm được',
    max_points:
      'Phần mà tiêu chí thành phần góp vào điểm tối đa của đơn vị; 0 khi tiêu chí được loại trừ',
    policy:
      'Quy tắc đã áp dụng khi không đo được. none_…: không phát sinh; missing_…: thiếu số liệu; min_n_…: số quan sát dưới mức tối thiểu; not_applicable: không áp dụng cho đơn vị; part_absent: phần này chưa có số liệu ở mọi đơn vị; trống: tính theo công thức',
    self_points: 'Điểm đơn vị tự chấm',
    note: 'Mã ghi chú, khi riêng con số chưa nói đủ',
  },
  rankings: {
    total: 'Tổng điểm; trống khi đơn vị chưa xếp hạng',
    total_exact: 'Tổng điểm trước khi làm tròn',
    class: 'Xếp loại; trống khi đợt không xếp loại, hoặc tổng điểm dưới mức thấp nhất',
    block: 'Khối; trống khi đơn vị không thuộc khối nào',
    rank: 'Hạng; trống khi đợt chỉ xếp hạng trong khối',
    tied: 'Đồng hạng với đơn vị khác',
    coverage: '0…1: phần của điểm tối đa có số liệu',
    rank_low:
      'Hạng tốt nhất nếu mỗi trọng số lệch đến 10%, bảo đảm bằng công thức; chỉ ở tháng cuối; trống khi không có trọng số',
    rank_high:
      'Hạng kém nhất trong cùng điều kiện; cả hai là hạng trong khối khi đợt chỉ xếp hạng trong khối',
    unranked:
      'Vì sao không có tổng điểm. missing: có tiêu chí chưa cho điểm được; coverage: phần của điểm tối đa có số liệu dưới mức tối thiểu; nothing_left: không còn tiêu chí nào để chấm',
    is_split: 'Đã nhận một phần của đơn vị khác mà các dòng không tách được',
  },
  report_uses: {
    source: 'measures: số liệu báo cáo; dossier_counts: biểu 06',
    use: 'used: được tính; superseded: đã nằm trong báo cáo dài hơn; replaced: đã có bản gửi sau; overlap: trùng kỳ với báo cáo khác; not_latest: đã có số mới hơn; no_denominator: không có mẫu số như báo cáo khác của kỳ; straddles: kỳ báo cáo vắt qua hai đợt; blank: ô trống',
    numerator: 'Tử số của số đo ở tiêu chí thành phần; trống khi dòng chỉ là một phần của số liệu',
    file_name: 'Tên tệp do nơi gửi đặt',
    line: 'Số dòng trong tệp đó',
    document: 'Văn bản nơi gửi nêu',
  },
  appraisals: {
    round:
      'self: tự chấm; 1: thẩm định lần 1; 2: thẩm định lần 2; lần thẩm định sau cùng được tính',
    self_points: 'Điểm đơn vị tự chấm',
    appraised_points: 'Điểm người thẩm định cho',
    line: 'Số dòng trong tệp',
    is_last: 'Dòng thẩm định được tính: dòng sau cùng của lần thẩm định sau cùng',
  },
  reported_figures: {
    unit_code: 'Mã đơn vị; không xác định được đơn vị thì là x- và tên',
    unit_name: 'Không xác định được đơn vị thì là tên nơi gửi ghi',
    reason: 'Vì sao không xác định được đơn vị',
  },
  reconciliations: {
    rows: 'Số dòng chương trình có, trong cùng thời gian',
    declared: 'Số lượng do đơn vị khai',
    declared_by: 'counts: theo biểu 06/VPCP/KSTT; reported: theo số liệu báo cáo',
    coverage: 'Số dòng ÷ số khai; trống khi số khai bằng 0',
    difference: 'Số dòng − số khai',
    is_reconciled: 'Đã đủ dòng để số tính từ từng dòng được dùng theo “either”',
  },
  survey_samples: {
    answers: 'Số câu hỏi được trả lời',
    responses: 'Số phiếu lấy ý kiến, phiếu khảo sát hoặc cuộc gọi có ít nhất một câu trả lời',
    required_n: 'Số phiếu mẫu cần có, nếu nơi gửi ghi; lấy số lớn nhất được ghi',
  },
  count_breaches: {
    code: 'received_not_sum: tổng số nhận khác trực tuyến + trực tiếp + kỳ trước chuyển sang; resolved_not_sum: tổng số đã giải quyết khác trước hạn + đúng hạn + quá hạn; pending_not_sum: tổng số đang giải quyết khác trong hạn + quá hạn; received_not_whole: tổng số nhận khác đã giải quyết + đang giải quyết; fields_not_total: các lĩnh vực cộng lại khác dòng tổng của đơn vị',
    unit_name: 'Tên theo danh mục đơn vị; không xác định được đơn vị thì là tên nơi gửi ghi',
    field: 'Lĩnh vực; trống khi là dòng tổng của mọi lĩnh vực',
    whole: 'Số tổng được ghi',
    parts: 'Các số lẽ ra cộng lại bằng số tổng đó',
  },
  unit_files: {
    source: 'Nguồn của các dòng đó',
    numerator_rows: 'Số dòng của tệp ở tử số, vào cuối đợt',
    denominator_rows: 'Số dòng của tệp ở mẫu số',
  },
  rejections: {
    kind: 'rejected: trả lại; unresolved: chưa xếp chỗ, là dòng nhận nhưng chưa biết đơn vị, chỉ tiêu, đợt hoặc tiêu chí; superseded: được ghi lại ở dòng phía sau',
    reason_column: 'Cột liên quan',
    unit: 'Đơn vị như nơi gửi ghi',
    unit_code: 'Mã của đơn vị được ghi, nếu xác định được',
    status:
      'open: còn phải sửa; corrected: có dòng sau ghi lại và được tính; again: có dòng sau ghi lại nhưng cũng không được tính',
    file_name: 'Tên tệp do nơi gửi đặt',
    rejected_on: 'Ngày nhận tệp đó',
    by_file_name: 'Tệp có dòng được tính, hoặc có dòng gửi thay sau cùng',
    by_line: 'Số dòng của dòng đó',
    corrected_on: 'Ngày nhận tệp đó',
  },
  files: {
    rows: 'Số dòng = nhận + trả lại + bỏ qua',
    unresolved: 'Số dòng nhận nhưng chưa xếp được chỗ hoặc chưa tính được',
    open: 'Số dòng trả lại và dòng chưa xếp chỗ còn chờ sửa',
    corrected: 'Số dòng của tệp được một dòng sau ghi lại và được tính ở đó',
    way: 'fast: đọc nhanh; lines: đọc từng dòng, khi tệp hỏng nhiều nên không đọc nhanh được',
  },
  file_reasons: {
    kind: 'rejected: trả lại; skipped: bỏ qua; warning: nghi vấn; unresolved: chưa xếp chỗ; superseded: trùng trong tệp',
    code: 'Lý do; với nghi vấn thì kèm cột, sau dấu hai chấm',
  },
  unresolved: {
    value: 'Nội dung của ô liên quan',
  },
  unit_rows: {
    accepted: 'Số dòng đọc được đúng kiểu và xếp được vào đơn vị',
    doubted: 'Bao nhiêu dòng trong số đó có nghi vấn',
    rejected: 'Số dòng trả lại, dù sau đó ra sao',
    unresolved: 'Số dòng nhận nhưng chưa biết đợt hoặc tiêu chí, hoặc điểm ngoài khoảng cho phép',
    open: 'Bao nhiêu dòng trong hai loại đó còn chờ sửa',
    corrected: 'Bao nhiêu dòng được ghi lại ở một dòng được tính',
    last_on: 'Ngày của dòng nhận sau cùng; trống khi nguồn không có ngày',
  },
  deliveries: {
    needed: 'Số tiêu chí thành phần lấy số liệu từ nguồn này',
    figures: 'Bao nhiêu tiêu chí trong số đó đã có số liệu',
    month_from: 'Ngày đầu của tháng gần nhất đã hết trong đợt, hoặc của tháng đầu',
    month_to: 'Ngày cuối của tháng đó',
    last_on:
      'Ngày của dòng sau cùng của đơn vị trong kỳ; với tệp đã đủ cho đơn vị, hoặc tệp ghi những việc không phải tháng nào cũng có, là ngày số liệu đến của tệp',
    accepted: 'Số dòng của đơn vị trong kỳ',
    open: 'Số dòng của đơn vị bị trả lại và còn phải sửa',
    status:
      'sent: đã gửi; late: đã gửi nhưng chưa gửi cho tháng đó; none: trong kỳ chưa gửi gì; waiting: chưa đến hạn, hết kỳ mới hỏi',
  },
  comparisons: {
    reported_to: 'Ngày cuối kỳ của báo cáo mới nhất được dùng',
    computed_to:
      'Các dòng được tính đến ngày này: cuối tháng của đợt ứng với báo cáo đó, hoặc ngày của số liệu',
    difference: 'Giá trị tính được trừ giá trị báo cáo, mỗi giá trị là tử số ÷ mẫu số',
  },
  signs: {
    sign: 'Tên dấu hiệu; dấu hiệu đếm gì ghi ở models/signs/<tên>.sql, quy tắc ghi ở scoring/signs.ts',
    version: 'Bản của quy tắc',
    n: 'Số trường hợp được xét',
    k: 'Số trường hợp thấy có; trống khi không đếm gì',
    value: 'Số đem so: k ÷ n, trừ khi dấu hiệu ghi khác',
    expected: 'Mức suy ra từ các đơn vị khác',
    compared_with: 'Khối được so; trống: mọi đơn vị của đợt',
    others: 'Số đơn vị khác',
    p: 'Xác suất do ngẫu nhiên; trống khi quy tắc không có xác suất',
    q: 'p đã hiệu chỉnh cho mọi đơn vị và dấu hiệu của đợt (Benjamini & Hochberg 1995)',
    flagged: 'Đề nghị rà soát',
    about: 'Số đo mà dấu hiệu nói đến, khi dấu hiệu xét nhiều số đo',
  },
};

export default columns;
