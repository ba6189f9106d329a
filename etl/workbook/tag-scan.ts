/**
 * The start tag of a row or cell, read from bytes: the few attributes that matter, nothing allocated.
 * A sheet has tens of millions of them; everything else goes through xml.ts. Pure.
 */
import type { CellType } from './cell';

export const [CELL, ROW, OTHER] = [1, 2, 3];

const byte = (character: string) => character.charCodeAt(0);
const [LESS, GREATER, SLASH, EQUALS, COLON] = ['<', '>', '/', '=', ':'].map(byte);
const [QUOTE, APOSTROPHE, ZERO, NINE] = ['"', "'", '0', '9'].map(byte);
const [C, R, O, W, S, T, H, ONE, B, E, D] = [...'crowsth1bed'].map(byte);
const SPACE = 32;

/** What the last tag said. */
export class TagScan {
  element = OTHER;
  isEmpty = false;
  /** The number in `r` of a row, or the column its letters name in `r` of a cell (from 0); -1 without. */
  place = -1;
  style = 0;
  type: CellType = 'n';
  hidden = false;

  /** Reads the tag at `<`. @returns the offset past its `>`; -1 where it is not whole */
  read(bytes: Buffer, start: number): number {
    const end = bytes.length;
    let at = start + 1;
    let nameAt = at;
    for (; at < end; at++) {
      const c = bytes[at]!;
      if (c === COLON) nameAt = at + 1;
      else if (c <= SPACE || c === GREATER || c === SLASH || c === LESS) break;
    }
    this.element = elementOf(bytes, nameAt, at);
    this.place = -1;
    this.style = 0;
    this.type = 'n';
    this.hidden = false;
    while (at < end) {
      const c = bytes[at]!;
      if (c === GREATER) {
        this.isEmpty = bytes[at - 1] === SLASH;
        return at + 1;
      }
      if (c <= SPACE || c === SLASH) {
        at++;
        continue;
      }
      const from = at;
      while (at < end && bytes[at] !== EQUALS && bytes[at] !== GREATER) at++;
      if (bytes[at] === GREATER) continue;
      let to = at;
      while (to > from && bytes[to - 1]! <= SPACE) to--;
      at++;
      while (at < end && bytes[at]! <= SPACE) at++;
      const quote = bytes[at];
      if (quote !== QUOTE && quote !== APOSTROPHE) continue;
      const valueAt = ++at;
      while (at < end && bytes[at] !== quote) at++;
      if (at >= end) return -1;
      this.take(bytes, from, to, valueAt, at++);
    }
    return -1;
  }

  private take(bytes: Buffer, name: number, nameEnd: number, from: number, to: number): void {
    const first = bytes[name];
    if (nameEnd - name === 1) {
      if (first === R)
        this.place = this.element === ROW ? digits(bytes, from, to) : column(bytes, from, to);
      else if (first === S) this.style = digits(bytes, from, to);
      else if (first === T) this.type = typeOf(bytes, from, to);
    } else if (first === H && this.element === ROW && nameEnd - name === 6)
      // hidden; ht and customHeight are no six letters
      this.hidden = bytes[from] === ONE || bytes[from] === T;
  }
}

function elementOf(bytes: Buffer, from: number, to: number): number {
  if (to - from === 1) return bytes[from] === C ? CELL : OTHER;
  const isRow = bytes[from] === R && bytes[from + 1] === O && bytes[from + 2] === W;
  return to - from === 3 && isRow ? ROW : OTHER;
}

/** -1 where it is no number of at most nine digits. */
export function digits(bytes: Buffer, from: number, to: number): number {
  if (to <= from || to - from > 9) return -1;
  let number = 0;
  for (let at = from; at < to; at++) {
    const c = bytes[at]!;
    if (c < ZERO! || c > NINE!) return -1;
    number = number * 10 + c - ZERO!;
  }
  return number;
}

/** Column of a reference, from 0: AB12 → 27; -1 without letters, far out for more than any sheet has. */
export function column(bytes: Buffer, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to && at < from + 4; at++) {
    const letter = (bytes[at]! | 0x20) - 96;
    if (letter < 1 || letter > 26) break;
    number = number * 26 + letter;
  }
  return number - 1;
}

function typeOf(bytes: Buffer, from: number, to: number): CellType {
  const first = bytes[from];
  if (to - from === 1) {
    if (first === S) return 's';
    if (first === B) return 'b';
    if (first === E) return 'e';
    return first === D ? 'd' : 'n';
  }
  return first === S ? 'str' : to - from === 9 ? 'inlineStr' : 'n';
}
