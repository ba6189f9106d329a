/**
 * The text of a formula ↔ Formula. No I/O.
 *
 * A formula is one line an official can read (`share to 98% at least 90%`); the grammar is closed,
 * so a campaign file that is mistyped stops with the text that could not be read.
 */

/** A number as written: `80%` is 0.8 and needs v in 0…1; `80` is a plain number. */
export interface Threshold {
  value: number;
  percent: boolean;
}

/** One step of `bands`, `levels` or a late `by`: points, or a share of the maximum when `percent`. */
export interface Award {
  points: number;
  percent: boolean;
}

export type Formula =
  | { kind: 'yes' }
  | { kind: 'share'; from?: Threshold; to?: Threshold; atLeast?: Threshold }
  | { kind: 'log'; from: number; to: number }
  | { kind: 'bands'; bands: { at: Threshold; award: Award }[] }
  | { kind: 'levels'; levels: { name: string; award: Award }[] }
  | { kind: 'by'; on: string; late: { days: number; award: Award }[] }
  | { kind: 'count'; step: number }
  | { kind: 'deduct'; step: number }
  | { kind: 'bonus'; step: number }
  | { kind: 'penalty'; step: number }
  | { kind: 'given' }
  | { kind: 'leader' };

export type FormulaKind = Formula['kind'];

/** Reports under these are added up even when they are plain numbers. */
export const COUNTING: ReadonlySet<FormulaKind> = new Set(['count', 'deduct', 'bonus', 'penalty']);

/** These read an assessment, not a measure. */
export const ASSESSED: ReadonlySet<FormulaKind> = new Set(['given', 'levels']);

export class FormulaError extends Error {}

const NUMBER = '-?\\d+(?:\\.\\d+)?';
const THRESHOLD = `${NUMBER}\\s*%?`;

function threshold(text: string): Threshold {
  const percent = text.trim().endsWith('%');
  const value = Number(text.replace('%', '').trim());
  return percent ? { value: value / 100, percent } : { value, percent };
}

function award(text: string): Award {
  const { value, percent } = threshold(text);
  if (value < 0) throw new FormulaError(`điểm âm: "${text.trim()}"`);
  return { points: value, percent };
}

/** `Xuất sắc: 100%, Tốt: 75%` → pairs in the order written. */
function pairs(text: string): [string, string][] {
  return text.split(',').map((item) => {
    const at = item.lastIndexOf(':');
    const [left, right] = [item.slice(0, at).trim(), item.slice(at + 1).trim()];
    if (at < 0 || !left || !new RegExp(`^${THRESHOLD}$`).test(right))
      throw new FormulaError(`cần "ngưỡng: điểm" ở "${item.trim()}"`);
    return [left, right];
  });
}

function bands(text: string): Formula {
  const list = pairs(text).map(([at, points]) => {
    if (!new RegExp(`^${THRESHOLD}$`).test(at))
      throw new FormulaError(`ngưỡng "${at}" không phải là số`);
    return { at: threshold(at), award: award(points) };
  });
  if (new Set(list.map((band) => band.at.percent)).size > 1)
    throw new FormulaError('các ngưỡng phải cùng có % hoặc cùng không');
  if (new Set(list.map((band) => band.at.value)).size < list.length)
    throw new FormulaError('có hai ngưỡng bằng nhau');
  return { kind: 'bands', bands: list.sort((a, b) => b.at.value - a.at.value) };
}

