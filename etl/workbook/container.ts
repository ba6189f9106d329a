/** What a file is by its bytes, before anything is unpacked. */
import { type FileHandle, open } from 'node:fs/promises';
import { locked, notAWorkbook, oldWorkbook } from './refusal';

/** OLE2 compound file: Excel 97–2003, and the wrapper of every workbook with a password [MS-CFB 2.2]. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const BLOCK = 1 << 20;

/** Passes a ZIP archive. @throws UnreadableFile for anything else, named where it can be */
export async function requireZip(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    const start = Buffer.alloc(8);
    await file.read(start, 0, 8, 0);
    if (start.subarray(0, 4).equals(ZIP)) return;
    if (!start.equals(COMPOUND)) throw notAWorkbook();
    if (await mentions(file, 'EncryptedPackage')) throw locked();
    throw (await mentions(file, 'Workbook')) || (await mentions(file, 'Book'))
      ? oldWorkbook()
      : notAWorkbook();
  } finally {
    await file.close();
  }
}

/** Whether a stream of this name stands in the compound file's directory, wherever that is. */
async function mentions(file: FileHandle, name: string): Promise<boolean> {
  // a name is UTF-16 from the start of its entry, which stands on a multiple of 128 bytes [MS-CFB 2.6.1]
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  const block = Buffer.alloc(BLOCK);
  for (let from = 0; ; from += BLOCK) {
    const { bytesRead } = await file.read(block, 0, BLOCK, from);
    if (!bytesRead) return false;
    const read = block.subarray(0, bytesRead);
    for (let at = read.indexOf(wanted); at >= 0; at = read.indexOf(wanted, at + 2))
      if (at % 128 === 0) return true;
  }
}
