/** What only a person can decide about a form, and what a person has decided. Pure. */
import { headingKey } from '../source';
import type { Row } from '../workbook/workbook';

/** The unit of a form; the criterion of a row; which of several forms, or rows, of one thing counts. */
export type Kind = 'đơn vị' | 'tiêu chí' | 'phiếu' | 'dòng';

export interface Question {
  kind: Kind;
  file: string;
  sheet: string;
  row: number | null;
  /** What the form says. */
  text: string;
  /** What is proposed; '' where nothing is near. */
  code: string;
  name: string;
  likeness: number | null;
  why: string;
  /** What else it may be. */
  others: string;
  /** What a person wrote, as written. */
  answer: string;
  /** Why what was written decides nothing. */
  problem: string;
}

export type Decision = { is: 'accepted' } | { is: 'refused' } | { is: 'code'; code: string };

/** Headings of the file in which questions leave and answers come back. */
export const COLUMNS = [
  'file',
  'sheet',
  'row',
  'kind',
  'text',
  'code',
  'name',
  'similarity',
  'why',
  'others',
  'xac_nhan',
] as const;

const YES = ['x', 'v', 'co', 'dung', 'ok', 'yes', 'y'];
const NO = ['khong', 'bo', 'loai', 'no', 'n'];

interface Given {
  name: string;
  text: string;
  said: string;
  used: boolean;
}

const keyOf = (kind: string, file: string, sheet: string, row: string) =>
  [kind, file, sheet, row].map((part) => part.normalize('NFC').trim().replace(/^'/, '')).join('\n');

export class Answers {
  private readonly given = new Map<string, Given>();

  /** @param rows of the file that came back, its heading among them. @returns false where it is no such file */
  read(rows: Row[]): boolean {
    const heading = rows.findIndex(({ cells }) =>
      ['file', 'row', 'xac nhan'].every((name) => cells.some((cell) => headingKey(cell) === name)),
    );
    if (heading < 0) return false;
    const names = rows[heading]!.cells.map(headingKey);
    for (const { cells } of rows.slice(heading + 1)) {
      const at = (name: (typeof COLUMNS)[number]) =>
        (cells[names.indexOf(headingKey(name))] ?? '').trim();
      if (!at('xac_nhan')) continue;
      const key = keyOf(at('kind'), at('file'), at('sheet'), at('row'));
      this.given.set(key, {
        name: at('name'),
        text: at('text'),
        said: at('xac_nhan'),
        used: false,
      });
    }
    return true;
  }

  /** What was decided; an answer to another text or another proposal decides nothing and is told. */
  to(question: Question): Decision | null {
    const { kind, file, sheet, row } = question;
    const given = this.given.get(keyOf(kind, file, sheet, row === null ? '' : `${row}`));
    if (!given) return null;
    given.used = true;
    question.answer = given.said;
    const said = headingKey(given.said);
    if (headingKey(given.text) !== headingKey(question.text)) {
      question.problem = 'nội dung trong phiếu đã khác lúc xác nhận; xem lại';
      return null;
    }
    if (NO.includes(said)) return { is: 'refused' };
    if (!YES.includes(said)) return { is: 'code', code: given.said };
    if (question.code && headingKey(given.name) === headingKey(question.name))
      return { is: 'accepted' };
    question.problem = question.code
      ? 'đề xuất đã khác lúc xác nhận; xem lại'
      : 'không có đề xuất để đồng ý; ghi mã vào cột xac_nhan';
    return null;
  }

  get isEmpty(): boolean {
    return this.given.size === 0;
  }

  /** Answers to what nobody asks any more. */
  get unused(): number {
    return [...this.given.values()].filter(({ used }) => !used).length;
  }
}
