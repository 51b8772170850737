import { formatDate } from '../../core/text/date.ts';

/**
 * When an organisation existed, in words; undefined where nothing is known.
 * @example sayYears(undefined, '2025-06-30') === 'Đến 30/06/2025'
 */
export function sayYears(from: string | undefined, to: string | undefined): string | undefined {
  if (from && to) return `Từ ${formatDate(from)} đến ${formatDate(to)}`;
  if (from) return `Từ ${formatDate(from)}`;
  return to && `Đến ${formatDate(to)}`;
}
