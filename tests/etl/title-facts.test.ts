/** The unit and the period that stand above a table, as forms and reports are headed. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { titleFacts } from '@/etl/title-facts';
import { lines, newFolder, rowsOf, run, smallProvince, WARDS, write } from './program';

const facts = (...titles: string[]) => titleFacts(titles.map((title) => [title]));

const PERIODS: Record<string, [string, string] | null> = {
  'Kỳ báo cáo: Quý III/2026 (Từ ngày 15/6/2026 đến ngày 14/9/2026)': ['2026-06-15', '2026-09-14'],
  '(Từ ngày 15/6/2026 đến hết ngày 14/9/2026)': ['2026-06-15', '2026-09-14'],
  'Quý 3 năm 2026': ['2026-07-01', '2026-09-30'],
  'Kỳ báo cáo: quý IV/2026': ['2026-10-01', '2026-12-31'],
  'Báo cáo 6 tháng đầu năm 2026': ['2026-01-01', '2026-06-30'],
  'Số liệu 9 tháng năm 2026': ['2026-01-01', '2026-09-30'],
  'THÁNG 02 NĂM 2024': ['2024-02-01', '2024-02-29'],
  'tháng 9/2026': ['2026-09-01', '2026-09-30'],
  'Kết quả năm 2026': ['2026-01-01', '2026-12-31'],
  // the day it was signed, and the circular it follows, are no periods
  'Gia Lai, ngày 15 tháng 9 năm 2026': null,
  'Ban hành kèm theo Thông tư số 01/2020/TT-VPCP': null,
  'Từ ngày 31/2/2026 đến ngày 14/9/2026': null,
  'tháng 13/2026': null,
};

for (const [title, period] of Object.entries(PERIODS))
  test(`the period of “${title}”`, () => {
    const { period_from, period_to } = facts(title);
    expect(period_from ? [period_from, period_to] : null).toEqual(period);
  });

test('the more exact of two periods is meant, the year in a title less than the quarter below it', () => {
  expect(facts('BÁO CÁO NĂM 2026', 'Quý I năm 2026')).toMatchObject({ period_to: '2026-03-31' });
});

test('the unit is the one that reports, not the one reported to', () => {
  expect(facts('Đơn vị nhận báo cáo: Sở Nội vụ', 'Đơn vị báo cáo: UBND phường Hòa Bình')).toEqual({
    unit_name: 'UBND phường Hòa Bình',
  });
  expect(facts('ỦY BAN NHÂN DÂN\nPHƯỜNG HÒA BÌNH').unit_name).toBe('PHƯỜNG HÒA BÌNH');
  expect(facts('UBND xã Vân Canh').unit_name).toBe('UBND xã Vân Canh');
  expect(facts('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc')).toEqual({});
});

/** As the form is printed for one ward: neither unit nor period has a column. */
const FORM = [
  'Biểu số: 06/VPCP/KSTT;;;;;;;;;;;;',
  'Ban hành kèm theo Thông tư số 01/2020/TT-VPCP;;;;;;;;;;;;',
  'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH;;;;;;;;;;;;',
  'Kỳ báo cáo: Quý I/2026 (Từ ngày 01/01/2026 đến ngày 31/03/2026);;;;;;;;;;;;',
  'Đơn vị báo cáo: UBND phường Hòa Bình;;;;;;;;;;;;',
  'Đơn vị nhận báo cáo: Văn phòng UBND tỉnh;;;;;;;;;;;;',
  ';;;;;;;;;;;;',
  'STT;Lĩnh vực giải quyết;Nhận: Tổng số;Nhận: Trực tuyến;Nhận: Trực tiếp;Nhận: Từ kỳ trước;Đã giải quyết Tổng số;Đã giải quyết Trước hạn;Đã giải quyết Đúng hạn;Đã giải quyết Quá hạn;Đang giải quyết Tổng số;Đang giải quyết Trong hạn;Đang giải quyết Quá hạn',
  '(1);(2);(3)=(4)+(5)+(6);(4);(5);(6);(7);(8);(9);(10);(11);(12);(13)',
  '1;Đất đai;60;30;20;10;50;20;25;5;10;7;3',
  '2;Hộ tịch;40;30;10;0;40;30;10;0;0;0;0',
  ';;;;;;;;;;;;',
  ';Tổng cộng;100;60;30;10;90;50;35;5;10;7;3',
];

test('form 06 of one ward, as it is printed, loads: unit and period stand above the table', async () => {
  const data = newFolder('title-facts', { ...smallProvince(WARDS) });
  try {
    const path = join(data, 'sent/bieu-06.csv');
    write(path, lines(...FORM));
    const checked = run(data, 'check', path);
    expect(checked.out).toContain(
      'Ghi ở các dòng trên bảng, tính cho mọi dòng: Tên đơn vị = UBND phường Hòa Bình; Từ ngày = 2026-01-01; Đến ngày = 2026-03-31',
    );
    expect(checked.out).toContain('13 dòng = 2 nhận + 0 trả lại + 11 bỏ qua');
    expect(run(data, 'add', path).code).toBe(0);
    const [sum] = await rowsOf<object>(
      data,
      `select unit_id, period_from::varchar as from_on, period_to::varchar as to_on, received, resolved_in_time, pending_overdue
       from staging.dossier_counts`,
    );
    expect(sum).toMatchObject({ from_on: '2026-01-01', to_on: '2026-03-31', received: 100 });
    expect(sum).toMatchObject({
      unit_id: '90001@2020-01-01',
      resolved_in_time: 85,
      pending_overdue: 3,
    });
  } finally {
    rmSync(data, { recursive: true });
  }
});

test('a table with columns of its own for unit and period is not told by its titles', async () => {
  const data = newFolder('title-facts-own', { ...smallProvince(WARDS) });
  try {
    const path = join(data, 'sent/so-lieu.csv');
    write(
      path,
      lines(
        'Đơn vị báo cáo: UBND phường Hòa Bình,,,',
        'Tháng 5 năm 2026,,,',
        'unit_code,period_to,measure,numerator',
        '90002,2026-06-30,propaganda_forms,3',
      ),
    );
    const checked = run(data, 'check', path).out;
    expect(checked).toContain('1 nhận');
    expect(checked).not.toContain('Ghi ở các dòng trên bảng');
  } finally {
    rmSync(data, { recursive: true });
  }
});

test('what figures are counted in is no unit', () => {
  for (const counted of ['Đơn vị: hồ sơ', 'Đơn vị: %', 'Đơn vị: triệu đồng'])
    expect(facts(counted, 'UBND xã Vân Canh')).toEqual({ unit_name: 'UBND xã Vân Canh' });
});
