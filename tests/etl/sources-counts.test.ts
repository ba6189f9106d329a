/** Form 06/VPCP/KSTT: how it is read, what is summed, what does not add up, and whose figure counts. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  answer,
  lines,
  newFolder,
  rowsOf,
  run,
  send,
  smallProvince,
  WARDS,
  write,
} from './program';

test.describe.configure({ mode: 'default' });

const MEASURES = [
  'on_time_of_resolved',
  'on_time_of_received',
  'on_time_of_due',
  'in_time_of_received',
  'early_of_resolved',
  'online_of_received',
  'pending_overdue',
];
const leaf = (code: string, measure: string, origin: string) =>
  `  - {code: "${code}", name: {vi: ${code}}, max: 10, measure: ${measure}, formula: share, none: full, origin: ${origin}}`;
const CAMPAIGN = lines(
  'id: bieu-06',
  'title: {vi: Biểu 06}',
  'legal_basis: Thử',
  'scope: {parent: "90"}',
  'period: {from: 2026-01-01, to: 2026-12-31}',
  'points: {max: 80, class_cap: 80}',
  'classes: []',
  'criteria:',
  ...MEASURES.map((measure) => leaf(measure, measure, 'counts')),
  leaf('either', 'in_time_of_received', 'either'),
);

/** As the form is printed: two-line headings joined, its columns numbered, sections and totals. */
const JANUARY = lines(
  'BIỂU SỐ 06/VPCP/KSTT',
  'STT,Đơn vị,Lĩnh vực giải quyết,Từ ngày,Đến ngày,Nhận: Tổng số,Nhận: Trực tuyến,Nhận: Trực tiếp,Nhận: Từ kỳ trước,Đã giải quyết Tổng số,Đã giải quyết Trước hạn,Đã giải quyết Đúng hạn,Đã giải quyết Quá hạn,Đang giải quyết Tổng số,Đang giải quyết Trong hạn,Đang giải quyết Quá hạn',
  '(1),(2),(3),(4),(5),(6)=(7)+(8)+(9),(7),(8),(9),(10),(11),(12),(13),(14),(15),(16)',
  'I,Cấp xã,,01/01/2026,31/01/2026,100,60,30,10,90,50,35,5,10,7,3',
  '1,Phường Hòa Bình,Đất đai,01/01/2026,31/01/2026,60,30,20,10,50,20,25,5,10,7,3',
  '2,Phường Hòa Bình,Hộ tịch,01/01/2026,31/01/2026,40,30,10,0,40,30,10,0,0,0,0',
  ',Phường Hòa Bình,Tổng số,01/01/2026,31/01/2026,100,60,30,10,90,50,35,5,10,7,3',
  ',Tổng cộng,,,,100,60,30,10,90,50,35,5,10,7,3',
);
const ENGLISH =
  'unit_code,period_from,period_to,received,received_online,received_direct,carried_over,resolved,resolved_early,resolved_on_time,resolved_late,pending,pending_in_time,pending_overdue';
const FEBRUARY = lines(
  ENGLISH,
  '90001,2026-02-01,2026-02-28,80,50,20,10,70,30,36,4,10,6,4',
  // said twice in one file: the later line stands
  '90001,2026-03-01,2026-03-31,1,1,0,0,1,1,0,0,0,0,0',
  '90001,2026-03-01,2026-03-31,30,20,0,10,25,20,5,0,5,5,0',
);
/** The one-line export: short headings in the order of the form, sums that do not hold, a blank total. */
const SHORT =
  'Mã đơn vị;Từ ngày;Đến ngày;Tổng số;Trực tuyến;Trực tiếp;Kỳ trước;Tổng số;Trước hạn;Đúng hạn;Quá hạn;Tổng số;Trong hạn;Quá hạn';
const BREACHES = lines(
  SHORT,
  '90002;01/01/2026;31/01/2026;100;60;30;5;80;50;20;9;15;10;4',
  '90002;01/02/2026;28/02/2026;;20;10;15;;10;20;5;10;8;2',
  '90002;01/03/2026;31/03/2026;x;20;10;15;30;10;15;5;15;8;7',
  '90002;31/03/2026;01/03/2026;45;20;10;15;30;10;15;5;15;8;7',
  '90002;01/03/2026;31/03/2026;;;;;;;;;;;',
);

