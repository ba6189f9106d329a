/** Progress of long work: one moving line on a terminal, plain lines on stderr otherwise. */
import type { Progress } from '@/etl/run';

const BAR = 24;

export function progress(quiet: boolean): Progress & { done(): void } {
  if (quiet) return { step() {}, done() {} };
  if (!process.stderr.isTTY) {
    let last = '';
    return {
      step(name, done, of) {
        const line = of === undefined ? name : `[${(done ?? 0) + 1}/${of}] ${name}`;
        if (line !== last) process.stderr.write(`${line}\n`);
        last = line;
      },
      done() {},
    };
  }
  return {
    step(name, done = 0, of = 0) {
      const filled = of ? Math.round((BAR * (done + 1)) / of) : 0;
      const bar = of ? `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ` : '';
      process.stderr.write(`\r\u001b[K${bar}${name}`);
    },
    done() {
      process.stderr.write('\r\u001b[K');
    },
  };
}
