/** Each unit's official rank with the ranks that other weights could give it. */
import type { Language, Translate } from '@/i18n/translator';
import type { RankRange } from '@/warehouse/scoring/rank-range';
import type { UnitRobustness } from '@/warehouse/scoring/robustness';
import { nameInSentence, nameParts } from '../ui/unit-name';

interface Props {
  /** Ranked together, best first, each with its ranges. */
  units: UnitRobustness[];
  of?: string | undefined;
  link: (code: string) => string;
  t: Translate;
  lang: Language;
}

/** With more units than this names would not fit: the picture shows the shape, the table the names. */
const NAMED = 40;

export const rangeText = (range: RankRange | null) =>
  range === null ? '–' : range.low === range.high ? `${range.low}` : `${range.low}–${range.high}`;

/** Drawn twice, for a wide and a narrow screen: text in a picture that shrinks can't be read. */
export function RankRanges(props: Props) {
  const { units, of, t } = props;
  if (units.length < 2 || !units[0]!.narrow) return null;
  const width = ({ narrow }: UnitRobustness) => narrow!.high - narrow!.low;
  const widest = units.reduce((a, b) => (width(b) > width(a) ? b : a));
  const alt = t('robustness.chartAlt', {
    units: units.length,
    unit: nameInSentence(widest.unit_name),
    low: widest.narrow!.low,
    high: widest.narrow!.high,
  });
  return (
    <figure className="my-6 max-w-4xl">
      <figcaption className="mb-2 font-semibold">
        {t('robustness.chart')}
        {of && `: ${of}`}
        <small className="block font-normal text-soft">{t('robustness.chartHint')}</small>
      </figcaption>
      {/* a picture must not hold links, for those who hear it: they get its words, the table its links */}
      <p className="sr-only">{alt}</p>
      <div className="max-sm:hidden">
        <Ranges {...props} width={880} names={170} />
      </div>
      <div className="sm:hidden">
        <Ranges {...props} width={340} names={104} />
      </div>
    </figure>
  );
}

function Ranges({ units, link, t, width, names }: Props & { width: number; names: number }) {
  const isNamed = units.length <= NAMED;
  const step = isNamed ? 20 : Math.max(2, Math.min(8, 900 / units.length));
  const left = isNamed ? names : 12;
  const most = Math.max(units.length, 2);
  const x = (rank: number) => left + 8 + ((rank - 1) / (most - 1)) * (width - left - 20);
  const height = units.length * step + 24;
  const bar = (range: RankRange, thick: number) => ({
    x: (x(range.low) - thick / 2).toFixed(1),
    width: (x(range.high) - x(range.low) + thick).toFixed(1),
    height: thick,
    rx: thick / 2,
  });
  const marks = ticksOf(most);
  const dot = isNamed ? 4 : Math.max(1.2, step / 3);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden className="block h-auto w-full">
      {marks.map((rank) => (
        <g key={rank}>
          <path d={`M${x(rank).toFixed(1)} 16V${height}`} stroke="var(--line)" />
          <text x={x(rank).toFixed(1)} y={11} textAnchor="middle" fontSize={11} fill="var(--soft)">
            {rank}
          </text>
        </g>
      ))}
      {units.map((unit, i) => {
        const y = 22 + i * step + (isNamed ? 8 : 0);
        const thick = isNamed ? 8 : Math.max(1, step * 0.6);
        const rank = unit.rank!;
        return (
          <a key={unit.unit_id} href={link(unit.unit_code)} tabIndex={-1} className="no-underline">
            <title>
              {t('robustness.chartUnit', {
                unit: unit.unit_name,
                rank,
                narrow: rangeText(unit.narrow),
                wide: rangeText(unit.wide),
              })}
            </title>
            {isNamed && (
              <text x={0} y={y + 4} fontSize={12.5} fill="var(--ink)">
                {nameParts(unit.unit_name).bare}
              </text>
            )}
            <rect
              {...bar(unit.wide!, thick)}
              y={y - thick / 2}
              fill="var(--accent)"
              opacity={0.25}
            />
            <rect
              {...bar(unit.narrow!, thick)}
              y={y - thick / 2}
              fill="var(--accent)"
              opacity={0.75}
            />
            <circle
              cx={x(rank).toFixed(1)}
              cy={y}
              r={dot}
              fill="var(--paper)"
              stroke="var(--ink)"
              strokeWidth={isNamed ? 2 : 0.8}
            />
          </a>
        );
      })}
    </svg>
  );
}

/** 1, then round numbers up to the last place. */
function ticksOf(most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => most / each <= 9) ?? 1000;
  const round = Array.from({ length: Math.floor(most / step) }, (_, i) => (i + 1) * step);
  return step === 1 ? round : [1, ...round];
}
