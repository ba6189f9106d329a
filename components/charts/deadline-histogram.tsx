/** When dossiers ended, by the share of their working time they used: a unit beside those it is compared with. */
import { percent, plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { DeadlineBin } from '@/warehouse/queries/signs';
import { EChart } from './echart';

interface Props {
  bins: DeadlineBin[];
  t: Translate;
  lang: Language;
}

/** The bins, in twentieths: from 0.5 to 1.5 of the time allowed. */
const ENDS = Array.from({ length: 20 }, (_, i) => (11 + i) / 20);
const DUE = ENDS.indexOf(1);

export function DeadlineHistogram({ bins, t, lang }: Props) {
  const at = new Map(bins.map((bin) => [Math.round(bin.to * 20), bin]));
  const own = ENDS.map((to) => at.get(Math.round(to * 20))?.n ?? 0);
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  const all = ENDS.map((to) => at.get(Math.round(to * 20))?.others ?? 0);
  const scale = sum(own) / (sum(all) || 1);
  const others = all.map((n) => n * scale);
  const label = (to: number) => percent(to, lang, 0);
  return (
    <figure className="max-w-xl">
      <figcaption className="mb-2 font-semibold">
        {t('signs.chart')}
        <small className="block font-normal text-soft">
          <span aria-hidden="true" className="text-accent">
            ■
          </span>{' '}
          {t('signs.chartOwn')} · <span aria-hidden="true">▬</span> {t('signs.chartOthers')}
        </small>
      </figcaption>
      <EChart
        width={420}
        height={190}
        alt={t('signs.chartAlt', {
          last: own[DUE]!,
          others: plain(others[DUE]!, lang, 0),
          bins: ENDS.map((to, i) =>
            t('signs.bin', { from: label(to - 0.05), to: label(to), n: own[i]! }),
          ).join('; '),
        })}
        option={{
          grid: { left: 8, right: 8, top: 22, bottom: 24 },
          xAxis: {
            type: 'category',
            data: ENDS.map(label),
            axisLine: { lineStyle: { color: 'var(--soft)' } },
            axisTick: { show: false },
            axisLabel: {
              color: 'var(--soft)',
              fontSize: 11,
              interval: (i: number) => (i - DUE) % 5 === 0,
              formatter: (text: string, i: number) =>
                i === DUE ? `${text} (${t('signs.due')})` : text,
            },
          },
          yAxis: { type: 'value', show: false },
          series: [
            {
              type: 'bar',
              data: own.map((n, i) => ({
                value: n || null,
                // the one number the picture is about
                label: { show: i === DUE, position: 'top', color: 'var(--ink)', fontSize: 11 },
              })),
              barCategoryGap: '10%',
              itemStyle: { color: 'var(--accent)' },
            },
            {
              type: 'line',
              data: others,
              step: 'middle',
              symbol: 'none',
              lineStyle: { color: 'var(--ink)', width: 1.5 },
            },
          ],
        }}
      />
    </figure>
  );
}
