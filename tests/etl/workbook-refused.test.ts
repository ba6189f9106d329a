import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { UnreadableFile } from '@/etl/unreadable';
import { eachBatch, type Parts, parts, readRows, strings, zip } from './workbook-file';

const MB = 1 << 20;
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const ROW = '<row><c><v>1</v></c></row>';

/** What the sender of a file is told. */
async function refusal(bytes: Buffer | Parts): Promise<string> {
  const error = await eachBatch(bytes, () => {}).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(UnreadableFile);
  return (error as UnreadableFile).message;
}

/** An OLE2 file with these streams in its directory. */
function compound(...names: string[]): Buffer {
  const bytes = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  names.forEach((name, i) => {
    bytes.write(`${name}\0`, 1024 + 128 * i, 'utf16le');
  });
  return bytes;
}

/** A workbook's archive with one bit of a part turned. */
function turned(part: string, bit: number): Buffer {
  const bytes = zip(parts(ROW.repeat(50)));
  const at = bytes.indexOf(part) + part.length + 10;
  bytes[at] = bytes[at]! ^ bit;
  return bytes;
}

const rels = (target: string) =>
  `<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="${target}"/></Relationships>`;
const whole = (sheet: string | Buffer, more: Parts = {}) => parts('', { [SHEET]: sheet, ...more });
const twice = zip(parts(ROW, { 'a.bin': 'a' }), {
  'a.bin': { inflated: 0xfffffffe },
  [SHEET]: { inflated: 0xfffffffe },
});

const REFUSED: Record<string, [bytes: () => Buffer | Parts, says: RegExp]> = {
  'a text file': [() => Buffer.from('Mã hồ sơ;Đơn vị\n'), /Không phải sổ tính Excel/],
  'an empty file': [() => Buffer.alloc(0), /Không phải sổ tính Excel/],
  'an .xls': [() => compound('Root Entry', 'Workbook'), /Excel 97–2003 \(\.xls\)/],
  'a .doc': [() => compound('Root Entry', 'WordDocument'), /Không phải sổ tính Excel/],
  'a workbook with a password': [
    () => compound('Root Entry', 'DataSpaces', 'EncryptedPackage'),
    /mật khẩu/,
  ],
  'an archive with a password': [() => zip(parts(ROW), { [SHEET]: { flags: 1 } }), /mật khẩu/],
  'an archive of something else': [() => ({ 'a.txt': 'a' }), /Tệp nén nằm trong tệp nén/],
  'a .docx': [
    () => ({ '_rels/.rels': rels('word/document.xml'), 'word/document.xml': '<document/>' }),
    /Không phải sổ tính Excel/,
  ],
  'an .xlsb': [
    () => ({ '_rels/.rels': rels('xl/workbook.bin'), 'xl/workbook.bin': 'x' }),
    /\.xlsb/,
  ],
  'an .ods': [() => ({ mimetype: 'x', 'content.xml': '<a/>' }), /\.ods/],
  'half an archive': [() => zip(parts(ROW)).subarray(0, 900), /bị hỏng/],
  'bytes that changed in a part': [() => turned(SHEET, 16), /bị hỏng/],
  'a wrong checksum': [() => zip(parts(ROW), { [SHEET]: { sum: 1 } }), /dữ liệu nén sai/],
  'a wrong checksum of a stored part': [
    () => zip(parts(ROW), { [SHEET]: { sum: 1, stored: true } }),
    /mã kiểm tra/,
  ],
  'a part longer than it says': [() => zip(parts(ROW), { [SHEET]: { inflated: 9 } }), /kích thước/],
  'a part shorter than it says': [() => zip(parts(ROW), { [SHEET]: { inflated: 999 } }), /bị hỏng/],
  'parts of more than 4 GB': [() => twice, /quá 4 GB/],
  'a part that inflates a thousandfold': [() => whole(Buffer.alloc(101 * MB, ' ')), /hơn 1000 lần/],
  'shared texts of 600 MB': [
    () => zip(parts(ROW, { [STRINGS]: randomBytes(MB) }), { [STRINGS]: { inflated: 600 * MB } }),
    /512 MB/,
  ],
  'a sheet cut short': [() => whole(`<worksheet><sheetData>${ROW}<row>`), /cắt ngang/],
  'a cell cut short': [() => whole('<worksheet><sheetData><row><c><v>1'), /cắt ngang/],
  'texts cut short': [() => parts(ROW, { [STRINGS]: '<sst><si><t>a</t></si>' }), /cắt ngang/],
  'a sheet that is missing': [
    () => Object.fromEntries(Object.entries(parts(ROW)).filter(([name]) => name !== SHEET)),
    /thiếu một trang tính/,
  ],
  'a sheet outside the archive': [
    () =>
      parts(ROW, {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../../etc/passwd"/></Relationships>',
      }),
    /thiếu một trang tính/,
  ],
  'a text that is not shared': [
    () => parts('<row><c t="s"><v>1</v></c></row>', { [STRINGS]: strings('<si><t>a</t></si>') }),
    /chuỗi không có/,
  ],
  'a row beyond the last': [() => parts('<row r="1048577"/>'), /quá 1\.048\.576/],
  'a column beyond the last': [() => parts('<row><c r="XFE1"><v>1</v></c></row>'), /quá XFD/],
  'a column far out': [() => parts('<row><c r="ZZZZZZZZ1"><v>1</v></c></row>'), /quá XFD/],
  'a cell outside any row': [() => parts('<c><v>1</v></c>'), /ngoài dòng/],
  'a sheet in UTF-16': [() => whole(Buffer.from('\ufeff<worksheet/>', 'utf16le')), /UTF-8/],
  'a cell of 20 MB': [
    () => whole(`<worksheet><sheetData><row><c><v>${'a'.repeat(20 * MB)}`),
    /quá 16 MB/,
  ],
  'a thousand and one sheets': [
    () =>
      parts(ROW, {
        'xl/workbook.xml': `<workbook>${'<sheet name="a" r:id="rId1"/>'.repeat(1001)}</workbook>`,
      }),
    /quá 1\.000 trang tính/,
  ],
  'a quarter of a billion cells': [
    () => parts('<row><c r="XFD1"><v>1</v></c></row>'.repeat(15_500)),
    /250 triệu ô/,
  ],
};

