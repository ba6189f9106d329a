/** A workbook of one-stop dossiers, as big as asked, written as a stream. */
import { once } from 'node:events';
import { closeSync, openSync, writeSync } from 'node:fs';
import { createGzip } from 'node:zlib';

const HEADINGS = [
  'Mã hồ sơ',
  'Đơn vị',
  'Mã TTHC',
  'Tên TTHC',
  'Lĩnh vực',
  'Kênh thực hiện',
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Ngày kết thúc xử lý',
  'Phí, lệ phí',
  'Tỷ lệ số hóa',
  'Số lần yêu cầu bổ sung',
];

const list = (n: number, text: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => text(i));
const UNITS = list(168, (i) => `UBND phường Thước Kẻ số ${i + 1}`);
const PROCEDURES = list(220, (i) => `1.${String(i).padStart(6, '0')}`);
const TITLES = list(220, (i) => `Thủ tục đăng ký &amp; chứng thực bản sao từ bản chính, mục ${i}`);
const FIELDS = list(24, (i) => `Lĩnh vực hộ tịch và đất đai ${i}`);
const CHANNELS = ['Trực tiếp', 'Trực tuyến', 'Bưu chính công ích'];
const TEXTS = [...HEADINGS, ...UNITS, ...PROCEDURES, ...TITLES, ...FIELDS, ...CHANNELS];

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const FIXED: Record<string, string> = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets><sheet name="Hồ sơ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};

function* sharedStrings(rows: number): Generator<string> {
  const count = TEXTS.length + rows;
  yield `${XML}<sst xmlns="${MAIN}" count="${count}" uniqueCount="${count}">`;
  for (const text of TEXTS) yield `<si><t>${text}</t></si>`;
  for (let i = 0; i < rows; i++) yield `<si><t>H99.03-2501-${String(i).padStart(7, '0')}</t></si>`;
  yield '</sst>';
}

/** 12 columns: six shared texts (one of them different in every row), three dates, three numbers. */
function* sheet(rows: number): Generator<string> {
  const at = (texts: string[]) => TEXTS.indexOf(texts[0]!);
  const [unit, procedure, title] = [at(UNITS), at(PROCEDURES), at(TITLES)];
  const [field, channel] = [at(FIELDS), at(CHANNELS)];
  yield `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:L${rows + 1}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>`;
  const letters = [...'ABCDEFGHIJKL'];
  yield `<row r="1" spans="1:12">${letters.map((l, i) => `<c r="${l}1" t="s"><v>${i}</v></c>`).join('')}</row>`;
  for (let i = 0; i < rows; i++) {
    const r = i + 2;
    const received = 45658 + (i % 365) + ((i * 37) % 540) / 1440 + 0.3125;
    const finished = Math.floor(received) + (i % 9);
    const end = i % 10 ? `<c r="I${r}" s="2"><v>${finished}</v></c>` : `<c r="I${r}" s="2"/>`;
    yield `<row r="${r}" spans="1:12"><c r="A${r}" t="s"><v>${TEXTS.length + i}</v></c><c r="B${r}" t="s"><v>${unit + (i % 168)}</v></c><c r="C${r}" t="s"><v>${procedure + (i % 220)}</v></c><c r="D${r}" t="s"><v>${title + (i % 220)}</v></c><c r="E${r}" t="s"><v>${field + (i % 24)}</v></c><c r="F${r}" t="s"><v>${channel + (i % 3)}</v></c><c r="G${r}" s="1"><v>${received}</v></c><c r="H${r}" s="1"><v>${received + 7}</v></c>${end}<c r="J${r}"><v>${(i % 50) * 5000}</v></c><c r="K${r}"><v>${(i % 1000) / 1000}</v></c><c r="L${r}"><v>${i % 4}</v></c></row>`;
  }
  yield '</sheetData></worksheet>';
}

/** Writes the workbook. @param rows below the heading */
export async function writeWorkbook(path: string, rows: number): Promise<void> {
  const file = openSync(path, 'w');
  const directory: Buffer[] = [];
  let offset = 0;
  try {
    const parts = {
      ...FIXED,
      'xl/sharedStrings.xml': sharedStrings(rows),
      'xl/worksheets/sheet1.xml': sheet(rows),
    };
    for (const [name, text] of Object.entries(parts)) {
      const header = Buffer.alloc(30 + name.length);
      header.write(name, 30, 'latin1');
      const dataAt = offset + header.length;
      const { sizes, end } = await deflate(file, dataAt, typeof text === 'string' ? [text] : text);
      // version 2.0, no flags, deflated, 1/1/2025; then checksum and sizes
      Buffer.from('504b03041400000008000000215a', 'hex').copy(header);
      sizes.copy(header, 14);
      header.writeUInt16LE(name.length, 26);
      writeSync(file, header, 0, header.length, offset);
      const entry = Buffer.alloc(46 + name.length);
      Buffer.from('504b01021400', 'hex').copy(entry);
      header.copy(entry, 6, 4, 30);
      entry.writeUInt32LE(offset, 42);
      entry.write(name, 46, 'latin1');
      directory.push(entry);
      offset = end;
    }
    const entries = Buffer.concat(directory);
    const last = Buffer.alloc(22);
    last.writeUInt32LE(0x06054b50, 0);
    last.writeUInt16LE(directory.length, 8);
    last.writeUInt16LE(directory.length, 10);
    last.writeUInt32LE(entries.length, 12);
    last.writeUInt32LE(offset, 16);
    writeSync(file, Buffer.concat([entries, last]), 0, entries.length + 22, offset);
  } finally {
    closeSync(file);
  }
}

/** gzip's output without its header of 10 bytes is the deflated data, then checksum and size. */
async function deflate(file: number, at: number, texts: Iterable<string>) {
  const gzip = createGzip();
  let skip = 10;
  let tail: Buffer = Buffer.alloc(0);
  let end = at;
  gzip.on('data', (chunk: Buffer) => {
    const data = Buffer.concat([tail, chunk.subarray(Math.min(skip, chunk.length))]);
    skip -= Math.min(skip, chunk.length);
    const keep = Math.max(0, data.length - 8);
    writeSync(file, data, 0, keep, end);
    end += keep;
    tail = data.subarray(keep);
  });
  const done = once(gzip, 'end');
  let text = '';
  for (const piece of texts) {
    text += piece;
    if (text.length < 1 << 18) continue;
    if (!gzip.write(text)) await once(gzip, 'drain');
    text = '';
  }
  gzip.end(text);
  await done;
  const sizes = Buffer.alloc(12);
  tail.copy(sizes, 0, 0, 4);
  sizes.writeUInt32LE(end - at, 4);
  tail.copy(sizes, 8, 4, 8);
  return { sizes, end };
}
