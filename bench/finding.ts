/** What a part measures and how it is told. Types only. */

/** What was asked for on the command line. */
export interface Bench {
  dossiers: number;
  units: number;
  /** Each time is the shortest of so many. */
  runs: number;
  huge: boolean;
  /** Made files are kept here and used again. */
  work: string;
}

export interface Finding {
  /** What was done. */
  what: string;
  ours: number;
  /** The same work done bare in the same run; null where there is nothing to compare with. */
  bare: number | null;
  unit: 's' | 'ms' | 'MB' | 'rows/s' | 'requests/s' | 'rows';
  /** What `limit` speaks of: the ratio ours ÷ bare, or ours itself. */
  judged: 'ratio' | 'ours';
  /** From the design; null: nothing was promised. */
  limit: { most: number } | { least: number } | null;
  /** A part that can't run here says why. */
  skipped?: string;
}

export type Part = (bench: Bench) => AsyncGenerator<Finding>;

export const skipped = (what: string, why: string): Finding => ({
  what,
  ours: Number.NaN,
  bare: null,
  unit: 's',
  judged: 'ours',
  limit: null,
  skipped: why,
});
