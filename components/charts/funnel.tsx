/** Rates against how many they are made of, within the limits of what chance explains. */
import { percent, plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import { funnelLimits, LIMITS } from '@/warehouse/scoring/funnel';
import type { SmallNumbers } from '@/warehouse/scoring/small-numbers';
import { ticks } from './ticks';

interface Props {
  found: SmallNumbers;
  /** By position, as `found.rows` names them. */
  units: { unit_code: string; unit_name: string }[];
  /** Code of the unit to be marked. */
  own: string | null;
  link: (code: string) => string;
  t: Translate;
  lang: Language;
}

const STEPS = 60;

/** Drawn twice, for a wide and a narrow screen: text in a picture that shrinks can't be read. */
export function Funnel(props: Props) {
  const { found, t, lang } = props;
  const zone = (name: string) => found.rows.filter((row) => row.zone === name).length;
  const share = percent(found.share, lang, 1);
  const alt = t('robustness.funnelAlt', {
    units: found.rows.length,
    share,
    outside: zone('beyond_95') + zone('beyond_998'),
    far: zone('beyond_998'),
  });
  return (
    <figure className="my-4 max-w-4xl">
      <figcaption className="mb-2">
        <small className="text-soft">{t('robustness.funnelHint', { share })}</small>
      </figcaption>
      {/* a picture must not hold links, for those who hear it: they get its words, the table its links */}
      <p className="sr-only">{alt}</p>
      <div className="max-sm:hidden">
        <Plot {...props} width={880} height={380} />
      </div>
      <div className="sm:hidden">
        <Plot {...props} width={340} height={300} />
      </div>
    </figure>
  );
}

function Plot({
  found: { share, rows },
  units,
  own,
  link,
  t,
  lang,
  width,
  height,
}: Props & { width: number; height: number }) {
  const [left, right, top, bottom] = [48, 12, 10, 26];
  const most = Math.max(...rows.map(({ n }) => n));
  const least = Math.min(...rows.map(({ n }) => n));
  const rates = rows.map(({ rate }) => rate);
  // limits belong to the picture, but those of a handful of cases would leave no room for the units
  const span = funnelLimits(share, Math.max(1, least, most / 8), LIMITS[1]);
  const [bottomRate, topRate] = [Math.min(...rates, span.low), Math.max(...rates, span.high)];
  const room = Math.max(0.02, topRate - bottomRate) * 0.06;
  const [low, high] = [bottomRate - room, topRate + room];
  const x = (n: number) => left + (n / most) * (width - left - right);
  const y = (rate: number) =>
    top + (1 - (rate - low) / (high - low || 1)) * (height - top - bottom);
  // from the axis on; where they leave the picture they are cut off
  const first = Math.max(1, Math.min(least, most / STEPS) * 0.5);
  const line = (z: number, side: 'low' | 'high') =>
    Array.from({ length: STEPS + 1 }, (_, i) => first + (most - first) * (i / STEPS) ** 2)
      .map((n) => ({ n, rate: funnelLimits(share, n, z)[side] }))
      .map(({ n, rate }, i) => `${i ? 'L' : 'M'}${x(n).toFixed(1)} ${y(rate).toFixed(1)}`)
      .join('');
  const clip = `funnel-${width}`;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden className="block h-auto w-full">
      {ticks(Math.max(0, low) * 100, Math.min(1, high) * 100).map((tick) => (
        <g key={tick}>
          <path
            d={`M${left} ${y(tick / 100).toFixed(1)}H${width - right}`}
            stroke="var(--line)"
            fill="none"
          />
          <text
            x={left - 6}
            y={(y(tick / 100) + 4).toFixed(1)}
            textAnchor="end"
            fontSize={11}
            fill="var(--soft)"
          >
            {percent(tick / 100, lang, 1)}
          </text>
        </g>
      ))}
      {counts(most, width < 500 ? 4 : 7).map((n) => (
        <text
          key={n}
          x={x(n).toFixed(1)}
          y={height - 8}
          textAnchor="middle"
          fontSize={11}
          fill="var(--soft)"
        >
          {plain(n, lang)}
        </text>
      ))}
      <clipPath id={clip}>
        <rect x={left} y={top} width={width - left - right} height={height - top - bottom} />
      </clipPath>
      <path
        d={`M${left} ${y(share).toFixed(1)}H${width - right}`}
        stroke="var(--ink)"
        strokeWidth={1.2}
      />
      {LIMITS.flatMap((z, i) =>
        (['low', 'high'] as const).map((side) => (
          <path
            key={`${i}${side}`}
            data-limit={side}
            clipPath={`url(#${clip})`}
            d={line(z, side)}
            fill="none"
            stroke="var(--soft)"
            strokeWidth={1.2}
            strokeDasharray={i ? '2 4' : '7 4'}
          />
        )),
      )}
      {rows.map(({ unit, successes, n, rate, zone }) => {
        const { unit_code, unit_name } = units[unit]!;
        const isOwn = unit_code === own;
        return (
          <a key={unit_code} href={link(unit_code)} tabIndex={-1} className="no-underline">
            <title>
              {t('robustness.funnelUnit', {
                unit: unit_name,
                successes: plain(successes, lang),
                n: plain(n, lang),
                rate: percent(rate, lang, 1),
              })}
            </title>
            <circle
              cx={x(n).toFixed(1)}
              cy={y(rate).toFixed(1)}
              r={isOwn ? 7 : 4.5}
              fill={isOwn ? 'var(--mark)' : zone === 'inside' ? 'var(--paper)' : 'var(--accent)'}
              stroke={isOwn ? 'var(--mark)' : 'var(--accent)'}
              strokeWidth={1.5}
            />
          </a>
        );
      })}
    </svg>
  );
}

/** About `most` round numbers from 0 on. */
function counts(largest: number, most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(largest / most || 1));
  const step = [1, 2, 5, 10].find((each) => largest / (each * power) <= most)! * power;
  const whole = Math.max(1, step);
  return Array.from({ length: Math.floor(largest / whole) + 1 }, (_, i) => i * whole);
}
