/**
 * XML read by hand, tag by tag, from bytes held one a character: nothing is built that the file could make
 * large, and no entity is known but XML's own five. Pure.
 */

export interface Tag {
  /** Offset of `<`, and the one past `>`. */
  start: number;
  end: number;
  /** Without its namespace prefix. */
  name: string;
  kind: 'open' | 'close' | 'empty';
}

const code = (character: string) => character.charCodeAt(0);
const [COLON, SLASH, BANG, QUESTION, GREATER] = [':', '/', '!', '?', '>'].map(code);
const [QUOTE, APOSTROPHE] = ['"', "'"].map(code);
const SPACE = 32;

/** The first tag at or after `from`, comments and CDATA passed over; null where none is whole. */
export function nextTag(xml: string, from: number): Tag | null {
  let start = xml.indexOf('<', from);
  while (start >= 0) {
    const first = xml.charCodeAt(start + 1);
    if (first === BANG || first === QUESTION) {
      const past = pastMarkup(xml, start);
      if (past < 0) return null;
      start = xml.indexOf('<', past);
      continue;
    }
    let at = first === SLASH ? start + 2 : start + 1;
    let nameAt = at;
    for (; at < xml.length; at++) {
      const c = xml.charCodeAt(at);
      if (c === COLON) nameAt = at + 1;
      else if (c <= SPACE || c === SLASH || c === GREATER) break;
    }
    const name = xml.slice(nameAt, at);
    const close = closingAngle(xml, at);
    if (close < 0) return null;
    const isEmpty = xml.charCodeAt(close - 1) === SLASH;
    const kind = first === SLASH ? 'close' : isEmpty ? 'empty' : 'open';
    return { start, end: close + 1, name, kind };
  }
  return null;
}

/** Every tag of a whole part. */
export function* tags(xml: string): Generator<Tag> {
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) yield tag;
}

/** How each kind of markup that is no tag begins and ends. */
const ASIDES = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** Past a comment, CDATA section, instruction or declaration at `start`; -1 where it isn't whole. */
function pastMarkup(xml: string, start: number): number {
  const [opening, ending] = ASIDES.find(([begin]) => xml.startsWith(begin, start))!;
  const at = xml.indexOf(ending, start + opening.length);
  return at < 0 ? -1 : at + ending.length;
}

/** The `>` that ends a tag: one inside quotes doesn't. */
function closingAngle(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const c = xml.charCodeAt(at);
    if (c === GREATER) return at;
    if (c !== QUOTE && c !== APOSTROPHE) continue;
    at = xml.indexOf(c === QUOTE ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

/** An attribute of a tag, its prefix ignored; null where it has none. */
export function attribute(xml: string, tag: Tag, name: string): string | null {
  const text = xml.slice(tag.start, tag.end);
  // one walk: a regular expression tried at every character would take the square of a long tag
  for (let at = 0; ; ) {
    const equals = text.indexOf('=', at);
    if (equals < 0) return null;
    let open = equals + 1;
    while (text.charCodeAt(open) <= SPACE) open++;
    const quote = text.charAt(open);
    if (quote !== '"' && quote !== "'") return null;
    const close = text.indexOf(quote, open + 1);
    const before = text.slice(at, equals).trimEnd();
    const full = before.slice(nameStart(before));
    if (full === name || (full.endsWith(`:${name}`) && !full.startsWith('xmlns:')))
      return decoded(text.slice(open + 1, close));
    at = close + 1;
  }
}

function nameStart(text: string): number {
  let at = text.length;
  while (at > 0 && text.charCodeAt(at - 1) > SPACE) at--;
  return at;
}

/** Whether an attribute says yes: "1" or "true". */
export const isOn = (value: string | null) => value === '1' || value === 'true';

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/g;

const character = (point: number) =>
  String.fromCodePoint(point > 0x10ffff || point === 0 ? 0xfffd : point);

/** Text as it was meant: UTF-8 and references decoded, line ends as XML has them. */
function decoded(raw: string): string {
  const text = /[\x80-\xff]/.test(raw) ? Buffer.from(raw, 'latin1').toString('utf8') : raw;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(ENTITY, (_, hex, decimal, named) =>
      named ? NAMED[named]! : character(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    );
}

/** Bytes that are not the text itself. */
const TO_DECODE = /[&<\r\x80-\xff]|_x/;
/** A character that XML can't hold, as Office writes it [ECMA-376 part 1, 22.4.2.4 (bstr)]. */
const ESCAPED = /_x([0-9a-fA-F]{4})_/g;
const MARKUP = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/;

/**
 * The text between two tags.
 * @param keep xml:space="preserve"; without it, spaces and line ends at both ends are layout
 */
export function textOf(raw: string, keep: boolean): string {
  const text = TO_DECODE.test(raw) ? meant(raw) : raw;
  return keep ? text : withoutLayout(text);
}

function meant(raw: string): string {
  const text = raw
    .split(MARKUP)
    .map((piece, i) => (i % 2 ? unmarked(piece) : decoded(piece)))
    .join('');
  return text.replace(ESCAPED, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** What stands in a CDATA section, where only UTF-8 is decoded; a comment is nothing. */
const unmarked = (cdata: string | undefined) =>
  cdata === undefined ? '' : Buffer.from(cdata, 'latin1').toString('utf8');

/** Without the spaces and line ends at both ends. */
export function withoutLayout(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isLayout(text.charCodeAt(from))) from++;
  while (to > from && isLayout(text.charCodeAt(to - 1))) to--;
  return from || to < text.length ? text.slice(from, to) : text;
}

const isLayout = (c: number) => c === SPACE || c === 10 || c === 13 || c === 9;
