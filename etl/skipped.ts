/**
 * Rows that carry no data: blank lines, totals, the heading printed again on a new page, and what is
 * written between and below the rows: groups, signatures, notes. Pure: builds SQL, runs nothing.
 */
import { literal } from '@/warehouse/db';
import { lowered, saysTotal } from '@/warehouse/macros';
import { plainSql, textOf } from './cells/text';
import { isEmpty, type Mapped, noValue } from './mapped';
import type { Reading } from './validate';

/** Words for a total, without accents. */
const TOTAL_WORDS = ['tong', 'tong cong', 'tong so', 'cong', 'total', 'tong cong:', 'tong so:']
  .map(literal)
  .join(', ');
/** A row of shares is no row of counts. */
const SHARES = '(tỷ|tỉ) lệ([^a-zà-ỹ].*)?';
/** Longer texts are no word for a total: they need not be spelled out to know. */
const isTotalWord = (text: string) =>
  `(strlen(${text}) < 120 and (list_contains([${TOTAL_WORDS}], ${plainSql(text)}) or ${saysTotal(text)}
    or regexp_full_match(${lowered(text)}, ${literal(SHARES)})))`;

/** What stands below a table: who made and signed it, where and when, notes. */
const SIGNED = [
  'người (lập|tổng hợp|báo cáo|ký)',
  '(phó )?(chủ tịch|giám đốc|trưởng phòng)',
  'thủ trưởng',
  '(tm|kt|tl|tuq)[.]',
  '[(]?(đã )?ký( tên|,|[)]|$)',
  'ghi chú( *:|$)',
  'nơi nhận',
  '([^,\\n]{1,40}, *)?ngày .* tháng .* năm',
].join('|');

/** The kind of a row that is skipped, as SQL; null for one that is data. */
export function skipKind(reading: Reading, mapped: Mapped[]): string {
  const { source, headings, mapping, habits } = reading;
  const inOrder = mapped.toSorted((a, b) => mapping[a.name]! - mapping[b.name]!);
  // what stands left of the first column we know: often a serial number, or the word of a total row
  const left = Array.from({ length: Math.min(...Object.values(mapping)) }, (_, i) =>
    textOf(`c${i}`, habits),
  );
  const texts = [...left, ...inOrder.map(({ text }) => text)];
  const first = texts.length > 1 ? `coalesce(${texts.join(', ')})` : texts[0]!;
  const unnamed = mapped
    .filter(({ name }) => source.names_row.includes(name))
    .map((column) => `(${isEmpty(column)} or ${isTotalWord(column.text)})`);
  const again = mapped
    .slice(0, 3)
    .map(
      ({ text, name }) =>
        `${text} is not null and ${plainSql(text)} = ${plainSql(literal(headings[mapping[name]!]!.trim()))}`,
    );
  // a row whose required days and numbers can be read is data, unless its unit is called a total
  const certain = mapped.filter(({ column, reader }) => column.required && reader.type === 'value');
  const isData = certain.map((column) => `not (${noValue(column)})`).join(' and ');
  const ofAll = mapped
    .filter(({ name }) => name === 'unit_name' || name === 'unit_code')
    .map(
      ({ cell, text }) =>
        // asked of every row: most are told by one letter
        `case when prefix(${cell}, 'T') or prefix(${cell}, 'C') or prefix(${cell}, 't') or prefix(${cell}, 'c')
          then ${isTotalWord(text)} else false end`,
    );
  const confirmed = mapped.find(({ name }) => name === source.confirmed_by);
  return `(case when fault is not null then null
    ${source.is_total ? `when ${source.is_total} then 'total'` : ''}
    ${ofAll.length ? `when ${ofAll.join(' or ')} then 'total'` : ''}
    ${isData ? `when ${isData} then null` : ''}
    when ${[...unnamed, isTotalWord(first)].join(' and ')} then 'total'
    when ${mapped.map(isEmpty).join(' and ')} then 'blank'
    when ${again.join(' and ')} then 'heading'
    when ${isNote(reading, mapped, texts)} then 'note'
    ${confirmed ? `when ${isEmpty(confirmed)} or not ${confirmed.outputs[0]} then 'unconfirmed'` : ''} end)`;
}

/**
 * Words in one or two cells and nothing that can be read: a signature, or a phrase without a single digit that
 * names no unit. A list of units has such rows, and they are data.
 */
function isNote({ source, questions, habits }: Reading, mapped: Mapped[], texts: string[]): string {
  const values = mapped.filter(({ reader }) => reader.type === 'value');
  if (!values.length || source.timeless) return 'false';
  const answers = questions.map((i) => textOf(`c${i}`, habits));
  const filled = [...texts, ...answers].map((text) => `(${text} is not null)::integer`).join(' + ');
  const all = `concat_ws(chr(10), ${texts.join(', ')})`;
  const units = mapped.filter(({ name }) => name === 'unit_name' || name === 'unit_code');
  const isPhrase = [
    `contains(${all}, ' ')`,
    `not regexp_matches(${all}, '[0-9]')`,
    ...units.map(isEmpty),
  ].join(' and ');
  return `(${values.map(noValue).join(' and ')}) and ${filled} <= 2
      and (regexp_matches(lower(nfc_normalize(${all})), ${literal(`(^|\\n)(${SIGNED})`)}) or (${isPhrase}))`;
}
