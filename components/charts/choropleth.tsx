/** Totals on the map, drawn as plain SVG; the table beside it holds the same figures. */
import { fixed } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { Boundary } from '@/warehouse/queries/campaigns';
import type { RankedUnit } from '@/warehouse/queries/ranking';
import { nameInSentence } from '../ui/unit-name';
import { Islands } from './islands';

const STEPS = 7;

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
  const byCode = new Map(units.map((unit) => [unit.unit_code, unit]));
  // the scale is that of the units drawn: departments, say, have points and no territory
  const drawn = boundaries.flatMap(({ unit_code }) => byCode.get(unit_code) ?? []);
  const scored = drawn.filter(({ total }) => total !== null);
  if (!scored.length) return null;
  const totals = scored.map(({ total }) => total!);
  const [low, high] = [Math.min(...totals), Math.max(...totals)];
  const fill = (total: number | null | undefined) =>
    total === null || total === undefined
      ? 'url(#map-none)'
      : `var(--map-${1 + Math.min(STEPS - 1, Math.floor(((total - low) / (high - low || 1)) * STEPS))})`;
  const points = (total: number | null) => fixed(total, decimals, lang);
  const highest = scored.find(({ total }) => total === high)!;
  const lowest = scored.findLast(({ total }) => total === low)!;
  const { width, height } = boundaries[0]!;
  return (
    <figure>
      <figcaption className="mb-2 font-semibold">
        {t('ranking.map')}
        <small className="block font-normal text-soft">{t('ranking.mapHint')}</small>
      </figcaption>
      {/* a picture must not hold links, for those who hear it: they get its words, the table its links */}
      <p className="sr-only">
        {t('ranking.mapAlt', { units: scored.length })}.{' '}
        {t('ranking.mapDesc', {
          low: points(low),
          lowUnit: nameInSentence(lowest.unit_name),
          high: points(high),
          highUnit: nameInSentence(highest.unit_name),
        })}
      </p>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden className="block h-auto w-full">
        <pattern id="map-none" width={8} height={8} patternUnits="userSpaceOnUse">
          <path d="M0 8 8 0" stroke="var(--soft)" strokeWidth={1} />
        </pattern>
        <g stroke="var(--paper)" strokeWidth={1.2} strokeLinejoin="round">
          {boundaries.map(({ unit_code, path }) => {
            const unit = byCode.get(unit_code);
            return (
              <a key={unit_code} href={link(unit_code)} tabIndex={-1}>
                <path d={path} fill={fill(unit?.total)}>
                  <title>
                    {`${unit?.unit_name}: ${unit?.total == null ? t('ranking.mapNoScore') : points(unit.total)}`}
                  </title>
                </path>
              </a>
            );
          })}
        </g>
        <Islands boundaries={boundaries} fill={(code) => fill(byCode.get(code)?.total)} />
      </svg>
      <div className="mt-2 flex items-center gap-1.5 text-xs text-soft" aria-hidden>
        <span>{points(low)}</span>
        {Array.from({ length: STEPS }, (_, i) => (
          <i key={i} className="h-2 flex-1" style={{ background: `var(--map-${i + 1})` }} />
        ))}
        <span>{points(high)}</span>
      </div>
      {scored.length < boundaries.length && (
        <p className="mt-1 flex items-center gap-1.5 text-xs text-soft">
          <svg className="h-2 w-6" aria-hidden>
            <rect width="100%" height="100%" fill="url(#map-none)" />
          </svg>
          {t('ranking.mapNoScore')}
        </p>
      )}
      <p className="mt-1 text-xs text-soft">{t('ranking.mapSource')}</p>
    </figure>
  );
}
