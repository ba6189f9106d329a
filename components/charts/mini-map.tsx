/** Where one unit lies among the others. */
import type { Boundary } from '@/warehouse/queries/campaigns';
import { Islands } from './islands';

export function MiniMap({
  boundaries,
  code,
  alt,
}: {
  boundaries: Boundary[];
  code: string;
  alt: string;
}) {
  const own = boundaries.find(({ unit_code }) => unit_code === code);
  if (!own) return null;
  const others = boundaries
    .filter((boundary) => boundary !== own)
    .map(({ path }) => absolute(path));
  return (
    <svg
      viewBox={`0 0 ${own.width} ${own.height}`}
      role="img"
      aria-label={alt}
      className="block h-auto w-full max-w-sm"
    >
      <path d={others.join('')} fill="var(--map-0)" stroke="var(--paper)" strokeWidth={1.2} />
      <path d={own.path} fill="var(--mark)" />
      <Islands
        boundaries={boundaries}
        fill={(of) => (of === code ? 'var(--mark)' : 'var(--soft)')}
      />
    </svg>
  );
}

/** Paths begin with a relative move: joined to another, that move must count from the corner. */
const absolute = (path: string) => path.replace(/^m/, 'M');
