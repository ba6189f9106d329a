import type { Source } from '../source';

export const assessments: Source = {
  name: 'assessments',
  title: { vi: 'Tự chấm và thẩm định', en: 'Self-assessment and appraisal' },
  timeless: true,
  columns: {
    campaign: {
      kind: 'code',
      required: true,
      title: { vi: 'Đợt chấm điểm', en: 'Campaign' },
      headings: ['Đợt', 'Mã đợt'],
    },
    unit_code: {
      kind: 'code',
      required: true,
      title: { vi: 'Mã đơn vị', en: 'Unit code' },
      headings: ['Đơn vị'],
    },
    criterion: {
      kind: 'code',
      required: true,
      title: { vi: 'Mã tiêu chí', en: 'Criterion code' },
      headings: ['Tiêu chí', 'STT tiêu chí'],
    },
    round: {
      kind: { self: ['tự chấm', 'tự đánh giá'], '1': ['lần 1'], '2': ['lần 2'] },
      strict: true,
      title: { vi: 'Vòng', en: 'Round: self, 1 or 2' },
      headings: ['Lần'],
    },
    self_points: {
      kind: 'number',
      title: { vi: 'Điểm tự chấm', en: 'Points the unit claims' },
      headings: ['Tự chấm', 'Tự đánh giá'],
    },
    appraised_points: {
      kind: 'number',
      strict: true,
      title: { vi: 'Điểm thẩm định', en: 'Points the appraiser gives' },
      headings: ['Thẩm định', 'Điểm chấm'],
    },
    level: { kind: 'text', title: { vi: 'Mức', en: 'Level' }, headings: ['Mức độ', 'Xếp mức'] },
    reason: {
      kind: 'text',
      stored_as: 'appraisal_reason',
      title: { vi: 'Lý do', en: 'Reason for the points' },
    },
    explanation: { kind: 'text', title: { vi: 'Giải trình', en: "The unit's explanation" } },
    explained_on: { kind: 'date', title: { vi: 'Ngày giải trình', en: 'Day of the explanation' } },
    decision: {
      kind: {
        accepted: ['chấp nhận', 'đồng ý'],
        partly: ['chấp nhận một phần', 'một phần'],
        refused: ['không chấp nhận', 'từ chối'],
      },
      title: { vi: 'Kết luận giải trình', en: 'Decision on the explanation' },
    },
    assessor_unit: {
      kind: 'text',
      title: { vi: 'Cơ quan thẩm định', en: 'Unit that appraised' },
    },
    evidence: {
      kind: 'text',
      title: { vi: 'Tài liệu kiểm chứng', en: 'Evidence' },
      headings: ['Minh chứng'],
    },
    evidence_locator: {
      kind: 'text',
      title: { vi: 'Vị trí trong tài liệu', en: 'Where in the evidence' },
    },
  },
  recognised_by: [['campaign'], ['criterion'], ['self_points', 'appraised_points', 'level']],
  names_row: ['criterion'],
  key: ['campaign', 'unit_code', 'criterion', 'round'],
  rules: [],
};
