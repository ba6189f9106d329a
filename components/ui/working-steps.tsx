/** The working of a point, a line a step, as one would write it on paper. */
import type { Line } from '@/i18n/working';

export function WorkingSteps({ lines }: { lines: Line[] }) {
  return (
    <ol className="list-decimal space-y-2 pl-5">
      {lines.map(({ what, sum }) => (
        <li key={`${what} ${sum}`}>
          {what}
          {sum !== null && <b className="block wrap-anywhere">{sum}</b>}
        </li>
      ))}
    </ol>
  );
}
