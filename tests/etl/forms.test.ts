import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { FormsReport } from '@/cli/forms-report';
import { PROVINCE, UNIT_COLUMNS, UNITS, unitRow } from '@/sample/units';
import { eachNode, LEAVES, selfPoints, usualForm, type Value, workbook } from './form-file';
import { answer, lines, newFolder, rowsOf, runWith, write } from './program';

/** Forms are of a campaign that ships. */
const SHIPPED = { CAMPAIGNS: 'all' };

test.describe.configure({ mode: 'default' });

const CAMPAIGN = 'minh-hoa-2025';
const leaf = (code: string) => LEAVES.find((one) => one.code === code)!;
const name = (code: string) => eachNode().find((node) => node.code === code)!.name.vi;

let data: string;
const out = () => join(data, 'assessments.csv');
const matches = () => `${out()}.matches.csv`;
const textOf = (path: string) => readFileSync(path, 'utf8').replace('\ufeff', '');

/** Runs `forms` over these files of the folder, and checks that nothing was lost. */
function forms(files: string[], ...more: string[]): FormsReport {
  const paths = files.map((file) => join(data, 'phieu', file));
  const ran = runWith(data, SHIPPED, 'forms', CAMPAIGN, ...paths, '-o', out(), '--json', ...more);
  expect([0, 3], ran.err).toContain(ran.code);
  const report = answer<FormsReport>(ran);
  for (const { found, written, waiting, refused } of [report, ...report.forms])
    expect(found).toBe(written + waiting + refused);
  expect(textOf(out()).trim().split('\n')).toHaveLength(1 + report.written);
  return report;
}
const writtenOf = (unit: string) =>
  Object.fromEntries(
    textOf(out())
      .trim()
      .split('\n')
      .map((line) => line.split(','))
      .filter(([, code]) => code === unit)
      .map(([, , criterion, , points]) => [criterion, Number(points)]),
  );
const put = (file: string, content: string | Buffer) => write(join(data, 'phieu', file), content);
const fresh = () => {
  for (const path of [out(), matches()]) rmSync(path, { force: true });
};

test.beforeAll(() => {
  const units = [PROVINCE, ...UNITS].map((unit) => unitRow(unit).join(','));
  data = newFolder('forms', {
    'reference/units.csv': lines(UNIT_COLUMNS.join(','), ...units),
    'reference/unit_changes.csv': lines('old_code,new_code,changed_on,kind'),
    'reference/unit_aliases.csv': lines('system,alias,unit_code'),
  });
  mkdirSync(join(data, 'phieu'));
  expect(runWith(data, SHIPPED).code).toBe(0);
});
test.beforeEach(fresh);
test.afterAll(() => rmSync(data, { recursive: true }));

test('the usual form: the unit from its title, a heading of two lines, every criterion, the sum', async () => {
  put('phieu-1.xlsx', await workbook(usualForm('Phường Bút Chì', 1)));
  const { forms: found, open_questions, without_form } = forms(['phieu-1.xlsx']);
  expect(found[0]).toMatchObject({
    unit_code: '99001',
    unit_name: 'Phường Bút Chì',
    unit_why: 'theo dòng tiêu đề',
    found: 31,
    written: 31,
    kept_out: [],
    missing: [],
    notes: [],
  });
  expect(found[0]!.sums).toEqual([expect.objectContaining({ differs: false, row: 47 })]);
  expect([open_questions, without_form.length]).toEqual([0, 16]);
  expect(writtenOf('99001')).toEqual(
    Object.fromEntries(LEAVES.map((one) => [one.code, selfPoints(one, 1)])),
  );
  expect(textOf(out()).split('\n').slice(0, 2)).toEqual([
    'campaign,unit_code,criterion,round,self_points,evidence,evidence_locator',
    'minh-hoa-2025,99001,1.1.1,self,0.75,Báo cáo số 1/BC-UBND,phieu-1.xlsx › Biểu 1 › dòng 9',
  ]);
});

