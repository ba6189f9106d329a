/**
 * Rows by the million. Everything a row may hold is made once, as UTF-8 with one character a byte, so
 * that a row is a few short strings put together and written without being encoded again.
 */
import { applicantName } from './applicants';
import {
  clockOf,
  DAY_LENGTH,
  dueAfter,
  lastMoment,
  minuteOf,
  placeOf,
  WorkCalendar,
} from './calendar';
import { quoted } from './csv';
import { clockText, codeText, dayOf } from './day';
import { CHANNELS } from './dossier';
import { readProcedures } from './procedures';
import { type Rng, weighted } from './rng';
import { crowd } from './season';

const YEAR = 2025;
/** Names long enough to fill a line are left to the small sample. */
const LONGEST_NAME = 100;
/** Places where a table stands for weighted drawing: the finer the nearer to the weights. */
const SLOTS = 1 << 16;
const PEOPLE = 1 << 16;
const [LATE, NEVER, ONLINE, DIGITISED, PAID, APOLOGISED] = [0.04, 0.002, 0.7, 0.9, 0.6, 0.7];

const bytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** As many slots for each weight as it deserves. */
function table(weights: readonly number[]): Int32Array {
  const at = weighted(weights);
  return Int32Array.from({ length: SLOTS }, (_, slot) => at(slot / SLOTS));
}

/** How many of `count` fall on each weight; they add up exactly. */
function spread(count: number, weights: readonly number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  let sum = 0;
  let given = 0;
  return weights.map((weight) => {
    sum += weight;
    const upTo = Math.round((count * sum) / total);
    const share = upTo - given;
    given = upTo;
    return share;
  });
}

/** Clean rows of one year over `units`, in order of days, each as UTF-8 with one character a byte. */
export function* nationalDossiers(
  units: readonly string[],
  count: number,
  rng: Rng,
): Generator<string> {
  const calendar = new WorkCalendar(YEAR - 1, YEAR + 1);
  const places = calendar.places(dayOf(YEAR, 1, 1), dayOf(YEAR, 12, 31));
  const extract = calendar.endOf(dayOf(YEAR + 1, 1, 31));
  const counts = spread(
    count,
    places.map((place) => crowd(calendar, calendar.days[place]!)),
  );

  const procedures = readProcedures().filter(({ name }) => name.length <= LONGEST_NAME);
  const about = procedures.map(({ code, name, field }) =>
    bytes(`,${code},${quoted(name)},${quoted(field)},`),
  );
  const feeDue = procedures.map(({ fees }) => fees.map((fee) => `,${fee},`));
  const channels = CHANNELS.map((channel) => bytes(`${channel},`));
  const people = Array.from({ length: PEOPLE }, (_, i) => bytes(applicantName(i)));
  const times = Array.from({ length: DAY_LENGTH }, (_, k) => ` ${clockText(clockOf(k))}`);
  const [returned, done, processing] = [
    bytes(',Đã trả kết quả'),
    bytes(',,Đã xử lý xong'),
    bytes(',,Đang xử lý'),
  ];
  const prefixes = units.map((code) => `H98.${code.slice(2)}-`);
  const procedureAt = table(procedures.map(({ weight }) => weight));
  // a big unit has four times the dossiers of a small one
  const unitAt = table(units.map((_, i) => 1 + ((i * 7) % 31) / 10));
  const sequences = new Int32Array(units.length);
  const at = (moment: number) => calendar.dateText(placeOf(moment)) + times[minuteOf(moment)]!;

  for (const [i, place] of places.entries()) {
    const day = `${codeText(calendar.days[place]!)}-`;
    sequences.fill(0);
    for (let row = 0; row < counts[i]!; row++) {
      const draw = rng.next();
      const u = unitAt[draw >>> 16]!;
      const p = procedureAt[draw & 0xffff]!;
      const procedure = procedures[p]!;
      const received = place * DAY_LENGTH + Math.floor(rng.share() * DAY_LENGTH);
      const due = dueAfter(received, procedure.days);
      const late = rng.chance(LATE);
      const finished = late
        ? lastMoment(placeOf(due)) + 1 + Math.floor(rng.share() * rng.share() * 20 * DAY_LENGTH)
        : received + Math.floor((due - received) * rng.share());
      const known = finished <= extract && !rng.chance(NEVER);
      const back = finished + 1 + Math.floor(rng.share() * 60);
      const fees = feeDue[p]!;
      const flags = rng.next();

      let line = prefixes[u]! + day;
      line += `${++sequences[u]!}`.padStart(4, '0');
      line += `,${units[u]}`;
      line += about[p]!;
      line += channels[share(flags, 0) < ONLINE ? 0 : 1]!;
      line += `${at(received)},${at(due)},`;
      if (!known) line += processing;
      else line += at(finished) + (back > extract ? done : `,${at(back)}${returned}`);
      line += fees.length
        ? fees[flags % fees.length]! + (share(flags, 8) < PAID ? '1' : '0')
        : ',,';
      line += share(flags, 16) < DIGITISED ? ',1' : ',0';
      line += known && share(flags, 24) < DIGITISED ? ',1,0,' : ',0,0,';
      if (known ? finished > due : due < extract) line += rng.chance(APOLOGISED) ? '1,' : '0,';
      else line += ',';
      line += people[rng.next() >>> 16]!;
      yield line;
    }
  }
}

/** One byte of a drawn number as a share: enough for a yes or no. */
const share = (draw: number, shift: number) => ((draw >>> shift) & 0xff) / 0x100;
