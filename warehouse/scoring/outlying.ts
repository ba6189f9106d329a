/** What stands apart from the others, measured so that the one that stands apart doesn't move the measure. No I/O. */
import { studentTail } from './gamma';
import { median } from './spread';

/** Makes the median absolute deviation of normal values their standard deviation (Hampel 1974). */
const NORMAL = 1.4826;

/** The middle of some values and their robust deviation, 1.4826 × MAD; null for none. */
export function middle(values: number[]): { median: number; deviation: number } | null {
  const found = median(values);
  if (found === null) return null;
  const apart = median(values.map((value) => Math.abs(value - found)))!;
  return { median: found, deviation: NORMAL * apart };
}

export interface Point {
  x: number;
  y: number;
}

/** A point beside the line through all the others. */
export interface Residual {
  /** What the others' line says at its x. */
  expected: number;
  /** Externally studentised. */
  t: number;
  /** Two-sided, of Student's t with (points − 3) degrees of freedom. */
  p: number;
}

/**
 * Externally studentised residuals of a straight line (Cook & Weisberg 1982): each point against the line
 * through the others. Null where the others have no line: fewer than three of them, or all at one x.
 */
export function residuals(points: readonly Point[]): (Residual | null)[] {
  const sums = { n: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 };
  const [x0, y0] = [points[0]?.x ?? 0, points[0]?.y ?? 0];
  const add = ({ x, y }: Point, sign: number) => {
    const [u, v] = [x - x0, y - y0];
    sums.n += sign;
    sums.x += sign * u;
    sums.y += sign * v;
    sums.xx += sign * u * u;
    sums.xy += sign * u * v;
    sums.yy += sign * v * v;
  };
  for (const point of points) add(point, 1);
  return points.map((point) => {
    add(point, -1);
    const { n, x, y, xx, xy, yy } = sums;
    const found = n > 2 ? beside(point.x - x0, point.y - y0) : null;
    add(point, 1);
    return found;

    function beside(u: number, v: number): Residual | null {
      const [spread, shared, height] = [xx - (x * x) / n, xy - (x * y) / n, yy - (y * y) / n];
      if (spread <= 1e-15) return null;
      const slope = shared / spread;
      const expected = y / n + slope * (u - x / n);
      const left = Math.max(height - slope * shared, 1e-18) / (n - 2);
      const t = (v - expected) / Math.sqrt(left * (1 + 1 / n + (u - x / n) ** 2 / spread));
      return { expected: expected + y0, t, p: studentTail(t, n - 2) };
    }
  });
}