test('other layouts: columns in any order, by name alone, text decimals, CSV, the unit in sheet or file name', async () => {
  const byName: Value[][] = [
    ['Tự đánh giá của đơn vị', 'Minh chứng', 'Nội dung tiêu chí', 'Điểm chuẩn'],
    [null, null, 'Công tác chỉ đạo, điều hành CCHC', '15'],
    [
      '0,75',
      '- Kế hoạch số 1\n- Quyết định số 2',
      'Ban hành kế hoạch cải cách hành chính năm đúng hạn',
      '1',
    ],
    ['1.5', '', 'Báo cáo CCHC định kỳ đủ số lượng, nội dung, thời hạn (trước ngày 15)', '1,5'],
    ['2 điểm', '', 'XỬ LÝ TỒN TẠI SAU KIỂM TRA CCHC, KIỂM TRA CÔNG VỤ', '3'],
  ];
  put('a.xlsx', await workbook({ name: 'X. Hạt Mưa', rows: byName, hiddenRows: [5] }));
  put(
    'P.Thuoc ke - tu cham 2025.csv',
    lines(
      'TT;Nội dung;Điểm tối đa;Điểm tự chấm;Tài liệu kiểm chứng',
      `;Mục 1.2: ${name('1.2')};1,5;1,25;`,
      `;1.4. ${name('1.4')};1,5;0,5;`,
      `2,1;${name('2.1')};3;2;"Báo cáo số 3; số 4"`,
      'Tổng điểm;;100;4,25;',
    ),
  );
  const report = forms(['a.xlsx', 'P.Thuoc ke - tu cham 2025.csv']);
  const [sheet, file] = report.forms;
  expect(sheet).toMatchObject({ unit_code: '99007', unit_why: 'theo tên trang tính', written: 3 });
  expect(sheet!.notes).toEqual(['dòng ẩn có điểm, vẫn được đọc: 5']);
  expect(sheet!.sums).toEqual([]);
  expect(writtenOf('99007')).toEqual({ '1.1.1': 0.75, '1.2': 1.5, '1.3': 2 });
  expect(textOf(out())).toContain(
    '0.75,Kế hoạch số 1; Quyết định số 2,a.xlsx › X. Hạt Mưa › dòng 3',
  );
  expect(file).toMatchObject({ unit_code: '99003', unit_why: 'theo tên tệp', written: 3 });
  expect(writtenOf('99003')).toEqual({ '1.2': 1.25, '1.4': 0.5, '2.1': 2 });
  // its own total is wrong, and both numbers are told
  expect(file!.sums).toEqual([{ row: 5, group: null, declared: 4.25, added: 3.75, differs: true }]);
  expect(file!.missing).toHaveLength(28);
  const said = runWith(data, SHIPPED, 'forms', CAMPAIGN, join(data, 'phieu'), '-o', out()).out;
  expect(said).toContain(
    'TỔNG KHÔNG KHỚP dòng 5: phiếu ghi 4,25, các dòng cộng lại 3,75, lệch 0,5',
  );
});

test('what can’t be right is kept out and told, row by row', async () => {
  const rows: Value[][] = [
    ['UBND xã Diều Sáo'],
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Tài liệu kiểm chứng'],
    ['1.3', name('1.3'), 3, 4],
    ['1.4', name('1.4'), 1.5, 'đạt'],
    ['1.5', name('1.5'), 2, null],
    ['1.6', name('1.6'), 3.5, -1],
    ['2.2', name('2.1'), 3, 2],
    ['2.3', name('2.3'), 9, 1],
    ['3.1', name('3.1'), leaf('3.1').max, 1],
    ['3.1.1', 'Tại trụ sở', 0.5, 0.5],
    ['3.1', name('3.1'), leaf('3.1').max, 1],
    ['IV', name('4'), 8, 5],
    ['V', name('5')],
    ['5.1', name('5.1'), leaf('5.1').max, 1],
    ['Cộng', null, null, 13.5],
  ];
  put('dieu-sao.xlsx', await workbook({ name: 'Phiếu', rows }));
  const [form] = forms(['dieu-sao.xlsx']).forms;
  expect(form!.kept_out.map(({ row, why }) => [row, why])).toEqual([
    [3, '4 điểm, quá tối đa 3'],
    [4, 'không đọc được điểm "đạt": ghi một con số'],
    [5, 'chưa có điểm tự chấm'],
    [6, '-1 điểm, dưới 0'],
    [10, 'là một ý của tiêu chí 3.1: cộng điểm vào dòng của tiêu chí đó'],
    [11, 'đã có ở dieu-sao.xlsx › Phiếu › dòng 9, cùng số điểm'],
    [12, 'điểm chấm chung cho cả mục: chấm theo từng tiêu chí của mục này'],
  ]);
  expect(form!.notes).toEqual([
    'dòng 7: số "2.2" không phải của tên này: lấy theo tên (2.1)',
    `dòng 8: phiếu ghi tối đa 9, bộ tiêu chí ${leaf('2.3').max} (2.3)`.replace('.5', ',5'),
  ]);
  expect(writtenOf('99008')).toEqual({ '2.1': 2, '2.3': 1, '3.1': 1, '5.1': 1 });
  // 4 − 1 + 2 + 1 + 1 + 1 + 5 + 1
  expect(form!.sums).toEqual([
    expect.objectContaining({ declared: 13.5, added: 14, differs: true }),
  ]);
});

