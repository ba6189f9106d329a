/** What exports call things, read as one vocabulary; numbers of statuses by the list the file follows. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { CHANNELS, SERVICE_LEVELS, STATUSES } from '@/etl/dossier-words';
import { plainText } from '@/i18n/plain-text';
import { lines, newFolder, rowsOf, run, smallProvince, WARDS } from './program';

test.describe.configure({ mode: 'default' });

for (const [name, words] of Object.entries({ STATUSES, CHANNELS, SERVICE_LEVELS }))
  test(`no spelling in ${name} means two things`, () => {
    const spellings = Object.entries(words).flatMap(([word, list]) => [
      ...new Set([word, ...list].map(plainText)),
    ]);
    expect(spellings.filter((spelling, i) => spellings.indexOf(spelling) !== i)).toEqual([]);
  });

const HEADING =
  'Mã hồ sơ,Mã đơn vị,Ngày tiếp nhận,Ngày kết thúc xử lý,Trạng thái,Kênh thực hiện,Mức độ DVC';
const ENDED = '06/01/2026 08:00';
interface Row {
  status: string;
  finished?: string;
  channel?: string;
  level?: string;
}
const file = (letter: string, rows: Row[]) =>
  lines(
    HEADING,
    ...rows.map(
      ({ status, finished = '', channel = '', level = '' }, i) =>
        `${letter}${i},90001,05/01/2026 08:00,${finished},${status},${channel},${level}`,
    ),
  );
const numbers = (list: number[], ended: number[]): Row[] =>
  list.map((n) => ({ status: `${n}`, finished: ended.includes(n) ? ENDED : '' }));

let data: string;
const FILES: Record<string, Row[]> = {
  // the portal's numbers, told by the 10 among them
  quocgia: numbers([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [7, 8, 9, 10]),
  // a vendor's, told by the 0 and what is above 11
  phanmem: numbers([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 17, 18, 19], [5, 6, 7, 8]),
  // 5 could be either: dossiers under it have ended, so it is "handed over"
  itso: numbers([5, 5, 5, 2, 3], [5]),
  // 5 could be either: nothing under it has ended, so a supplement is waited for
  itso2: numbers([5, 5, 9, 4], [9]),
  chu: [
    { status: 'Đã trả kết quả', finished: ENDED, channel: '1', level: 'Toàn trình' },
    { status: 'ĐÃ XỬ LÝ XONG', finished: ENDED, channel: '2', level: 'một phần' },
    { status: 'Chờ ký duyệt', channel: '3', level: 'Mức độ 4' },
    { status: 'yeu cau bo sung giay to', channel: 'Trực tuyến', level: 'mức độ 3' },
    {
      status: 'Yêu cầu thực hiện nghĩa vụ tài chính',
      channel: 'Qua bưu chính công ích',
      level: '4',
    },
    { status: 'Đã rút hồ sơ', finished: ENDED, channel: 'BCCI', level: '3' },
    { status: 'Trả lại', finished: ENDED, level: '2' },
    { status: 'Hồ sơ không xử lý được', finished: ENDED, level: 'Cung cấp thông tin' },
    { status: 'Tạm dừng' },
    { status: 'Đã giải quyết trễ hạn', finished: ENDED },
  ],
};

test.beforeAll(() => {
  data = newFolder('words', {
    ...smallProvince(WARDS),
    ...Object.fromEntries(
      Object.entries(FILES).map(([name, rows]) => [`sent/${name}.csv`, file(`${name}.`, rows)]),
    ),
  });
  const paths = Object.keys(FILES).map((name) => join(data, 'sent', `${name}.csv`));
  const ran = run(data, 'add', ...paths);
  expect(ran.code, ran.err).toBe(0);
});
test.afterAll(() => rmSync(data, { recursive: true }));

/** A column of the rows of one file, in their order. */
const column = async (name: string, file: string) =>
  (
    await rowsOf<{ value: string | null }>(
      data,
      `select ${name} as value from staging.dossier_rows join staging.files f using (file)
       where f.name = '${file}.csv' order by line`,
    )
  ).map(({ value }) => value);

test('numbers of the national portal', async () => {
  expect(await column('status', 'quocgia')).toEqual([
    'registered',
    'received',
    'not_accepted',
    'processing',
    'supplement',
    'fee',
    'withdrawn',
    'stopped',
    'finished',
    'returned',
  ]);
});

test('numbers of a vendor', async () => {
  expect(await column('status', 'phanmem')).toEqual([
    'registered',
    'processing',
    'processing',
    'supplement',
    'processing',
    'returned',
    'finished',
    'withdrawn',
    'stopped',
    'fee',
    'processing',
    'processing',
    'fee',
    'processing',
    'not_accepted',
    'registered',
    'withdrawn',
    'received',
  ]);
});

test('numbers that could be of either list are read by the one that fits the dates', async () => {
  const vendor = ['returned', 'returned', 'returned', 'processing', 'supplement'];
  expect(await column('status', 'itso')).toEqual(vendor);
  expect(await column('status', 'itso2')).toEqual([
    'supplement',
    'supplement',
    'finished',
    'processing',
  ]);
});

test('what was only registered or turned away was not received, under numbers too', async () => {
  const counted = await rowsOf(
    data,
    `select dossier_code from staging.dossiers where dossier_code in
     ('quocgia.0', 'quocgia.1', 'quocgia.2', 'phanmem.0', 'phanmem.14', 'phanmem.17') order by all`,
  );
  expect(counted).toEqual([{ dossier_code: 'phanmem.17' }, { dossier_code: 'quocgia.1' }]);
});

test('words, channels and service levels, former ones too', async () => {
  expect(await column('status', 'chu')).toEqual([
    'returned',
    'finished',
    'processing',
    'supplement',
    'fee',
    'withdrawn',
    'refused',
    'stopped',
    'suspended',
    'finished',
  ]);
  expect(await column('channel', 'chu')).toEqual([
    'direct',
    'online',
    'postal',
    'online',
    'postal',
    'postal',
    null,
    null,
    null,
    null,
  ]);
  expect(await column('service_level', 'chu')).toEqual([
    'full',
    'partial',
    'full',
    'partial',
    'full',
    'partial',
    'information',
    'information',
    null,
    null,
  ]);
});
