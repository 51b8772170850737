import { formatNumber } from '../text/number.ts';

/**
 * The number an editor typed the Vietnamese way: dots between thousands, a comma before decimals, and a
 * multiplier in words; undefined for what is no number. What follows the number, as in `lượt`, is left out.
 * @example readAmount('44.420') === 44420; readAmount('1,5 tỷ đồng') === 1_500_000_000
 */
export function readAmount(typed: string): number | undefined {
  const match = AMOUNT.exec(typed.normalize('NFC').trim().toLowerCase());
  if (!match) return undefined;
  const [, whole = '', fraction, multiplier] = match;
  const base = Number(`${whole.replace(/\D/g, '')}${fraction ? `.${fraction}` : ''}`);
  // Decimals times a power of ten leave crumbs: 1.1 * 1e6.
  return Number((base * (multiplier ? (MULTIPLIERS[multiplier] ?? 1) : 1)).toPrecision(15));
}

/**
 * A number as the press says it: whole billions, millions in words, the rest in digits.
 * @example sayAmount(200_000_000) === '200 triệu'; sayAmount(44420) === '44.420'
 */
export function sayAmount(value: number): string {
  for (const [word, power] of SAID) {
    const share = Number((value / power).toPrecision(15));
    if (share >= 1 && Number.isInteger(share * 10)) return `${formatNumber(share)} ${word}`;
  }
  return formatNumber(value);
}

const AMOUNT =
  /^(\d{1,3}(?:[.\s\u00a0]\d{3})+|\d+)(?:,(\d+))?\s*(nghìn|ngàn|triệu|tỷ|tỉ)?(?:\s*(?:%|người|lượt|đồng|cuộc|buổi|lớp|đoàn viên|cđcs|cán bộ|hội nghị|sáng kiến))?$/;
const MULTIPLIERS: Record<string, number> = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};
const SAID: [string, number][] = [
  ['tỷ', 1e9],
  ['triệu', 1e6],
];
