/** Ranks over the years, one line a unit, rank 1 on top; those marked stand out and are named. */
import type { YearResult } from '@/warehouse/scoring/years';

export interface BumpLine {
  unit_code: string;
  unit_name: string;
  years: YearResult[];
  isMarked: boolean;
}

interface Props {
  lines: BumpLine[];
  /** One a campaign. */
  labels: string[];
  alt: string;
}

const STEP = 17;
const TOP = 34;

/** Drawn twice, for a wide and a narrow screen: text in a picture that shrinks can't be read. */
export function Bump(props: Props) {
  return (
    <>
      <div className="max-sm:hidden">
        <Lines {...props} width={760} names={190} />
      </div>
      <div className="sm:hidden">
        <Lines {...props} width={360} names={150} />
      </div>
    </>
  );
}

function Lines({ lines, labels, alt, width, names }: Props & { width: number; names: number }) {
  const places = lines.flatMap(({ years }) => years.flatMap(({ place }) => place ?? []));
  const lowest = Math.max(...places, 1);
  const height = TOP + lowest * STEP + 6;
  const x = (i: number) => 24 + (i * (width - names - 48)) / Math.max(labels.length - 1, 1);
  const y = (place: number) => TOP + (place - 0.5) * STEP;
  // units that share a last place are named on one line
  const named = new Map<number, BumpLine[]>();
  for (const line of lines) {
    const place = line.years.at(-1)?.place;
    if (place) named.set(place, [...(named.get(place) ?? []), line]);
  }
  const ordered = [...lines].sort((a, b) => Number(a.isMarked) - Number(b.isMarked));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={alt}
      className="block h-auto w-full"
    >
      {labels.map((label, i) => (
        <text key={label} x={x(i)} y={16} textAnchor="middle" fontSize={13} fill="var(--soft)">
          {label}
        </text>
      ))}
      {ordered.map(({ unit_code, years, isMarked }) => (
        <g
          key={unit_code}
          fill={isMarked ? 'var(--mark)' : 'var(--accent)'}
          stroke={isMarked ? 'var(--mark)' : 'var(--accent)'}
          opacity={isMarked ? 1 : 0.6}
        >
          {years.slice(1).map(({ place }, i) => {
            const before = years[i]!.place;
            return place === null || before === null ? null : (
              <line
                key={years[i]!.campaign_id}
                x1={x(i)}
                y1={y(before)}
                x2={x(i + 1)}
                y2={y(place)}
                strokeWidth={isMarked ? 3 : 1.75}
              />
            );
          })}
          {years.map(
            ({ campaign_id, place }, i) =>
              place !== null && (
                <circle
                  key={campaign_id}
                  cx={x(i)}
                  cy={y(place)}
                  r={isMarked ? 5 : 3.5}
                  stroke="none"
                />
              ),
          )}
        </g>
      ))}
      {[...named].map(([place, at]) => {
        const isMarked = at.some((line) => line.isMarked);
        const shown = at.find((line) => line.isMarked) ?? at[0]!;
        return (
          <text
            key={place}
            x={width - names}
            y={y(place) + 4}
            fontSize={11.5}
            fontWeight={isMarked ? 600 : 400}
            fill={isMarked ? 'var(--ink)' : 'var(--soft)'}
          >
            {place}. {shown.unit_name}
            {at.length > 1 && ` +${at.length - 1}`}
          </text>
        );
      })}
    </svg>
  );
}
