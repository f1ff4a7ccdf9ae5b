import { writeFile } from 'node:fs/promises';
import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

export interface GrowingTime {
  readonly name: string;
  /** In milliseconds, one for each size. */
  readonly times: readonly number[];
}

/** Draws how times grow with the size of a corpus, both axes in powers of ten, into an SVG file. */
export async function plotGrowth(
  file: string,
  sizes: readonly number[],
  growing: readonly GrowingTime[],
): Promise<void> {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 560 });
  chart.setOption({
    backgroundColor: '#ffffff',
    animation: false,
    title: { text: 'Time by the number of sources, of 20 quotes each', left: 'center' },
    // One below the other: without a page the width of words is guessed, too small.
    legend: { orient: 'vertical', left: 80, bottom: 0 },
    grid: { left: 80, right: 40, top: 50, bottom: 180 },
    xAxis: { type: 'log', name: 'sources', nameLocation: 'middle', nameGap: 28, min: sizes[0] },
    yAxis: { type: 'log', name: 'milliseconds' },
    series: growing.map(({ name, times }) => ({
      type: 'line',
      name,
      data: times.map((time, i) => [sizes[i], time]),
    })),
  });
  await writeFile(file, chart.renderToSVGString());
  chart.dispose();
}
