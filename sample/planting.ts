/** Which communes show which sign that asks for a check, and how dossiers and claims come to show it. */
import { lastMoment, minuteOf, placeOf, type WorkCalendar } from './calendar';
import { dateOf } from './day';
import type { Dossier } from './dossier';
import type { Year } from './profiles';
import type { Rng } from './rng';

/** The closed list of what is planted. */
export const PLANTED = [
  'bunching_at_deadline',
  'batch_closing',
  'withdrawn_and_refiled',
  'clock_stopped',
  'improbable_perfection',
  'repeated_filing',
  'uniform_surveys',
  'self_assessed_above',
  'on_time_against_survey',
  'reported_against_rows',
  'changed_after_close',
] as const;
export type PlantedSign = (typeof PLANTED)[number];
/** Codes of the communes that show a sign; every other one is honest. */
export type Plan = Readonly<Record<PlantedSign, readonly string[]>>;

/** The year with figures for every sign; in the years before nothing is planted. */
export const PLANTED_YEAR: Year = 2025;
/** In the sample. 99003, 99004, 99005, 99006, 99011 show none. */
export const PLAN: Plan = {
  bunching_at_deadline: ['99010'],
  batch_closing: ['99007'],
  withdrawn_and_refiled: ['99013'],
  clock_stopped: ['99009'],
  improbable_perfection: ['99002'],
  repeated_filing: ['99001'],
  uniform_surveys: ['99017'],
  self_assessed_above: ['99015'],
  // one survey tells both: it is worse than the dossiers are, and than was reported
  on_time_against_survey: ['99008'],
  reported_against_rows: ['99008'],
  changed_after_close: ['99012'],
};

const isOnTime = ({ finished, due }: Dossier) => finished !== null && finished <= due;
/** Done on the day it was due: nothing is gained but minutes. */
const onLastDay = (it: Dossier) => isOnTime(it) && placeOf(it.finished!) === placeOf(it.due);

/** Ends a dossier at another moment; what was handed over is handed over after it. */
const endAt = (it: Dossier, finished: number): Dossier => ({
  ...it,
  finished,
  returned: it.returned === null ? null : Math.max(it.returned, finished + 2),
});

type Change = (own: readonly Dossier[], rng: Rng, calendar: WorkCalendar) => Dossier[];

const [LAST_MINUTES, AT_ONCE, REFILED, STOPPED] = [0.3, 0.5, 14, 40];

/** Of those done on the last day three in ten are done in the last minutes of it. */
const bunched: Change = (own, rng) =>
  own.filter(onLastDay).flatMap((it) => {
    const at = it.due - Math.floor(0.045 * (it.due - it.received) * rng.share());
    return rng.chance(LAST_MINUTES) ? [endAt(it, Math.max(at, it.finished!))] : [];
  });

/** What a day brought is closed in one go before it ends, a few each minute. */
const batched: Change = (own, rng) => {
  const days = new Map<number, Dossier[]>();
  for (const it of own)
    if (it.finished !== null)
      days.set(placeOf(it.finished), [...(days.get(placeOf(it.finished)) ?? []), it]);
  return [...days].flatMap(([place, ends]) => {
    const chosen = rng.chance(AT_ONCE);
    const start = lastMoment(place) - rng.between(12, 40);
    const together = ends.filter(({ received }) => received < start - 5);
    if (!chosen || together.length < 5) return [];
    return together.map((it, i) => endAt(it, Math.min(start + (i >> 1), lastMoment(place))));
  });
};

/** Withdrawn in time, and filed again within the week. */
const refiled: Change = (own, rng, calendar) => {
  const taken = new Set<Dossier>();
  const changed: Dossier[] = [];
  for (const it of rng.sample(own, own.length)) {
    if (changed.length >= REFILED * 2) break;
    if (taken.has(it) || !isOnTime(it)) continue;
    const until = calendar.dayOf(it.finished!) + 6;
    const again = own.find(
      (later) =>
        !taken.has(later) &&
        later.procedure === it.procedure &&
        later.received > it.finished! &&
        calendar.dayOf(later.received) <= until,
    );
    if (!again) continue;
    taken.add(it).add(again);
    changed.push({ ...it, status: 'Công dân yêu cầu rút hồ sơ', returned: null });
    changed.push({ ...again, applicant: it.applicant });
  }
  return changed;
};

