import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { campaignYaml, TWO_LEAVES } from './campaign-yaml';
import { answer, lines, newFolder, rowsOf, run, smallProvince, WARDS, write } from './program';

// the tests are one story of one data folder, told in order
test.describe.configure({ mode: 'serial' });

const HEADING = 'dossier_code,unit_code,received_at,due_at,finished_at';
/** 90001 up to October, 90002 up to August with a row sent back, 90003 nothing that can be counted. */
const DOSSIERS = lines(
  HEADING,
  'A1,90001,02/09/2026,10/09/2026,08/09/2026',
  'A2,90001,03/09/2026,10/09/2026,12/09/2026',
  'A3,90001,05/10/2026,12/10/2026,',
  'A4,90001,05/10/2026,01/10/2026,',
  'B1,90002,20/08/2026,30/08/2026,25/08/2026',
  'B2,90002,31/09/2026,30/10/2026,',
  'C1,90003,10/09/2026,30/10/2026,01/09/2026',
);
const FIGURES = lines(
  'unit_code,period_from,period_to,measure,numerator,denominator',
  '90001,01/01/2026,30/09/2026,satisfaction,9,10',
  '90002,01/01/2026,30/09/2026,satisfaction,8,10',
  '90001,01/01/2026,30/09/2026,on_time_of_resolved,2,2',
  '90002,01/01/2026,30/09/2026,on_time_of_resolved,1,1',
  '90003,01/01/2026,30/06/2026,on_time_of_resolved,5,5',
);

let data: string;
const sent = (name: string, text: string) => write(join(data, 'sent', name), text);
const deliveries = (source: string) =>
  rowsOf(
    data,
    `select unit_code, status, last_on, accepted, open, figures, needed from marts.deliveries
     where campaign_id = 'thu-2026' and source = '${source}' order by unit_code`,
  );

test.beforeAll(() => {
  const leaves = [...TWO_LEAVES, { code: '3', max: 10, measure: '', formula: 'given' }];
  const yaml = campaignYaml('thu-2026', leaves).replace(' measure: ,', '');
  data = newFolder('deliveries', { ...smallProvince(WARDS), 'campaigns/thu-2026.yaml': yaml });
  const ran = run(data, 'add', sent('ho-so.csv', DOSSIERS), sent('so-lieu.csv', FIGURES));
  expect(ran).toMatchObject({ code: 0 });
});
test.afterAll(() => rmSync(data, { recursive: true }));

test('who has sent dossiers of the last month that is over, who not for that month, who nothing', async () => {
  expect(await deliveries('dossiers')).toEqual([
    {
      unit_code: '90001',
      status: 'sent',
      last_on: '2026-10-05',
      accepted: 4,
      open: 0,
      figures: 1,
      needed: 1,
    },
    {
      unit_code: '90002',
      status: 'late',
      last_on: '2026-08-20',
      accepted: 1,
      open: 1,
      figures: 1,
      needed: 1,
    },
    {
      unit_code: '90003',
      status: 'none',
      last_on: null,
      accepted: 0,
      open: 1,
      // by its report alone
      figures: 1,
      needed: 1,
    },
  ]);
});

test('reported figures are asked for as well; appraisals not before the period ends', async () => {
  const status = async (source: string) => (await deliveries(source)).map((row) => row.status);
  expect(await status('measures')).toEqual(['sent', 'sent', 'late']);
  expect(await status('assessments')).toEqual(['waiting', 'waiting', 'waiting']);
});

test('status names those who have not', () => {
  const { out } = run(data, 'status');
  expect(out).toContain(
    'thu-2026: 1/3 đơn vị đã gửi Hồ sơ một cửa, kỳ đến 30/09/2026; chưa gửi: Phường 2, Xã Vân Canh\n',
  );
  expect(out).toContain('thu-2026: 0/3 đơn vị đã gửi Tự chấm và thẩm định, kỳ đến 30/09/2026\n');
  const { sent: counts } = answer<{ sent: object[] }>(run(data, 'status', '--json'));
  expect(counts).toContainEqual(
    expect.objectContaining({ source: 'measures', sent: 2, missing: ['Xã Vân Canh'] }),
  );
});

test('of each unit and file: accepted, doubted, sent back', async () => {
  const rows = await rowsOf(
    data,
    `select unit_code, accepted, doubted, rejected, open, corrected, last_on from marts.unit_rows
     where source = 'dossiers' order by unit_code`,
  );
  expect(rows).toEqual([
    {
      unit_code: '90001',
      accepted: 4,
      doubted: 1,
      rejected: 0,
      open: 0,
      corrected: 0,
      last_on: '2026-10-05',
    },
    {
      unit_code: '90002',
      accepted: 1,
      doubted: 0,
      rejected: 1,
      open: 1,
      corrected: 0,
      last_on: '2026-08-20',
    },
    {
      unit_code: '90003',
      accepted: 0,
      doubted: 0,
      rejected: 1,
      open: 1,
      corrected: 0,
      last_on: null,
    },
  ]);
});

test('a figure both reported and computed shows both, on the same day', async () => {
  const rows = await rowsOf(
    data,
    `select unit_code, computed_numerator as cn, computed_denominator as cd, computed_to,
       reported_numerator as rn, reported_denominator as rd, reported_to, difference
     from marts.comparisons order by unit_code`,
  );
  // by 30/09 one of two was on time, and two of two were reported; who sent no dossiers has nothing to compare
  expect(rows).toEqual([
    {
      unit_code: '90001',
      cn: 1,
      cd: 2,
      computed_to: '2026-09-30',
      rn: 2,
      rd: 2,
      reported_to: '2026-09-30',
      difference: -0.5,
    },
    expect.objectContaining({ unit_code: '90002', cn: 1, cd: 1, difference: 0 }),
  ]);
});

test('a file that is complete for a unit says that it has nothing to send', async () => {
  const complete = lines(HEADING, 'B3,90002,30/09/2026,10/10/2026,');
  const ran = run(data, 'add', sent('du.csv', complete), '--covers', '90', '--as-of', '2026-10-05');
  expect(ran.code).toBe(0);
  const found = await deliveries('dossiers');
  expect(found.map(({ unit_code, status, last_on }) => [unit_code, status, last_on])).toEqual([
    ['90001', 'sent', '2026-10-05'],
    ['90002', 'sent', '2026-10-05'],
    ['90003', 'sent', '2026-10-05'],
  ]);
});

test('what does not happen every month is not late while its file goes up to the month', async () => {
  const survey = lines(
    'response_code,unit_code,answered_at,question,answer',
    'P1,90001,2026-09-20,Q1,5',
    'P2,90002,2026-03-20,Q1,4',
  );
  const ran = run(data, 'add', sent('phieu.csv', survey), '--as-of', '2026-10-04');
  expect(ran.code).toBe(0);
  const found = await deliveries('surveys');
  expect(found.map(({ unit_code, status, last_on }) => [unit_code, status, last_on])).toEqual([
    ['90001', 'sent', '2026-10-04'],
    ['90002', 'sent', '2026-10-04'],
    ['90003', 'none', null],
  ]);
});
