/** Every unit as published and as supposed, in the order supposed. Drawn on the server and in the browser alike. */
import { fixed, signed } from '@/i18n/format';
import type { Language } from '@/i18n/translator';
import type { Outcome, Standing } from '@/warehouse/scoring/what-if';
import { address, unitPath } from '../ui/link';
import { filled, type Words } from './words';

/** An outcome without the figures it came from. */
export interface OutcomeRow {
  unit_code: string;
  unit_name: string;
  block: string | null;
  published: Standing;
  supposed: Standing;
}

export const outcomeRows = (outcomes: Outcome[]): OutcomeRow[] =>
  outcomes.map(({ unit: { unit_code, unit_name, block }, published, supposed }) => ({
    unit_code,
    unit_name,
    block,
    published,
    supposed,
  }));

interface Props {
  id: string;
  rows: OutcomeRow[];
  /** Ranks are those of blocks, where there is no overall one. */
  inBlocks: boolean;
  hasClasses: boolean;
  decimals: number;
  /** Code of the unit whose figures are supposed. */
  marked: string | null;
  blocks: Record<string, string>;
  words: Words;
  lang: Language;
}

export function Result({
  id,
  rows,
  inBlocks,
  hasClasses,
  decimals,
  marked,
  blocks,
  words,
  lang,
}: Props) {
  const place = (standing: Standing) => (inBlocks ? standing.rank_in_block : standing.rank);
  const last = Number.MAX_SAFE_INTEGER;
  const sorted = [...rows].sort(
    (a, b) =>
      (inBlocks ? (a.block ?? '').localeCompare(b.block ?? '') : 0) ||
      (place(a.supposed) ?? last) - (place(b.supposed) ?? last) ||
      (a.unit_code < b.unit_code ? -1 : 1),
  );
  return (
    <table className="figures">
      <caption className="sr-only">{words.result}</caption>
      <thead>
        <tr>
          <th scope="col">{words.rank}</th>
          <th scope="col">{words.before}</th>
          <th scope="col" className="pinned">
            {words.name}
          </th>
          <th scope="col">{words.total}</th>
          <th scope="col">{words.change}</th>
          {hasClasses && <th scope="col">{words.class}</th>}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => {
          const [from, to] = [place(row.published), place(row.supposed)];
          const [before, after] = [row.published.total, row.supposed.total];
          return (
            <tr key={row.unit_code} aria-current={row.unit_code === marked || undefined}>
              <td className="whitespace-nowrap font-semibold">
                {to ?? <span className="font-normal text-soft">{words.unranked}</span>}
              </td>
              <td className="whitespace-nowrap text-soft">
                {from ?? '–'} <Move from={from} to={to} words={words} />
              </td>
              <th scope="row" className="pinned">
                <a lang="vi" href={address(unitPath(id, row.unit_code), lang)}>
                  {row.unit_code === marked ? <b>{row.unit_name}</b> : row.unit_name}
                </a>
                {inBlocks && (
                  <small className="block text-soft">{blocks[row.block ?? ''] ?? ''}</small>
                )}
              </th>
              <td className="whitespace-nowrap">
                <b>{fixed(after, decimals, lang)}</b>
              </td>
              <td className="whitespace-nowrap text-soft">
                {before !== null && after !== null && after !== before
                  ? signed(after - before, decimals, lang)
                  : ''}
              </td>
              {hasClasses && (
                <td className="whitespace-nowrap">
                  {row.supposed.class ?? ''}
                  {row.supposed.class !== row.published.class && (
                    <small className="block text-soft">
                      {words.before}: {row.published.class ?? '–'}
                    </small>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** ▲ 2 or ▼ 1, said in words to those who hear it. */
function Move({ from, to, words }: { from: number | null; to: number | null; words: Words }) {
  if (from === null || to === null || from === to) return null;
  const n = Math.abs(from - to);
  const said = filled(to < from ? words.up : words.down, { n });
  return (
    <span className={to < from ? 'text-accent' : 'text-mark'}>
      <span aria-hidden>
        {to < from ? '▲' : '▼'} {n}
      </span>
      <span className="sr-only">{said}</span>
    </span>
  );
}

/** How many ranks and classes are other than published. */
export function countMoves(rows: OutcomeRow[], inBlocks: boolean) {
  const place = (standing: Standing) => (inBlocks ? standing.rank_in_block : standing.rank);
  return {
    moved: rows.filter(({ published, supposed }) => place(published) !== place(supposed)).length,
    classes: rows.filter(({ published, supposed }) => published.class !== supposed.class).length,
  };
}
