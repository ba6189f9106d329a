/** The fictional nation the bench loads: made once, kept in the work folder; and a data folder that ranks it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeNational } from '@/sample/make';
import { campaignText } from './campaign';
import type { Bench } from './finding';

export interface National {
  units: string;
  dossiers: string;
}

export function national({ work, dossiers, units }: Bench): National {
  const out = join(work, `national-${dossiers}-${units}`);
  const files = { units: join(out, 'units.csv'), dossiers: join(out, 'dossiers.csv') };
  if (!existsSync(files.dossiers)) {
    process.stderr.write(`  tạo ${dossiers} hồ sơ của ${units} đơn vị…\n`);
    makeNational({ out, dossiers, units });
  }
  return files;
}

/** Another file of the same nation, no dossier of which is in the first. */
export function latecomers({ work, units }: Bench, dossiers: number): string {
  const out = join(work, `late-${dossiers}-${units}`);
  const path = join(out, 'late.csv');
  if (!existsSync(path)) {
    makeNational({ out, dossiers, units, seed: 99 });
    const text = readFileSync(join(out, 'dossiers.csv'), 'utf8');
    writeFileSync(path, text.replaceAll(/^H98\./gm, 'H97.'));
  }
  return path;
}

/** An empty data folder with the campaign that ranks the nation. */
export function freshFolder({ work }: Bench, name: string): string {
  const data = join(work, name);
  rmSync(data, { recursive: true, force: true });
  mkdirSync(join(data, 'campaigns'), { recursive: true });
  writeFileSync(join(data, 'campaigns/thu-tai-2025.yaml'), campaignText());
  return data;
}
