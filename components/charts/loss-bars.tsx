/** Points of each criterion against the median of all units: where points are lost. */
import { fixed, plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';

export interface Loss {
  code: string;
  name: string;
  points: number | null;
  max: number;
  /** A part of it is left out for the unit: not to be compared with others. */
  isPartOut: boolean;
  median: number | null;
}

interface Props {
  losses: Loss[];
  decimals: number;
  t: Translate;
  lang: Language;
}

/** Sorted by distance from the median, the largest loss first. */
export function LossBars({ losses, decimals, t, lang }: Props) {
  const gap = ({ points, median, isPartOut }: Loss) =>
    points === null || median === null || isPartOut ? 0 : points - median;
  const most = Math.max(...losses.map(({ max }) => max), 1);
  const sorted = [...losses].sort((a, b) => gap(a) - gap(b));
  return (
    <ul className="space-y-3">
      {sorted.map((loss) => {
        const difference = gap(loss);
        const words =
          loss.points === null
            ? t('unit.noPoints')
            : loss.isPartOut
              ? t('unit.partOut')
              : loss.median === null
                ? t('unit.noMedian')
                : Math.abs(difference) < 10 ** -decimals / 2
                  ? t('unit.equal')
                  : t(difference < 0 ? 'unit.below' : 'unit.above', {
                      gap: fixed(Math.abs(difference), decimals, lang),
                    });
        const share = (value: number | null) =>
          `${((Math.max(0, value ?? 0) / most) * 100).toFixed(2)}%`;
        return (
          <li
            key={loss.code}
            className="grid gap-x-4 gap-y-1 sm:grid-cols-[9rem_1fr] sm:items-center"
          >
            <span>{loss.name}</span>
            <span>
              <span className="relative block h-4" aria-hidden>
                <i
                  className="absolute inset-y-0 left-0 bg-track"
                  style={{ width: share(loss.max) }}
                />
                <i
                  className={`absolute inset-y-0 left-0 ${difference < -1e-9 ? 'bg-mark' : 'bg-accent'}`}
                  style={{ width: share(loss.points) }}
                />
                {loss.median !== null && !loss.isPartOut && (
                  <i
                    className="absolute -inset-y-1 border-l-2 border-ink"
                    style={{ left: share(loss.median) }}
                  />
                )}
              </span>
              <span className="text-[0.8125rem]">
                <b>{fixed(loss.points, decimals, lang)}</b>{' '}
                <span className="text-soft">
                  / {plain(loss.max, lang)} · {words}
                </span>
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
