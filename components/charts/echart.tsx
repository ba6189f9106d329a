/** The one place that draws with ECharts on the server: an option → a static SVG with a text alternative. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

interface Props {
  option: EChartsCoreOption;
  width: number;
  height: number;
  /** What the picture says, in words. */
  alt: string;
}

/** Colours may be CSS variables: they pass through to the SVG and follow dark mode and print. */
export function EChart({ option, width, height, alt }: Props) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...option });
  const svg = steady(chart.renderToSVGString({ useViewBox: true }));
  // without dispose the process never ends
  chart.dispose();
  return (
    <div
      role="img"
      aria-label={alt}
      className="[&_svg]:block [&_svg]:h-auto [&_svg]:w-full"
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}

/** ECharts counts its ids over the life of the process: numbered anew, the same data is the same bytes. */
function steady(svg: string): string {
  const seen = new Map<string, string>();
  return svg.replace(/zr\d+-[a-z]+-?\d*|zr\d+/g, (id) => {
    if (!seen.has(id)) seen.set(id, `c${seen.size}`);
    return seen.get(id)!;
  });
}
