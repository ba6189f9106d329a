/** A sheet's XML, chunk by chunk → its rows and merged cells. */
import type { Book } from './cell';
import { cellContent } from './content';
import { isOfHeading, isTall, type Merge, mergeOf } from './merges';
import { damaged, tooLarge } from './refusal';
import { CELL, ROW, TagScan } from './tag-scan';
import { Window } from './window';
import { attribute, nextTag, type Tag } from './xml';

export interface Row {
  /** As Excel shows it, from 1. */
  number: number;
  hidden: boolean;
  /** From column A to the last that is filled, '' where nothing stands. */
  cells: string[];
}

/** What Excel itself can hold. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Cells of a sheet, holes counted: one filled far right makes a whole row of them. */
const MOST_CELLS = 250_000_000;
const MOST_MERGES = 10_000;
const MOST_TALL = 200_000;
/** Cells handed over at a time. */
const BATCH = 1 << 15;

const [LESS, SLASH, BANG, QUESTION] = [...'</!?'].map((c) => c.charCodeAt(0));

export class SheetScan {
  readonly merges: Merge[] = [];
  /** Of one column and several rows, anywhere. */
  readonly tall: Merge[] = [];
  private readonly window = new Window();
  private readonly tag = new TagScan();
  private place: 'before' | 'rows' | 'skipping' | 'after' = 'before';
  private row: Row | null = null;
  private lastRow = 0;
  /** Column of the last cell of the row. */
  private column = -1;
  /** Cells and rows so far. */
  private size = 0;

  /** @param book null to look for merged cells alone */
  constructor(private readonly book: Book | null) {}

  /** @returns whether there is more to read now */
  add(chunk: Buffer): boolean {
    return this.window.add(chunk);
  }

  /** After the last chunk: what is left becomes readable. */
  close(): void {
    this.window.join();
  }

  /** Whether the end of the rows has been seen. */
  get isWhole(): boolean {
    return this.place === 'after';
  }

  /** The next whole rows; none where more chunks are needed. @throws UnreadableFile */
  next(): Row[] {
    const batch: Row[] = [];
    if (this.place === 'before') this.findRows();
    if (this.place === 'rows') this.readRows(this.book!, batch);
    if (this.place === 'skipping') this.skipRows();
    if (this.place === 'after') this.findMerges();
    return batch;
  }

  private findRows(): void {
    this.eachTag((tag) => {
      if (tag.name !== 'sheetData') return true;
      this.place = tag.kind === 'empty' ? 'after' : this.book ? 'rows' : 'skipping';
      return false;
    });
  }

  private skipRows(): void {
    const { window } = this;
    const { text } = window;
    for (;;) {
      const at = text.indexOf('sheetData', window.at);
      if (at < 0) break;
      const start = text.lastIndexOf('<', at);
      if (start >= window.at && text.charCodeAt(start + 1) === SLASH) {
        window.at = start;
        this.place = 'after';
        return;
      }
      window.at = at + 1;
    }
    // the tag may be cut, its prefix with it
    window.at = Math.max(window.at, text.length - 64);
  }

  private findMerges(): void {
    const { text } = this.window;
    this.eachTag((tag) => {
      const isMerge = tag.name === 'mergeCell' && tag.kind !== 'close';
      const merge = isMerge ? mergeOf(attribute(text, tag, 'ref') ?? '') : null;
      if (merge && isOfHeading(merge) && this.merges.length < MOST_MERGES) this.merges.push(merge);
      if (merge && isTall(merge) && this.tall.length < MOST_TALL) this.tall.push(merge);
      return true;
    });
  }

  /** @param take says whether to go on */
  private eachTag(take: (tag: Tag) => boolean): void {
    const { window } = this;
    for (;;) {
      const tag = nextTag(window.text, window.at);
      if (!tag) return;
      window.at = tag.end;
      if (!take(tag)) return;
    }
  }

  private readRows(book: Book, batch: Row[]): void {
    const { tag, window } = this;
    const { bytes, text } = window;
    const full = this.size + BATCH;
    let at = window.at;
    while (this.size < full && this.place === 'rows') {
      if (bytes[at] !== LESS) {
        const start = text.indexOf('<', at);
        if (start < 0) break;
        at = start;
      }
      const second = bytes[at + 1];
      if (second === SLASH || second === BANG || second === QUESTION) {
        const other = nextTag(text, at);
        if (!other) break;
        at = other.kind === 'close' ? this.endOf(other, batch) : other.start;
        continue;
      }
      const past = tag.read(bytes, at);
      if (past < 0) break;
      if (tag.element === CELL) {
        const end = this.readCell(book, past);
        if (end < 0) break;
        at = end;
      } else {
        if (tag.element === ROW) this.startRow(batch);
        at = past;
      }
    }
    window.at = at;
  }

  private startRow(batch: Row[]): void {
    const { hidden, isEmpty, place } = this.tag;
    const number = place > 0 ? place : this.lastRow + 1;
    if (number > MOST_ROWS) throw damaged('có dòng quá 1.048.576');
    if (this.row) throw damaged(`dòng ${this.row.number} không có kết thúc`);
    this.row = { number, hidden, cells: [] };
    this.lastRow = number;
    this.column = -1;
    this.size++;
    if (isEmpty) this.endRow(batch);
  }

  private endRow(batch: Row[]): void {
    if (this.row) batch.push(this.row);
    this.row = null;
    if (this.size > MOST_CELLS) throw tooLarge('một trang tính có quá 250 triệu ô');
  }

  private endOf(tag: Tag, batch: Row[]): number {
    if (tag.name === 'row') this.endRow(batch);
    else if (tag.name === 'sheetData') {
      if (this.row) throw damaged(`dòng ${this.row.number} không có kết thúc`);
      this.place = 'after';
    }
    return tag.end;
  }

  /** Reads the cell whose start tag was just read. @returns past it; -1 where it is not whole */
  private readCell(book: Book, past: number): number {
    const { row, tag } = this;
    if (!row) throw damaged(`có ô nằm ngoài dòng, sau dòng ${this.lastRow}`);
    const column = tag.place >= 0 ? tag.place : this.column + 1;
    if (column >= MOST_COLUMNS) throw damaged(`dòng ${row.number} có cột quá XFD`);
    let end = past;
    if (!tag.isEmpty) {
      const content = cellContent(book, tag, this.window, past);
      if (!content) return -1;
      end = content.end;
      if (content.text !== '') this.put(row.cells, column, content.text);
    }
    this.column = column;
    return end;
  }

  private put(cells: string[], column: number, text: string): void {
    if (column < cells.length) {
      cells[column] = text;
      return;
    }
    this.size += column + 1 - cells.length;
    while (cells.length < column) cells.push('');
    cells.push(text);
  }
}
