import { isDate } from '../text/date.ts';
import { formatNumber } from '../text/number.ts';
import { sayAmount } from './amount.ts';
import { measures, qualifiers } from './measures.ts';
import { metrics } from './metrics.ts';
import { sayPeriod } from './say-period.ts';

/**
 * A figure as one line an editor can check at a glance; what is not filled in yet is left out.
 * @example 'gần 200 triệu đồng: tiền chăm lo, hỗ trợ, khoảng năm 2020'
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
    [[head, about].filter(Boolean).join(': '), ...goal, sayDraftPeriod(figure)].filter(Boolean).join(', ') ||
    'Con số mới'
  );
}

const LABELS = Object.fromEntries(Object.entries(metrics).map(([slug, { label }]) => [slug, label]));

function sayDraftPeriod({ kind = '', period }: FigureDraft): string {
  const { start, end, inferred } = period ?? {};
  if (!isDay(end) || (kind !== 'stock' && !isDay(start))) return '';
  return sayPeriod({
    kind,
    period: { start: isDay(start) ? start : undefined, end, inferred: inferred === true },
  });
}

function isDay(stamp: unknown): stamp is string {
  return typeof stamp === 'string' && isDate(stamp);
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
