/** Points by campaign month, cumulative: one line a group of criteria that has monthly figures. */
import { day, fixed, plain } from '@/i18n/format';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { MonthlyPoints } from '@/warehouse/queries/ranking';
import type { Criterion } from '@/warehouse/scoring/criteria';
import { EChart } from './echart';

interface Props {
  months: MonthlyPoints[];
  /** Leaves or groups to draw, at most a handful. */
  nodes: Criterion[];
  decimals: number;
  t: Translate;
  lang: Language;
}

/** Told apart by line and mark, not by colour alone. */
const LINES = [
  { color: 'var(--accent)', type: 'solid', symbol: 'circle' },
  { color: 'var(--mark)', type: 'dashed', symbol: 'rect' },
  { color: 'var(--soft)', type: 'dotted', symbol: 'triangle' },
  { color: 'var(--ink)', type: 'solid', symbol: 'diamond' },
] as const;

/** Leaves whose points are known in more than half of the months and move. */
export function movingLeaves(leaves: Criterion[], months: MonthlyPoints[]): Criterion[] {
  return leaves
    .map((node) => {
      const known = months.filter((m) => m.criterion === node.code && m.points !== null);
      const total = months.filter((m) => m.criterion === node.code).length;
      const spread = new Set(known.map(({ points }) => points)).size;
      return { node, worth: known.length * 2 > total && spread > 2 ? node.max : 0 };
    })
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, LINES.length)
    .map(({ node }) => node);
}

export function Months({ months, nodes, decimals, t, lang }: Props) {
  const ends = [...new Set(months.map(({ month_ends_on }) => month_ends_on))];
  if (ends.length < 3 || !nodes.length) return null;
  const points = (code: string) =>
    ends.map(
      (end) => months.find((m) => m.month_ends_on === end && m.criterion === code)?.points ?? null,
    );
  const name = (node: Criterion) => `${node.code} ${inLanguage(node.name, lang)}`;
  const alt = nodes
    .map((node) => {
      const values = points(node.code);
      return `${name(node)}: ${fixed(values.find((v) => v !== null) ?? null, decimals, lang)} → ${fixed(values.at(-1) ?? null, decimals, lang)}`;
    })
    .join('; ');
  const words = `${t('unit.months')}. ${alt}`;
  const option = {
    grid: { left: 30, right: 16, top: 12, bottom: 24 },
    xAxis: {
      type: 'category',
      data: ends.map((end) => day(end).slice(0, 5)),
      axisLine: { lineStyle: { color: 'var(--line)' } },
      axisTick: { show: false },
      axisLabel: {
        color: 'var(--soft)',
        fontSize: 11,
        hideOverlap: true,
        showMinLabel: true,
        showMaxLabel: true,
        alignMaxLabel: 'right',
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      axisLabel: { color: 'var(--soft)', fontSize: 11 },
      splitLine: { lineStyle: { color: 'var(--line)' } },
    },
    series: nodes.map((node, i) => ({
      type: 'line',
      data: points(node.code),
      symbol: LINES[i]!.symbol,
      symbolSize: 6,
      lineStyle: { color: LINES[i]!.color, type: LINES[i]!.type, width: 2 },
      itemStyle: { color: LINES[i]!.color },
    })),
  };
  return (
    <figure>
      <figcaption className="mb-2">
        <h2>{t('unit.months')}</h2>
        <small className="text-soft">{t('unit.monthsHint')}</small>
      </figcaption>
      <ul className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-[0.8125rem]">
        {nodes.map((node, i) => (
          <li key={node.code}>
            <Key line={LINES[i]!} /> {name(node)}:{' '}
            <b>{fixed(points(node.code).at(-1) ?? null, decimals, lang)}</b> /{' '}
            {plain(node.max, lang)}
          </li>
        ))}
      </ul>
      {/* twice, for a wide and a narrow screen: text in a picture that shrinks can't be read */}
      <div className="max-w-4xl max-sm:hidden">
        <EChart width={880} height={260} alt={words} option={option} />
      </div>
      <div className="sm:hidden">
        <EChart width={340} height={220} alt={words} option={option} />
      </div>
    </figure>
  );
}

function Key({ line: { color, type } }: { line: (typeof LINES)[number] }) {
  return (
    <i
      aria-hidden
      className="mr-1 inline-block w-6 align-middle"
      style={{ borderTop: `3px ${type} ${color}` }}
    />
  );
}