const UNCERTAIN: Value[][] = [
  ['UBND phường Trang Giấi'],
  ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Tài liệu kiểm chứng'],
  ['1.4', name('1.4'), 1.5, 1],
  ['1.5', 'Sáng kiến, cách làm hay', 2, 1.25],
  ['', 'Phong trào văn nghệ', 2, 1.75],
  ['', 'Việc khác', 2, 0.5],
];

test('what is not certain waits, is proposed, and counts once a person confirms', async () => {
  put('phieu-tu-cham.xlsx', await workbook({ name: 'Phiếu', rows: UNCERTAIN }));
  const before = forms(['phieu-tu-cham.xlsx']);
  expect(before).toMatchObject({ found: 4, written: 0, waiting: 4, open_questions: 4 });
  expect(before.forms[0]).toMatchObject({ unit_code: null, unit_why: 'chỉ có tên gần giống' });
  const [head, unit, near, none, other] = textOf(matches()).trim().split('\n');
  expect(head).toBe('file,sheet,row,kind,text,code,name,similarity,why,others,xac_nhan');
  expect(unit).toMatch(
    /^phieu-tu-cham.xlsx,Phiếu,1,đơn vị,UBND phường Trang Giấi,99002,Phường Trang Giấy,0\.78,chỉ có tên gần giống,.*,$/,
  );
  expect(near).toMatch(/^phieu-tu-cham.xlsx,Phiếu,4,tiêu chí,"1.5 Sáng kiến, cách làm hay",1\.5,/);
  expect(none).toContain(',tiêu chí,Phong trào văn nghệ,,');

  // as Excel saves it: semicolons, and codes that became dates
  const filled = [
    `${unit}x`,
    `${near}x`.replace(',1.5,', ',01/05/2026,'),
    `${none}"1,6"`,
    `${other}bỏ`,
  ];
  write(matches(), `\ufeff${[head!, ...filled].join('\n')}\n`);
  const refused = runWith(
    data,
    SHIPPED,
    'forms',
    CAMPAIGN,
    join(data, 'phieu/phieu-tu-cham.xlsx'),
    '-o',
    out(),
  );
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('đã có xác nhận');

  const after = forms(['phieu-tu-cham.xlsx'], '--confirm', matches());
  expect(after).toMatchObject({ found: 4, written: 3, waiting: 0, refused: 1, open_questions: 0 });
  expect(writtenOf('99002')).toEqual({ '1.4': 1, '1.5': 1.25, '1.6': 1.75 });
  // the answers stay where they were given: the same file confirms the next run too
  const again = forms(['phieu-tu-cham.xlsx'], '--confirm', matches());
  expect({ ...again }).toEqual({ ...after });
});

test('an answer to another proposal decides nothing', async () => {
  put('phieu-tu-cham.xlsx', await workbook({ name: 'Phiếu', rows: UNCERTAIN }));
  forms(['phieu-tu-cham.xlsx']);
  const [head, unit, near, none] = textOf(matches()).trim().split('\n');
  const filled = write(
    join(data, 'xac-nhan.csv'),
    lines(
      head!,
      `${unit}99999`,
      `${near}x`.replace(name('1.5'), name('1.6')),
      `${none}x`,
      'khac.xlsx,Phiếu,9,tiêu chí,Gì đó,1.1,Tên,0.5,,,x',
    ),
  );
  const report = forms(['phieu-tu-cham.xlsx'], '--confirm', filled);
  expect(report).toMatchObject({ written: 0, waiting: 4 });
  expect(report.problems.join('\n')).toContain('đợt này không có đơn vị "99999"');
  expect(report.problems.join('\n')).toContain('đề xuất đã khác lúc xác nhận');
  expect(report.problems.join('\n')).toContain('không có đề xuất để đồng ý');
  expect(report.problems.join('\n')).toContain('1 xác nhận không ứng với chỗ nào còn phải hỏi');
});