let data: string;
test.beforeAll(() => {
  data = newFolder('counts', {
    ...smallProvince(WARDS),
    'campaigns/bieu-06.yaml': CAMPAIGN,
    'sent/thang-1.csv': JANUARY,
    'sent/thang-2-3.csv': FEBRUARY,
    'sent/khong-khop.csv': BREACHES,
  });
  const files = ['thang-1.csv', 'thang-2-3.csv', 'khong-khop.csv'].map((f) =>
    join(data, 'sent', f),
  );
  expect(run(data, 'add', ...files, '--as-of', '2026-04-10').code).toBe(0);
});
test.afterAll(() => rmSync(data, { recursive: true }));

/** Figures of a ward from counts at the end of a month, by measure. */
async function figures(unit: string, monthEnd: string) {
  const rows = await rowsOf<{ criterion: string; figure: string | null; origin: string | null }>(
    data,
    `select criterion, numerator::integer || '/' || denominator::integer as figure, origin from marts.scores
     where unit_id like '${unit}@%' and month_ends_on = date '${monthEnd}' and criterion <> 'either'`,
  );
  for (const { figure, origin } of rows) expect(origin).toBe(figure ? 'counts' : null);
  return Object.fromEntries(rows.map(({ criterion, figure }) => [criterion, figure]));
}

test('title, numbering, section and total rows are skipped, and counted as that', async () => {
  const file = join(data, 'sent/thang-1.csv');
  const [checked] = answer<{ source: string; accepted: number; skipped_kinds: object }[]>(
    run(data, 'check', file, '--json'),
  );
  expect(checked).toMatchObject({
    source: 'dossier_counts',
    accepted: 3,
    rejected: 0,
    skipped_kinds: { title: 1, heading: 2, total: 2 },
  });
});

test('one month: the fields are added up, their total row is not', async () => {
  expect(await figures('90001', '2026-01-31')).toEqual({
    on_time_of_resolved: '85/90',
    on_time_of_received: '85/100',
    on_time_of_due: '85/93',
    in_time_of_received: '92/100',
    early_of_resolved: '50/90',
    online_of_received: '60/90',
    pending_overdue: '3/10',
  });
});

test('two months: what January left pending is not received again, the backlog is February’s', async () => {
  expect(await figures('90001', '2026-02-28')).toEqual({
    on_time_of_resolved: '151/160',
    // 100 + 80 − 10
    on_time_of_received: '151/170',
    on_time_of_due: '151/164',
    in_time_of_received: '157/170',
    early_of_resolved: '80/160',
    online_of_received: '110/160',
    pending_overdue: '4/10',
  });
});

test('a line that stands twice in a file counts once, the later one, and is told back', async () => {
  expect(await figures('90001', '2026-03-31')).toMatchObject({
    on_time_of_resolved: '176/185',
    on_time_of_received: '176/190',
    pending_overdue: '0/5',
  });
  const rejects = run(data, 'rejects').out;
  expect(rejects).toContain('thang-2-3.csv,,3,');
  expect(rejects).toContain(
    'repeated_row,"Dòng này được ghi lại ở dòng sau của cùng tệp: dùng dòng sau, dòng này không tính thêm."',
  );
});

test('short headings fall to the columns in the order of the form; blank totals follow from their parts', async () => {
  expect(await figures('90002', '2026-02-28')).toMatchObject({
    // (50 + 20) + (10 + 20) of 80 + 35
    on_time_of_resolved: '100/115',
    // 100 + (20 + 10 + 15) − 15
    on_time_of_received: '100/130',
    pending_overdue: '2/10',
  });
});

test('a sum that does not hold is a warning with its numbers, and the row counts', async () => {
  const { out } = run(data, 'check', join(data, 'sent/khong-khop.csv'));
  expect(out).toContain(
    'dòng 2: Tổng số nhận khác trực tuyến + trực tiếp + kỳ trước chuyển sang; dòng vẫn được tính, đề nghị kiểm tra lại. (Tổng số 100; Trực tuyến 60; Trực tiếp 30; Kỳ trước 5)',
  );
  expect(out).toContain('dòng 2: Tổng số đã giải quyết khác trước hạn + đúng hạn + quá hạn');
  expect(out).toContain('dòng 2: Tổng số đang giải quyết khác trong hạn + quá hạn');
  expect(out).toContain('dòng 2: Tổng số nhận khác đã giải quyết + đang giải quyết');
  const breaches = await rowsOf(
    data,
    `select unit_name, line, code, whole, parts from marts.count_breaches order by line, code`,
  );
  expect(breaches).toEqual(
    [
      { code: 'pending_not_sum', whole: 15, parts: [10, 4] },
      { code: 'received_not_sum', whole: 100, parts: [60, 30, 5] },
      { code: 'received_not_whole', whole: 100, parts: [80, 15] },
      { code: 'resolved_not_sum', whole: 80, parts: [50, 20, 9] },
    ].map((breach) => ({ unit_name: 'Phường 2', line: 2, ...breach })),
  );
});

