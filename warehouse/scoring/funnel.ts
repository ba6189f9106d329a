/** How far a rate of a few may stray from the rate of all by chance alone (Spiegelhalter 2005). No I/O. */

/** Standard normal quantiles of the two pairs of limits: 95% and 99.8%. */
export const LIMITS = [1.959963984540054, 3.090232306167813] as const;

/** p₀ ± z√(p₀(1 − p₀) ÷ n), kept within 0…1. */
export function funnelLimits(share: number, n: number, z: number): { low: number; high: number } {
  const half = z * Math.sqrt((share * (1 - share)) / n);
  return { low: Math.max(0, share - half), high: Math.min(1, share + half) };
}

/** Where a rate lies: within what chance explains, outside 95%, or outside 99.8%. */
export function funnelZone(
  rate: number,
  n: number,
  share: number,
): 'inside' | 'beyond_95' | 'beyond_998' {
  const [inner, outer] = LIMITS.map((z) => funnelLimits(share, n, z)) as [
    ReturnType<typeof funnelLimits>,
    ReturnType<typeof funnelLimits>,
  ];
  const isWithin = ({ low, high }: { low: number; high: number }) => low <= rate && rate <= high;
  return isWithin(inner) ? 'inside' : isWithin(outer) ? 'beyond_95' : 'beyond_998';
}
