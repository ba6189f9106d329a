/** One dot a unit on a line of points, this unit marked: where it stands among the others. */
import { fixed, plain } from '@/i18n/format';
import type { Language } from '@/i18n/translator';
import { ticks } from './ticks';

interface Props {
  totals: number[];
  own: number;
  decimals: number;
  alt: string;
  lang: Language;
}

const [MARGIN, MIDDLE] = [24, 34];

/** Drawn twice, for a wide and a narrow screen: text in a picture that shrinks can't be read. */
export function DotStrip(props: Props) {
  return (
    <>
      <div className="max-sm:hidden">
        <Strip {...props} width={1000} />
      </div>
      <div className="sm:hidden">
        <Strip {...props} width={400} />
      </div>
    </>
  );
}

function Strip({ totals, own, decimals, alt, lang, width }: Props & { width: number }) {
  const [low, high] = [Math.min(...totals), Math.max(...totals)];
  const x = (total: number) => MARGIN + ((total - low) / (high - low || 1)) * (width - 2 * MARGIN);
  const anchor = x(own) < 80 ? 'start' : x(own) > width - 80 ? 'end' : 'middle';
  return (
    <svg viewBox={`0 0 ${width} 70`} role="img" aria-label={alt} className="block h-auto w-full">
      {totals
        .filter((total) => total !== own)
        .map((total, i) => (
          <circle
            key={i}
            cx={x(total).toFixed(1)}
            cy={MIDDLE}
            r={7}
            fill="var(--accent)"
            fillOpacity={0.25}
            stroke="var(--accent)"
            strokeWidth={1.25}
            data-other
          />
        ))}
      <circle cx={x(own).toFixed(1)} cy={MIDDLE} r={8} fill="var(--mark)" />
      <text
        x={x(own).toFixed(1)}
        y={18}
        textAnchor={anchor}
        fontSize={20}
        fontWeight={600}
        fill="var(--ink)"
      >
        {fixed(own, decimals, lang)}
      </text>
      {ticks(low, high).map((tick) => (
        <text
          key={tick}
          x={x(tick).toFixed(1)}
          y={64}
          textAnchor="middle"
          fontSize={15}
          fill="var(--soft)"
        >
          {plain(tick, lang)}
        </text>
      ))}
    </svg>
  );
}
