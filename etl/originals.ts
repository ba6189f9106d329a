/**
 * What rows that were sent back take over from the file they are of: its decimal signs and its questions, which a
 * few rows no longer show, and its day, so that a correction is never older than what it corrects.
 */
import type { Table } from './table';
import type { LakeFile } from './table-into-lake';

interface Known {
  lake: LakeFile;
  as_of_on: string | null;
}

/** How `rejects` names a row's file: the beginning of its hash, and its sheet where it has several. */
const ORIGIN = /^([0-9a-f]{12,64})(?: › (.+))?$/;

/** The files read so far, in the order they arrived. */
export class Originals {
  private readonly known: Known[] = [];

  add(lake: LakeFile, as_of_on: string | null): void {
    this.known.push({ lake, as_of_on });
  }

  private find(origin: string): Known | undefined {
    const [, hash, sheet] = ORIGIN.exec(origin.trim()) ?? [];
    if (!hash) return undefined;
    const files = this.known.filter(({ lake }) => lake.sha256.startsWith(hash));
    return files.find(({ lake }) => lake.sheet === (sheet ?? '')) ?? files[0];
  }

  /** The file whose rows a table corrects, as its first rows say; null where they correct none of the same source. */
  of({ peek }: Table): LakeFile | null {
    const at = peek.mapping.corrects_file;
    if (at === undefined) return null;
    const origin = peek.sample.map((cells) => cells[at] ?? '').find((cell) => cell.trim());
    const lake = origin && this.find(origin)?.lake;
    return lake && lake.source === peek.source.name ? lake : null;
  }

  /** `as_of_on`, or the latest day of the files that `origins` name where that is later. */
  notBefore(as_of_on: string | null, origins: string[]): string | null {
    const days = origins.flatMap((origin) => this.find(origin)?.as_of_on ?? []);
    return [...days, ...(as_of_on ? [as_of_on] : [])].sort().at(-1) ?? null;
  }
}
