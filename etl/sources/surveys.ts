import { NAMED_UNIT, type Source, UNIT_TOLD, type Vocabulary } from '../source';

/** 1–5 with their words, A–D, yes or no. */
const ANSWERS: Vocabulary = {
  '5': ['rất hài lòng', 'rất tốt', 'mức 5'],
  '4': ['hài lòng', 'tốt', 'mức 4'],
  '3': ['bình thường', 'trung bình', 'tạm được', 'mức 3'],
  '2': ['không hài lòng', 'chưa hài lòng', 'kém', 'chưa tốt', 'mức 2'],
  '1': ['rất không hài lòng', 'rất kém', 'mức 1'],
  A: ['mức A', 'phương án A'],
  B: ['mức B', 'phương án B'],
  C: ['mức C', 'phương án C'],
  D: ['mức D', 'phương án D'],
  yes: ['có', 'đúng', 'y', 'true'],
  no: ['không', 'sai', 'chưa', 'n', 'false'],
};

export const surveys: Source = {
  name: 'surveys',
  title: { vi: 'Khảo sát hài lòng', en: 'Satisfaction surveys' },
  columns: {
    response_code: {
      kind: 'code',
      required: true,
      title: { vi: 'Mã phiếu', en: 'Code of the ballot or form' },
      headings: ['Số phiếu', 'Mã phiếu khảo sát', 'Phiếu số', 'Mã lượt trả lời'],
    },
    unit_code: NAMED_UNIT.unit_code,
    unit_name: {
      ...NAMED_UNIT.unit_name,
      headings: [...NAMED_UNIT.unit_name.headings!, 'Đơn vị được đánh giá'],
    },
    answered_at: {
      kind: 'moment',
      required: true,
      strict: true,
      title: { vi: 'Thời điểm trả lời', en: 'When it was answered' },
      headings: [
        'Ngày trả lời',
        'Thời gian trả lời',
        'Ngày khảo sát',
        'Dấu thời gian',
        'Timestamp',
      ],
    },
    channel: {
      kind: {
        qr: ['mã QR', 'quét mã QR', 'QR code'],
        paper: ['phiếu giấy', 'giấy', 'bản giấy', 'phát phiếu'],
        phone: ['điện thoại', 'gọi điện', 'qua điện thoại'],
        online: ['trực tuyến', 'qua mạng', 'Google Forms', 'Zalo'],
        kiosk: ['ki ốt', 'ki-ốt', 'máy tra cứu', 'màn hình cảm ứng', 'thiết bị tại quầy'],
        interview: ['phỏng vấn', 'phỏng vấn trực tiếp', 'trực tiếp'],
      },
      title: { vi: 'Cách khảo sát', en: 'How it was asked' },
      headings: ['Kênh', 'Kênh khảo sát', 'Hình thức', 'Hình thức khảo sát'],
    },
    respondent_group: {
      kind: {
        citizens: ['người dân', 'công dân', 'cá nhân', 'dân'],
        organisations: ['tổ chức', 'doanh nghiệp', 'tổ chức, doanh nghiệp'],
        delegates: ['đại biểu HĐND', 'đại biểu Hội đồng nhân dân', 'đại biểu'],
        department_heads: ['thủ trưởng', 'thủ trưởng cơ quan', 'lãnh đạo sở, ngành', 'lãnh đạo sở'],
        officials: ['cán bộ, công chức', 'cán bộ', 'công chức', 'viên chức'],
      },
      title: { vi: 'Nhóm người trả lời', en: 'Who was asked' },
      headings: ['Nhóm đối tượng', 'Đối tượng', 'Đối tượng khảo sát'],
    },
    respondent_code: {
      kind: 'person',
      title: { vi: 'Mã người trả lời', en: 'Respondent (only a keyed hash is kept)' },
      headings: ['Người trả lời', 'Họ tên', 'Số điện thoại', 'Số định danh'],
    },
    question: {
      kind: 'text',
      required: true,
      title: { vi: 'Câu hỏi', en: 'Question' },
      headings: ['Mã câu hỏi', 'Nội dung câu hỏi', 'Tiêu chí khảo sát'],
    },
    answer: {
      kind: ANSWERS,
      strict: true,
      title: { vi: 'Trả lời', en: 'Answer: 1–5, A–D, yes or no; blank: not answered' },
      headings: ['Câu trả lời', 'Mức đánh giá', 'Mức độ hài lòng', 'Đánh giá', 'Phương án'],
    },
    required_n: {
      kind: 'count',
      title: { vi: 'Số phiếu cần có', en: 'Responses the sample needs of this unit' },
      headings: ['Cỡ mẫu', 'Số phiếu tối thiểu', 'Chỉ tiêu số phiếu'],
    },
  },
  recognised_by: [['response_code'], ['question'], ['answer']],
  names_row: ['response_code'],
  wide: { heading: 'question', cell: 'answer' },
  rules: [UNIT_TOLD],
};
