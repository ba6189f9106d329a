/** `sample`: makes the fictional province's files, the same bytes every time. */
import { join } from 'node:path';
import { makeNational, makeSample } from '@/sample/make';
import { toParquet } from '@/sample/parquet';
import { PROGRAM } from '@/warehouse/data-folder';
import { UsageError } from '../usage';

interface Options {
  out: string | undefined;
  seed?: string | undefined;
  dossiers?: string | undefined;
  units?: string | undefined;
  format?: string | undefined;
}

const count = (text: string, name: string) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`--${name} cần số nguyên dương`);
  return value;
};

export async function sample({ out, seed, dossiers, units, format = 'csv' }: Options) {
  const seeded = seed === undefined ? {} : { seed: count(seed, 'seed') };
  if (dossiers === undefined) {
    await makeSample({ out: out ?? join(PROGRAM, 'data/samples'), ...seeded });
    return 0;
  }
  if (!out) throw new UsageError('sample --dossiers cần -o THƯ-MỤC');
  if (!['csv', 'parquet'].includes(format))
    throw new UsageError('sample --format nhận csv hoặc parquet');
  await makeNational({
    out,
    dossiers: count(dossiers, 'dossiers'),
    units: count(units ?? '3321', 'units'),
    ...seeded,
  });
  if (format === 'parquet') await toParquet(out);
  return 0;
}
