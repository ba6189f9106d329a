/** What stands between the tags of a cell → its text. Pure. */
import { type Book, cellText, sharedText } from './cell';
import { damaged } from './refusal';
import { joinRuns } from './rich-text';
import { digits, type TagScan } from './tag-scan';
import type { Window } from './window';
import { attribute, nextTag, type Tag, textOf } from './xml';

export interface Content {
  text: string;
  /** Past the tag that closes the cell. */
  end: number;
}

const [LESS, V, GREATER] = [...'<v>'].map((c) => c.charCodeAt(0));
const VALUE_END = '</v></c>';
const INLINE = '<is><t>';
const INLINE_KEPT = '<is><t xml:space="preserve">';
const INLINE_END = '</t></is></c>';

/**
 * @param cell its start tag, which ends at `from`
 * @returns null where the cell is not whole
 */
export function cellContent(
  book: Book,
  cell: TagScan,
  window: Window,
  from: number,
): Content | null {
  const { bytes } = window;
  const isValue = bytes[from] === LESS && bytes[from + 1] === V && bytes[from + 2] === GREATER;
  return (
    (isValue ? bareValue(book, cell, window, from + 3) : bareText(window.text, from)) ??
    anyContent(book, cell, window.text, from)
  );
}

/** `<v>…</v></c>`, as nearly all cells are; null for any other. */
function bareValue(book: Book, cell: TagScan, window: Window, from: number): Content | null {
  const { bytes, text } = window;
  let to = from;
  while (to < bytes.length && bytes[to] !== LESS) to++;
  if (!text.startsWith(VALUE_END, to)) return null;
  const end = to + VALUE_END.length;
  const index = cell.type === 's' ? digits(bytes, from, to) : -1;
  if (index >= 0) return { text: sharedText(book, index), end };
  return { text: cellText(book, cell.type, cell.style, text.slice(from, to), false), end };
}

/** `<is><t>…</t></is></c>`, as programs write that share no texts; null for any other. */
function bareText(text: string, at: number): Content | null {
  const keep = text.startsWith(INLINE_KEPT, at);
  if (!keep && !text.startsWith(INLINE, at)) return null;
  const from = at + (keep ? INLINE_KEPT : INLINE).length;
  const to = text.indexOf('<', from);
  if (to < 0 || !text.startsWith(INLINE_END, to)) return null;
  return { text: textOf(text.slice(from, to), keep), end: to + INLINE_END.length };
}

function anyContent(book: Book, cell: TagScan, xml: string, from: number): Content | null {
  const { type, style } = cell;
  let text = '';
  let open: Tag | null = null;
  for (let at = from; ; ) {
    const tag = nextTag(xml, at);
    if (!tag) return null;
    at = tag.end;
    if (tag.name === 'c' && tag.kind === 'close') return { text, end: at };
    if (tag.name === 'row' || tag.name === 'sheetData') throw damaged('một ô không có kết thúc');
    if (tag.name === 'v' && tag.kind === 'open') open = tag;
    if (tag.name === 'v' && tag.kind === 'close' && open) {
      const keep = attribute(xml, open, 'space') === 'preserve';
      text = cellText(book, type, style, xml.slice(open.end, tag.start), keep);
    }
    if (tag.name === 'is' && tag.kind === 'open') {
      const runs = joinRuns(xml, at, 'is');
      if (!runs) return null;
      text = runs.text;
      at = runs.end;
    }
  }
}