test('two forms of a unit that differ wait for a person; where they agree nothing is asked', async () => {
  const form = (second: number): Value[][] => [
    ['Đơn vị: Xã Tò Te'],
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'],
    ['1.4', name('1.4'), 1.5, 1],
    ['1.5', name('1.5'), 2, second],
  ];
  put('to-te.xlsx', await workbook({ name: 'Phiếu', rows: form(1) }));
  put('to-te-sua.xlsx', await workbook({ name: 'Phiếu', rows: form(2) }));
  // a title left over from a neighbour's form
  put('Xã Ô Ăn Quan.xlsx', await workbook({ name: 'Phiếu', rows: form(1) }));
  const report = forms(['to-te.xlsx', 'to-te-sua.xlsx', 'Xã Ô Ăn Quan.xlsx']);
  expect(report).toMatchObject({ found: 6, written: 1, waiting: 4, refused: 1 });
  expect(report.forms[2]!.unit_why).toBe('dòng tiêu đề ghi Xã Tò Te, tên tệp ghi Xã Ô Ăn Quan');
  const asked = textOf(matches()).trim().split('\n');
  expect(asked).toHaveLength(4);
  const chosen = asked.map((line) =>
    line.startsWith('to-te-sua.xlsx') ? `${line}x` : line.startsWith('Xã') ? `${line}99010` : line,
  );
  const filled = write(join(data, 'chon.csv'), lines(...chosen));
  const settled = forms(['to-te.xlsx', 'to-te-sua.xlsx', 'Xã Ô Ăn Quan.xlsx'], '--confirm', filled);
  expect(settled).toMatchObject({ found: 6, written: 4, waiting: 0, refused: 2 });
  expect(writtenOf('99017')).toEqual({ '1.4': 1, '1.5': 2 });
  expect(writtenOf('99010')).toEqual({ '1.4': 1, '1.5': 1 });
});

