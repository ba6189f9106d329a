import { NAMED_UNIT, type Source, UNIT_TOLD } from '../source';

export const tasks: Source = {
  name: 'tasks',
  title: { vi: 'Nhiệm vụ được giao', en: 'Assigned tasks' },
  columns: {
    task_code: {
      kind: 'code',
      required: true,
      title: { vi: 'Mã nhiệm vụ', en: 'Task code' },
      headings: ['Số nhiệm vụ', 'Nhiệm vụ số', 'Mã việc'],
    },
    ...NAMED_UNIT,
    assigned_on: {
      kind: 'date',
      strict: true,
      title: { vi: 'Ngày giao', en: 'Assigned' },
      headings: ['Ngày giao nhiệm vụ', 'Ngày giao việc'],
    },
    due_on: {
      kind: 'due_day',
      strict: true,
      title: { vi: 'Hạn hoàn thành', en: 'Last day on which it is in time' },
      headings: ['Thời hạn hoàn thành', 'Hạn xử lý', 'Thời hạn', 'Ngày đến hạn'],
    },
    done_on: {
      kind: 'date',
      strict: true,
      title: { vi: 'Ngày hoàn thành', en: 'Done' },
      headings: ['Ngày thực hiện xong', 'Hoàn thành ngày', 'Ngày kết thúc'],
    },
  },
  recognised_by: [['task_code'], ['assigned_on', 'due_on']],
  names_row: ['task_code'],
  rules: [
    UNIT_TOLD,
    {
      reason: 'missing',
      column: 'assigned_on',
      when: 'assigned_on is null and due_on is null',
    },
    { reason: 'done_before_assigned', column: 'done_on', when: 'done_on < assigned_on' },
    { reason: 'due_before_start', column: 'due_on', when: 'due_on < assigned_on', warn: true },
    { reason: 'no_due_date', column: 'due_on', when: 'due_on is null', warn: true },
  ],
};
