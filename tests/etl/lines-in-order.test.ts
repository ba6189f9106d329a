/** Files that several threads read, short and long: every row keeps its own line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { intoLake } from '@/etl/lake';
import { dataFolder } from '@/warehouse/data-folder';
import { Database } from '@/warehouse/db';
import { lakeRows } from '@/warehouse/lake';
import { READ_WITH, receivedAs } from './received-as';

const STATUSES = ['Đã trả kết quả', 'Đang xử lý', 'đã xử lý xong', 'Rút hồ sơ', ''];

async function inLake(count: number) {
  const root = mkdtempSync(join(tmpdir(), 'in-order-'));
  const path = join(root, 'dossiers.csv');
  const rows = Array.from({ length: count }, (_, i) => {
    const status = STATUSES[(i * 7919) % STATUSES.length];
    return `H${i + 2},90001,05/01/2026 08:00,${i % 3 ? '06/01/2026' : ''},${status},${'x'.repeat(40)}`;
  });
  writeFileSync(
    path,
    `dossier_code,unit_code,received_at,finished_at,status,field\n${rows.join('\n')}\n`,
  );
  const db = await Database.open(':memory:', { threads: 4 });
  const folder = dataFolder(join(root, 'data'));
  const { files } = await intoLake(db, folder, await receivedAs(path), READ_WITH);
  const lake = files[0]!;
  expect(lake).toMatchObject({ way: 'fast', accepted: count });
  const at = join(folder.lake, lake.path);
  const found = lakeRows(['line', 'dossier_code'], [at], lake.first_line);
  const { wrong } = await db.one<{ wrong: number }>(
    `select count(*) as wrong from (${found}) where dossier_code <> 'H' || line`,
  );
  const columns = await db.rows<{ column_name: string }>(`describe from read_parquet('${at}')`);
  const own = columns.some(({ column_name }) => column_name === 'line')
    ? await db.one(
        `select count(*) filter (dossier_code <> 'H' || line) as wrong from read_parquet('${at}')`,
      )
    : null;
  db.close();
  rmSync(root, { recursive: true });
  return { wrong, own };
}

test('rows of a long file stand on the lines they came from', async () => {
  expect(await inLake(400_000)).toEqual({ wrong: 0, own: null });
});

test('those of a shorter one say it in the lake themselves', async () => {
  expect(await inLake(90_000)).toEqual({ wrong: 0, own: { wrong: 0 } });
});
