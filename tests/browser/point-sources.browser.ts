/** Rows of every source behind a point: an officer sees codes, minutes and findings; the public days, topics and remedies. */
import { join } from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { lines, smallProvince, WARDS, write } from '../etl/program';
import { OwnServer } from './server';

test.describe.configure({ mode: 'serial' });

const leaf = (code: string, measure: string, more = '') =>
  `  - {code: "${code}", name: {vi: "${code}"}, max: 10, measure: ${measure}, formula: share, missing: zero, none: full${more}}`;
const CAMPAIGN = lines(
  'id: nguon',
  'title: {vi: "Mọi nguồn"}',
  'legal_basis: "Thử"',
  'scope: {parent: "90"}',
  'period: {from: 2026-01-01, to: 2026-12-31}',
  'points: {max: 60, class_cap: 60}',
  'classes: []',
  'criteria:',
  leaf('form', 'in_time_of_received', ', origin: counts'),
  leaf('dossiers', 'on_time_of_resolved', ', origin: computed'),
  leaf('ballots', 'satisfaction'),
  leaf('findings', 'findings_remedied'),
  leaf('petitions', 'petitions_on_time'),
  leaf('tasks', 'tasks_done'),
);

const FILES = {
  'bieu-06.csv': lines(
    'unit_code,field,period_from,period_to,received,resolved,resolved_early,resolved_on_time,resolved_late,pending,pending_in_time,pending_overdue',
    '90001,Đất đai,2026-01-01,2026-01-31,60,50,20,25,5,10,7,3',
    '90001,Hộ tịch,2026-01-01,2026-01-31,40,40,30,10,0,0,0,0',
    '90001,Đất đai,2026-02-01,2026-02-28,80,70,30,36,4,10,6,4',
  ),
  'ho-so.csv': lines(
    'dossier_code,unit_code,received_at,due_at,finished_at,status',
    'MA-KIN-1,90001,05/01/2026 08:17,12/01/2026 16:43,12/01/2026 16:44,Đã trả kết quả',
    'MA-KIN-2,90001,06/01/2026 08:17,12/01/2026 16:43,12/01/2026 16:42,Đã trả kết quả',
  ),
  'phieu.csv': lines(
    'response_code,unit_code,answered_at,channel,respondent_group,question,answer',
    'MA-KIN-3,90001,2026-01-05 09:51,paper,citizens,Thái độ,5',
    'MA-KIN-4,90001,2026-01-06 09:51,paper,citizens,Thái độ,2',
  ),
  'kiem-tra.csv': lines(
    'inspection_code,unit_code,inspected_on,content,finding,severity,recommendation,due_on,remedied_on',
    'MA-KIN-5,90001,2026-01-10,Một cửa,Ông Vũ Văn Lộ đi muộn,nặng,Nhắc nhở ông Vũ Văn Lộ,2026-02-28,2026-02-01',
  ),
  'phan-anh.csv': lines(
    'petition_code,unit_code,received_at,due_at,answered_at,satisfied',
    'MA-KIN-6,90001,05/01/2026 07:39,20/01/2026 15:21,21/01/2026 10:57,',
  ),
  'nhiem-vu.csv': lines(
    'task_code,unit_code,assigned_on,due_on,done_on',
    'MA-KIN-7,90001,05/01/2026,31/01/2026,01/02/2026',
  ),
};

const server = new OwnServer();
test.beforeAll(async () => {
  const put = (path: string, text: string) => write(join(server.data, path), text);
  for (const [path, text] of Object.entries(smallProvince(WARDS))) put(path, text);
  put('campaigns/nguon.yaml', CAMPAIGN);
  const sent = Object.entries(FILES).map(([name, text]) => put(`sent/${name}`, text));
  expect(await server.etl('add', ...sent, '--as-of', '2026-04-01')).toBe(0);
  await server.start();
});
test.afterAll(() => server.stop());

const ELSEWHERE = { 'x-forwarded-for': '203.0.113.9' };
const LEAVES = ['form', 'dossiers', 'ballots', 'findings', 'petitions', 'tasks'];
const path = (code: string) => `/campaigns/nguon/units/90001/criteria/${code}`;

