/** How people and programs write that there is nothing to write, in columns that may stay empty. Pure: SQL. */
import { literal } from '@/warehouse/db';

/** Where it may stand: in a column of days words may say it, too. */
export type Nothing = 'value' | 'day';

/** What programs write for a value that is not there. */
const NO_VALUE = 'null|#?n/a|\\\\n';

const ZERO_DAY = '0{1,2}[/.-]0{1,2}[/.-]0000|0000[/.-]00[/.-]00';
/** The first day a program can count to. */
const FIRST_DAY = '0?1[/.-]0?1[/.-]0001|0001-01-01';
const WORDS =
  '(chua|khong) (co|tra|hen|hen tra|xac dinh|hoan thanh|ket thuc|xu ly xong|giai quyet xong)( (ngay|han|thoi han|lich|ket qua)( [a-z ]{1,30})?)?';
const NO_DAY = `${NO_VALUE}|(${ZERO_DAY}|${FIRST_DAY})([ t]00?:00(:00([.]0+)?)?)?|${WORDS}`;

/** Whether a text in plain letters says that there is nothing: "Chưa có", 00/00/0000, NULL. */
export const saysNothing = (plain: string, which: Nothing) =>
  `regexp_full_match(${plain}, ${literal(which === 'day' ? NO_DAY : NO_VALUE)})`;

/** Whether a cell as it stands may say so: most can't, by their first sign or their length. */
export const maySayNothing = (cell: string, which: Nothing) =>
  which === 'day'
    ? `(${cell} > ':' or ${cell} < '01' or contains(${cell}, '0001'))`
    : `strlen(${cell}) between 2 and 4`;
