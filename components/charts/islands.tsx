/** The archipelagos, too small to be seen at the scale of the country: drawn bolder, and named where they lie. */
import type { Boundary } from '@/warehouse/queries/campaigns';

const ARCHIPELAGOS = [
  { code: '48', name: 'Hoàng Sa', x: 528, y: 464 },
  { code: '56', name: 'Trường Sa', x: 590, y: 636 },
];

const PROVINCES = 34;

/** East of here lies nothing of the mainland. */
const SEA = 400;

interface Props {
  boundaries: Boundary[];
  /** Colour of the province of that code. */
  fill: (code: string) => string;
}

export function Islands({ boundaries, fill }: Props) {
  // where they lie is known for the map of the whole country
  if (boundaries.length < PROVINCES) return null;
  const shown = ARCHIPELAGOS.flatMap((archipelago) => {
    const boundary = boundaries.find(({ unit_code }) => unit_code === archipelago.code);
    return boundary ? [{ ...boundary, ...archipelago }] : [];
  });
  if (!shown.length) return null;
  return (
    <>
      <clipPath id="sea">
        <rect x={SEA} y={0} width={shown[0]!.width - SEA} height={shown[0]!.height} />
      </clipPath>
      <g clipPath="url(#sea)" strokeWidth={3}>
        {shown.map(({ code, path }) => (
          <path key={code} d={path} fill={fill(code)} stroke={fill(code)} />
        ))}
      </g>
      {shown.map(({ code, name, x, y }) => (
        <text key={code} x={x} y={y} textAnchor="middle" fontSize={32} fill="var(--ink)">
          {name}
        </text>
      ))}
    </>
  );
}
