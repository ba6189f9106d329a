/** The same load at growing sizes: whether time and memory grow no faster than the rows. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Finding } from './finding';
import { bareLoad, fullLoad } from './load';

const SIZES = [100_000, 1_000_000, 3_000_000, 10_000_000];
const HUGE = 30_000_000;

export async function* growth(bench: Bench): AsyncGenerator<Finding> {
  const sizes = [...SIZES, HUGE].filter((n) => n <= bench.dossiers || (bench.huge && n === HUGE));
  for (const dossiers of sizes.length ? sizes : [bench.dossiers]) {
    const at = { ...bench, dossiers };
    const bare = await bareLoad(at);
    const ours = await fullLoad(at, 'data-growth');
    yield {
      what: `load of ${dossiers} dossiers`,
      ours: ours.seconds,
      bare: bare.seconds,
      unit: 's',
      judged: 'ratio',
      limit: null,
    };
    yield {
      what: `rows a second at ${dossiers}`,
      ours: dossiers / ours.seconds,
      bare: dossiers / bare.seconds,
      unit: 'rows/s',
      judged: 'ratio',
      limit: null,
    };
    yield {
      what: `memory at ${dossiers}`,
      ours: ours.peak,
      bare: bare.peak,
      unit: 'MB',
      judged: 'ours',
      limit: null,
    };
  }
  rmSync(join(bench.work, 'data-growth'), { recursive: true, force: true });
}
