/**
 * A build goes on from the one before where only files came since: a few rows beside a nation's are not a reason to
 * count the nation again. What comes out is, table by table, what a build from nothing gives.
 */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { Rng } from '@/sample/rng';
import { buildPath, currentBuild } from '@/warehouse/builds';
import { dataFolder } from '@/warehouse/data-folder';
import { Database, literal } from '@/warehouse/db';
import { MEASURES_OF } from '@/warehouse/models';
import { campaignYaml } from './campaign-yaml';
import { lines, newFolder, rowsOf, run, smallProvince, WARDS, write } from './program';

const UNITS = [
  ...WARDS,
  '90008,Xã Một Hồ Sơ,xa,90,2020-01-01,,1',
  '90010,Xã Về Sau,xa,90,2020-01-01,,1',
  '90009,Phường Cũ,phuong,90,2020-01-01,2026-04-30,1',
];
const CODES = ['90001', '90002', '90003', '90009', 'Phường Hòa Bình', '99999'];
const HEAD =
  'dossier_code,unit_code,procedure_code,received_at,due_at,finished_at,status,channel,fee_due,fee_paid_online,input_digitised,result_digitised,apology_sent,supplement_requested_at,supplement_done_at,service_level,data_reused';

const DAY = 86_400_000;
const text = (at: number) => `${new Date(at).toISOString().slice(0, 10)} 09:30`;

/** Dossiers of `codes` numbers: units, days and states as they fall, many without a date promised. */
function dossiers(seed: number, rows: number, codes: number): string {
  const rng = new Rng(seed, 'dossiers');
  const row = () => {
    const received = Date.UTC(2025, 11, 1) + rng.between(0, 199) * DAY;
    const within = (days: number) => received + rng.between(0, days) * DAY;
    const isOver = rng.chance(0.7);
    const asked = rng.chance(0.2) ? within(8) : null;
    return [
      `HS-${rng.between(1, codes)}`,
      rng.pick(CODES),
      rng.pick(['1.000010', '1.004194', '']),
      text(received),
      rng.chance(0.6) ? text(within(12)) : '',
      isOver ? text(within(25)) : '',
      isOver ? rng.pick(['finished', 'withdrawn', '']) : rng.pick(['processing', 'registered', '']),
      rng.pick(['online', 'direct', '']),
      rng.pick(['0', '20000', '']),
      ...[0, 1, 2, 3].map(() => rng.pick(['1', '0', ''])),
      asked ? text(asked) : '',
      asked && rng.chance(0.5) ? text(asked + 2 * DAY) : '',
      rng.pick(['full', 'partial', '']),
      rng.pick(['1', '0', '']),
    ].join(',');
  };
  return lines(HEAD, ...Array.from({ length: rows }, row));
}

const campaigns = {
  'campaigns/nam-2026.yaml': campaignYaml(
    'nam-2026',
    MEASURES_OF.dossiers.map((measure, i) => ({ code: `${i + 1}`, max: 5, measure })),
  ),
  // months that begin within a month, an end in the past, and dossiers carried over
  'campaigns/quy-1.yaml': campaignYaml(
    'quy-1',
    [{ code: '1', max: 10, measure: 'in_time_by_decision_766' }],
    '{from: 2025-12-15, to: 2026-03-14}',
  ),
};

let data: string;
test.beforeEach(() => {
  data = newFolder('goes-on', {
    ...smallProvince(UNITS, ['90009,90001,2026-05-01,whole']),
    ...campaigns,
  });
});
test.afterEach(() => rmSync(data, { recursive: true }));

const AS_OF = '2026-06-15';

function add(name: string, content: string | Buffer, asOf = AS_OF): void {
  const ran = run(data, 'add', write(join(data, `sent/${name}`), content), '--as-of', asOf);
  expect(ran.code, ran.err).toBe(0);
}

/** The build that the serving one went on from; null where it was made from nothing. */
const wentOnFrom = async () =>
  (await rowsOf<{ base: string | null }>(data, 'select base from staging.foundation'))[0]!.base;

