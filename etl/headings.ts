/** The first records of a file → which source it is and which cell is which column. Pure. */
import { plainText } from '@/i18n/plain-text';
import { meaningIn } from './cells/word';
import { isDay } from './day';
import { headingOf, mapHeadings, unitByCells } from './heading';
import type { Record as FileRecord } from './lines';
import type { Source } from './source';
import { type TitleFacts, titleFacts } from './title-facts';

export interface Recognised {
  source: Source;
  /** Index of the heading's first row among the records, and how many rows it takes. */
  at: number;
  heading_rows: number;
  headings: string[];
  mapping: Record<string, number>;
  /** What the titles tell of every row, of columns the table does not have. */
  told: TitleFacts;
  /** In the wide form: cells whose headings are questions and whose texts are answers. */
  questions: number[];
  /** Headings that belong to no column: their cells are dropped. */
  unknown: string[];
}

/** How far down a heading is looked for: above it are titles. */
export const HEADING_WITHIN = 40;

/** Rows a heading may take: a group above, its parts below. */
const DEEPEST = 3;

/**
 * @param isWide the questions stand in the heading: the columns that would hold them are not needed
 * @param told nor are those that the titles tell
 */
function isRecognised(
  { recognised_by, wide }: Source,
  mapping: Record<string, number>,
  isWide: boolean,
  told: TitleFacts,
) {
  const inHeading = isWide && wide ? [wide.heading, wide.cell] : [];
  return recognised_by.every((any) =>
    any.some((name) => name in mapping || inHeading.includes(name) || name in told),
  );
}

/** Whether titles and questions could make up for what a heading lacks: most rows are no heading of most sources. */
function mayBeRecognised({ recognised_by, wide, told_above = [] }: Source, mapping: object) {
  const elsewhere: string[] = [...told_above, ...(wide ? [wide.heading, wide.cell] : [])];
  return recognised_by.every((any) =>
    any.some((name) => name in mapping || elsewhere.includes(name)),
  );
}

/** What the titles tell of columns that a table of this source does not have. */
function toldAbove(
  { told_above = [] }: Source,
  mapping: Record<string, number>,
  titles: () => TitleFacts,
): TitleFacts {
  const hasUnit = 'unit_code' in mapping || 'unit_name' in mapping;
  const hasPeriod = 'period_to' in mapping;
  const lacks = told_above.filter((name) => !(name === 'unit_name' ? hasUnit : hasPeriod));
  if (!lacks.length) return {};
  const facts = titles();
  return Object.fromEntries(lacks.flatMap((name) => (facts[name] ? [[name, facts[name]]] : [])));
}

/** A heading is a question where nearly all cells below it are answers. */
const ANSWERED = 0.8;
/** What says nothing, neither an answer nor another text. */
const NO_OPINION = /^(khong (co )?y kien( gi)?|khong biet|khong tra loi|kyk)$/;
/** Numbers of rows, which are answers from 1 to 5 only to look at. */
const SERIAL = /^(stt|tt|so tt|so thu tu|no[.]?)$/;

/** Plain text, worked out once for each text: the same cells are below every row that may be a heading. */
function rememberedPlain(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let plain = known.get(text);
    if (plain === undefined) {
      plain = plainText(text);
      known.set(text, plain);
    }
    return plain;
  };
}

/** Cells of the wide form that are answers; none where the source has no such form or the file is long. */
function questionsIn(
  { columns, wide }: Source,
  mapping: Record<string, number>,
  texts: string[],
  below: FileRecord[],
  plain: (text: string) => string,
): number[] {
  const kind = wide && columns[wide.cell]!.kind;
  if (!wide || wide.heading in mapping || typeof kind !== 'object') return [];
  const meaningOf = meaningIn(kind);
  // beside other questions a heading like "Mức độ hài lòng" is one of them
  const { [wide.cell]: _, ...own } = mapping;
  const used = new Set(Object.values(own));
  return texts.flatMap((text, i) => {
    if (text === '' || used.has(i) || SERIAL.test(plain(text).trim())) return [];
    const cells = below
      .map(({ cells }) => (cells[i] ?? '').trim())
      .filter((cell) => cell && !NO_OPINION.test(plain(cell)));
    const answers = cells.filter((cell) => meaningOf(plain(cell)) !== undefined);
    return cells.length && answers.length >= cells.length * ANSWERED ? [i] : [];
  });
}

