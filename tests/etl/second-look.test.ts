/** What wants a second look is told by every command that reads a file: ambiguous dots, names nobody knows. */
import { expect, test } from '@playwright/test';
import { campaignYaml } from './campaign-yaml';
import { answer, lines, newFolder, rowsOf, run, smallProvince, WARDS, write } from './program';

const FILE = lines(
  'Mã đơn vị,Đến ngày,Chỉ tiêu,Tử số,Mẫu số',
  '90001,30/06/2026,"Người dân, TỔ CHỨC hài lòng",4.859,5',
  '90002,30/06/2026,satisfacton,4,5',
  '90003,30/06/2026,satisfacton,4,5',
  '90003,31/03/2026,People and organisations satisfied,6,5',
);
const DOTS =
  'Cột "Tử số" không có ô nào cho biết dấu chấm hay dấu phẩy trước ba chữ số là phần nghìn hay thập phân';
const MORE = 'Lưu ý: 1 × Tử số lớn hơn mẫu số';
const UNKNOWN =
  '2 × Không có chỉ tiêu "satisfacton", nên số này chưa được tính ở đâu. Gần nhất: satisfaction (Người dân, tổ chức hài lòng)';

const folder = () =>
  newFolder('second-look', {
    ...smallProvince(WARDS),
    'campaigns/thu-2026.yaml': campaignYaml('thu-2026', [
      { code: '1', max: 60, measure: 'satisfaction' },
      { code: '2', max: 40, measure: 'petitons_on_time' },
    ]),
  });

test('check, add, status and rejects tell of dots, doubts and unknown measures', async () => {
  const data = folder();
  const path = write(`${data}/bao-cao.csv`, FILE);
  const checked = run(data, 'check', path);
  const added = run(data, 'add', path);
  const status = run(data, 'status');
  expect([checked.code, added.code, status.code]).toEqual([0, 0, 0]);
  for (const text of [checked.out, added.err, status.out]) {
    expect(text).toContain(DOTS);
    expect(text).toContain(MORE);
    expect(text).toContain(UNKNOWN);
  }
  for (const text of [added.err, status.out])
    expect(text).toContain(
      'đợt thu-2026, tiêu chí 2: chỉ tiêu "petitons_on_time" không có trong danh mục và chưa có số liệu. Gần nhất: petitions_on_time',
    );
  const rejected = run(data, 'rejects').out.split('\n');
  expect(rejected[1]).toMatch(
    /^bao-cao\.csv,,3,90002,Chỉ tiêu,satisfacton,unknown_measure,"Không có/,
  );
  expect(rejected[2]).toMatch(/^bao-cao\.csv,,4,/);
  const { files } = answer<{ files: { unresolved: number; accepted: number }[] }>(
    run(data, 'status', '--json'),
  );
  expect(files[0]).toMatchObject({ accepted: 4, unresolved: 2 });
});

test('a measure may be called by its name, accents and capitals aside', async () => {
  const data = folder();
  run(data, 'add', write(`${data}/bao-cao.csv`, FILE));
  expect(
    await rowsOf(data, 'select line, measure from marts.reported_figures order by line'),
  ).toEqual([
    { line: 2, measure: 'satisfaction' },
    { line: 3, measure: 'satisfacton' },
    { line: 4, measure: 'satisfacton' },
    { line: 5, measure: 'satisfaction' },
  ]);
});

test('a measure that a campaign uses is known, though no list names it', async () => {
  const data = folder();
  write(
    `${data}/campaigns/thu-2026.yaml`,
    campaignYaml('thu-2026', [{ code: '1', max: 100, measure: 'satisfacton' }]),
  );
  const { err } = run(data, 'add', write(`${data}/bao-cao.csv`, FILE));
  expect(err).toContain(DOTS);
  expect(err).not.toContain('Không có chỉ tiêu');
  expect(err).not.toContain('không có trong danh mục');
});
