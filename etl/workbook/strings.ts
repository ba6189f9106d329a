/** The texts that cells share, by number. */
import { damaged, tooLarge } from './refusal';
import { joinRuns } from './rich-text';
import { Window } from './window';
import { nextTag, textOf, withoutLayout } from './xml';

/** Bytes of the part that holds them: all are kept while the workbook is read. */
export const MOST_SHARED = 512 << 20;
const MOST_ITEMS = 32_000_000;

const PLAIN = '<si><t>';
const KEPT = '<si><t xml:space="preserve">';
const END = '</t></si>';
const ASIDE = /[&\r]|_x/;

/** @throws UnreadableFile where the part is cut short or has more texts than any workbook */
export async function sharedStrings(chunks: AsyncIterable<Buffer>): Promise<string[]> {
  const window = new Window();
  const strings: string[] = [];
  let isWhole = false;
  for await (const chunk of chunks) {
    if (window.add(chunk)) isWhole = readItems(window, strings) || isWhole;
    if (strings.length > MOST_ITEMS) throw tooLarge('quá 32 triệu chuỗi');
  }
  window.join();
  if (!readItems(window, strings) && !isWhole) throw damaged('danh sách chuỗi bị cắt ngang');
  return strings;
}

/** Takes every whole item of the window. @returns whether the list was closed */
function readItems(window: Window, strings: string[]): boolean {
  const { bytes, text } = window;
  let { at } = window;
  for (;;) {
    const keep = text.startsWith(KEPT, at);
    if (keep || text.startsWith(PLAIN, at)) {
      const from = at + (keep ? KEPT : PLAIN).length;
      const to = text.indexOf('<', from);
      if (text.startsWith(END, to) && to > 0) {
        strings.push(plainItem(bytes, from, to, keep));
        at = to + END.length;
        continue;
      }
    }
    const tag = nextTag(text, at);
    if (!tag) break;
    if (tag.name === 'si' && tag.kind === 'open') {
      const runs = joinRuns(text, tag.end, 'si');
      if (!runs) break;
      strings.push(runs.text);
      at = runs.end;
      continue;
    }
    if (tag.name === 'si' && tag.kind === 'empty') strings.push('');
    if (tag.name === 'sst' && tag.kind !== 'open') {
      window.at = tag.end;
      return true;
    }
    at = tag.end;
  }
  window.at = at;
  return false;
}

/** Text straight from the bytes: a slice of the window's text would keep the window in memory. */
function plainItem(bytes: Buffer, from: number, to: number, keep: boolean): string {
  const text = bytes.toString('utf8', from, to);
  if (!ASIDE.test(text)) return keep ? text : withoutLayout(text);
  return textOf(bytes.toString('latin1', from, to), keep);
}
