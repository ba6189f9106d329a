/** The first records of a file → which source it is and which cell is which column. Pure. */
import { isDay } from './day';
import type { Record as FileRecord } from './lines';
import { headingKey, headingKeys, type Source } from './source';

export interface Recognised {
  source: Source;
  /** Index of the heading among the records. */
  at: number;
  headings: string[];
  mapping: Record<string, number>;
  /** Headings that belong to no column: their cells are dropped. */
  unknown: string[];
}

/** How far down a heading is looked for: above it are titles. */
export const HEADING_WITHIN = 40;

function mapHeadings(source: Source, cells: string[]): Record<string, number> {
  const keys = cells.map(headingKey);
  const mapping: Record<string, number> = {};
  const taken = new Set<number>();
  for (const [name, column] of Object.entries(source.columns)) {
    for (const key of headingKeys(name, column)) {
      const index = keys.findIndex((k, i) => k === key && !taken.has(i));
      if (index < 0) continue;
      mapping[name] = index;
      taken.add(index);
      break;
    }
  }
  return mapping;
}

const isRecognised = ({ recognised_by }: Source, mapping: Record<string, number>) =>
  recognised_by.every((any) => any.some((name) => name in mapping));

/** The source and row that explain the most headings, or null. */
export function recognise(records: FileRecord[], sources: Source[]): Recognised | null {
  let best: Recognised | null = null;
  records.slice(0, HEADING_WITHIN).forEach(({ cells }, at) => {
    if (cells.length < 2) return;
    for (const source of sources) {
      const mapping = mapHeadings(source, cells);
      if (!isRecognised(source, mapping)) continue;
      if (best && Object.keys(mapping).length <= Object.keys(best.mapping).length) continue;
      const used = new Set(Object.values(mapping));
      const unknown = cells.filter((text, i) => !used.has(i) && text.trim() !== '');
      best = { source, at, headings: cells.map((text) => text.trim()), mapping, unknown };
    }
  });
  return best;
}

/** What stood nearest to a heading, for the message when nothing was recognised. */
export function nearest(
  records: FileRecord[],
  sources: Source[],
): { source: Source; lacks: string[] } | null {
  let best: { source: Source; lacks: string[]; known: number } | null = null;
  for (const { cells } of records.slice(0, HEADING_WITHIN))
    for (const source of sources) {
      const mapping = mapHeadings(source, cells);
      const known = Object.keys(mapping).length;
      if (known < 2 || (best && known <= best.known)) continue;
      const lacks = source.recognised_by
        .filter((any) => !any.some((name) => name in mapping))
        .map((any) => any.map((name) => source.columns[name]!.title.vi).join(' hoặc '));
      best = { source, lacks, known };
    }
  return best;
}

/** The last date written in the title rows, ISO: "… đến ngày 31/8/2026". */
export function titleDate(titles: string[]): string | null {
  const found = [...titles.join(' ').matchAll(/\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b/g)]
    .map(([, day, month, year]) => `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`)
    .filter((date) => isDay(date) && date >= '1990');
  return found.at(-1) ?? null;
}
