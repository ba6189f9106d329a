/** A dossier code is `{unit}-{yymmdd}-{sequence}`, read from the right; what does not fit is doubted, never refused. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { campaignYaml } from './campaign-yaml';
import { answer, lines, newFolder, run, smallProvince, WARDS } from './program';

test.describe.configure({ mode: 'default' });

const FITS = [
  'H15.50.05.13-260105-0975',
  // the unit's own code has dashes; a ministry's sequence has six digits
  'H15-50-05-260105-097512',
  '000.00.12.H99-260105-0001',
  // ends in a zero without being one
  'H99.01-260105-0010',
  // other ways of numbering say nothing of a day
  'BN-2026-00042',
  '12345',
  'H99.01.26010',
];
const DIFFER = [
  'H99.01-260106-0001',
  // not a day at all
  'H99.01-260231-0001',
  'H99-01-251305-0002',
  // the unit's own code holds the right day, the code's own day is another
  'H99-260105-260107-0003',
];
const NO_SEQUENCE = ['H99.02-260105-0000', 'H99.02-260105-'];

let data: string;
test.beforeAll(() => {
  data = newFolder('codes', {
    ...smallProvince(WARDS),
    'campaigns/thu-2026.yaml': campaignYaml('thu-2026', [
      { code: '1', max: 10, measure: 'on_time_of_resolved' },
    ]),
    'sent/ho-so.csv': lines(
      'dossier_code,unit_code,received_at,due_at,finished_at',
      ...[...FITS, ...DIFFER, ...NO_SEQUENCE].map(
        (code) => `${code},90001,05/01/2026 08:00,12/01/2026 17:00,09/01/2026`,
      ),
    ),
  });
});
test.afterAll(() => rmSync(data, { recursive: true }));

interface File {
  accepted: number;
  warnings: Record<string, number>;
}

test('codes whose day or sequence does not fit are counted with a doubt', () => {
  const [file] = answer<[File]>(run(data, 'check', join(data, 'sent/ho-so.csv'), '--json'));
  expect(file.accepted).toBe(FITS.length + DIFFER.length + NO_SEQUENCE.length);
  expect(file.warnings).toEqual({
    'code_date_differs:dossier_code': DIFFER.length,
    'code_without_sequence:dossier_code': NO_SEQUENCE.length,
  });
});

test('the row says both days', () => {
  expect(run(data, 'add', join(data, 'sent/ho-so.csv')).code).toBe(0);
  const { out } = run(data, 'explain', 'thu-2026', '90001', '1', '--rows', '99');
  const notes = (code: string) =>
    out
      .split('\n')
      .find((line) => line.includes(` ${code},`))!
      .split('; ')
      .slice(1);
  expect(notes('H99.01-260231-0001')).toEqual([
    'ngày trong mã là 260231, ngày tiếp nhận là 05/01/2026',
  ]);
  for (const code of FITS) expect(notes(code), code).toEqual([]);
});
