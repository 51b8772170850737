import { compareCodes } from '../text/compare-codes.ts';
import type { Measure } from './measures.ts';
import type { MetricSlug } from './metrics.ts';

/**
 * What may be added up of some figures: exact flows of one organisation, metric, measure and subject over stated
 * periods that do not overlap. Of overlapping ones those are taken that cover the most days with the fewest figures.
 * Stocks, parts of another figure, hedged numbers and inferred periods are never added.
 */
export function addUp<F extends Addend>(figures: readonly F[]): Sum<F>[] {
  const series = Map.groupBy(figures.filter(isAddable), seriesOf);
  return [...series.values()].flatMap((addends) => {
    const taken = chooseApart(addends);
    const value = Number(taken.reduce((sum, figure) => sum + figure.value, 0).toPrecision(15));
    return taken.length > 1 ? [{ value, figures: taken }] : [];
  });
}

/** The days a period covers, both ends included. */
export function daysOf({ start, end }: { start: string; end: string }): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / DAY) + 1;
}

function isAddable<F extends Addend>(figure: F): figure is F & { period: Stated } {
  const { metric, kind, measure, qualifier, partOf, period } = figure;
  return (
    kind === 'flow' &&
    metric !== 'khac' &&
    measure !== 'phan-tram' &&
    qualifier === undefined &&
    partOf === undefined &&
    period.start !== undefined &&
    period.inferred !== true
  );
}

function seriesOf({ organisation, district, metric, measure, subject = '' }: Addend): string {
  return [organisation.slug, district?.slug, metric, measure, subject].join('\n');
}

/** Weighted interval scheduling: for each figure, in the order of their ends, the best choice up to it. */
function chooseApart<F extends Addend & { period: Stated }>(figures: F[]): F[] {
  const byEnd = [...figures].sort(
    (a, b) => compareCodes(a.period.end, b.period.end) || compareCodes(b.period.start, a.period.start),
  );
  const best: Choice<F>[] = [{ days: 0, figures: [] }];
  for (const [index, figure] of byEnd.entries()) {
    const before = byEnd.findLastIndex(({ period }) => period.end < figure.period.start) + 1;
    const without = best[index] ?? NONE;
    const rest = best[before] ?? NONE;
    const withIt = { days: rest.days + daysOf(figure.period), figures: [...rest.figures, figure] };
    best.push(isBetter(withIt, without) ? withIt : without);
  }
  return (best.at(-1) ?? NONE).figures;
}

function isBetter(one: Choice<unknown>, other: Choice<unknown>): boolean {
  return one.days > other.days || (one.days === other.days && one.figures.length < other.figures.length);
}

const DAY = 86_400_000;
const NONE: Choice<never> = { days: 0, figures: [] };

interface Choice<F> {
  days: number;
  figures: F[];
}

interface Stated {
  start: string;
  end: string;
}

export interface Addend {
  value: number;
  measure: Measure;
  metric: MetricSlug;
  kind: 'flow' | 'stock';
  qualifier?: string | undefined;
  subject?: string | undefined;
  partOf?: number | undefined;
  organisation: { slug: string };
  district?: { slug: string } | undefined;
  period: { start?: string | undefined; end: string; inferred?: boolean | undefined };
}

/** In the order of their periods. */
export interface Sum<F> {
  value: number;
  figures: F[];
}