/** Tables of the serving build that differ from those of one made from nothing. */
async function differing(): Promise<string[]> {
  const folder = dataFolder(data);
  const id = currentBuild(folder)!;
  const other = join(data, 'other.duckdb');
  copyFileSync(buildPath(folder, id), other);
  rmSync(folder.warehouse, { recursive: true });
  expect(run(data).code).toBe(0);
  expect(currentBuild(folder)).toBe(id);
  expect(await wentOnFrom()).toBeNull();
  const db = await Database.open(':memory:');
  try {
    await db.run(`attach ${literal(buildPath(folder, id))} as one (read_only)`);
    await db.run(`attach ${literal(other)} as other (read_only)`);
    const tables = await db.rows<{ name: string }>(
      `select schema_name || '.' || table_name as name from duckdb_tables()
       where database_name = 'one' and table_name <> 'foundation' order by all`,
    );
    expect(tables.length, String(tables.length)).toBeGreaterThan(60);
    const differ: string[] = [];
    for (const { name } of tables) {
      const rows = `(from one.${name} except all from other.${name}) union all (from other.${name} except all from one.${name})`;
      const { n } = await db.one<{ n: number }>(`select count(*) as n from (${rows})`);
      if (n) differ.push(name);
    }
    return differ;
  } finally {
    db.close();
  }
}

for (const seed of [1, 2, 3])
  test(`rows that come later, and dossiers told again, give what all of them give at once (${seed})`, async () => {
    const alone = (unit: string) =>
      `HS-A,${unit},,2026-02-02 09:30,2026-02-05 09:30${','.repeat(12)}\n`;
    // received after the day all is judged on
    const later = `HS-B,90010,,2026-07-02 09:30,${','.repeat(13)}\n`;
    add('first.csv', dossiers(seed, 1000, 700) + alone('90008') + later);
    const first = currentBuild(dataFolder(data));
    expect(await wentOnFrom()).toBeNull();
    add('second.csv', dossiers(seed + 10, 90, 800) + alone('90001'));
    expect(await wentOnFrom()).toBe(first);
    add('third.csv', dossiers(seed + 20, 60, 900));
    expect(await wentOnFrom()).not.toBeNull();
    expect(await differing()).toEqual([]);
  });

test('what is of another source, or nothing that counts, leaves the dossiers as they were', async () => {
  add('first.csv', dossiers(4, 200, 150));
  const first = currentBuild(dataFolder(data));
  add(
    'khao-sat.csv',
    lines(
      'response_code,unit_code,question,answer,answered_at',
      'P1,90001,Câu 1,4,2026-03-01',
      'P2,90002,Câu 1,5,2026-03-02',
    ),
  );
  expect(await wentOnFrom()).toBe(first);
  expect(await differing()).toEqual([]);
});

test('another day, a file taken out or many new rows are counted from nothing', async () => {
  add('first.csv', dossiers(5, 200, 150));
  add('second.csv', dossiers(6, 20, 150), '2026-07-31');
  expect(await wentOnFrom(), 'another day').toBeNull();
  add('third.csv', dossiers(7, 20, 150), '2026-07-31');
  expect(await wentOnFrom()).not.toBeNull();
  expect(run(data, 'remove', 'second.csv').code).toBe(0);
  expect(await wentOnFrom(), 'a file is gone').toBeNull();
  add('fourth.csv', dossiers(8, 200, 150), '2026-07-31');
  expect(await wentOnFrom(), 'as many rows again').toBeNull();
});