/** A supplement is asked for on the last day, and brought the same day. */
const stopped: Change = (own, rng) =>
  rng
    .sample(own, own.length)
    .filter((it) => it.procedure.days >= 2 && onLastDay(it) && minuteOf(it.finished!) > 60)
    .slice(0, STOPPED)
    .map((it) => {
      const asked = it.finished! - rng.between(30, 60);
      return {
        ...it,
        supplements: Math.max(it.supplements, 1),
        waited: { from: asked, to: asked + rng.between(5, 25) },
      };
    });

/** Never late. */
const perfect: Change = (own, rng) =>
  own
    .filter((it) => !isOnTime(it))
    .map((it) => {
      const finished = it.received + Math.floor((it.due - it.received) * (0.5 + 0.5 * rng.share()));
      const open = it.finished === null;
      return {
        ...endAt(it, finished),
        status: open ? 'Đã xử lý xong' : it.status,
        apology: null,
      };
    });

/** The same person files the same a few minutes later. */
const repeated: Change = (own) => {
  const changed: Dossier[] = [];
  const last = new Map<string, Dossier>();
  for (const it of own) {
    const before = last.get(it.procedure.code);
    if (
      before &&
      it.received - before.received <= 14 &&
      placeOf(it.received) === placeOf(before.received)
    ) {
      changed.push({ ...it, applicant: before.applicant });
      last.delete(it.procedure.code);
    } else last.set(it.procedure.code, it);
  }
  return changed;
};

const CHANGES: Partial<Record<PlantedSign, Change>> = {
  bunching_at_deadline: bunched,
  batch_closing: batched,
  withdrawn_and_refiled: refiled,
  clock_stopped: stopped,
  improbable_perfection: perfect,
  repeated_filing: repeated,
};

/** The dossiers with what is planted in them; those of other communes are the same objects. */
export function plantInDossiers(
  dossiers: readonly Dossier[],
  plan: Plan,
  calendar: WorkCalendar,
  rng: Rng,
): Dossier[] {
  const changed = new Map<string, Dossier>();
  for (const [sign, change] of Object.entries(CHANGES))
    for (const unit of plan[sign as PlantedSign]) {
      const own = dossiers.filter((it) => it.unit === unit);
      for (const it of change(own, rng.fork(`${sign} ${unit}`), calendar)) changed.set(it.code, it);
    }
  return dossiers.map((it) => changed.get(it.code) ?? it);
}

/** At most so many are changed. */
const CORRECTED = 40;

/** What an extract sent after the year says of a unit: some that were late no longer are. */
export function corrected(
  dossiers: readonly Dossier[],
  year: Year,
  plan: Plan,
  calendar: WorkCalendar,
  rng: Rng,
): Dossier[] {
  const inYear = (it: Dossier) =>
    it.finished !== null && dateOf(calendar.dayOf(it.finished)).year === year;
  return plan.changed_after_close.flatMap((unit) => {
    const own = dossiers.filter((it) => it.unit === unit && inYear(it));
    const late = own.filter((it) => !isOnTime(it));
    return late.slice(0, CORRECTED).map((it) => {
      const inTime = it.due - Math.floor(0.6 * (it.due - it.received) * rng.share());
      return { ...endAt(it, inTime), apology: null };
    });
  });
}

const [UNIT, ROUND, SELF] = [1, 3, 4];

/** The rows of assessments.csv where some claim every point there is. @param max of each criterion, by its code */
export function plantInAssessments(
  rows: readonly string[][],
  plan: Plan,
  max: (criterion: string) => number | null,
): string[][] {
  return rows.map((row) => {
    const most = max(row[2]!);
    if (row[ROUND] !== 'self' || most === null || !plan.self_assessed_above.includes(row[UNIT]!))
      return row;
    return row.with(SELF, `${most}`);
  });
}
