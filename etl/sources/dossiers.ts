import type { Source, Vocabulary } from '../source';

/** Status words of the national portal, of vendors, and of older exports. */
const STATUSES: Vocabulary = {
  registered: ['mới đăng ký', 'chờ tiếp nhận'],
  received: ['được tiếp nhận', 'đã tiếp nhận', 'tiếp nhận'],
  not_accepted: ['không được tiếp nhận', 'từ chối tiếp nhận'],
  processing: ['đang xử lý', 'đang giải quyết', 'đang thụ lý'],
  supplement: ['yêu cầu bổ sung giấy tờ', 'yêu cầu bổ sung', 'chờ bổ sung'],
  fee: ['yêu cầu thực hiện nvtc', 'chờ thực hiện nghĩa vụ tài chính', 'chờ thanh toán'],
  withdrawn: ['công dân yêu cầu rút', 'công dân yêu cầu rút hồ sơ', 'rút hồ sơ', 'đã rút'],
  refused: ['từ chối', 'từ chối giải quyết', 'trả lại'],
  stopped: ['dừng xử lý', 'dừng giải quyết'],
  finished: ['đã xử lý xong', 'đã giải quyết', 'hoàn thành', 'có kết quả'],
  returned: ['đã trả kết quả', 'trả kết quả', 'đã trả'],
};

export const CHANNELS: Vocabulary = {
  online: ['trực tuyến', '2', 'qua mạng', 'dvc trực tuyến'],
  direct: ['trực tiếp', '1', 'tại bộ phận một cửa'],
  postal: ['bưu chính công ích', 'bưu chính', 'bcci', '3'],
};

export const dossiers: Source = {
  name: 'dossiers',
  title: { vi: 'Hồ sơ một cửa', en: 'One-stop dossiers' },
  columns: {
    dossier_code: {
      kind: 'code',
      required: true,
      title: { vi: 'Mã hồ sơ', en: 'Dossier code' },
      headings: ['Số hồ sơ', 'Mã HS', 'Số HS'],
    },
    unit_code: {
      kind: 'code',
      title: { vi: 'Mã đơn vị', en: 'Unit code' },
      headings: ['Mã định danh', 'Mã cơ quan'],
    },
    unit_name: {
      kind: 'text',
      title: { vi: 'Đơn vị xử lý', en: 'Unit that handles it' },
      headings: [
        'Đơn vị',
        'Tên đơn vị',
        'Cơ quan',
        'Cơ quan xử lý',
        'Cơ quan thực hiện',
        'Đơn vị tiếp nhận',
      ],
    },
    procedure_code: {
      kind: 'code',
      title: { vi: 'Mã thủ tục', en: 'Procedure code' },
      headings: ['Mã TTHC', 'Mã thủ tục hành chính'],
    },
    procedure_name: {
      kind: 'text',
      title: { vi: 'Tên thủ tục', en: 'Procedure name' },
      headings: ['Tên TTHC', 'Tên thủ tục hành chính', 'Thủ tục'],
    },
    field: { kind: 'text', title: { vi: 'Lĩnh vực', en: 'Field' } },
    channel: {
      kind: CHANNELS,
      title: { vi: 'Kênh thực hiện', en: 'Channel' },
      headings: ['Kênh', 'Hình thức nộp', 'Hình thức tiếp nhận', 'Kênh tiếp nhận'],
    },
    received_at: {
      kind: 'moment',
      required: true,
      strict: true,
      title: { vi: 'Ngày tiếp nhận', en: 'Received' },
      headings: ['Thời gian tiếp nhận', 'Ngày nhận'],
    },
    due_at: {
      kind: 'deadline',
      strict: true,
      title: { vi: 'Ngày hẹn trả', en: 'Due; a bare date runs to the end of the day' },
      headings: ['Hạn xử lý', 'Thời hạn giải quyết', 'Ngày hẹn trả kết quả', 'Hẹn trả'],
    },
    finished_at: {
      kind: 'moment',
      strict: true,
      title: { vi: 'Ngày kết thúc xử lý', en: 'Finished' },
      headings: ['Ngày có kết quả', 'Ngày hoàn thành', 'Ngày xử lý xong', 'Ngày kết thúc'],
    },
    returned_at: {
      kind: 'moment',
      strict: true,
      title: { vi: 'Ngày trả', en: 'Result handed over' },
      headings: ['Ngày trả kết quả'],
    },
    status: {
      kind: STATUSES,
      title: { vi: 'Trạng thái', en: 'Status' },
      headings: ['Tình trạng', 'Trạng thái hồ sơ'],
    },
    fee_due: {
      kind: 'amount',
      title: { vi: 'Phí, lệ phí', en: 'Fee due, dong' },
      headings: ['Phí/lệ phí', 'Lệ phí', 'Tổng phí'],
    },
    fee_paid_online: {
      kind: 'yes_no',
      title: { vi: 'Thanh toán trực tuyến', en: 'Fee paid online' },
      headings: ['Được thanh toán trực tuyến'],
    },
    input_digitised: {
      kind: 'yes_no',
      title: { vi: 'Số hóa thành phần hồ sơ', en: 'Input papers digitised' },
      headings: ['Được số hóa', 'Số hóa hồ sơ'],
    },
    result_digitised: {
      kind: 'yes_no',
      title: { vi: 'Số hóa kết quả', en: 'Result digitised' },
      headings: ['Kết quả điện tử'],
    },
    supplement_requests: {
      kind: 'count',
      title: { vi: 'Số lần yêu cầu bổ sung', en: 'Times a supplement was requested' },
      headings: ['Bổ sung'],
    },
    apology_sent: {
      kind: 'yes_no',
      title: { vi: 'Có thư xin lỗi', en: 'Apology letter sent' },
      headings: ['Thư xin lỗi', 'Văn bản xin lỗi'],
    },
    applicant: {
      kind: 'person',
      title: { vi: 'Chủ hồ sơ', en: 'Applicant (only a keyed hash is kept)' },
      headings: ['Người nộp', 'Tên người nộp', 'Họ tên'],
    },
  },
  recognised_by: [['dossier_code'], ['received_at']],
  names_row: ['dossier_code'],
  key: ['dossier_code'],
  rules: [
    {
      reason: 'missing',
      column: 'unit_code',
      when: 'unit_code is null and unit_name is null',
    },
    {
      reason: 'finished_before_received',
      column: 'finished_at',
      // a bare finishing date is midnight: compare days, not minutes
      when: 'cast(finished_at as date) < cast(received_at as date)',
    },
    {
      reason: 'due_before_received',
      column: 'due_at',
      when: 'due_at < received_at',
      warn: true,
    },
    {
      reason: 'finished_without_end',
      column: 'finished_at',
      when: `status in ('finished', 'returned', 'withdrawn', 'refused', 'stopped')
        and finished_at is null and returned_at is null`,
      warn: true,
    },
  ],
};
