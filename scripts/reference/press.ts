import { check } from './check';
import { originalText, readOriginal, writeTable } from './files';
import { NOTES } from './press-notes';

const FILE = 'reported_figures.csv';
const COLUMNS = [
  'unit_name',
  'parent_name',
  'province_name',
  'period_from',
  'period_to',
  'measure',
  'numerator',
  'denominator',
  'document',
  'note',
] as const;

/** The news items by number, as the file's comment lists them: `000 = "title" (place); 001 = …`. */
function titles(): Map<string, string> {
  const list = /^# document: (.*)$/m.exec(originalText(FILE))?.[1] ?? '';
  const entries = list.matchAll(/(\d{3}) = (?:"([^"]+)"|([^;("]+))/g);
  return new Map(
    [...entries].map(([, number, quoted, bare]) => [number!, (quoted ?? bare!).trim()]),
  );
}

/** Makes the sample of figures that five news items report, in the order of the original. */
export function makePress(): void {
  const titleOf = titles();
  const measures = readOriginal(FILE, COLUMNS).map((row) => {
    const title = titleOf.get(row.document);
    check(title !== undefined, `${FILE} line ${row.line}: unknown item ${row.document}`);
    const note = NOTES[row.note] ?? row.note;
    return { ...row, note, document: `Tin ${row.document}: ${title}, ${FILE} dòng ${row.line}` };
  });
  writeTable('samples/so-lieu-bao-chi/measures.csv', COLUMNS, measures);
}
