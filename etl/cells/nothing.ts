/** How people and programs write that there is nothing to write. Pure: patterns of plain text, for SQL. */

/** What programs write for a value that is not there. */
export const NO_VALUE = String.raw`null|#?n/a|\\n`;

const ZERO_DAY = '0{1,2}[/.-]0{1,2}[/.-]0000|0000[/.-]00[/.-]00';
/** The first day a program can count to. */
const FIRST_DAY = '0?1[/.-]0?1[/.-]0001|0001-01-01';
const WORDS =
  '(chua|khong) (co|tra|hen|hen tra|xac dinh|hoan thanh|ket thuc|xu ly xong|giai quyet xong)( (ngay|han|thoi han|lich|ket qua)( [a-z ]{1,30})?)?';

/** The same in a column of days that may stay empty: "Chưa có", "Không có ngày hẹn trả", 00/00/0000. */
export const NO_DAY = `${NO_VALUE}|(${ZERO_DAY}|${FIRST_DAY})([ t]00?:00(:00([.]0+)?)?)?|${WORDS}`;
