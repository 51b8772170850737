import { compareCodes } from '../text/compare-codes.ts';
import { daysOf } from './add-up.ts';
import type { FigureRow } from './figure-view.ts';
import { unitOf } from './measures.ts';
import { metricLabels, metrics } from './metrics.ts';
import { sayPeriod } from './say-period.ts';

/**
 * The charts that figures of one metric give: bars of the same measure, all stocks, or all flows over periods of the
 * same length. A lone figure is drawn only against its target.
 */
export function chartsOf(rows: readonly FigureRow[]): FigureChart[] {
  const alike = Map.groupBy(
    rows.filter(({ metric }) => metric !== 'khac'),
    (row) => [row.metric, row.measure, row.kind, lengthOf(row)].join('\n'),
  );
  return [...alike.values()].flatMap((group) => {
    const bars = toBars(group.slice(0, MOST_BARS));
    return bars.length > 1 || bars.some(({ target }) => target !== undefined) ? [toChart(group, bars)] : [];
  });
}

function toChart(group: readonly FigureRow[], bars: FigureBar[]): FigureChart {
  const [first] = group;
  const most = Math.max(...bars.flatMap(({ row, target = 0 }) => [row.value, target]));
  const periods = new Set(group.map(sayPeriod));
  const title = first ? [metricLabels[first.metric], unitOf(first.measure)] : [];
  return { title: [...title, ...(periods.size === 1 ? periods : [])].join(', '), most, bars };
}

/** Labelled by what tells them apart. Earlier periods first, and a whole before its parts. */
function toBars(group: readonly FigureRow[]): FigureBar[] {
  const differs = (say: (row: FigureRow) => string) => new Set(group.map(say)).size > 1;
  const says = [sayOrganisation, sayWhat, sayPeriod].filter(differs);
  return [...group]
    .sort((a, b) => compareCodes(a.period.end, b.period.end) || b.value - a.value)
    .map((row) => ({
      row,
      target: row.target,
      isPart: row.partOf !== undefined,
      label: (says.length > 0 ? says : [sayWhat]).map((say) => say(row)).join(', '),
    }));
}

function sayOrganisation({ organisation }: FigureRow): string {
  return organisation.name;
}

/** What a figure counts. */
export function sayWhat({ subject, metric }: Pick<FigureRow, 'subject' | 'metric'>): string {
  return subject ?? metrics[metric].label;
}

/** Of a flow in months, or in days where it is shorter: months and years differ by a day or two. */
function lengthOf({ kind, period: { start, end } }: FigureRow): string {
  if (kind === 'stock' || start === undefined) return '';
  const days = daysOf({ start, end });
  return days < SHORTEST_MONTH ? `${days} days` : `${Math.round(days / MEAN_MONTH)} months`;
}

const MOST_BARS = 12;
const SHORTEST_MONTH = 28;
const MEAN_MONTH = 30.44;

export interface FigureChart {
  title: string;
  /** What the full width stands for. */
  most: number;
  bars: FigureBar[];
}

export interface FigureBar {
  label: string;
  row: FigureRow;
  target: number | undefined;
  isPart: boolean;
}