for (const [name, [bytes, says]] of Object.entries(REFUSED))
  test(`${name} is refused with what to do`, async () => {
    const message = await refusal(bytes());
    expect(message).toMatch(says);
    expect(message).toMatch(/gửi lại/);
  });

// each would take minutes if its length counted twice
for (const [name, cell] of Object.entries({
  'empty comments': '<c t="str"><v>'.padEnd(3 * MB, '<!-->'),
  'comments in a text': `<c t="str"><v>${'<!---->'.repeat(MB / 2)}x</v></c>`,
  'runs in a text': `<c t="inlineStr"><is>${'<r><t>a</t></r>'.repeat(MB / 4)}</is></c>`,
  'attributes without a value': `<c ${'a '.repeat(4 * MB)}><v>1</v></c>`,
  'ampersands in a text': `<c t="str"><v>${'&#'.repeat(4 * MB)}</v></c>`,
  'digits in a number': `<c><v>${'1'.repeat(8 * MB)}x</v></c>`,
}))
  test(`millions of ${name} don't hold up the program`, async () => {
    const start = performance.now();
    await eachBatch(parts(`<row>${cell}</row>`), () => {}).catch((error) => {
      expect(error).toBeInstanceOf(UnreadableFile);
    });
    expect(performance.now() - start).toBeLessThan(20_000);
  });

test('names inside an archive are never paths, nor what an entity stands for looked up', async () => {
  const sheet =
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd"><!ENTITY c "cc">]><worksheet><sheetData><row><c t="str"><v>&b;&c;</v></c></row></sheetData></worksheet>';
  const [row] = await readRows(whole(sheet, { '../../outside.txt': 'x', '/etc/outside': 'x' }));
  expect(row!.cells).toEqual(['&b;&c;']);
});

test('rows with a cell in the last column alone are handed over a few at a time', async () => {
  let rows = 0;
  await eachBatch(parts('<row><c r="XFD1"><v>1</v></c></row>'.repeat(200)), (batch) => {
    for (const { cells } of batch) expect([cells.length, cells.at(-1)]).toEqual([16_384, '1']);
    expect(batch.length).toBeLessThan(5);
    rows += batch.length;
  });
  expect(rows).toBe(200);
});
