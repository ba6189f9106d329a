/** One of the large figures at the head of a page, over what it is. */
import type { ReactNode } from 'react';

export function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse justify-end border-t-2 border-ink pt-2">
      <dt className="text-[0.8125rem] text-soft">{label}</dt>
      <dd className="text-[1.75rem] font-semibold leading-tight tracking-tight">{children}</dd>
    </div>
  );
}