test('what can not be counted is sent back with what to do', () => {
  const rejects = run(data, 'rejects').out.split('\n');
  const of = (line: number) => rejects.find((row) => row.startsWith(`khong-khop.csv,,${line},`));
  expect(of(4)).toContain('Tổng số,x,bad_count,"Ô ""Tổng số"" không phải số đếm');
  expect(of(5)).toContain('period_reversed,Ngày đầu kỳ sau ngày cuối kỳ. Sửa lại kỳ báo cáo.');
  expect(of(6)).toContain('no_counts,"Dòng không có số liệu nào của biểu. Điền số, kể cả số 0');
});

test('a corrected form replaces the former, an older one does not; both stay traceable', async () => {
  const row = (onTime: number, late: number) =>
    lines(ENGLISH, `90001,2026-02-01,2026-02-28,80,50,20,10,70,30,${onTime},${late},10,6,4`);
  send(data, 'thang-2-sua.csv', row(40, 0), '2026-04-12');
  send(data, 'thang-2-cu.csv', row(0, 40), '2026-04-01');
  expect(await figures('90001', '2026-02-28')).toMatchObject({ on_time_of_resolved: '155/160' });
  const replaced = await rowsOf(
    data,
    `select f.name, s.line, b.name as by_name, s.by_line, s.code from staging.superseded s
     join staging.files f using (file) join staging.files b on b.file = s.by_file
     where s.source = 'dossier_counts' order by f.added, s.line`,
  );
  expect(replaced).toEqual([
    { name: 'thang-2-3.csv', line: 2, by_name: 'thang-2-sua.csv', by_line: 2, code: null },
    { name: 'thang-2-3.csv', line: 3, by_name: 'thang-2-3.csv', by_line: 4, code: 'repeated_row' },
    { name: 'thang-2-cu.csv', line: 2, by_name: 'thang-2-sua.csv', by_line: 2, code: null },
  ]);
  const told = run(data, 'explain', 'bieu-06', '90001', 'on_time_of_resolved').out;
  expect(told).toContain('180 / 185 (97,30%), từ biểu tổng hợp');
  expect(told).toContain(
    'thang-2-sua.csv, dòng 2: 70 / 70 (100,00%), kỳ 01/02/2026–28/02/2026, được tính',
  );
  expect(told).toContain('thang-1.csv, dòng 5: –, kỳ');
  expect(told).toContain('Đất đai');
});

test('fields that do not add up to the unit’s own total are named with both', async () => {
  send(
    data,
    'linh-vuc.csv',
    lines(
      'Đơn vị,Lĩnh vực,Đến ngày,Tiếp nhận,Đã giải quyết,Đang giải quyết',
      'Xã Vân Canh,Đất đai,30/06/2026,30,20,10',
      'Xã Vân Canh,Hộ tịch,30/06/2026,12,12,0',
      'Xã Vân Canh,Tổng cộng,30/06/2026,45,35,10',
    ),
    '2026-07-10',
  );
  const breaches = await rowsOf(
    data,
    `select unit_name, line, code, whole, parts from marts.count_breaches where file_name = 'linh-vuc.csv'`,
  );
  expect(breaches).toEqual([
    { unit_name: 'Xã Vân Canh', line: 4, code: 'fields_not_total', whole: 45, parts: [30, 12] },
  ]);
  const [counts] = await rowsOf(
    data,
    `select received, resolved, resolved_in_time, pending from staging.dossier_counts where unit_id like '90003@%'`,
  );
  // 30 + 12; how many were on time nobody said: unknown, not 0
  expect(counts).toEqual({ received: 42, resolved: 32, resolved_in_time: null, pending: 10 });
});

