import { expect, test } from '@playwright/test';
import { parts, readRows, styles } from './workbook-file';

/** Cells of every row. */
const cells = async (...given: Parameters<typeof parts>) =>
  (await readRows(parts(...given))).map((row) => row.cells);

/** Cells of one row, each stored number shown in the style of its place. */
async function shown(formats: (string | number)[], values: (number | string)[], more = {}) {
  const row = values.map((value, i) => `<c s="${i + 1}"><v>${value}</v></c>`).join('');
  const given = { 'xl/styles.xml': styles(...formats), ...more };
  return (await cells(`<row>${row}</row>`, given))[0];
}

for (const [stored, text] of Object.entries({
  '21994': '21994',
  '2.1994E4': '21994',
  '1.2E+20': '120000000000000000000',
  '-0': '0',
  '-17': '-17',
  '4.859': '4٫859',
  '0.10000000000000001': '0٫1',
  '92.499999999999986': '92٫49999999999999',
  '1.5E-7': '0٫00000015',
  '-2.5e-3': '-0٫0025',
  '12345678901234567': '12345678901234567',
  ' 7 ': '7',
  '': '',
}))
  test(`the number ${stored || '(none)'} is read as ${text || 'an empty cell'}`, async () => {
    const expected = text ? ['a', text, 'z'] : ['a', '', 'z'];
    const row = `<row><c t="str"><v>a</v></c><c><v>${stored}</v></c><c t="str"><v>z</v></c></row>`;
    expect(await cells(row)).toEqual([expected]);
  });

test('dates are told by their format, built in or custom', async () => {
  const serial = 45900.729166666664;
  const dated = [14, 22, 47, 'dd/mm/yyyy', '[$-42A]d mmmm yyyy;@', 'yyyy', 'h:mm AM/PM'];
  expect(
    await shown(
      dated,
      dated.map(() => serial),
    ),
  ).toEqual(dated.map(() => '2025-08-31 17:30:00'));
  const plain = [
    0,
    2,
    10,
    46,
    '[h]:mm',
    '#,##0 &quot;đồng mỗi hộ&quot;',
    '0\\d',
    '[Red]0',
    '_-* #,##0_s',
  ];
  expect(
    await shown(
      plain,
      plain.map(() => 45900.5),
    ),
  ).toEqual(plain.map(() => '45900٫5'));
});

test('dates are counted as Excel counts them', async () => {
  const days = [1, 59, 60, 61, 45900, 2958465];
  const expected = [
    '1900-01-01',
    '1900-02-28',
    '1900-02-29',
    '1900-03-01',
    '2025-08-31',
    '9999-12-31',
  ];
  expect(
    await shown(
      days.map(() => 14),
      days,
    ),
  ).toEqual(expected);
  expect(await shown([14, 14, 14], [2958466, -1, 0.5])).toEqual(['2958466', '-1', '12:00:00']);
  const from1904 = {
    'xl/workbook.xml':
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets><extLst><x15:workbookPr chartTrackingRefBase="1"/></extLst></workbook>',
  };
  expect(await shown([14, 14], [0, 44438], from1904)).toEqual(['1904-01-01', '2025-08-31']);
});

test('times are rounded to the second', async () => {
  const nearly = [45899.999999999, 45900.79861111111, 45900.798599537];
  expect(await shown([22, 22, 22], nearly)).toEqual([
    '2025-08-31',
    '2025-08-31 19:10:00',
    '2025-08-31 19:09:59',
  ]);
});