function by(match: RegExpExecArray): Formula {
  const [, day, month, year, rest] = match;
  const on = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const parsed = new Date(`${on}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== on)
    throw new FormulaError(`ngày ${day}/${month}/${year} không có trong lịch`);
  const late = rest?.trim()
    ? pairs(rest.replace(/\blate\s+/g, '')).map(([days, points]) => {
        if (!/^\d+$/.test(days))
          throw new FormulaError(`số ngày trễ "${days}" không phải số nguyên`);
        return { days: Number(days), award: award(points) };
      })
    : [];
  return { kind: 'by', on, late: late.sort((a, b) => a.days - b.days) };
}

function share(match: RegExpExecArray): Formula {
  const [, from, fromTo, to, atLeast] = match;
  const formula: Formula = { kind: 'share' };
  if (from) formula.from = threshold(from);
  if (fromTo ?? to) formula.to = threshold((fromTo ?? to)!);
  if (atLeast) formula.atLeast = threshold(atLeast);
  const given = [formula.from, formula.to, formula.atLeast].filter((t) => t !== undefined);
  if (new Set(given.map((t) => t.percent)).size > 1)
    throw new FormulaError('các ngưỡng phải cùng có % hoặc cùng không');
  if (formula.from && formula.from.value === formula.to!.value)
    throw new FormulaError('hai đầu của khoảng bằng nhau');
  if (!formula.from && formula.to && formula.to.value <= 0)
    throw new FormulaError('mức đạt điểm tối đa phải lớn hơn 0');
  return formula;
}

function log(match: RegExpExecArray): Formula {
  const [from, to] = [Number(match[1]), Number(match[2])];
  if (from <= 0 || to <= 0 || from === to)
    throw new FormulaError('thang log cần hai số dương khác nhau');
  return { kind: 'log', from, to };
}

function step(kind: 'count' | 'deduct' | 'bonus' | 'penalty') {
  return (match: RegExpExecArray): Formula => {
    const size = Number(match[1]);
    if (size <= 0) throw new FormulaError('mức điểm mỗi đơn vị đếm phải lớn hơn 0');
    return { kind, step: size };
  };
}

const GRAMMAR: [RegExp, (match: RegExpExecArray) => Formula][] = [
  [/^yes$/, () => ({ kind: 'yes' })],
  [/^given$/, () => ({ kind: 'given' })],
  [/^leader$/, () => ({ kind: 'leader' })],
  [
    new RegExp(
      `^share(?:\\s+from\\s+(${THRESHOLD})\\s+to\\s+(${THRESHOLD})|\\s+to\\s+(${THRESHOLD}))?` +
        `(?:\\s+at\\s+least\\s+(${THRESHOLD}))?$`,
    ),
    share,
  ],
  [new RegExp(`^log\\s+from\\s+(${NUMBER})\\s+to\\s+(${NUMBER})$`), log],
  [/^bands\s+(.+)$/s, (match) => bands(match[1]!)],
  [
    /^levels\s+(.+)$/s,
    (match) => ({
      kind: 'levels',
      levels: pairs(match[1]!).map(([name, points]) => ({ name, award: award(points) })),
    }),
  ],
  [/^by\s+(\d{1,2})\/(\d{1,2})\/(\d{4})((?:\s+late\s+.+)?)$/s, by],
  [new RegExp(`^count\\s+(${NUMBER})$`), step('count')],
  [new RegExp(`^deduct\\s+(${NUMBER})$`), step('deduct')],
  [new RegExp(`^bonus\\s+(${NUMBER})$`), step('bonus')],
  [new RegExp(`^penalty\\s+(${NUMBER})$`), step('penalty')],
];

/** One example of every form, for those whose text could not be read. */
const FORMS = [
  'yes',
  'share',
  'share to 80%',
  'share from 60% to 100%',
  'share at least 90%',
  'share to 98% at least 90%',
  'log from 100 to 75000',
  'bands 100%: 3, 90%: 2',
  'levels Tốt: 100%, Khá: 75%',
  'by 20/12/2025',
  'by 20/12/2025 late 15: 50%',
  'count 0.5',
  'deduct 0.5',
  'bonus 1',
  'penalty 0.1',
  'given',
  'leader',
].join(' · ');

/**
 * Reads one line of the closed grammar.
 * @throws FormulaError (Vietnamese) naming what could not be read.
 */
export function parseFormula(text: string): Formula {
  const line = text.normalize('NFC').trim();
  for (const [pattern, build] of GRAMMAR) {
    const match = pattern.exec(line);
    if (match) return build(match);
  }
  throw new FormulaError(`không hiểu công thức "${line}". Viết theo một trong các dạng: ${FORMS}`);
}

/** What is wrong with the text of a formula, null where it can be read. */
export function whyNotFormula(text: string): string | null {
  try {
    parseFormula(text);
    return null;
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
}

const number = (value: number) => String(Number(value.toPrecision(12)));
const printThreshold = ({ value, percent }: Threshold) =>
  percent ? `${number(value * 100)}%` : number(value);
const printAward = ({ points, percent }: Award) =>
  percent ? `${number(points * 100)}%` : number(points);

/** The canonical text; `parseFormula(printFormula(f))` equals `f`. */
export function printFormula(formula: Formula): string {
  switch (formula.kind) {
    case 'share': {
      const { from, to, atLeast } = formula;
      return [
        'share',
        from && `from ${printThreshold(from)}`,
        to && `to ${printThreshold(to)}`,
        atLeast && `at least ${printThreshold(atLeast)}`,
      ]
        .filter(Boolean)
        .join(' ');
    }
    case 'log':
      return `log from ${number(formula.from)} to ${number(formula.to)}`;
    case 'bands':
      return `bands ${formula.bands.map((b) => `${printThreshold(b.at)}: ${printAward(b.award)}`).join(', ')}`;
    case 'levels':
      return `levels ${formula.levels.map((l) => `${l.name}: ${printAward(l.award)}`).join(', ')}`;
    case 'by': {
      const [year, month, day] = formula.on.split('-');
      const late = formula.late.map((l) => `${l.days}: ${printAward(l.award)}`).join(', ');
      return `by ${day}/${month}/${year}${late && ` late ${late}`}`;
    }
    case 'count':
    case 'deduct':
    case 'bonus':
    case 'penalty':
      return `${formula.kind} ${number(formula.step)}`;
    default:
      return formula.kind;
  }
}
