/** Totals on the map, drawn as plain SVG; the table beside it holds the same figures. */
import { fixed } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { Boundary } from '@/warehouse/queries/campaigns';
import type { RankedUnit } from '@/warehouse/queries/ranking';
import { nameInSentence } from '../ui/unit-name';

const STEPS = 7;

/** Islands too small to be seen at the scale of the country are named where they lie. */
const NAMED_ISLANDS = [
  { code: '48', name: 'Hoàng Sa', x: 528, y: 445 },
  { code: '56', name: 'Trường Sa', x: 720, y: 862 },
];

interface Props {
  boundaries: Boundary[];
  units: RankedUnit[];
  decimals: number;
  /** Address of a unit's page. */
  link: (code: string) => string;
  t: Translate;
  lang: Language;
}

export function Choropleth({ boundaries, units, decimals, link, t, lang }: Props) {
  const scored = units.filter(({ total }) => total !== null);
  if (!boundaries.length || !scored.length) return null;
  const byCode = new Map(units.map((unit) => [unit.unit_code, unit]));
  const totals = scored.map(({ total }) => total!);
  const [low, high] = [Math.min(...totals), Math.max(...totals)];
  const step = (total: number | null | undefined) =>
    total === null || total === undefined
      ? 0
      : 1 + Math.min(STEPS - 1, Math.floor(((total - low) / (high - low || 1)) * STEPS));
  const points = (total: number | null) => fixed(total, decimals, lang);
  const highest = scored.find(({ total }) => total === high)!;
  const lowest = scored.findLast(({ total }) => total === low)!;
  const { width, height } = boundaries[0]!;
  const islands = NAMED_ISLANDS.filter(({ code }) =>
    boundaries.some(({ unit_code }) => unit_code === code),
  );
  return (
    <figure>
      <figcaption className="mb-2 font-semibold">
        {t('ranking.map')}
        <small className="block font-normal text-soft">{t('ranking.mapHint')}</small>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby="map-title map-desc"
        className="block h-auto w-full"
      >
        <title id="map-title">{t('ranking.mapAlt', { units: scored.length })}</title>
        <desc id="map-desc">
          {t('ranking.mapDesc', {
            low: points(low),
            lowUnit: nameInSentence(lowest.unit_name),
            high: points(high),
            highUnit: nameInSentence(highest.unit_name),
          })}
        </desc>
        <g stroke="var(--paper)" strokeWidth={1.2} strokeLinejoin="round">
          {boundaries.map(({ unit_code, path }) => {
            const unit = byCode.get(unit_code);
            return (
              <a key={unit_code} href={link(unit_code)} tabIndex={-1}>
                <path d={path} fill={`var(--map-${step(unit?.total)})`}>
                  <title>
                    {`${unit?.unit_name}: ${unit?.total == null ? t('ranking.mapNoScore') : points(unit.total)}`}
                  </title>
                </path>
              </a>
            );
          })}
        </g>
        {islands.map(({ code, name, x, y }) => (
          <text key={code} x={x} y={y} textAnchor="middle" fontSize={30} fill="var(--ink)">
            {name}
          </text>
        ))}
      </svg>
      <div className="mt-2 flex items-center gap-1.5 text-xs text-soft" aria-hidden>
        <span>{points(low)}</span>
        {Array.from({ length: STEPS }, (_, i) => (
          <i key={i} className="h-2 flex-1" style={{ background: `var(--map-${i + 1})` }} />
        ))}
        <span>{points(high)}</span>
      </div>
      <p className="mt-1 text-xs text-soft">{t('ranking.mapSource')}</p>
    </figure>
  );
}
