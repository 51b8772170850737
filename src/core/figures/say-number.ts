import { formatNumber } from '../text/number.ts';
import { sayAmount } from './amount.ts';
import { qualifiers, unitOf, type Measure, type Qualifier } from './measures.ts';

/** A figure's number with its unit. @example 'gần 200 triệu đồng' */
export function sayNumber({ value, qualifier, measure }: Counted): string {
  return sayValue({ value, qualifier }) + sayUnit(measure);
}

/** The same without its unit. */
export function sayValue({ value, qualifier }: Omit<Counted, 'measure'>): string {
  return qualifier ? `${qualifiers[qualifier]} ${sayAmount(value)}` : sayAmount(value);
}

/** What stands behind the number. @example ' người' */
export function sayUnit(measure: Measure): string {
  return spaceUnit(unitOf(measure));
}

/** A unit with the space before it where there is one. @example spaceUnit('%') === '%' */
export function spaceUnit(unit: string): string {
  return unit === '%' ? unit : ` ${unit}`;
}

/**
 * What a figure was to reach, and how far it came, as the article says it; empty where it says neither. Of what a
 * percentage is, a sentence may leave open.
 */
export function sayTarget({
  target,
  percent,
  sentence,
}: {
  target?: number | undefined;
  percent?: number | undefined;
  sentence: string;
}): string {
  const ofTarget = target === undefined && /chỉ tiêu/i.test(sentence) ? ' chỉ tiêu' : '';
  return [
    target === undefined ? '' : `chỉ tiêu ${formatNumber(target)}`,
    percent === undefined ? '' : `đạt ${formatNumber(percent)}%${ofTarget}`,
  ]
    .filter(Boolean)
    .join(', ');
}

interface Counted {
  value: number;
  qualifier?: Qualifier | undefined;
  measure: Measure;
}
