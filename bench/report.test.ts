import { expect, it } from 'vitest';
import { formatTable, median, summarise, type Sample } from './report.ts';

const sample = (name: string, run: number, cpuSeconds: number): Sample => ({
  name,
  run,
  pages: 100,
  cpuSeconds,
  wallSeconds: cpuSeconds / 2,
  peakProcessMb: 50,
  peakTotalMb: 60,
  change: undefined,
});

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[undefined, 7], 7],
  [[], undefined],
])('takes the median of %j as %j', (values, expected) => {
  expect(median(values)).toBe(expected);
});

it('compares the portal with each peer by the medians of their runs', () => {
  const rows = summarise([
    sample('ours: cold', 1, 6),
    sample('hugo', 1, 12),
    sample('ours: cold', 2, 8),
    sample('hugo', 2, 16),
  ]);
  expect(rows.find(({ name }) => name === 'hugo')).toMatchObject({ cpuSeconds: 14, oursToItCpu: 0.5 });
  expect(formatTable(rows)).toContain('hugo');
});
