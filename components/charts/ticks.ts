/** Four to eight round numbers between the ends of an axis. */
export function ticks(low: number, high: number): number[] {
  const span = high - low || 1;
  const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20].find((s) => span / s <= 7) ?? 50;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) =>
    Number(((first + i) * step).toFixed(4)),
  );
}
