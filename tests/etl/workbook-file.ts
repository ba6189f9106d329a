/** Workbooks made by hand, part by part, for what no spreadsheet program would write twice. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openWorkbook, type Row, type Workbook } from '@/etl/workbook/workbook';

export type Parts = Record<string, string | Buffer>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (...all: string[]) => `<Relationships>${all.join('')}</Relationships>`;

/** A workbook of one sheet; each part can be given in its stead, and others besides. */
export function parts(sheetData: string, given: Parts = {}): Parts {
  return {
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Một" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'styles', 'styles.xml'),
      relation('rId3', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...given,
  };
}

export const strings = (...items: string[]) => `<sst xmlns="${MAIN}">${items.join('')}</sst>`;

/** Style 0 is General, the ones after it have these format codes or numbers. */
export function styles(...formats: (string | number)[]): string {
  const codes = formats.map((format, i) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + i}" formatCode="${format}"/>` : '',
  );
  const cells = formats.map(
    (format, i) => `<xf numFmtId="${typeof format === 'string' ? 164 + i : format}"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`;
}

/** What the archive says of a part, where that isn't what it is. */
export interface Lie {
  inflated?: number;
  flags?: number;
  sum?: number;
  stored?: boolean;
  /** The bytes of its name. */
  called?: Buffer;
}

/** A ZIP archive. gzip's header and trailer taken off leave the deflated data; its trailer has the checksum. */
export function zip(files: Parts, lies: Record<string, Lie> = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const { inflated, flags = 0, sum, stored, called = Buffer.from(name) } = lies[name] ?? {};
    const plain = Buffer.from(content as string);
    const gzip = gzipSync(plain);
    const data = stored ? plain : gzip.subarray(10, -8);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(sum ?? gzip.readUInt32LE(gzip.length - 8), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(inflated ?? plain.length, 18);
    common.writeUInt16LE(called.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, called, data]);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), common, place, called);
    bodies.push(body);
    offset += body.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(bodies.length, 8);
  end.writeUInt16LE(bodies.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}

const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** @param bytes of the file, or the parts to zip */
export async function opened<T>(bytes: Buffer | Parts, use: (workbook: Workbook) => Promise<T>) {
  const path = join(folder, 'file.xlsx');
  writeFileSync(path, Buffer.isBuffer(bytes) ? bytes : zip(bytes));
  const workbook = await openWorkbook(path);
  try {
    return await use(workbook);
  } finally {
    workbook.close();
  }
}

/** Hands over every batch of a workbook's first sheet. */
export const eachBatch = (bytes: Buffer | Parts, take: (batch: Row[]) => void) =>
  opened(bytes, async ({ sheets }) => {
    for await (const batch of sheets[0]!.rows()) take(batch);
  });

/** Every row of a workbook's first sheet. */
export async function readRows(bytes: Buffer | Parts): Promise<Row[]> {
  const rows: Row[] = [];
  await eachBatch(bytes, (batch) => rows.push(...batch));
  return rows;
}

/** Everything a workbook holds; merged cells are asked for before rows. */
export const readSheets = (bytes: Buffer | Parts) =>
  opened(bytes, async ({ sheets }) => {
    const read = [];
    for (const sheet of sheets) {
      const merges = await sheet.merges();
      const rows: Row[] = [];
      for await (const batch of sheet.rows()) rows.push(...batch);
      read.push({ name: sheet.name, hidden: sheet.hidden, merges, rows });
    }
    return read;
  });
