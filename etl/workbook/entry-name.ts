/** What an archive calls a part → text, in whatever letters its maker wrote. Pure. */
import { isUtf8 } from 'node:buffer';

/** Letters of code page 437 from 0x80, as DOS and older Windows wrote them. */
const CP437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»';
const FIRST = 0x80;

/**
 * Bytes that are no UTF-8 are windows-1258, as Windows in Vietnamese writes them, unless there are letters
 * of code page 437 where windows-1258 has none.
 */
export function entryName(raw: Buffer): string {
  if (isUtf8(raw)) return raw.toString('utf8').normalize('NFC');
  if (!raw.some((byte) => byte >= FIRST && byte < FIRST + CP437.length))
    return new TextDecoder('windows-1258').decode(raw).normalize('NFC');
  return [...raw]
    .map((byte) => (byte < FIRST ? String.fromCharCode(byte) : (CP437[byte - FIRST] ?? '_')))
    .join('');
}