test('counts of a unit nobody knows yet are kept, and heal when it is listed', async () => {
  send(
    data,
    'chua-biet.csv',
    lines(ENGLISH, '90009,2026-01-01,2026-01-31,20,20,0,0,20,20,0,0,0,0,0'),
    '2026-04-10',
  );
  const waiting = () =>
    rowsOf(
      data,
      `select line, reason, value from marts.unresolved where file_name = 'chua-biet.csv'`,
    );
  expect(await waiting()).toEqual([{ line: 2, reason: 'unknown_unit', value: '90009' }]);
  send(
    data,
    'danh-muc.csv',
    lines(
      'unit_code,unit_name,unit_type,parent_code,valid_from,valid_from_is_baseline',
      '90009,Xã Mới Biết,xa,90,2020-01-01,1',
    ),
    '2026-04-10',
  );
  expect(await waiting()).toEqual([]);
  expect(await figures('90009', '2026-01-31')).toMatchObject({ in_time_of_received: '20/20' });
});

/** Dossiers of a ward received in January, all on time. */
const dossiers = (unit: string, n: number) =>
  lines(
    'dossier_code,unit_code,received_at,due_at,finished_at',
    ...Array.from(
      { length: n },
      (_, i) => `${unit}-260105-${1000 + i},${unit},05/01/2026 08:00,20/01/2026,10/01/2026 09:00`,
    ),
  );
const either = async (unit: string) => {
  const [score] = await rowsOf(
    data,
    `select origin, numerator, denominator, points, note from marts.scores
     where criterion = 'either' and unit_id like '${unit}@%' and month_ends_on = date '2026-12-31'`,
  );
  return score;
};

test('under either, counts stand in for dossiers the program has not', async () => {
  expect(await either('90009')).toEqual({
    origin: 'counts',
    numerator: 20,
    denominator: 20,
    points: 10,
    note: null,
  });
});

test('under either, rows below 98% of what the form declares wait, and the difference is shown', async () => {
  send(
    data,
    'khai.csv',
    lines(ENGLISH, '90009,2026-01-01,2026-01-31,50,50,0,0,50,50,0,0,0,0,0'),
    '2026-04-15',
  );
  send(data, 'ho-so.csv', dossiers('90009', 48), '2026-04-15');
  expect(await either('90009')).toMatchObject({
    origin: 'computed',
    points: null,
    note: 'awaiting_reconciliation',
  });
  const [declared] = await rowsOf(
    data,
    `select rows, declared, declared_by, coverage, difference, is_reconciled from marts.reconciliations
     where criterion = 'either' and unit_id like '90009@%'`,
  );
  expect(declared).toEqual({
    rows: 48,
    declared: 50,
    declared_by: 'counts',
    coverage: 0.96,
    difference: -2,
    is_reconciled: false,
  });
  const told = run(data, 'explain', 'bieu-06', '90009', 'either').out;
  expect(told).toContain('Chờ đối chiếu: số dòng chưa đủ 98% số đơn vị khai');
  expect(told).toContain('Số dòng: trong hệ thống có 48, đơn vị khai 50 (96%): thiếu 2.');
  expect(told).toContain(
    'khai.csv, dòng 2: 50 / 50 (100,00%), kỳ 01/01/2026–31/01/2026, để đối chiếu',
  );
});

test('under either, rows at 98% count, beside what was declared', async () => {
  send(data, 'ho-so.csv', dossiers('90009', 49), '2026-04-16');
  expect(await either('90009')).toMatchObject({ origin: 'computed', denominator: 49, points: 10 });
  const told = run(data, 'explain', 'bieu-06', '90009', 'either').out;
  expect(told).toContain('trong hệ thống có 49, đơn vị khai 50 (98%): thiếu 1.');
});

test('a campaign that asks the form for what it can not tell is refused by name', () => {
  const wrong = CAMPAIGN.replace('id: bieu-06', 'id: bieu-sai').replace(
    'measure: pending_overdue',
    'measure: paid_online',
  );
  write(join(data, 'campaigns/bieu-sai.yaml'), wrong);
  const ran = run(data);
  rmSync(join(data, 'campaigns/bieu-sai.yaml'));
  expect(ran.code).toBe(4);
  expect(ran.err).toContain('biểu tổng hợp không cho số liệu paid_online; dùng origin khác');
});
