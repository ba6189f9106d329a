/** A file read into a lake of its own, without the command line around it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InboxFile } from '@/etl/inbox';
import { intoLake } from '@/etl/lake';
import { sourceNamed } from '@/etl/sources/index';
import { lakeColumns } from '@/etl/validate';
import { dataFolder } from '@/warehouse/data-folder';
import type { Database, Row } from '@/warehouse/db';
import { lakeRows } from '@/warehouse/lake';
import { READ_WITH, receivedAs } from './received-as';

/** @returns the file's counts, and every record in order, typed */
export async function inLake(
  db: Database,
  root: string,
  bytes: Buffer | string,
  given: Partial<Pick<InboxFile, 'source' | 'added_on'>> = {},
) {
  const path = join(root, 'file.csv');
  writeFileSync(path, bytes);
  const file: InboxFile = { ...(await receivedAs(path)), ...given };
  const folder = dataFolder(root);
  const { files } = await intoLake(db, folder, file, READ_WITH);
  const lake = files[0]!;
  const names = lakeColumns(sourceNamed(lake.source))
    .map(({ name }) => name)
    .filter((name) => name !== 'file');
  const rows = await db.rows<Row & { line: number }>(
    lakeRows(names, [join(folder.lake, lake.path)], lake.first_line),
  );
  return { lake, rows };
}
