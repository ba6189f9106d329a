import { CHANNELS, SERVICE_LEVELS, STATUSES } from '../dossier-words';
import { AFTER_ARRIVAL, type Source, UNIT_TOLD } from '../source';

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
        'Cơ quan/Đơn vị xử lý',
        'Đơn vị/Cơ quan xử lý',
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
    service_level: {
      kind: SERVICE_LEVELS,
      title: { vi: 'Mức độ dịch vụ công', en: 'Service level: partial, full, information' },
      headings: ['Mức độ', 'Mức độ DVC', 'Mức độ DVCTT', 'Mức độ trực tuyến', 'Loại dịch vụ công'],
    },
    received_at: {
      kind: 'moment',
      required: true,
      strict: true,
      title: { vi: 'Ngày tiếp nhận', en: 'Received' },
      headings: ['Thời gian tiếp nhận', 'Ngày nhận', 'Ngày tiếp nhận hồ sơ'],
    },
    due_at: {
      kind: 'deadline',
      strict: true,
      title: { vi: 'Ngày hẹn trả', en: 'Due; a bare date runs to the end of the day' },
      headings: ['Hạn xử lý', 'Thời hạn giải quyết', 'Ngày hẹn trả kết quả', 'Hẹn trả'],
    },
    due_at_first: {
      kind: 'deadline',
      strict: true,
      title: {
        vi: 'Ngày hẹn trả lần đầu',
        en: 'First appointed date: where given, it judges, not the date due',
      },
      headings: ['Hẹn trả lần đầu', 'Ngày hẹn trả ban đầu', 'Hạn xử lý ban đầu', 'First due'],
    },
    due_at_extended: {
      kind: 'deadline',
      title: { vi: 'Ngày hẹn lại', en: 'Appointed again; kept beside, it does not judge' },
      headings: ['Ngày hẹn trả lại', 'Ngày gia hạn', 'Hạn xử lý gia hạn', 'Extended due'],
    },
    finished_at: {
      kind: 'moment',
      strict: true,
      title: { vi: 'Ngày kết thúc xử lý', en: 'Finished' },
      headings: [
        'Ngày có kết quả',
        'Ngày hoàn thành',
        'Ngày xử lý xong',
        'Ngày kết thúc',
        'Thời gian kết thúc xử lý',
        'Thời gian kết thúc',
      ],
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
      headings: ['Tình trạng', 'Trạng thái hồ sơ', 'Tình trạng hồ sơ'],
    },
    fee_due: {
      kind: 'amount',
      title: { vi: 'Phí, lệ phí', en: 'Fee due, dong' },
      headings: ['Phí/lệ phí', 'Lệ phí', 'Tổng phí', 'Phí'],
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
    data_reused: {
      kind: 'yes_no',
      title: {
        vi: 'Khai thác, sử dụng lại dữ liệu số hóa',
        en: 'Digitised data reused: papers taken from the data store, not asked for again',
      },
      headings: [
        'Tái sử dụng dữ liệu',
        'Sử dụng lại dữ liệu số hóa',
        'Tái sử dụng dữ liệu số hóa',
        'Lấy từ kho dữ liệu',
        'Được lấy từ kho dữ liệu',
        'DuocLayTuKhoDMQG',
      ],
    },
    supplement_requests: {
      kind: 'count',
      title: { vi: 'Số lần yêu cầu bổ sung', en: 'Times a supplement was requested' },
      headings: ['Bổ sung'],
    },
    supplement_requested_at: {
      kind: 'moment',
      title: { vi: 'Ngày yêu cầu bổ sung', en: 'Supplement requested' },
      headings: ['Thời gian yêu cầu bổ sung', 'Ngày gửi yêu cầu bổ sung'],
    },
    supplement_done_at: {
      kind: 'moment',
      title: { vi: 'Ngày hoàn thành bổ sung', en: 'Supplement handed in' },
      headings: ['Thời gian hoàn thành bổ sung', 'Ngày bổ sung', 'Ngày nhận bổ sung'],
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
    UNIT_TOLD,
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
      reason: 'after_arrival',
      column: 'received_at',
      when: `received_at >= ${AFTER_ARRIVAL}`,
      warn: true,
    },
    {
      reason: 'after_arrival',
      column: 'finished_at',
      when: `finished_at >= ${AFTER_ARRIVAL}`,
      warn: true,
    },
    {
      reason: 'finished_without_end',
      column: 'finished_at',
      // numbers 7, 8, 10 and 18 say so in every list
      when: `status in ('finished', 'returned', 'withdrawn', 'refused', 'stopped', '#7', '#8', '#10', '#18')
        and finished_at is null and returned_at is null`,
      warn: true,
    },
    {
      // `{unit}-{yymmdd}-{sequence}`, from the right: the unit's own code may hold dashes
      reason: 'code_date_differs',
      column: 'dossier_code',
      when: `split_part(dossier_code, '-', -2) <> strftime(received_at, '%y%m%d')
        and regexp_matches(dossier_code, '.-[0-9]{6}-[0-9]+$')`,
      warn: true,
    },
    {
      reason: 'code_without_sequence',
      column: 'dossier_code',
      when: `right(dossier_code, 1) in ('-', '0') and regexp_matches(dossier_code, '.-[0-9]{6}-0*$')`,
      warn: true,
    },
    {
      reason: 'supplement_out_of_order',
      column: 'supplement_done_at',
      when: `supplement_done_at < supplement_requested_at
        or cast(supplement_requested_at as date) < cast(received_at as date)`,
      warn: true,
    },
    {
      reason: 'supplement_without_end',
      column: 'supplement_done_at',
      when: `supplement_requested_at is not null and supplement_done_at is null
        and (finished_at is not null or returned_at is not null or status in ('processing', 'received'))
        and coalesce(status not in ('withdrawn', 'refused', 'stopped', '#7', '#8', '#18'), true)`,
      warn: true,
    },
  ],
};
