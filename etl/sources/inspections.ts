import { NAMED_UNIT, type Source, UNIT_TOLD, type Vocabulary } from '../source';

/** The six contents of an inspection of administrative reform. */
const CONTENTS: Vocabulary = {
  direction: ['chỉ đạo, điều hành', 'công tác chỉ đạo, điều hành', 'chỉ đạo điều hành', '1'],
  dossiers: [
    'tiếp nhận, giải quyết hồ sơ',
    'giải quyết hồ sơ',
    'giải quyết thủ tục hành chính',
    'giải quyết TTHC',
    'một cửa',
    '2',
  ],
  discipline: [
    'kỷ luật, kỷ cương',
    'kỷ luật, kỷ cương hành chính',
    'kỷ cương hành chính',
    'Chỉ thị 29-CT/TU',
    'kỷ luật, kỷ cương và Chỉ thị 29-CT/TU',
    '3',
  ],
  technology: [
    'ứng dụng công nghệ thông tin',
    'công nghệ thông tin',
    'ứng dụng CNTT',
    'chuyển đổi số',
    '4',
  ],
  democracy: ['quy chế dân chủ cơ sở', 'dân chủ cơ sở', 'dân chủ ở cơ sở', '5'],
  survey: ['khảo sát hài lòng', 'khảo sát mức độ hài lòng', 'khảo sát', '6'],
};

export const inspections: Source = {
  name: 'inspections',
  title: { vi: 'Kiểm tra cải cách hành chính', en: 'Inspections' },
  columns: {
    inspection_code: {
      kind: 'code',
      required: true,
      title: { vi: 'Mã cuộc kiểm tra', en: 'Inspection code' },
      headings: ['Cuộc kiểm tra', 'Mã kiểm tra', 'Số quyết định kiểm tra'],
    },
    unit_code: NAMED_UNIT.unit_code,
    unit_name: {
      ...NAMED_UNIT.unit_name,
      headings: [...NAMED_UNIT.unit_name.headings!, 'Đơn vị được kiểm tra'],
    },
    inspected_on: {
      kind: 'date',
      required: true,
      strict: true,
      title: { vi: 'Ngày kiểm tra', en: 'Day of the inspection' },
      headings: ['Thời gian kiểm tra'],
    },
    kind: {
      kind: {
        planned: ['theo kế hoạch', 'kế hoạch', 'định kỳ', 'thường xuyên'],
        surprise: ['đột xuất', 'kiểm tra đột xuất', 'không báo trước'],
      },
      title: { vi: 'Hình thức kiểm tra', en: 'Planned or by surprise' },
      headings: ['Hình thức', 'Loại kiểm tra'],
    },
    team: {
      kind: 'text',
      title: { vi: 'Đoàn kiểm tra', en: 'Inspection team' },
      headings: ['Đoàn', 'Tổ kiểm tra', 'Cơ quan kiểm tra'],
    },
    leader_title: {
      kind: 'text',
      title: { vi: 'Chức danh trưởng đoàn', en: "The leader's title, never a name" },
      headings: ['Chức vụ trưởng đoàn', 'Chức danh người chủ trì'],
    },
    content: {
      kind: CONTENTS,
      title: { vi: 'Nội dung kiểm tra', en: 'Which of the six contents' },
      headings: ['Nội dung', 'Mã nội dung'],
    },
    finding: {
      kind: 'text',
      title: { vi: 'Tồn tại, hạn chế', en: 'Finding; blank: nothing was found' },
      headings: ['Tồn tại', 'Hạn chế', 'Nội dung tồn tại', 'Phát hiện'],
    },
    severity: {
      kind: {
        minor: ['nhẹ', 'nhắc nhở', 'thấp'],
        moderate: ['trung bình', 'vừa', 'chấn chỉnh'],
        serious: ['nặng', 'nghiêm trọng', 'cao'],
      },
      title: { vi: 'Mức độ', en: 'Severity: minor, moderate, serious' },
      headings: ['Mức độ vi phạm', 'Tính chất'],
    },
    recommendation: {
      kind: 'text',
      title: { vi: 'Kiến nghị', en: 'Recommendation' },
      headings: ['Kiến nghị xử lý', 'Kiến nghị khắc phục', 'Đề nghị'],
    },
    due_on: {
      kind: 'due_day',
      strict: true,
      title: { vi: 'Hạn khắc phục', en: 'Last day for the remedy' },
      headings: ['Thời hạn khắc phục', 'Hạn hoàn thành', 'Thời hạn'],
    },
    remedied_on: {
      kind: 'date',
      strict: true,
      title: { vi: 'Ngày khắc phục', en: 'Remedied' },
      headings: ['Ngày khắc phục xong', 'Ngày hoàn thành khắc phục', 'Khắc phục ngày'],
    },
  },
  recognised_by: [['inspection_code'], ['inspected_on']],
  names_row: ['inspection_code'],
  rules: [
    UNIT_TOLD,
    {
      reason: 'remedied_before_inspected',
      column: 'remedied_on',
      when: 'remedied_on < inspected_on',
    },
    { reason: 'due_before_start', column: 'due_on', when: 'due_on < inspected_on', warn: true },
    {
      reason: 'no_due_date',
      column: 'due_on',
      when: 'finding is not null and due_on is null',
      warn: true,
    },
    {
      reason: 'remedy_of_nothing',
      column: 'remedied_on',
      when: 'finding is null and remedied_on is not null',
      warn: true,
    },
  ],
};
