import { Readable } from 'node:stream';
import { expect, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { SheetScan } from '@/etl/workbook/sheet';
import { sharedStrings } from '@/etl/workbook/strings';
import { opened, parts, readRows, readSheets, strings } from './workbook-file';

/** Cells of every row. */
const cells = async (...given: Parameters<typeof parts>) =>
  (await readRows(parts(...given))).map((row) => row.cells);

test('a workbook that a program wrote is read as Excel shows it', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Hồ sơ & lệ phí');
  sheet.addRow(['BÁO CÁO THÁNG 8']);
  sheet.addRow([]);
  sheet.addRow(['Đơn vị', 'Hồ sơ', null, 'Ngày tiếp nhận']);
  sheet.addRow(['', 'Trong hạn', 'Quá hạn']);
  sheet.mergeCells('A3:A4');
  sheet.mergeCells('B3:C3');
  sheet.addRow(['UBND phường Thước Kẻ', 4859, 0.925, new Date('2025-08-31T00:00:00Z')]);
  sheet.addRow([
    { richText: [{ text: 'Phường ' }, { font: { bold: true }, text: 'Bút Chì' }] },
    { formula: 'B5*2', result: 9718 },
    { formula: 'B5/0', result: { error: '#DIV/0!' } },
    new Date('2025-08-31T17:30:59Z'),
  ]);
  sheet.addRow([true, false, { text: 'cổng', hyperlink: 'http://example.org' }, 'a\nb']);
  for (const place of ['D5', 'D6']) sheet.getCell(place).numFmt = 'dd/mm/yyyy hh:mm';
  sheet.getRow(6).hidden = true;
  book.addWorksheet('Ẩn', { state: 'veryHidden' }).getCell('C2').value = 'x';

  const [first, second] = await readSheets(Buffer.from(await book.xlsx.writeBuffer()));
  expect(first!.name).toBe('Hồ sơ & lệ phí');
  expect(first!.hidden).toBe(false);
  expect(first!.rows.filter(({ cells }) => cells.length)).toEqual([
    { number: 1, hidden: false, cells: ['BÁO CÁO THÁNG 8'] },
    { number: 3, hidden: false, cells: ['Đơn vị', 'Hồ sơ', '', 'Ngày tiếp nhận'] },
    { number: 4, hidden: false, cells: ['', 'Trong hạn', 'Quá hạn'] },
    {
      number: 5,
      hidden: false,
      cells: ['UBND phường Thước Kẻ', '4859', '0٫925', '2025-08-31'],
    },
    { number: 6, hidden: true, cells: ['Phường Bút Chì', '9718', '', '2025-08-31 17:30:59'] },
    { number: 7, hidden: false, cells: ['true', 'false', 'cổng', 'a\nb'] },
  ]);
  expect(first!.merges).toEqual([
    { top: 3, left: 0, bottom: 4, right: 0 },
    { top: 3, left: 1, bottom: 3, right: 2 },
  ]);
  expect(second).toEqual({
    name: 'Ẩn',
    hidden: true,
    merges: [],
    rows: [{ number: 2, hidden: false, cells: ['', '', 'x'] }],
  });
});

test('text is read in every way a workbook can hold it', async () => {
  const shared = strings(
    '<si><t>Hộ tịch</t></si>',
    '<si><r><t>Đất</t></r><r><rPr><b/></rPr><t xml:space="preserve"> đai</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh><phoneticPr fontId="1"/></si>',
    '<si/>',
    '<si><t>a &amp; b &lt;c&gt; &#x1EA1;&#7841;</t></si>',
    '<si><t>dòng 1_x000D_\ndòng 2, _x005F_x000D_</t></si>',
    '<si><t xml:space="preserve">  giữ  </t></si>',
    '<si><t>\n  bỏ \n</t></si>',
    '<si><t><![CDATA[<thô & nguyên>]]></t></si>',
  );
  const all = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => `<c t="s"><v>${i}</v></c>`).join('');
  const own =
    '<c t="inlineStr"><is><t>tại chỗ ạ</t></is></c><c t="inlineStr"><is><t xml:space="preserve"> x</t></is></c><c t="inlineStr"><is><r><t>1</t></r><rPh><t>no</t></rPh><r><t>2</t></r></is></c><c t="str"><f>A1&amp;"x"</f><v>tính ra</v></c>';
  expect(
    await cells(`<row>${all}</row><row>${own}</row>`, { 'xl/sharedStrings.xml': shared }),
  ).toEqual([
    [
      'Hộ tịch',
      'Đất đai',
      '',
      'a & b <c> ạạ',
      'dòng 1\r\ndòng 2, _x000D_',
      '  giữ  ',
      'bỏ',
      '<thô & nguyên>',
    ],
    ['tại chỗ ạ', ' x', '12', 'tính ra'],
  ]);
});

