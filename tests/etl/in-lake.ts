/** A file read into a lake of its own, without the command line around it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type InboxFile, scanFile } from '@/etl/inbox';
import { intoLake } from '@/etl/lake';
import { dataFolder } from '@/warehouse/data-folder';
import { type Database, literal, type Row } from '@/warehouse/db';

/** @returns the file's counts, and every record in order, typed */
export async function inLake(
  db: Database,
  root: string,
  bytes: Buffer | string,
  given: Partial<Pick<InboxFile, 'source' | 'added_on'>> = {},
) {
  const path = join(root, 'file.csv');
  writeFileSync(path, bytes);
  const file: InboxFile = {
    ...scanFile(path),
    path,
    name: 'file.csv',
    added: 1,
    added_on: '2026-12-31',
    added_by: '',
    source: null,
    as_of: null,
    covers: [],
    reference: false,
    ...given,
  };
  const folder = dataFolder(root);
  const lake = await intoLake(db, folder, file, { key: '00', keyId: 'test' });
  const rows = await db.rows<Row & { line: number }>(
    `select * exclude (file) from read_parquet(${literal(join(folder.lake, lake.path))})`,
  );
  return { lake, rows };
}
