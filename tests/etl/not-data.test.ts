/** What office tables hold beside data: totals in many words, parts of a row, groups, signatures, page breaks. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answer, lines, newFolder, rowsOf, run, smallProvince, WARDS, write } from './program';

test.describe.configure({ mode: 'default' });

const FORM = (...rows: string[]) =>
  lines(
    'UBND Phường Hòa Bình',
    'Từ ngày 01/01/2026 đến ngày 31/03/2026',
    'STT;Lĩnh vực;Nhận: Tổng số;Trực tuyến;Trực tiếp;Kỳ trước;Đã giải quyết: Tổng số;Đang giải quyết: Tổng số',
    ...rows,
  );
const FORMS = {
  'tong-toan-phuong.csv': FORM(
    '1;Đất đai;10;5;5;0;10;0',
    '2;Công chứng;20;15;5;0;20;0',
    ';Tổng cộng toàn phường;30;20;10;0;30;0',
    ';Tỷ lệ (%);100;67;33;0;100;0',
  ),
  ...Object.fromEntries(
    [
      'TỔNG CỘNG (I+II)',
      'Cộng:',
      'Tổng:',
      'Tổng  cộng',
      'Cộng mục I',
      'Tổng số hồ sơ',
      'Toàn phường',
      'Cộng lũy kế',
    ].map((word, i) => [
      `tong-${i}.csv`,
      FORM('1;Đất đai;10;5;5;0;10;0', '2;Tổng hợp;20;15;5;0;20;0', `;${word};30;20;10;0;30;0`),
    ]),
  ),
  'muc-con.csv': FORM(
    '1;Tư pháp;20;15;5;0;20;0',
    '1.1;Hộ tịch;10;10;0;0;10;0',
    '1.2;Chứng thực;10;5;5;0;10;0',
    '2;Đất đai;10;5;5;0;10;0',
  ),
  'chan-ky.csv': FORM(
    '1;Đất đai;10;5;5;0;10;0',
    '2;Hộ tịch;20;15;5;0;20;0',
    'Phường Hòa Bình, ngày 05 tháng 4 năm 2026;;;;;;;',
    'Người lập biểu;;;;;;CHỦ TỊCH;',
    'Nguyễn Văn A;;;;;;;',
    'Ghi chú: số liệu của 3 tháng;;;;;;;',
  ),
};
const DOSSIERS = lines(
  'STT,Mã hồ sơ,Mã đơn vị,Ngày tiếp nhận,Ngày hẹn trả,Ngày kết thúc',
  'I,LĨNH VỰC ĐẤT ĐAI,,,,',
  '1,H1,90001,05/01/2026,10/01/2026,09/01/2026',
  'Cộng trang 1,,,,,',
  'STT,MÃ HỒ SƠ,MÃ ĐƠN VỊ,NGÀY TIẾP NHẬN,NGÀY HẸN TRẢ,NGÀY KẾT THÚC',
  '2,H2,90001,06/01/2026,10/01/2026,09/01/2026',
  // data with something missing stays a rejection
  '3,H3,,,,',
  '4,,90001,,,',
  ',Tổng cộng: 5 hồ sơ,,,,',
  ',,Tổng cộng,01/01/2026,31/01/2026,',
  'Người lập biểu,,,Chủ tịch,,',
);

let data: string;
test.beforeAll(() => {
  data = newFolder('not-data', smallProvince(WARDS));
});
test.afterAll(() => rmSync(data, { recursive: true }));

for (const [name, text] of Object.entries(FORMS))
  test(`form 06 counts 30, whatever stands beside it: ${name}`, async () => {
    const file = write(join(data, 'sent', name), text);
    const ran = run(data, 'add', file);
    expect(ran).toMatchObject({ code: 0 });
    const counted = await rowsOf(
      data,
      'select sum(received)::integer as received, sum(received_online)::integer as online from staging.dossier_counts',
    );
    expect(counted).toEqual([{ received: 30, online: 20 }]);
    expect(run(data, 'rejects').out.trim().split('\n')).toHaveLength(1);
    expect(run(data, 'remove', name).code).toBe(0);
  });

test('groups, page breaks and signatures are no dossiers; a dossier that lacks something is', () => {
  const file = write(join(data, 'sent/so.csv'), DOSSIERS);
  const [checked] = answer<
    { rows: number; accepted: number; rejected: number; skipped: number; skipped_kinds: object }[]
  >(run(data, 'check', file, '--json'));
  expect(checked).toMatchObject({ rows: 11, accepted: 2, rejected: 2, skipped: 7 });
  expect(checked!.skipped_kinds).toEqual({ heading: 2, total: 3, note: 2 });
  expect(run(data, 'add', file).code).toBe(0);
  const rejects = answer<{ line: number }[]>(run(data, 'rejects', '--json'));
  expect(rejects.map(({ line }) => line)).toEqual([7, 8]);
});

test('a ballot that lacks its unit and day is no note: its answers wait to be corrected', () => {
  const ballots = lines(
    'Mã phiếu,Đơn vị,Thời điểm trả lời,1. Thái độ,2. Thời gian,3. Kết quả',
    'P1,Phường Hòa Bình,05/01/2026 08:00,5,4,4',
    'Phiếu không số,,,Hài lòng,Hài lòng,Hài lòng',
    'Người tổng hợp,,,,,',
  );
  const [checked] = answer<{ accepted: number; rejected: number; skipped: number }[]>(
    run(data, 'check', write(join(data, 'sent/phieu.csv'), ballots), '--json'),
  );
  expect(checked).toMatchObject({ accepted: 1, rejected: 1, skipped: 2 });
});
