/** A thin bar beside a figure: its share of the maximum. The figure itself says it in words. */

export function Bar({ share, className }: { share: number | null; className: string }) {
  if (share === null) return null;
  return (
    <span className={`h-2 bg-track align-middle ${className}`} aria-hidden>
      <i
        className="block h-2 bg-accent"
        style={{ width: `${Math.max(0, Math.min(100, share * 100)).toFixed(1)}%` }}
      />
    </span>
  );
}