test('a campaign with other words and formulas is scored anew, and its rows are not counted again', async () => {
  const rewrite = (id: string, text: string) => write(join(data, `campaigns/${id}.yaml`), text);
  const yearly = campaigns['campaigns/nam-2026.yaml'];
  add('first.csv', dossiers(5, 200, 150));
  const first = currentBuild(dataFolder(data));
  rewrite(
    'nam-2026',
    yearly.replace('Đợt thử', 'Đợt khác').replace('"share"', '"share from 100% to 0%"'),
  );
  expect(run(data).code).toBe(0);
  expect(currentBuild(dataFolder(data))).not.toBe(first);
  expect(await wentOnFrom()).toBe(first);
  expect(await differing()).toEqual([]);
  rewrite('nam-2026', yearly.replace('2026-12-31', '2026-09-30'));
  expect(run(data).code).toBe(0);
  expect(await wentOnFrom(), 'another period').toBeNull();
  rewrite(
    'quy-1',
    campaigns['campaigns/quy-1.yaml'].replace('in_time_by_decision_766', 'paid_online'),
  );
  expect(run(data).code).toBe(0);
  expect(await wentOnFrom(), 'a measure it did not use').toBeNull();
  rewrite('nam-2026', yearly.replace('parent: "90"', 'parent: "90", types: [xa]'));
  expect(run(data).code).toBe(0);
  expect(await wentOnFrom(), 'other units').toBeNull();
});

test('a day after the end of every campaign changes none of them', async () => {
  add('first.csv', dossiers(5, 300, 150), '2027-01-15');
  const first = currentBuild(dataFolder(data));
  add('second.csv', dossiers(6, 20, 150), '2027-02-28');
  expect(await wentOnFrom()).toBe(first);
  expect(await differing()).toEqual([]);
});

test('a serving build whose file is damaged is not gone on from', async () => {
  add('first.csv', dossiers(5, 200, 150));
  const folder = dataFolder(data);
  const serving = buildPath(folder, currentBuild(folder)!);
  const whole = readFileSync(serving);
  // it can be opened, but the list of its files not read
  const damaged = await firstDamage(whole, 'select file from staging.files');
  writeFileSync(serving, damaged);
  add('second.csv', dossiers(6, 20, 150));
  expect(await wentOnFrom()).toBeNull();
  add('third.csv', dossiers(7, 20, 150));
  expect(await wentOnFrom()).not.toBeNull();
});

/** Bytes before the first block of a DuckDB file, and of a block. */
const HEADS = 3 * 4096;
const BLOCK = 262_144;

/** A DuckDB file with 64 bytes overwritten, such that it opens and `sql` can't be answered. */
async function firstDamage(whole: Buffer, sql: string): Promise<Buffer> {
  const path = join(data, 'damaged.duckdb');
  for (let at = HEADS; at < whole.length; at += BLOCK) {
    const damaged = Buffer.from(whole);
    damaged.fill(0x5a, at, at + 64);
    writeFileSync(path, damaged);
    const db = await Database.open(path, { readOnly: true }).catch(() => null);
    if (!db) continue;
    const answers = await db.rows(sql).then(
      () => true,
      () => false,
    );
    db.close();
    if (!answers) return damaged;
  }
  throw new Error('no byte of the file matters');
}

test('of one dossier on two sheets the later sheet counts, whatever came before or after', async () => {
  add('first.csv', dossiers(5, 400, 150));
  const book = new ExcelJS.Workbook();
  for (const [name, unit] of [
    ['Một', '90002'],
    ['Hai', '90008'],
  ] as const) {
    const sheet = book.addWorksheet(name);
    sheet.addRow(['dossier_code', 'unit_code', 'received_at', 'due_at']);
    for (let i = 0; i < 15; i++)
      sheet.addRow([`HAI-${i}`, unit, '2026-02-02 09:00', '2026-02-10 09:00']);
  }
  add('hai-trang.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
  const unit = () =>
    rowsOf<{ unit_id: string; n: number }>(
      data,
      `select unit_id, count(*)::integer as n from staging.dossier_duplicates where dossier_code like 'HAI-%' group by all`,
    );
  expect(await unit()).toEqual([{ unit_id: '90008@2020-01-01', n: 15 }]);
  const older = Array.from({ length: 15 }, (_, i) => `HAI-${i},90003,2026-02-02 09:00`);
  add('older.csv', lines('dossier_code,unit_code,received_at', ...older), '2026-01-31');
  expect(await wentOnFrom()).not.toBeNull();
  expect(await unit()).toEqual([{ unit_id: '90008@2020-01-01', n: 15 }]);
  expect(await differing()).toEqual([]);
});
