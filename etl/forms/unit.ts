/** Titles, sheet name, file name → the unit a form is of. Pure. */
import { plainText } from '@/i18n/plain-text';
import { likeness } from './likeness';

export interface Unit {
  unit_code: string;
  unit_name: string;
  block: string | null;
  /** Names of the units above it. */
  above: string[];
  /** What other systems and people call it. */
  aliases: string[];
}

/** A text that may name the unit, in order of trust: title, sheet, file, folder. */
export interface Source {
  where: 'title' | 'sheet' | 'file' | 'folder';
  text: string;
  row: number | null;
}

export interface UnitMatch {
  /** The unit meant; the nearest one where that is not certain. */
  unit: Unit | null;
  certain: boolean;
  why: string;
  /** What was read. */
  text: string;
  row: number | null;
  likeness: number | null;
  others: Unit[];
}

const TYPES = ['phuong', 'xa', 'thi tran', 'dac khu'];
const SHORT: Record<string, string> = { p: 'phuong', x: 'xa', tt: 'thi tran', dk: 'dac khu' };
/** A name after one of these is of something else. */
const OTHER_KINDS =
  /(^| )(phuong|xa|tran|khu|tinh|pho|tp|huyen|quan|so|phong|ban|thon|to|ap|duong)$/;
const WHERE = {
  title: 'dòng tiêu đề',
  sheet: 'tên trang tính',
  file: 'tên tệp',
  folder: 'tên thư mục',
};
/** Less alike than this is no proposal. */
const LEAST = 0.5;

/** Words of a text without accents: "P.02" is "phuong 2". */
function wordsOf(text: string): string {
  return plainText(text)
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$1$2 ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => SHORT[word] ?? (word.length < 4 ? word.replace(/^0+(?=\d)/, '') : word))
    .join(' ');
}

/** With its accents, wherever in a vowel the tone mark was typed. */
function accented(text: string): string {
  const MARK = /[\u0300\u0301\u0303\u0309\u0323]/g;
  return text
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => word.replace(MARK, '') + (word.match(MARK)?.join('') ?? ''))
    .join(' ');
}

interface Named {
  unit: Unit;
  words: string;
  /** Its kind is part of it, or it is a code: sure wherever it stands. */
  isFull: boolean;
}

export class Units {
  private readonly names: Named[];
  private readonly byCode: Map<string, Unit>;

  constructor(readonly all: Unit[]) {
    this.byCode = new Map(all.map((unit) => [unit.unit_code, unit]));
    this.names = all.flatMap((unit) => {
      const full = wordsOf(unit.unit_name);
      const type = TYPES.find((name) => full.startsWith(`${name} `));
      const bare = type ? full.slice(type.length + 1) : '';
      return [
        { unit, words: full, isFull: true },
        ...(bare && !/^\d+$/.test(bare) ? [{ unit, words: bare, isFull: false }] : []),
        ...unit.aliases
          .map(wordsOf)
          .filter((words) => words.length > 2)
          .map((words) => ({ unit, words, isFull: true })),
      ];
    });
  }

  get(code: string): Unit | null {
    return this.byCode.get(code) ?? this.byCode.get(code.padStart(5, '0')) ?? null;
  }

  match(sources: Source[]): UnitMatch {
    const all = sources.map(({ text }) => text).join(' \n ');
    const found = sources
      .map((source) => ({ source, units: this.narrowed(this.inText(source), source.text, all) }))
      .filter(({ units }) => units.length);
    const told = new Map<string, (typeof found)[number]>();
    // lines of a title speak together
    for (const one of found) {
      const before = told.get(one.source.where);
      if (!before) told.set(one.source.where, one);
      else before.units = [...new Set([...before.units, ...one.units])];
    }
    const [first, ...rest] = [...told.values()];
    if (!first) return this.nearest(sources);
    const { text, row, where } = first.source;
    const match = { text, row, likeness: 1, others: [] as Unit[] };
    const sure = rest.find(({ units }) => units.length === 1);
    if (first.units.length > 1) {
      const [chosen = first] = rest.filter(
        ({ units }) => units.length === 1 && first.units.includes(units[0]!),
      );
      const [unit] = chosen.units;
      const others = first.units.filter((other) => other !== unit);
      if (chosen !== first)
        return { ...match, unit: unit!, certain: true, why: `theo ${WHERE[chosen.source.where]}` };
      return { ...match, unit: unit!, certain: false, why: 'có nhiều đơn vị hợp', others };
    }
    const [unit] = first.units;
    if (sure && sure.units[0] !== unit)
      return {
        ...match,
        unit: unit!,
        certain: false,
        why: `${WHERE[where]} ghi ${unit!.unit_name}, ${WHERE[sure.source.where]} ghi ${sure.units[0]!.unit_name}`,
        others: sure.units,
      };
    return { ...match, unit: unit!, certain: true, why: `theo ${WHERE[where]}` };
  }

