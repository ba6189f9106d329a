/** A program of ours as a whole process: how long it takes from start to end, and how much memory at most. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAM } from '@/warehouse/data-folder';

export interface Took {
  seconds: number;
  /** Largest resident set, MB. */
  peak: number;
}

/** @throws Error with the last line it said, where it fails */
export async function child(words: string[], env: Record<string, string> = {}): Promise<Took> {
  const peak = join(tmpdir(), `peak-${process.pid}`);
  const preload = `--import=${join(PROGRAM, 'bench/peak.mjs')}`;
  const began = performance.now();
  const started = spawn(process.execPath, [preload, '--import', 'tsx', ...words], {
    cwd: PROGRAM,
    env: { ...process.env, ...env, PEAK: peak },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  started.stderr.on('data', (text) => {
    said += text;
  });
  const code = await new Promise((resolve) => started.on('close', resolve));
  const seconds = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`${words.join(' ')}: ${said.trim().split('\n').at(-1)}`);
  try {
    return { seconds, peak: Number(readFileSync(peak, 'utf8')) };
  } finally {
    rmSync(peak, { force: true });
  }
}

/** The fastest of `runs`; each is made ready outside the clock. */
export async function best(runs: number, once: () => Promise<Took>): Promise<Took> {
  let fastest: Took | null = null;
  for (let run = 0; run < runs; run++) {
    const took = await once();
    if (!fastest || took.seconds < fastest.seconds) fastest = took;
  }
  return fastest!;
}
