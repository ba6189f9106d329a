import type { Applicants } from './applicants';
import { DAY_LENGTH, dueAfter, type WorkCalendar } from './calendar';
import { codeText, dayOf } from './day';
import { CHANNELS, type Channel, type Dossier } from './dossier';
import { outcome } from './outcome';
import type { Procedure } from './procedures';
import { inYear, PROFILES, type Profile, type Year } from './profiles';
import { type Rng, weighted } from './rng';
import { crowd, haste } from './season';
import { UNITS } from './units';

/** What all years share. */
export interface World {
  calendar: WorkCalendar;
  procedures: readonly Procedure[];
  applicants: Applicants;
}

const A_YEAR = 30_000;
const BY_POST = 0.02;

/** How much likelier than the unit's average a procedure is to be late. */
function slowness({ days }: Procedure): number {
  if (days === 0) return 0.5;
  return days <= 5 ? 1.2 : days <= 12 ? 2 : 3;
}

/**
 * Every dossier received in `year`, in order of receipt, as known on 31 January of the next year.
 * @param aYear about how many
 */
export function dossiersOf(year: Year, world: World, rng: Rng, aYear = A_YEAR): Dossier[] {
  const { calendar, procedures } = world;
  const places = calendar.places(dayOf(year, 1, 1), dayOf(year, 12, 31));
  const crowds = places.map((place) => crowd(calendar, calendar.days[place]!));
  const perCrowd = aYear / sum(crowds) / sum(PROFILES.map(({ volume }) => volume));
  const procedureAt = weighted(procedures.map(({ weight }) => weight));
  const slow =
    sum(procedures.map((procedure) => procedure.weight * slowness(procedure))) /
    sum(procedures.map(({ weight }) => weight));
  const extract = calendar.endOf(dayOf(year + 1, 1, 31));

  return places.flatMap((place, i) => {
    const today = UNITS.flatMap((unit, u) => {
      const profile = PROFILES[u]!;
      const expected = perCrowd * crowds[i]! * profile.volume;
      const count = Math.floor(expected * (0.6 + 0.8 * rng.share()) + rng.share());
      return Array.from({ length: count }, () => arrival(rng))
        .sort((a, b) => a - b)
        .map((minute, sequence) => {
          const received = place * DAY_LENGTH + minute;
          const procedure = procedures[procedureAt(rng.share())]!;
          const day = calendar.days[place]!;
          const code = dossierCode(unit.code, day, sequence + 1);
          const lateBy = (slowness(procedure) * haste(day)) / slow;
          const about = { code, unit: unit.code, procedure, received, extract, lateBy };
          return dossier(about, profile, year, world.applicants, rng);
        });
    });
    return today.sort((a, b) => a.received - b.received || (a.code < b.code ? -1 : 1));
  });
}

/** H99.01-250314-0021: unit, day, place in the unit's day. */
const dossierCode = (unit: string, day: number, sequence: number) =>
  `H99.${unit.slice(-2)}-${codeText(day)}-${`${sequence}`.padStart(4, '0')}`;

/** More people come in the morning. */
const arrival = (rng: Rng) => Math.floor(Math.min(rng.share(), rng.share() * 1.4) * DAY_LENGTH);

interface About {
  code: string;
  unit: string;
  procedure: Procedure;
  received: number;
  extract: number;
  /** Times the unit's usual share of late dossiers. */
  lateBy: number;
}

function dossier(
  { code, unit, procedure, received, extract, lateBy }: About,
  profile: Profile,
  year: Year,
  applicants: Applicants,
  rng: Rng,
): Dossier {
  const due = dueAfter(received, procedure.days);
  const lateness = (1 - inYear(profile.onTime, year)) * lateBy;
  const eagerness = 0.35 + 0.55 * inYear(profile.diligence, year);
  const end = outcome(rng, { procedure, received, due, lateness, eagerness, extract });
  const isLate = end.finished === null ? due < extract : end.finished > due;
  const channel = channelOf(rng, inYear(profile.online, year));
  const inputDigitised = rng.chance(inYear(profile.digitised, year));
  const resultDigitised = rng.chance(inYear(profile.digitised, year));
  const hasResult = end.status === 'Đã trả kết quả' || end.status === 'Đã xử lý xong';
  const paysOnline = inYear(profile.paidOnline, year) * (channel === 'Trực tuyến' ? 1.1 : 0.75);
  const apologises = rng.chance(inYear(profile.apology, year));
  return {
    code,
    unit,
    procedure,
    channel,
    received,
    due,
    ...end,
    fee: procedure.fees.length ? rng.pick(procedure.fees) : null,
    paidOnline: rng.chance(paysOnline),
    inputDigitised,
    resultDigitised: hasResult && resultDigitised,
    supplements: supplements(rng, end.status, procedure),
    apology: isLate ? apologises : null,
    applicant: applicants.next(rng, unit),
  };
}

function channelOf(rng: Rng, online: number): Channel {
  const point = rng.share();
  return CHANNELS[point < online ? 0 : point < 1 - BY_POST ? 1 : 2];
}

function supplements(rng: Rng, status: Dossier['status'], { days }: Procedure): number {
  const point = rng.share();
  if (status === 'Yêu cầu bổ sung giấy tờ') return point < 0.8 ? 1 : 2;
  if (days === 0) return point < 0.01 ? 1 : 0;
  return point < 0.012 ? 2 : point < 0.1 ? 1 : 0;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
