/** A file so long that several threads read it: every row keeps its own line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { intoLake } from '@/etl/lake';
import { dataFolder } from '@/warehouse/data-folder';
import { Database } from '@/warehouse/db';
import { lakeRows } from '@/warehouse/lake';
import { READ_WITH, receivedAs } from './received-as';

const ROWS = 400_000;
const STATUSES = ['Đã trả kết quả', 'Đang xử lý', 'đã xử lý xong', 'Rút hồ sơ', ''];

test('rows of a long file stand on the lines they came from', async () => {
  const root = mkdtempSync(join(tmpdir(), 'in-order-'));
  const path = join(root, 'dossiers.csv');
  const rows = Array.from({ length: ROWS }, (_, i) => {
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
  expect(lake).toMatchObject({ way: 'fast', accepted: ROWS });
  const found = lakeRows(['line', 'dossier_code'], [join(folder.lake, lake.path)], lake.first_line);
  const { wrong } = await db.one<{ wrong: number }>(
    `select count(*) as wrong from (${found}) where dossier_code <> 'H' || line`,
  );
  expect(wrong).toBe(0);
  db.close();
  rmSync(root, { recursive: true });
});
