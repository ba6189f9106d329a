import { dayAfter } from './day';
import { readOriginal } from './files';
import { sameLetters, sameName } from './name';
import { by } from './order';

const COLUMNS = [
  'code',
  'name',
  'full_name',
  'type',
  'parent_code',
  'valid_from',
  'valid_to',
] as const;

/** A unit before July 2025 with its bare name ("Quang Trung"), which carries no type. */
export type OldUnit = Record<(typeof COLUMNS)[number], string>;

/** One code on two consecutive days with something changed, and what that change is taken for. */
export type Succession = {
  before: OldUnit;
  after: OldUnit;
  verdict: 'same unit' | 'name moved' | 'twin merged in';
};

/** Every unit before July 2025, by code and first day. */
export function readOldUnits(): OldUnit[] {
  return readOriginal('units_pre2025.csv', COLUMNS).sort(by('code', 'valid_from'));
}

/** Neighbouring rows of one code that follow on without a day between, and the count with a gap. */
function consecutive(units: OldUnit[]): { pairs: [OldUnit, OldUnit][]; gaps: number } {
  const pairs: [OldUnit, OldUnit][] = [];
  let gaps = 0;
  units.forEach((after, i) => {
    const before = units[i - 1];
    if (before?.code !== after.code) return;
    if (dayAfter(before.valid_to) === after.valid_from) pairs.push([before, after]);
    else gaps++;
  });
  return { pairs, gaps };
}

/**
 * Whether a code under the same parent began or ended on the day of a change. Without one there is
 * nobody to have merged with or split from, so a changed name is a new name of the same unit.
 */
function neighbourFinder(units: OldUnit[], pairs: [OldUnit, OldUnit][]) {
  const continued = new Set(pairs.map(([before]) => before));
  const continuing = new Set(pairs.map(([, after]) => after));
  const stirred = new Set<string>();
  for (const unit of units) {
    if (!continued.has(unit)) stirred.add(`${unit.parent_code} ${dayAfter(unit.valid_to)}`);
    if (!continuing.has(unit)) stirred.add(`${unit.parent_code} ${unit.valid_from}`);
  }
  return ({ parent_code }: OldUnit, day: string) => stirred.has(`${parent_code} ${day}`);
}

/**
 * Every same-code succession before July 2025, judged. The same bare name, the same letters, or a
 * new name where no neighbour came or went: the same unit. Another name among neighbours that came
 * or went: the code may have been given to another unit. The same name where a neighbour of that
 * name ended (a town taken in by the commune around it): left undecided too.
 */
export function successions(units: OldUnit[]): { found: Succession[]; gaps: number } {
  const { pairs, gaps } = consecutive(units);
  const continued = new Set(pairs.map(([before]) => before));
  const ended = units.filter((unit) => !continued.has(unit));
  const stirred = neighbourFinder(units, pairs);
  const found = pairs.map(([before, after]): Succession => {
    if (sameName(before.name, after.name)) {
      const twin = ended.some(
        (unit) =>
          unit.parent_code === before.parent_code &&
          unit.valid_to === before.valid_to &&
          sameName(unit.name, before.name),
      );
      return { before, after, verdict: twin ? 'twin merged in' : 'same unit' };
    }
    const alone = !stirred(before, after.valid_from) && !stirred(after, after.valid_from);
    const same = alone || sameLetters(before.name, after.name);
    return { before, after, verdict: same ? 'same unit' : 'name moved' };
  });
  return { found, gaps };
}