  /** Units whose name or code stands in the text; a name inside a longer one is not meant. */
  private inText({ where, text }: Source): Unit[] {
    const words = wordsOf(text);
    const codes = where === 'title' ? [] : (text.match(/\d{4,}/g) ?? []);
    const coded = codes.flatMap((code) => this.byCode.get(code) ?? []);
    if (coded.length) return [...new Set(coded)];
    const hits = this.names.flatMap((name) => {
      // in a title a bare name may be any word
      if (!name.isFull && where === 'title') return [];
      const padded = ` ${words} `;
      const from = padded.indexOf(` ${name.words} `);
      if (from < 0 || (!name.isFull && OTHER_KINDS.test(padded.slice(0, from)))) return [];
      return [{ ...name, from, to: from + name.words.length }];
    });
    const inside = (a: (typeof hits)[number], b: (typeof hits)[number]) =>
      b.from <= a.from && a.to <= b.to && b.to - b.from > a.to - a.from;
    const longest = hits.filter((hit) => !hits.some((other) => inside(hit, other)));
    return [...new Set(longest.map(({ unit }) => unit))];
  }

  /** Of namesakes, those whose province or district is named too; of names without accents, those with these accents. */
  private narrowed(units: Unit[], text: string, all: string): Unit[] {
    if (units.length < 2) return units;
    const told = ` ${wordsOf(all)} `;
    const byAbove = units.filter(({ above }) =>
      above.some((name) => told.includes(` ${wordsOf(name)} `)),
    );
    const left = byAbove.length ? byAbove : units;
    const written = ` ${accented(text)} `;
    const byAccent = left.filter(({ unit_name }) =>
      written.includes(` ${accented(unit_name).split(' ').slice(1).join(' ')} `),
    );
    return byAccent.length ? byAccent : left;
  }

  private nearest(sources: Source[]): UnitMatch {
    const phrases = sources.flatMap((source) => {
      const words = wordsOf(source.text);
      const from = TYPES.flatMap((type) => {
        const at = ` ${words} `.indexOf(` ${type} `);
        return at < 0 ? [] : [words.slice(at)];
      });
      return (source.where === 'title' ? from : [...from, words]).map((phrase) => ({
        source,
        phrase,
      }));
    });
    const ranked = phrases
      .flatMap(({ source, phrase }) =>
        this.names
          .filter(({ isFull }) => isFull)
          .map(({ unit, words }) => ({ unit, source, like: likeness(cut(phrase, words), words) })),
      )
      .filter(({ like }) => like >= LEAST)
      .sort((a, b) => b.like - a.like);
    const [best] = ranked;
    const told = best?.source ?? sources.find(({ where }) => where === 'file');
    return {
      unit: best?.unit ?? null,
      certain: false,
      why: best ? 'chỉ có tên gần giống' : 'không thấy tên đơn vị nào của đợt',
      text: told?.text ?? '',
      row: told?.row ?? null,
      likeness: best ? Math.round(best.like * 100) / 100 : null,
      others: [...new Set(ranked.map(({ unit }) => unit))].slice(1, 3),
    };
  }
}

/** As many words of a phrase as the name has. */
const cut = (phrase: string, name: string) =>
  phrase.split(' ').slice(0, name.split(' ').length).join(' ');
