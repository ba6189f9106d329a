/** When papers were asked for and brought, where the software of the year tells. */
import { lastMoment, placeOf } from './calendar';
import type { Dossier } from './dossier';
import type { Rng } from './rng';

/**
 * The times of the supplements of dossiers dealt with in time. On the last day both are of that day: the date
 * due does not move, and nothing becomes late or early by it.
 */
export function withSupplements(dossiers: readonly Dossier[], rng: Rng): Dossier[] {
  return dossiers.map((it) => {
    const { finished, received, due, supplements } = it;
    const [asked, brought] = [rng.share(), rng.share()];
    if (it.waited || !supplements || finished === null || finished > due) return it;
    const from = received + Math.floor((finished - received) * asked);
    const isEarly = placeOf(finished) < placeOf(due);
    const until = isEarly ? finished : Math.min(finished, lastMoment(placeOf(from)));
    return { ...it, waited: { from, to: from + Math.floor((until - from) * brought) } };
  });
}
