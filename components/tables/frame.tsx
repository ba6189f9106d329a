/** A table of figures under its name; where it is wider than the page it scrolls by itself. */
import type { ReactNode } from 'react';

export function Frame({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="frame" tabIndex={0} aria-label={label}>
      <table className="figures stack">
        <caption className="sr-only">{label}</caption>
        {children}
      </table>
    </section>
  );
}
