/**
 * The door to workbooks (.xlsx, .xlsm): sheets in order, each a stream of rows of text. Interprets nothing
 * beyond what Excel itself shows: a date where the format says so, a formula by its stored result.
 */
import { Archive } from './archive';
import type { Book } from './cell';
import { requireZip } from './container';
import { readListing, relations, relationsOf } from './listing';
import type { Merge } from './merges';
import {
  binaryWorkbook,
  damaged,
  nestedArchive,
  notAWorkbook,
  openDocument,
  tooLarge,
} from './refusal';
import { type Row, SheetScan } from './sheet';
import { MOST_SHARED, sharedStrings } from './strings';
import { numberStyles } from './styles';

export type { Merge, Row };

const MOST_SHEETS = 1000;

export interface Workbook {
  /** Worksheets in the workbook's order. */
  sheets: Sheet[];
  close(): void;
}

/** @throws UnreadableFile with a sentence for the sender */
export async function openWorkbook(path: string): Promise<Workbook> {
  await requireZip(path);
  const archive = await Archive.open(path);
  try {
    return { sheets: await sheetsOf(archive), close: () => archive.close() };
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function sheetsOf(archive: Archive): Promise<Sheet[]> {
  const root = relations(await archive.text('_rels/.rels'), '');
  const main = root.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(main)) throw binaryWorkbook();
  if (!archive.has(main)) throw otherThanWorkbook(archive);
  const related = relations(await archive.text(relationsOf(main)), main);
  const { sheets, from1904 } = readListing(await archive.text(main), related);
  if (!sheets.length) throw notAWorkbook();
  if (sheets.length > MOST_SHEETS) throw tooLarge('quá 1.000 trang tính');
  if (!sheets.every(({ part }) => archive.has(part))) throw damaged('thiếu một trang tính');

  const partOf = (type: string) => related.find((relation) => relation.type === type)?.part ?? '';
  let book: Promise<Book> | null = null;
  const readBook = async (): Promise<Book> => ({
    ...numberStyles(await archive.text(partOf('styles'))),
    strings: await stringsOf(archive, partOf('sharedStrings')),
    from1904,
  });
  return sheets.map(({ name, hidden, part }) => {
    const shared = () => (book ??= readBook());
    return new Sheet(name, hidden, () => archive.chunks(part), shared);
  });
}

function otherThanWorkbook(archive: Archive) {
  if (archive.has('content.xml')) return openDocument();
  // one that is sent by itself is unpacked: this one was inside another
  return archive.has('[Content_Types].xml') ? notAWorkbook() : nestedArchive();
}

async function stringsOf(archive: Archive, part: string): Promise<string[]> {
  if (!archive.has(part)) return [];
  if (archive.size(part) > MOST_SHARED) throw tooLarge('chuỗi dùng chung quá 512 MB');
  return sharedStrings(archive.chunks(part));
}

export class Sheet {
  private found: Pick<SheetScan, 'merges' | 'tall'> | null = null;

  constructor(
    readonly name: string,
    readonly hidden: boolean,
    private readonly chunks: () => AsyncIterable<Buffer>,
    private readonly book: () => Promise<Book>,
  ) {}

  /**
   * Rows in the order of the file, in batches. A row that the file leaves out is not there; its cells end
   * at the last filled one. Numbers are digits with U+066B as decimal point, dates YYYY-MM-DD[ HH:MM:SS].
   * @throws UnreadableFile, after rows already given where the fault is below them
   */
  async *rows(): AsyncGenerator<Row[]> {
    yield* this.scan(await this.book());
  }

  /**
   * Merged cells that begin in the first 60 rows, by row, then column. They are written below all rows: unless `rows` has been
   * read to its end, this inflates the whole sheet.
   */
  async merges(): Promise<Merge[]> {
    return (await this.merged()).merges;
  }

  /** Merged cells of one column and several rows, anywhere in the sheet, at the same cost. */
  async tallMerges(): Promise<Merge[]> {
    return (await this.merged()).tall;
  }

  private async merged() {
    if (!this.found) for await (const _ of this.scan(null));
    return this.found!;
  }

  private async *scan(book: Book | null): AsyncGenerator<Row[]> {
    const scan = new SheetScan(book);
    for await (const chunk of this.chunks()) {
      if (!scan.add(chunk)) continue;
      for (let rows = scan.next(); rows.length; rows = scan.next()) yield rows;
    }
    scan.close();
    for (let rows = scan.next(); rows.length; rows = scan.next()) yield rows;
    if (!scan.isWhole) throw damaged('trang tính bị cắt ngang');
    const inOrder = (a: Merge, b: Merge) => a.top - b.top || a.left - b.left;
    this.found = { merges: scan.merges.sort(inOrder), tall: scan.tall.sort(inOrder) };
  }
}
