/** How many units reached which level of points. */
import { fixed } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import { bins } from '@/warehouse/scoring/spread';
import { EChart } from './echart';

export function Histogram({ totals, t, lang }: { totals: number[]; t: Translate; lang: Language }) {
  const found = bins(totals, 16);
  if (!found.length) return null;
  const label = (value: number) => fixed(value, Number.isInteger(value) ? 0 : 1, lang);
  const filled = found.filter(({ n }) => n > 0);
  return (
    <figure>
      <figcaption className="mb-2 font-semibold">{t('ranking.distribution')}</figcaption>
      <EChart
        width={340}
        height={150}
        alt={t('ranking.distributionAlt', {
          bins: filled
            .map(({ from, to, n }) => t('ranking.bin', { from: label(from), to: label(to), n }))
            .join('; '),
        })}
        option={{
          grid: { left: 4, right: 4, top: 18, bottom: 20 },
          xAxis: {
            type: 'category',
            data: found.map(({ from }) => label(from)),
            axisLine: { lineStyle: { color: 'var(--line)' } },
            axisTick: { show: false },
            axisLabel: { color: 'var(--soft)', fontSize: 10 },
          },
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
