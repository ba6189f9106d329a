/**
 * Text in other encodings → UTF-8, and the two old Vietnamese fonts that only look like text: they are
 * told by name, because turning them into Unicode is a person's decision.
 */
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { physicalLines } from '../physical';
import { UnreadableFile } from '../unreadable';

const CHUNK = 1 << 20;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

/** Of the lines with other letters than English, so many are enough for a text in UTF-8: one of twenty. */
const LINES_OF_UTF8 = 1 / 20;
/** Lines with such letters that are looked at. */
const LOOKED_AT = 100_000;

/**
 * Whether a text that is not UTF-8 throughout is UTF-8 with some broken lines: they cost themselves, and
 * must not turn the names in all others into something else. Text of one byte a letter is hardly ever UTF-8.
 */
export function isMostlyUtf8(path: string): boolean {
  let [good, broken] = [0, 0];
  for (const { text } of physicalLines(path)) {
    if (text === null) broken++;
    else if (/[^\x00-\x7f]/.test(text)) good++;
    if (good + broken >= LOOKED_AT) break;
  }
  return good > 0 && good >= (good + broken) * LINES_OF_UTF8;
}

/** @param start the first bytes of the file @param isUtf8 of all of it, or most */
export function encodingOf(start: Buffer, isUtf8: boolean, hasNul: boolean): Encoding {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  // without a mark: in Latin letters every other byte is 0
  if (hasNul && start.length >= 8) {
    const zeros = (odd: number) => start.filter((byte, i) => i % 2 === odd && byte === 0).length;
    const half = start.length / 2;
    if (zeros(1) > half * 0.6 && zeros(0) < half * 0.1) return 'utf-16le';
    if (zeros(0) > half * 0.6 && zeros(1) < half * 0.1) return 'utf-16be';
  }
  return isUtf8 || hasNul ? 'utf-8' : 'windows-1258';
}

/** Writes `path` as UTF-8 to `to`, line for line; letters written in two parts become one. */
export function transcode(path: string, encoding: Encoding, to: string): void {
  const decoder = new TextDecoder(encoding);
  const from = openSync(path, 'r');
  const target = openSync(to, 'w', 0o600);
  try {
    const buffer = Buffer.alloc(CHUNK);
    let rest = '';
    for (;;) {
      const read = readSync(from, buffer, 0, CHUNK, null);
      rest += decoder.decode(buffer.subarray(0, read), { stream: read > 0 });
      // a letter and its marks never lie on both sides of a line's end
      const end = read > 0 ? rest.lastIndexOf('\n') + 1 : rest.length;
      writeFileSync(target, rest.slice(0, end).normalize('NFC'));
      rest = rest.slice(end);
      if (read === 0) break;
    }
  } finally {
    closeSync(from);
    closeSync(target);
  }
}

/** Letters of a font of TCVN 5712 (ABC) as programs show them, that no Vietnamese text in Unicode has. */
const TCVN3 = /[µ¶·¹¸®¨©ª«¬­§»¾¼½Æ×ØÜÞßæäåçëñöûü]/g;
/** A vowel and the letter that a VNI font shows as its accent. */
const VNI = /[aeouyAEOUY][øùûõïâáàåãäêéèúüëöØÙÛÕÏÂÁÀÅÃÄÊÉÈÚÜËÖ]|[ñÑ][aeioôöuAEIOÔÖU]/g;
/** Those of them that no word in Unicode has: "oà" stands in "Hoà", too. */
const SURE_VNI = /[aeouyAEOUY][øùûõïåäüëöØÙÛÕÏÅÄÜËÖ]|[ñÑ]/;
/** Letters only Vietnamese in Unicode has. */
const UNICODE = /[ăĂđĐơƠưƯ\u1ea0-\u1ef9]/g;

/**
 * @param texts the first lines, read as UTF-8 or windows-1258
 * @throws UnreadableFile where they are written for an old font
 */
export function refuseOldFonts(texts: string[]): void {
  const text = texts.join('\n');
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const words = text.split(/[^\p{L}µ¶·¹¸®¨©ª«¬­§»¾¼½×]+/u).filter((word) => word.length > 1).length;
  if (count(UNICODE) > words * 0.05 || words < 3) return;
  const [abc, vni] = [count(TCVN3), count(VNI)];
  if (Math.max(abc, vni) < words * 0.3) return;
  if (vni >= abc && !SURE_VNI.test(text)) return;
  const name = abc > vni ? 'TCVN3 (ABC, phông .VnTime)' : 'VNI (phông VNI-Times)';
  throw new UnreadableFile(
    `Tệp viết bằng bảng mã ${name}, không phải Unicode. Mở bằng Excel hoặc Word, chuyển sang Unicode bằng công cụ chuyển mã của UniKey (Ctrl+Shift+F6), lưu dạng "CSV UTF-8" rồi gửi lại.`,
  );
}
