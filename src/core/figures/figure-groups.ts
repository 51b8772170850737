import { compareCodes } from '../text/compare-codes.ts';
import type { FigureRow } from './figure-view.ts';
import { metrics, type MetricSlug } from './metrics.ts';

/** Figures by metric, in the order of the metrics; within one the latest period first, a whole before its parts. */
export function groupByMetric(rows: readonly FigureRow[]): FigureGroup[] {
  const groups = Map.groupBy(rows, ({ metric }) => metric);
  return (Object.keys(metrics) as MetricSlug[]).flatMap((metric) => {
    const group = groups.get(metric);
    return group ? [{ metric, rows: [...group].sort(compareFigures) }] : [];
  });
}

function compareFigures(a: FigureRow, b: FigureRow): number {
  return (
    compareCodes(b.period.end, a.period.end) ||
    compareCodes(a.organisation.slug, b.organisation.slug) ||
    compareCodes(a.measure, b.measure) ||
    b.value - a.value
  );
}

export interface FigureGroup {
  metric: MetricSlug;
  rows: FigureRow[];
}
