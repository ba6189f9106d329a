import { NAMED_UNIT, type Source, UNIT_TOLD } from '../source';

export const petitions: Source = {
  name: 'petitions',
  title: { vi: 'Phản ánh, kiến nghị', en: 'Petitions' },
  columns: {
    petition_code: {
      kind: 'code',
      required: true,
      title: { vi: 'Mã phản ánh, kiến nghị', en: 'Petition code' },
      headings: ['Mã phản ánh', 'Mã kiến nghị', 'Mã PAKN', 'Số PAKN', 'Số phản ánh'],
    },
    ...NAMED_UNIT,
    received_at: {
      kind: 'moment',
      required: true,
      strict: true,
      title: { vi: 'Ngày tiếp nhận', en: 'Received' },
      headings: ['Thời gian tiếp nhận', 'Ngày nhận', 'Ngày gửi'],
    },
    due_at: {
      kind: 'deadline',
      strict: true,
      title: { vi: 'Hạn trả lời', en: 'Due; a bare date runs to the end of the day' },
      headings: ['Hạn xử lý', 'Thời hạn xử lý', 'Thời hạn trả lời'],
    },
    answered_at: {
      kind: 'moment',
      strict: true,
      title: { vi: 'Ngày trả lời', en: 'Answered' },
      headings: ['Thời gian trả lời', 'Ngày công khai kết quả', 'Ngày xử lý xong'],
    },
    satisfied: {
      kind: {
        yes: ['có', 'hài lòng', 'rất hài lòng', '1', 'x', 'true', 'đồng ý'],
        no: ['không', 'không hài lòng', 'rất không hài lòng', '0', 'false', 'chưa hài lòng'],
      },
      title: { vi: 'Người gửi hài lòng', en: 'The sender is satisfied with the answer' },
      headings: ['Hài lòng', 'Đánh giá', 'Kết quả đánh giá', 'Mức độ hài lòng'],
    },
  },
  recognised_by: [['petition_code'], ['received_at']],
  names_row: ['petition_code'],
  rules: [
    UNIT_TOLD,
    {
      reason: 'answered_before_received',
      column: 'answered_at',
      // a bare date is midnight: compare days, not minutes
      when: 'cast(answered_at as date) < cast(received_at as date)',
    },
    { reason: 'due_before_start', column: 'due_at', when: 'due_at < received_at', warn: true },
    { reason: 'no_answer_date', column: 'due_at', when: 'due_at is null', warn: true },
    {
      reason: 'judged_before_answer',
      column: 'satisfied',
      when: 'satisfied is not null and answered_at is null',
      warn: true,
    },
  ],
};