test('a form as an office fills it in: shares beside points, guidance, parts of criteria, names in other words', async () => {
  const rows: Value[][] = [
    ['ĐẢNG ỦY - UBND XÃ TRỐNG CƠM', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['BẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM\nCHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2025'],
    ['TT', 'Lĩnh vực', 'Tiêu chí', 'Thang điểm', 'Kết quả tự chấm', null, 'Tài liệu (đính kèm)'],
    [null, null, null, null, 'Tỷ lệ (%)', 'Điểm'],
    [1, 2, 3, 4, 5, 6, 7],
    ['I', 'Công tác chỉ đạo, điều hành cải cách hành chính', null, 15, null, 8.5],
    ['1.1.1', null, 'Ban hành kế hoạch cải cách hành chính năm', 1, 100, 1, 'KH 01'],
    [null, null, '- Ban hành trước 31/01: 1 điểm'],
    ['1.1.2', null, 'Mức độ hoàn thành KH CCHC', 2.5, 92.5, 2.5],
    [1.2, null, 'Thực hiện chế độ báo cáo CCHC định kỳ', 1.5, null, '1,5'],
    [1.3, null, 'Xử lý các vấn đề phát hiện qua kiểm tra CCHC', 3],
    ['a)', null, 'Kiểm tra CCHC', 2, null, 2],
    ['b)', null, 'Kiểm tra công vụ', 1, null, 1],
    [1.6, null, 'Thực hiện các nhiệm vụ được UBND tỉnh giao', 3.5, null, 0.5],
    ['TỔNG ĐIỂM (I+II+…+VIII)', null, null, 100, null, 8.5],
    [null, 'NGƯỜI LẬP', null, null, null, 'TM. ỦY BAN NHÂN DÂN'],
    [null, null, null, null, null, 'CHỦ TỊCH'],
  ];
  const merges = ['A2:G2', 'E3:F3', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'G3:G4'];
  put('phieu-xa.xlsx', await workbook({ name: 'Sheet1', rows, merges }));
  const [form] = forms(['phieu-xa.xlsx']).forms;
  expect(writtenOf('99009')).toEqual({ '1.1.1': 1, '1.1.2': 2.5, '1.2': 1.5, '1.6': 0.5 });
  expect(form!.kept_out.map(({ row, why }) => [row, why])).toEqual([
    [11, 'chưa có điểm tự chấm'],
    [12, 'là một ý của tiêu chí 1.3: cộng điểm vào dòng của tiêu chí đó'],
    [13, 'là một ý của tiêu chí 1.3: cộng điểm vào dòng của tiêu chí đó'],
  ]);
  // section and whole, the parts of a criterion included
  expect(form!.sums.map(({ group, declared, added }) => [group, declared, added])).toEqual([
    ['1', 8.5, 8.5],
    [null, 8.5, 8.5],
  ]);
});

test('a criterion on two rows with different points waits until a person says which row', async () => {
  const rows: Value[][] = [
    ['Xã Rồng Rắn'],
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'],
    ['1.4', name('1.4'), 1.5, 1],
    ['1.4', name('1.4'), 1.5, 1.5],
  ];
  put('rong-ran.xlsx', await workbook({ name: 'Phiếu', rows }));
  expect(forms(['rong-ran.xlsx'])).toMatchObject({ found: 2, waiting: 2, open_questions: 2 });
  const [head, first, second] = textOf(matches()).trim().split('\n');
  const filled = write(join(data, 'chon-dong.csv'), lines(head!, first!, `${second}x`));
  expect(forms(['rong-ran.xlsx'], '--confirm', filled)).toMatchObject({ written: 1, refused: 1 });
  expect(writtenOf('99014')).toEqual({ '1.4': 1.5 });
});

test('sheets and files without a form are told; a hidden copy of last year is not read', async () => {
  const old = { ...usualForm('Phường Con Tem', 9), name: 'Năm 2024', hidden: true };
  put(
    'con-tem.xlsx',
    await workbook(usualForm('Phường Con Tem', 2), old, {
      name: 'Hướng dẫn',
      rows: [['Đọc kỹ trước khi chấm']],
    }),
  );
  put('ghi-chu.txt', 'Kính gửi Sở Nội vụ, đây là phiếu của chúng tôi.\n');
  const ran = runWith(
    data,
    SHIPPED,
    'forms',
    CAMPAIGN,
    join(data, 'phieu/con-tem.xlsx'),
    join(data, 'phieu/ghi-chu.txt'),
    '-o',
    out(),
  );
  expect(ran.code).toBe(3);
  expect(ran.out).toContain('con-tem.xlsx: bỏ qua trang tính "Năm 2024", trang tính ẩn');
  expect(ran.out).toContain('con-tem.xlsx: bỏ qua trang tính "Hướng dẫn", không có bảng tự chấm');
  expect(ran.out).toContain('KHÔNG ĐỌC ĐƯỢC ghi-chu.txt: Không thấy bảng tự chấm');
  expect(ran.out).toContain('1 phiếu: 31 dòng tiêu chí = 31 ghi + 0 chờ xác nhận + 0 không nhận.');
  expect(writtenOf('99006')['1.1.2']).toBe(selfPoints(leaf('1.1.2'), 2));
});

test('what was written is added and counted as the points the units claim', async () => {
  put('phieu-1.xlsx', await workbook(usualForm('Phường Bút Chì', 1)));
  forms(['phieu-1.xlsx']);
  const ran = runWith(data, SHIPPED, 'add', out());
  expect(ran.code).toBe(0);
  expect(ran.err).toContain('32 dòng = 31 nhận + 0 trả lại + 1 bỏ qua');
  const total = Math.round(LEAVES.reduce((sum, one) => sum + selfPoints(one, 1), 0) * 100) / 100;
  expect(
    await rowsOf(
      data,
      `select self_total from marts.rankings join marts.units using (unit_id)
       where campaign_id = '${CAMPAIGN}' and unit_code = '99001' and month_ends_on = '2025-12-31'`,
    ),
  ).toEqual([{ self_total: total }]);
});

test('words on the command line that make no sense end with a sentence', () => {
  for (const [words, said] of [
    [['forms'], 'forms cần mã đợt'],
    [['forms', CAMPAIGN], 'ít nhất một tệp'],
    [['forms', CAMPAIGN, 'a.xlsx'], '-o TỆP.csv'],
    [['forms', 'khong-co', 'a.xlsx', '-o', out()], 'Không có đợt "khong-co"'],
  ] as const) {
    const ran = runWith(data, SHIPPED, ...words);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(said)]);
  }
});
