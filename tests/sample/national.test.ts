import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Database, literal } from '@/warehouse/db';
import { newFolder, run } from '../etl/program';
import { discard } from '../robust/story';

test('the national set as Parquet has the rows of the CSV, with their types', async () => {
  const at = newFolder('national');
  const made = (name: string, ...words: string[]) => {
    const out = join(at, name);
    const ran = run(at, 'sample', '--dossiers', '3000', '--units', '40', '-o', out, ...words);
    expect(ran.code, ran.err).toBe(0);
    return out;
  };
  const [text, typed] = [made('text'), made('typed', '--format', 'parquet')];
  expect(existsSync(join(typed, 'dossiers.csv'))).toBe(false);
  const db = await Database.open(':memory:');
  const codes = (from: string) =>
    db.one(`select count(*) as n, min(unit_code) as first, md5(string_agg(dossier_code || applicant, ',')) as all_rows,
      max(case when received_at::varchar like '____-%' then received_at::varchar
        else strftime(strptime(received_at::varchar, '%d/%m/%Y %H:%M'), '%Y-%m-%d %H:%M:%S') end) as latest from ${from}`);
  const parquet = `read_parquet(${literal(join(typed, 'dossiers.parquet'))})`;
  expect(await codes(parquet)).toEqual(
    await codes(`read_csv(${literal(join(text, 'dossiers.csv'))}, all_varchar=true)`),
  );
  const types = await db.rows<{ column_type: string }>(`describe select * from ${parquet}`);
  expect(new Set(types.map(({ column_type }) => column_type))).toEqual(
    new Set(['VARCHAR', 'TIMESTAMP', 'BIGINT', 'BOOLEAN', 'INTEGER']),
  );
  db.close();
  discard(at);
});
