/** A row of a form → the criterion it is about, or the one it is most likely about. Pure. */

import { likeness, nameKey } from './likeness';
import { codesFor, isNumber, numberKey, splitNumber } from './numbering';

/** A node of the campaign's tree, as forms are compared with it. */
export interface Node {
  code: string;
  name: string;
  short: string;
  max: number;
  /** Null for a group. */
  leaf: { part: string; self: boolean } | null;
  /** Codes of the groups it is in, innermost first. */
  groups: string[];
}

export interface Match {
  /** The criterion meant; the nearest one where that is not certain. */
  node: Node | null;
  certain: boolean;
  /** Why it is not certain, or what is odd though it is. */
  why: string;
  /** Of the names, 0–1; null where there is none to compare. */
  likeness: number | null;
  /** Others it may be. */
  others: Node[];
}

/** Names as alike as this, under the right number, are one. */
const SAME = 0.5;
/** A group has no points of its own to lose: its number and a name not far off are enough. */
const SAME_GROUP = 0.3;
/** A name must be so much nearer to another criterion to be doubted. */
const NEARER = 0.15;
/** Less alike than this is no proposal. */
const LEAST = 0.35;
const MOST_OTHERS = 2;

export interface Told {
  number: string;
  name: string;
}

export class Criteria {
  private readonly byKey = new Map<string, Node[]>();
  private readonly keys: { node: Node; keys: string[] }[];
  private readonly codes: string[];
  private readonly byCode: Map<string, Node>;

  constructor(readonly nodes: Node[]) {
    this.codes = nodes.map(({ code }) => code);
    this.byCode = new Map(nodes.map((node) => [node.code, node]));
    this.keys = nodes.map((node) => ({
      node,
      keys: [...new Set([nameKey(node.name), nameKey(node.short)])],
    }));
    for (const { node, keys } of this.keys)
      for (const key of keys) this.byKey.set(key, [...(this.byKey.get(key) ?? []), node]);
  }

  get(code: string): Node | undefined {
    return this.byCode.get(code);
  }

  /** The criterion a person wrote by its code: "1,2" is 1.2. */
  written(text: string): Node | null {
    const exact = codesFor(text, this.codes, []).filter(({ way }) => way === 'exact');
    return this.byCode.get(text.trim()) ?? (exact.length === 1 ? this.get(exact[0]!.code)! : null);
  }

  /** @param section the group the row stands under, null at the beginning */
  match(told: Told, section: Node | null): Match {
    const inName = splitNumber(told.name || told.number);
    const ownNumber = isNumber(told.number) || /^\d{4}-\d\d-\d\d/.test(told.number);
    const number = ownNumber ? told.number : inName.number;
    const name = ownNumber ? told.name : inName.rest;
    const sections = section ? [section.code, ...section.groups] : [];
    const numbered = codesFor(number, this.codes, sections);
    const named = this.named([told.name, name, inName.rest]);
    if (named.length) return this.byName(named, number, numbered, sections);
    return nameKey(name)
      ? this.byBoth(nameKey(name), number, numbered)
      : this.byNumber(number, numbered);
  }

  /** Those of exactly this name, a remark in brackets at its end apart. */
  private named(texts: string[]): Node[] {
    for (const text of texts)
      for (const key of [nameKey(text), nameKey(text.replace(/\s*\([^()]*\)\s*[.:;]?\s*$/, ''))]) {
        const found = key ? this.byKey.get(key) : undefined;
        if (found) return found;
      }
    return [];
  }

  private byName(
    named: Node[],
    number: string,
    numbered: ReturnType<typeof codesFor>,
    sections: string[],
  ): Match {
    const isNumbered = (node: Node) => numbered.some(({ code }) => code === node.code);
    const narrowed = [
      named,
      named.filter(({ code }) => numbered.some((n) => n.code === code && n.way === 'exact')),
      named.filter(isNumbered),
      named.filter(({ groups }) => groups.some((code) => sections.includes(code))),
    ].find((nodes) => nodes.length === 1);
    const [node] = narrowed ?? named;
    const match = { node: node!, likeness: 1, others: [] };
    if (!narrowed)
      return {
        ...match,
        certain: false,
        why: `có ${named.length} tiêu chí cùng tên này`,
        others: named.slice(1),
      };
    const isOdd = /\d/.test(number) && !isNumbered(node!);
    const why = isOdd ? `số "${shown(number)}" không phải của tên này: lấy theo tên` : '';
    return { ...match, certain: true, why };
  }

  private byNumber(number: string, numbered: ReturnType<typeof codesFor>): Match {
    const nodes = numbered.map(({ code }) => this.get(code)!);
    const [node = null, ...others] = nodes;
    const match = { node, likeness: null, others };
    if (!node) return { ...match, certain: false, why: 'không rõ là tiêu chí nào' };
    if (others.length)
      return { ...match, certain: false, why: `số "${shown(number)}" có thể là nhiều tiêu chí` };
    const isDate = numbered[0]!.way === 'date';
    const why = isDate ? `số đã bị Excel đổi thành ngày ${number.slice(0, 10)}` : '';
    return { ...match, certain: !isDate, why };
  }

  private byBoth(name: string, number: string, numbered: ReturnType<typeof codesFor>): Match {
    const ranked = this.keys
      .map(({ node, keys }) => ({
        node,
        like: Math.max(...keys.map((key) => likeness(name, key))),
      }))
      .sort((a, b) => b.like - a.like);
    const best = ranked[0]!;
    const own = ranked.find(({ node }) => numbered.some(({ code }) => code === node.code));
    const match = (chosen: typeof best | null, certain: boolean, why: string): Match => ({
      node: chosen?.node ?? null,
      certain,
      why,
      likeness: chosen && Math.round(chosen.like * 100) / 100,
      others: [own, ...ranked]
        .filter((other) => other && other !== chosen && other.like >= LEAST)
        .slice(0, MOST_OTHERS)
        .map((other) => other!.node),
    });
    if (!own)
      return best.like >= LEAST
        ? match(best, false, 'chỉ có tên gần giống')
        : match(null, false, 'không có tiêu chí nào tên gần giống');
    const isNearer = best.like >= SAME && best.like - own.like > NEARER;
    if (isNearer)
      return match(best, false, `số "${shown(number)}" là của ${own.node.code}, tên thì khác`);
    const enough = own.node.leaf ? SAME : SAME_GROUP;
    return own.like >= enough
      ? match(own, true, '')
      : match(own, false, `đúng số "${shown(number)}" nhưng tên khác`);
  }
}

const shown = (number: string) =>
  /^\d{4}-/.test(number) ? number.slice(0, 10) : numberKey(number);
