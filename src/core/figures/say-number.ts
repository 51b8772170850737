import { formatNumber } from '../text/number.ts';
import { sayAmount } from './amount.ts';
import { qualifiers, unitOf, type Measure, type Qualifier } from './measures.ts';

/** A figure's number with its unit. @example 'gần 200 triệu đồng' */
export function sayNumber({ value, qualifier, measure }: Counted): string {
  return `${sayValue({ value, qualifier })}${measure === 'phan-tram' ? '' : ' '}${unitOf(measure)}`;
}

/** The same without its unit. */
export function sayValue({ value, qualifier }: Omit<Counted, 'measure'>): string {
  return qualifier ? `${qualifiers[qualifier]} ${sayAmount(value)}` : sayAmount(value);
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