/** Everything that can be asked about a point, as text. */
async function told(request: APIRequestContext, code: string, headers = {}): Promise<string> {
  const addresses = [
    path(code),
    `${path(code)}?lang=en&in=rest`,
    `/api/v1${path(code)}`,
    `/api/v1${path(code)}/rows`,
    `/api/v1${path(code)}/rows?format=csv`,
  ];
  const texts = addresses.map(async (address) => {
    const answer = await request.get(server.address + address, { headers });
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()['cache-control']).toBe(
      'x-forwarded-for' in headers ? 'no-cache' : 'private, no-cache',
    );
    return answer.text();
  });
  return (await Promise.all(texts)).join('\n');
}

test('an officer is told codes, minutes and what was found', async ({ request }) => {
  const all = (await Promise.all(LEAVES.map((code) => told(request, code)))).join('\n');
  for (const code of [1, 2, 3, 4, 5, 6, 7]) expect(all).toContain(`MA-KIN-${code}`);
  for (const minute of ['08:17', '16:43', '16:44', '07:39', '10:57']) expect(all).toContain(minute);
  expect(all).toContain('Vũ Văn Lộ');
});

test('the public is told none of it, but file, line, day, topic, severity and remedy', async ({
  request,
}) => {
  const all = (await Promise.all(LEAVES.map((code) => told(request, code, ELSEWHERE)))).join('\n');
  expect(all).not.toContain('MA-KIN');
  expect(all).not.toMatch(/\b(08:17|16:4[234]|09:51|07:39|15:21|10:57)\b/);
  expect(all).not.toContain('Vũ Văn Lộ');
  for (const name of Object.keys(FILES)) expect(all).toContain(name);
  const findings = await told(request, 'findings', ELSEWHERE);
  for (const word of ['giải quyết hồ sơ', 'nặng', '28/02/2026', '01/02/2026', 'serious'])
    expect(findings).toContain(word);
  expect(await told(request, 'dossiers', ELSEWHERE)).toContain('12/01/2026');
});

test('what is not shown can’t be sorted by either', async ({ request }) => {
  const sorted = `${server.address}/api/v1${path('dossiers')}/rows?sort=code`;
  expect((await request.get(sorted)).status()).toBe(200);
  const refused = await request.get(sorted, { headers: ELSEWHERE });
  expect(refused.status()).toBe(400);
  expect((await refused.json()).detail).not.toMatch(/\bcode\b.*\bcode\b/);
});

test('lines of form 06 come with their numbers, and give the points by hand', async ({
  request,
  page,
}) => {
  const { rows } = await (await request.get(`${server.address}/api/v1${path('form')}/rows`)).json();
  type Line = Record<'received' | 'resolved_in_time' | 'pending' | 'pending_in_time', number> & {
    period_to: string;
    use: string;
  };
  const used = (rows as Line[]).filter(({ use }) => use === 'used');
  expect(used).toHaveLength(3);
  const last = used.filter(({ period_to }) => period_to === '2026-02-28');
  const sum = (of: Line[], name: 'received' | 'resolved_in_time' | 'pending' | 'pending_in_time') =>
    of.reduce((total, line) => total + line[name], 0);
  // what January left pending is received again in February: 100 + 80 − 10
  const carried = sum(
    used.filter((line) => !last.includes(line)),
    'pending',
  );
  const received = sum(used, 'received') - carried;
  const inTime = sum(used, 'resolved_in_time') + sum(last, 'pending_in_time');
  expect([inTime, received]).toEqual([157, 170]);
  const { score } = await (await request.get(`${server.address}/api/v1${path('form')}`)).json();
  // 10 × 157 ÷ 170 = 9.2352…
  expect(score).toMatchObject({ numerator: 157, denominator: 170, points: 9.24, origin: 'counts' });
  await page.goto(server.address + path('form'));
  await expect(page.getByRole('main')).toContainText('10 × (157 ÷ 170) ≈ 9,2353');
  await expect(page.locator('#rows tbody tr')).toHaveCount(3);
});

test('every source has its points from the rows shown', async ({ request }) => {
  for (const [code, figure] of [
    ['dossiers', [1, 2]],
    ['ballots', [1, 2]],
    ['findings', [1, 1]],
    ['petitions', [0, 1]],
    ['tasks', [1, 1]],
  ] as const) {
    const answer = await request.get(`${server.address}/api/v1${path(code)}/rows`);
    const { rows } = (await answer.json()) as { rows: Record<string, number>[] };
    const sum = (name: string) => rows.reduce((total, row) => total + row[name]!, 0);
    expect([sum('numerator'), sum('denominator')], code).toEqual(figure);
  }
});
