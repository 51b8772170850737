import { formatDate, isDate } from '../text/date.ts';
import { formatNumber } from '../text/number.ts';
import { sayAmount } from './amount.ts';
import { measures, qualifiers } from './measures.ts';
import { metrics } from './metrics.ts';

/**
 * A figure as one line an editor can check at a glance; what is not filled in yet is left out.
 * @example 'gần 200 triệu đồng: tiền chăm lo, hỗ trợ, 01/01/2020 – 31/12/2020'
 */
export function sayFigure(figure: FigureDraft): string {
  const { value, measure, qualifier, metric, subject, target, percent } = figure;
  const amount = typeof value === 'number' ? sayAmount(value) : (value ?? '');
  const head = [word(qualifiers, qualifier), amount, word(measures, measure)].filter(Boolean).join(' ');
  const goal = [
    typeof target === 'number' ? `chỉ tiêu ${formatNumber(target)}` : '',
    typeof percent === 'number' ? `đạt ${formatNumber(percent)}%` : '',
  ].filter(Boolean);
  const about = subject ?? word(LABELS, metric);
  return (
    [[head, about].filter(Boolean).join(': '), ...goal, sayPeriod(figure)].filter(Boolean).join(', ') ||
    'Con số mới'
  );
}

const LABELS = Object.fromEntries(Object.entries(metrics).map(([slug, { label }]) => [slug, label]));

function sayPeriod({ kind, period }: FigureDraft): string {
  const [start, end] = [day(period?.start), day(period?.end)];
  const hedge = period?.inferred === true ? ' (suy đoán)' : '';
  if (kind === 'stock') return end && `đến ${end}${hedge}`;
  return start && end ? `${start} – ${end}${hedge}` : '';
}

function day(stamp: unknown): string {
  return typeof stamp === 'string' && isDate(stamp) ? formatDate(stamp) : '';
}

function word(words: Readonly<Record<string, string>>, key: unknown): string {
  return typeof key === 'string' ? (words[key] ?? key) : '';
}

/** A figure as a form holds it: anything may be missing or wrong. */
export interface FigureDraft {
  value?: number | string;
  measure?: string;
  qualifier?: string;
  metric?: string;
  subject?: string;
  kind?: string;
  target?: unknown;
  percent?: unknown;
  period?: { start?: unknown; end?: unknown; inferred?: unknown } | undefined;
}
