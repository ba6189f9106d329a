/** How many units reached which level of points. */
import { fixed, plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import { bins } from '@/warehouse/scoring/spread';
import { EChart } from './echart';
import { ticks } from './ticks';

interface Props {
  totals: number[];
  /** The block, where the totals are of one. */
  of?: string | undefined;
  t: Translate;
  lang: Language;
}

/** About this many bars are told apart at a glance. */
const BARS = 20;

export function Histogram({ totals, of, t, lang }: Props) {
  const found = bins(totals, BARS);
  if (!found.length) return null;
  const label = (value: number) => fixed(value, Number.isInteger(value) ? 0 : 1, lang);
  const filled = found.filter(({ n }) => n > 0);
  const [low, high] = [found[0]!.from, found.at(-1)!.to];
  return (
    <figure>
      <figcaption className="mb-2 font-semibold">
        {t('ranking.distribution')}
        {of && <small className="block font-normal text-soft">{of}</small>}
      </figcaption>
      <EChart
        width={340}
        height={150}
        alt={`${of ? `${of}. ` : ''}${t('ranking.distributionAlt', {
          bins: filled
            .map(({ from, to, n }) => t('ranking.bin', { from: label(from), to: label(to), n }))
            .join('; '),
        })}`}
        option={{
          grid: { left: 10, right: 10, top: 18, bottom: 20 },
          // bars stand between round numbers, so the numbers are on an axis of their own
          xAxis: [
            { type: 'category', data: found.map(({ from }) => from), show: false },
            {
              type: 'value',
              position: 'bottom',
              min: low,
              max: high,
              axisLine: { show: true, lineStyle: { color: 'var(--soft)' } },
              axisTick: { show: true, customValues: ticks(low, high) },
              splitLine: { show: false },
              axisLabel: {
                color: 'var(--soft)',
                fontSize: 11,
                customValues: ticks(low, high),
                formatter: (value: number) => plain(value, lang, 1),
              },
            },
          ],
          yAxis: { type: 'value', show: false },
          series: [
            {
              type: 'bar',
              data: found.map(({ n }) => n || null),
              barCategoryGap: '8%',
              itemStyle: { color: 'var(--accent)' },
              label: { show: true, position: 'top', color: 'var(--soft)', fontSize: 10 },
            },
          ],
        }}
      />
    </figure>
  );
}