/** The source and rows that explain the most headings, with the fewest rows; or null. */
export function recognise(records: FileRecord[], sources: Source[]): Recognised | null {
  let best: Recognised | null = null;
  const plain = rememberedPlain();
  // an answer has one heading in the long form, however many questions there are in the wide
  const known = ({ mapping, questions }: Recognised) =>
    Object.keys(mapping).length + (questions.length ? 1 : 0);
  for (let depth = 1; depth <= DEEPEST; depth++)
    for (let at = 0; at < Math.min(HEADING_WITHIN, records.length - depth + 1); at++) {
      const rows = records.slice(at, at + depth).map(({ cells }) => cells);
      if (rows.some((cells) => cells.filter((text) => text.trim()).length < 2)) continue;
      const heading = headingOf(rows);
      let facts: TitleFacts | null = null;
      const titles = () => {
        facts ??= titleFacts(records.slice(0, at).map(({ cells }) => cells));
        return facts;
      };
      const below = records.slice(at + depth);
      for (const source of sources) {
        const mapping = unitByCells(source, mapHeadings(source, heading), below);
        if (!mayBeRecognised(source, mapping)) continue;
        const asked = questionsIn(source, mapping, heading.texts, below, plain);
        const answer = mapping[source.wide?.cell ?? ''];
        // a single one is the answer of the long form
        const questions = asked.some((i) => i !== answer) ? asked : [];
        if (questions.length && answer !== undefined) delete mapping[source.wide!.cell];
        const told = toldAbove(source, mapping, titles);
        if (!isRecognised(source, mapping, questions.length > 0, told)) continue;
        const used = new Set([...Object.values(mapping), ...questions]);
        const unknown = heading.texts.filter((text, i) => !used.has(i) && text !== '');
        const numbered = isNumbering(records[at + depth]?.cells ?? []) ? 1 : 0;
        const heading_rows = depth + numbered;
        const found = {
          source,
          at,
          heading_rows,
          headings: heading.texts,
          mapping,
          told,
          questions,
          unknown,
        };
        if (!best || known(found) > known(best)) best = found;
      }
    }
  return best;
}

/** Forms number their columns under the heading: (1) (2) (3), or A B 1 2 3 = 1 + 2. */
export function isNumbering(cells: string[]): boolean {
  const filled = cells.map((text) => text.trim()).filter(Boolean);
  const numbers = filled.flatMap((text) => /^\(?(\d{1,2})\)?( ?=.*)?$/.exec(text)?.[1] ?? []);
  const rest = filled.filter((text) => !/^\(?(\d{1,2}|[A-Za-z])\)?( ?=.*)?$/.test(text));
  const rises = numbers.every((text, i) => i === 0 || Number(text) === Number(numbers[i - 1]) + 1);
  return numbers.length >= 3 && rest.length === 0 && rises;
}

/** What stood nearest to a heading, for the message when nothing was recognised. */
export function nearest(
  records: FileRecord[],
  sources: Source[],
): { source: Source; lacks: string[] } | null {
  let best: { source: Source; lacks: string[]; known: number } | null = null;
  for (const [at, { cells }] of records.slice(0, HEADING_WITHIN).entries())
    for (const source of sources) {
      const mapping = mapHeadings(source, headingOf([cells]));
      const above = () => titleFacts(records.slice(0, at).map((record) => record.cells));
      const told = toldAbove(source, mapping, above);
      const known = Object.keys(mapping).length;
      if (known < 2 || (best && known <= best.known)) continue;
      const lacks = source.recognised_by
        .filter((any) => !any.some((name) => name in mapping || name in told))
        .map((any) => any.map((name) => source.columns[name]!.title.vi).join(' hoặc '));
      best = { source, lacks, known };
    }
  return best;
}

/** The last date from `least` to `most` written in the title rows, ISO: "… đến ngày 31/8/2026". */
export function titleDate(titles: string[], least = '', most = '9999'): string | null {
  const found = [...titles.join(' ').matchAll(/\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b/g)]
    .map(([, day, month, year]) => `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`)
    .filter((date) => isDay(date) && date >= '1990' && date >= least && date <= most);
  return found.at(-1) ?? null;
}