test('yes and no, errors and ISO dates have their own types', async () => {
  const row =
    '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2025-08-31T00:00:00</v></c><c t="d"><v>2025-08-31T07:30:00.000</v></c></row>';
  expect(await cells(row)).toEqual([['true', 'false', '', '2025-08-31', '2025-08-31 07:30:00']]);
});

test('holes are filled, cells without a place follow the one before', async () => {
  const row =
    '<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c><c r="A3"><v>0</v></c><c r="H3" s="1"/></row><row><c r="AA4"><v>1</v></c></row><row r="9"/>';
  expect(await readRows(parts(row))).toEqual([
    { number: 3, hidden: false, cells: ['0', '', '1', '2'] },
    { number: 4, hidden: false, cells: [...Array(26).fill(''), '1'] },
    { number: 9, hidden: false, cells: [] },
  ]);
});

test('prefixes, other quotes, comments and strict workbooks are read alike', async () => {
  const sheet =
    "<?xml version='1.0'?><x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:cols/><!-- <x:row> --><x:sheetData>\n<x:row r = '2' hidden='true'>\n <x:c r='B2' t='inlineStr' ><x:is><x:t>ô</x:t></x:is></x:c ><!-- c --><x:c r='C2'><x:f>1&gt;0</x:f><x:v>5</x:v></x:c></x:row>\n</x:sheetData></x:worksheet>";
  const given = {
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Target="\\xl\\Worksheets\\Sheet1.xml" Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
  };
  expect(await readRows(parts('', given))).toEqual([
    { number: 2, hidden: true, cells: ['', 'ô', '5'] },
  ]);
});

test('a sheet is the same however its bytes are cut', async () => {
  const shared = strings(
    '<si><t>Đống Đa</t></si>',
    '<si><r><t>ữ</t></r><r><t>a&amp;</t></r></si>',
    '<si/>',
  );
  const sheet =
    '<worksheet><sheetData><row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c><!-- <c> --><c t="inlineStr"><is><t>Thước Kẻ</t></is></c><c s="1"><v>45900.5</v></c></row><row><c r="C3" t="s"><v>1</v></c><c><f>A1</f><v>4.5</v></c></row><row/></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>';
  const cut = (text: string, size: number) => {
    const bytes = Buffer.from(text);
    const count = Math.ceil(bytes.length / size);
    return Array.from({ length: count }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
  };
  for (const size of [1, 2, 3, 5, 17, 64, 10_000]) {
    const texts = await sharedStrings(Readable.from(cut(shared, size)));
    const scan = new SheetScan({
      strings: texts,
      isDate: [false, true],
      digits: [],
      from1904: false,
    });
    const rows = [];
    for (const chunk of cut(sheet, size)) if (scan.add(chunk)) rows.push(...scan.next());
    scan.close();
    rows.push(...scan.next());
    expect(rows.map((row) => row.cells)).toEqual([
      ['Đống Đa', 'Thước Kẻ', '2025-08-31 12:00:00'],
      ['', '', 'ữa&', '4٫5'],
      [],
    ]);
    expect([scan.isWhole, scan.merges.length]).toEqual([true, 1]);
  }
});

test('merged cells are told whether rows were read or not, those of headings alone', async () => {
  const sheet =
    '<worksheet><sheetData><row><c t="inlineStr"><is><t>/sheetData></t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A61:B61"/><mergeCell ref="XFD60:XFD99"/></mergeCells></worksheet>';
  const [read] = await readSheets(parts('', { 'xl/worksheets/sheet1.xml': sheet }));
  expect(read!.rows[0]!.cells).toEqual(['/sheetData>']);
  expect(read!.merges).toEqual([
    { top: 1, left: 0, bottom: 2, right: 1 },
    { top: 60, left: 16383, bottom: 99, right: 16383 },
  ]);
});

test('sheets come in the order of the workbook, charts left out', async () => {
  const given = {
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="B &quot;2&quot;" r:id="b"/><sheet name="Biểu đồ" r:id="c"/><sheet name="A" state="hidden" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="x/worksheet" Target="/xl/b.xml"/><Relationship Id="c" Type="x/chartsheet" Target="c.xml"/></Relationships>',
    'xl/b.xml': '<worksheet><sheetData/></worksheet>',
  };
  const sheets = await readSheets(parts('<row/>', given));
  expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
    ['B "2"', false, 0],
    ['A', true, 1],
  ]);
});

test('who has seen enough may stop, and begin again', async () => {
  const bytes = parts('<row><c t="s"><v>0</v></c></row>'.repeat(200_000), {
    'xl/sharedStrings.xml': strings('<si><t>a</t></si>'),
  });
  for (const times of [1, 2, 3])
    await opened(bytes, async ({ sheets: [sheet] }) => {
      for (let i = 1; i < times; i++)
        for await (const rows of sheet!.rows()) {
          expect(rows[0]).toEqual({ number: 1, hidden: false, cells: ['a'] });
          break;
        }
      let count = 0;
      for await (const rows of sheet!.rows()) count += rows.length;
      expect(count).toBe(200_000);
    });
});
