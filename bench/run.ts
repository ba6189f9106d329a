/** Runs the parts that are asked for, prints each finding beside its limit, and notes them all. */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROGRAM } from '@/warehouse/data-folder';
import { draws } from './draws';
import type { Bench, Part } from './finding';
import { growth } from './growth';
import { load, reload } from './load';
import { page } from './page';
import { peers } from './peers';
import { rank } from './rank';
import { line, note } from './results';
import { score } from './score';
import { xlsx } from './xlsx';

const PARTS: Record<string, Part> = {
  load,
  reload,
  score,
  growth,
  peers,
  xlsx,
  rank,
  draws,
  page,
};

const USAGE = `Cách dùng: npm run bench -- [PHẦN…] [tùy chọn]
  PHẦN: ${Object.keys(PARTS).join(', ')}; không ghi phần nào thì đo tất cả
  --dossiers N   số hồ sơ của bộ số liệu toàn quốc hư cấu (mặc định 1000000)
  --units N      số đơn vị (mặc định 3321)
  --runs N       đo mỗi việc N lần, lấy lần nhanh nhất (mặc định 1)
  --huge         growth: thêm 30 triệu hồ sơ
  --work DIR     nơi để số liệu sinh ra, dùng lại lần sau (mặc định: thư mục tạm)
  --results DIR  nơi ghi kết quả (mặc định bench/results)
`;

const OPTIONS = {
  dossiers: { type: 'string', default: '1000000' },
  units: { type: 'string', default: '3321' },
  runs: { type: 'string', default: '1' },
  huge: { type: 'boolean', default: false },
  work: { type: 'string', default: join(tmpdir(), 'bang-thi-dua-bench') },
  results: { type: 'string', default: join(PROGRAM, 'bench/results') },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** @returns the exit code: 0 done, whatever was reached; 1 a part failed; 2 wrong words */
export async function bench(words: string[]): Promise<number> {
  const asked = read(words);
  if (!asked) return 2;
  const { names, results, context } = asked;
  mkdirSync(context.work, { recursive: true });
  let failed = false;
  for (const name of names) {
    process.stdout.write(`${name}\n`);
    try {
      for await (const finding of PARTS[name]!(context)) {
        process.stdout.write(`  ${line(finding)}\n`);
        await note(results, name, context, finding);
      }
    } catch (error) {
      failed = true;
      process.stderr.write(`  KHÔNG ĐO ĐƯỢC: ${(error as Error).message}\n`);
    }
  }
  return failed ? 1 : 0;
}

function read(words: string[]): { names: string[]; results: string; context: Bench } | null {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: OPTIONS,
      allowPositionals: true,
    });
    const unknown = positionals.find((name) => !(name in PARTS));
    if (unknown !== undefined) throw new Error(`không có phần "${unknown}"`);
    if (values.help) throw new Error('');
    const [dossiers, units, runs] = [values.dossiers, values.units, values.runs].map(Number);
    if (![dossiers, units, runs].every((n) => Number.isInteger(n) && n! > 0))
      throw new Error('--dossiers, --units, --runs cần số nguyên dương');
    return {
      names: positionals.length ? positionals : Object.keys(PARTS),
      results: resolve(values.results),
      context: {
        dossiers: dossiers!,
        units: units!,
        runs: runs!,
        huge: values.huge,
        work: resolve(values.work),
      },
    };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`.trimStart());
    return null;
  }
}
