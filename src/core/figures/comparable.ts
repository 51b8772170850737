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
    (row) => kindOf(row).join('\n'),
  );
  return [...alike.values()].flatMap((group) => {
    const bars = toBars(group.slice(0, MOST_BARS));
    return bars.length > 1 || bars.some(({ target }) => target !== undefined) ? [toChart(group, bars)] : [];
  });
}

/**
 * The charts for the page of a place or a topic: what one organisation counted of one thing over periods that are as
 * long as each other and do not overlap, or at several times; then what is drawn against its target.
 */
export function chartsOfPlace(rows: readonly FigureRow[]): FigureChart[] {
  const trends = trendsOf(rows);
  const told = new Set(trends.flatMap(({ bars }) => bars.map(({ row }) => row)));
  const targets = chartsOf(rows).filter(
    ({ bars }) => bars.some(({ target }) => target !== undefined) && bars.some(({ row }) => !told.has(row)),
  );
  return [...trends, ...targets].slice(0, MOST_CHARTS).map(nameOwner);
}

/** Bars of one organisation do not say its name: the chart does. */
function nameOwner(chart: FigureChart): FigureChart {
  const names = new Set(chart.bars.map(({ row }) => row.organisation.name));
  return names.size === 1 ? { ...chart, title: [chart.title, ...names].join(', ') } : chart;
}

function trendsOf(rows: readonly FigureRow[]): FigureChart[] {
  const whole = rows.filter(({ metric, partOf }) => metric !== 'khac' && partOf === undefined);
  const alike = Map.groupBy(whole, (row) =>
    [row.organisation.slug, row.district?.slug, row.subject, ...kindOf(row)].join('\n'),
  );
  return [...alike.values()].flatMap((group) => {
    const apart = keepApart(group).slice(0, MOST_BARS);
    return apart.length > 1 ? [toChart(apart, toBars(apart))] : [];
  });
}

/** Of figures that count the same days, the one of the newest article, which comes first. */
function keepApart(group: readonly FigureRow[]): FigureRow[] {
  const kept: FigureRow[] = [];
  for (const row of group) if (kept.every((other) => isApart(row, other))) kept.push(row);
  return kept;
}

function isApart({ kind, period }: FigureRow, { period: other }: FigureRow): boolean {
  if (kind === 'stock') return period.end !== other.end;
  return period.end < (other.start ?? '') || other.end < (period.start ?? '');
}

function kindOf(row: FigureRow): string[] {
  return [row.metric, row.measure, row.kind, lengthOf(row)];
}

function toChart(group: readonly FigureRow[], bars: FigureBar[]): FigureChart {
  const [first] = group;
  const most = Math.max(...bars.flatMap(({ row, target = 0 }) => [row.value, target]));
  const periods = new Set(group.map(sayPeriod));
  const subject = new Set(group.map((row) => row.subject)).size === 1 ? first?.subject : undefined;
  const title = first ? [subject ?? metricLabels[first.metric], unitOf(first.measure)] : [];
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
const MOST_CHARTS = 2;
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
