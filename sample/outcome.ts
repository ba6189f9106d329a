import { DAY_LENGTH, lastMoment, placeOf } from './calendar';
import type { Procedure } from './procedures';
import type { Rng } from './rng';

/** The words of the national portal. */
export type Status =
  | 'Đã trả kết quả'
  | 'Đã xử lý xong'
  | 'Đang xử lý'
  | 'Yêu cầu bổ sung giấy tờ'
  | 'Công dân yêu cầu rút hồ sơ'
  | 'Dừng xử lý'
  | 'Không được tiếp nhận';

export interface Outcome {
  status: Status;
  finished: number | null;
  returned: number | null;
}

export interface Case {
  procedure: Procedure;
  received: number;
  due: number;
  /** Probability of being late. */
  lateness: number;
  /** Probability of being done a day early or more, where there is a day. */
  eagerness: number;
  /** Moment of the extract: what comes after it is not known yet. */
  extract: number;
}

const [REFUSED, WITHDRAWN, STOPPED] = [0.004, 0.006, 0.002];
const NEVER_COLLECTED = 0.02;
const CLEARED = 0.85;
/** Of the late ones. */
const [FORGOTTEN, WAITING_FOR_PAPERS] = [0.03, 0.35];

/** What became of a dossier, as the extract sees it. */
export function outcome(rng: Rng, it: Case): Outcome {
  const fate = rng.share();
  if (fate < REFUSED) return ended('Không được tiếp nhận', inTime(rng, it), it);
  if (fate < REFUSED + WITHDRAWN) return ended('Công dân yêu cầu rút hồ sơ', inTime(rng, it), it);
  if (fate < REFUSED + WITHDRAWN + STOPPED) return ended('Dừng xử lý', inTime(rng, it), it);

  // what is not due by the extract can't be late in it
  const late = rng.chance(it.lateness) && it.due < it.extract;
  const forgotten = rng.chance(FORGOTTEN);
  const waiting = rng.chance(WAITING_FOR_PAPERS);
  const finished = cleared(rng, it, late ? tooLate(rng, it) : inTime(rng, it), late);
  if (finished > it.extract || (late && forgotten)) {
    const status = waiting ? 'Yêu cầu bổ sung giấy tờ' : 'Đang xử lý';
    return { status, finished: null, returned: null };
  }
  const returned = finished + handOver(rng, it.procedure);
  if (rng.chance(NEVER_COLLECTED) || returned > it.extract)
    return { status: 'Đã xử lý xong', finished, returned: null };
  return { status: 'Đã trả kết quả', finished, returned };
}

/** Most of what would still be open at the extract is hurried through in January. */
function cleared(rng: Rng, { received, due, extract }: Case, finished: number, late: boolean) {
  const hurried = rng.chance(CLEARED);
  const point = rng.share();
  const from = late ? due + 1 : received + 5;
  if (finished <= extract || !hurried || from >= extract) return finished;
  return from + Math.floor((extract - from) * point);
}

function ended(status: Status, finished: number, { extract }: Case): Outcome {
  return finished > extract
    ? { status: 'Đang xử lý', finished: null, returned: null }
    : { status, finished, returned: null };
}

/** Done between five minutes after receipt and the due moment; some a day early or more. */
function inTime(rng: Rng, { received, due, eagerness }: Case): number {
  const first = Math.min(received + 5, due);
  const dayBefore = lastMoment(placeOf(due) - 1);
  const early = rng.chance(eagerness);
  const point = rng.share();
  if (early && dayBefore > first + 60)
    // nearer to the due date than to receipt
    return first + 60 + Math.floor((dayBefore - first - 60) * (0.3 + 0.7 * point));
  const start = Math.max(first, dayBefore + 1);
  return start + Math.floor((due - start) * point);
}

/** Most a day or two late, a few by weeks; long procedures by longer. */
function tooLate(rng: Rng, { procedure, due }: Case): number {
  const long = 2 + Math.floor(procedure.days / 3);
  const days = Math.floor(rng.share() * rng.share() * rng.share() * long * 6);
  return due + 1 + days * DAY_LENGTH + rng.between(10, DAY_LENGTH - 20);
}

/** Same-day results are handed over at once, others when people come. */
function handOver(rng: Rng, { days }: Procedure): number {
  return days === 0 ? rng.between(2, 40) : rng.between(2, 2 * DAY_LENGTH);
}
