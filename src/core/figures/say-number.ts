import { formatNumber } from '../text/number.ts';
import { sayAmount } from './amount.ts';
import { qualifiers, unitOf, type Measure, type Qualifier } from './measures.ts';

/** A figure's number with its unit. @example 'gần 200 triệu đồng' */
export function sayNumber({ value, qualifier, measure }: Counted): string {
  const amount = sayAmount(value) + (measure === 'phan-tram' ? '' : ' ') + unitOf(measure);
  return qualifier ? `${qualifiers[qualifier]} ${amount}` : amount;
}

/** What a figure was to reach, and how far it came, as the article says it; empty where it says neither. */
export function sayTarget({
  target,
  percent,
}: {
  target?: number | undefined;
  percent?: number | undefined;
}): string {
  return [
    target === undefined ? '' : `chỉ tiêu ${formatNumber(target)}`,
    percent === undefined ? '' : `đạt ${formatNumber(percent)}%${target === undefined ? ' chỉ tiêu' : ''}`,
  ]
    .filter(Boolean)
    .join(', ');
}

interface Counted {
  value: number;
  qualifier?: Qualifier | undefined;
  measure: Measure;
}
