/** How alike two names are, without accents, case, punctuation or abbreviations. Pure. */
import { headingKey } from '../source';

/** What people shorten in names of criteria. */
const SHORT: Record<string, string> = {
  cbcc: 'can bo cong chuc',
  cbccvc: 'can bo cong chuc vien chuc',
  cchc: 'cai cach hanh chinh',
  cntt: 'cong nghe thong tin',
  dvc: 'dich vu cong',
  dvctt: 'dich vu cong truc tuyen',
  hdnd: 'hoi dong nhan dan',
  ktxh: 'kinh te xa hoi',
  pakn: 'phan anh kien nghi',
  pvhcc: 'phuc vu hanh chinh cong',
  qppl: 'quy pham phap luat',
  tthc: 'thu tuc hanh chinh',
  ubnd: 'uy ban nhan dan',
  vbqppl: 'van ban quy pham phap luat',
};

/** A name as it is compared. */
export const nameKey = (text: string) =>
  headingKey(text)
    .split(' ')
    .map((word) => SHORT[word] ?? word)
    .join(' ');

type Tally = Map<string, number>;

function tally(items: Iterable<string>): Tally {
  const counts: Tally = new Map();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function* pairsOf(key: string): Generator<string> {
  const text = ` ${key} `;
  for (let i = 0; i + 1 < text.length; i++) yield text.slice(i, i + 2);
}

/** Twice what two tallies share, of all that is in them (Dice). */
function dice(left: Tally, right: Tally): number {
  let [shared, all] = [0, 0];
  for (const [item, n] of left) {
    shared += Math.min(n, right.get(item) ?? 0);
    all += n;
  }
  for (const n of right.values()) all += n;
  return (2 * shared) / all;
}

/** Words enough that a name which holds them all is hardly about something else. */
const TELLING = 4;

/**
 * 0–1 between two keys: half by words, since short syllables share letters by chance, half by pairs of letters, which
 * forgive a slip of the pen. A name that goes on past the other is like it.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (!a || !b) return 0;
  const alike =
    (dice(tally(a.split(' ')), tally(b.split(' '))) + dice(tally(pairsOf(a)), tally(pairsOf(b)))) /
    2;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const holds = short.split(' ').length >= TELLING && ` ${long} `.includes(` ${short} `);
  return holds ? Math.max(alike, 0.9) : alike;
}
