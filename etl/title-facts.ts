/** What the title rows above a table tell of all its rows: the unit, and the period. Pure. */
import { plainText } from '@/i18n/plain-text';
import { isDay } from './day';

/** A column, and what every row of it holds: text, as a cell would have it. */
export type TitleFacts = Partial<Record<'unit_name' | 'period_from' | 'period_to', string>>;

const UNIT = /^(?:don vi|co quan|noi)(?: (?:gui|lap|bao cao|thuc hien))*(?: bao cao)?\s*:\s*(.+)$/;
/** "UBND xã Vân Canh", "ỦY BAN NHÂN DÂN PHƯỜNG 2", "Phường 2". */
const UNIT_NAME = /^((ubnd|uy ban nhan dan)\s+)?(xa|phuong|thi tran|dac khu)\s+\S.{0,60}$/;

/** What figures are counted in: "Đơn vị: hồ sơ" names no unit. */
const COUNTED_IN =
  /^(ho so|thu tuc|van ban|phieu|nguoi|ngay|lan|diem|viec|cong viec|nhiem vu|%|((nghin|trieu|ty) )?dong)\b|^%/;

const iso = (year: string, month: string | number, day: string | number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const DAY = '(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})';
const BETWEEN = new RegExp(`tu (?:ngay )?${DAY} (?:den|toi)(?: het)?(?: ngay)? ${DAY}`);
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** First and last day of months `from` to `to` of a year. */
function months(year: string, from: number, to: number): TitleFacts {
  const last = new Date(Date.UTC(Number(year), to, 0)).getUTCDate();
  return { period_from: iso(year, from, 1), period_to: iso(year, to, last) };
}

/** The period that a line names; a day of signing ("ngày 15 tháng 9 năm 2026") names none. */
function periodIn(line: string): TitleFacts {
  const text = line.replace(/ngay \d{1,2} thang \d{1,2} nam \d{4}/g, ' ');
  const days = BETWEEN.exec(text);
  if (days) {
    const [, d1, m1, y1, d2, m2, y2] = days as unknown as string[];
    const [period_from, period_to] = [iso(y1!, m1!, d1!), iso(y2!, m2!, d2!)];
    return isDay(period_from) && isDay(period_to) ? { period_from, period_to } : {};
  }
  const quarter = /\bquy ([1-4]|i{1,3}|iv)\b[ ,/-]*(?:nam )?(\d{4})/.exec(text);
  if (quarter) {
    const n = ROMAN[quarter[1]!] ?? Number(quarter[1]);
    return months(quarter[2]!, 3 * n - 2, 3 * n);
  }
  const first = /\b(\d{1,2}) thang(?: dau)?(?: nam)? (\d{4})/.exec(text);
  if (first && Number(first[1]) >= 1 && Number(first[1]) <= 12)
    return months(first[2]!, 1, Number(first[1]));
  const month = /\bthang (\d{1,2})[ ,/-]*(?:nam )?(\d{4})/.exec(text);
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12)
    return months(month[2]!, Number(month[1]), Number(month[1]));
  const year = /\bnam (\d{4})\b/.exec(text);
  return year ? months(year[1]!, 1, 12) : {};
}

/** @param titles cells of the rows above the heading, row by row */
export function titleFacts(titles: string[][]): TitleFacts {
  const cells = titles
    .flat()
    .flatMap((cell) => cell.split(/\r?\n/))
    .map((cell) => cell.trim());
  const facts: TitleFacts = {};
  for (const cell of cells) {
    const plain = plainText(cell).replace(/\s+/g, ' ');
    const labelled = UNIT.exec(plain);
    if (labelled && !COUNTED_IN.test(labelled[1]!))
      facts.unit_name ??= cell.slice(cell.indexOf(':') + 1).trim();
    else if (UNIT_NAME.test(plain)) facts.unit_name ??= cell;
  }
  const periods = titles.map((row) => periodIn(plainText(row.join(' ')).replace(/\s+/g, ' ')));
  const precise = periods.filter(({ period_to }) => period_to);
  // "năm 2026" stands in many titles: what says less than a year says more
  const length = ({ period_from, period_to }: TitleFacts) =>
    Date.parse(period_to!) - Date.parse(period_from!);
  const [period] = precise.sort((a, b) => length(a) - length(b));
  return { ...facts, ...period };
}
