import { formatNumber } from '../text/number.ts';
import type { FigureFault } from './figure-faults.ts';

/** The figures whose sentence says another number, or none. */
export function findUnsaidNumbers(figures: readonly { value: number; sentence: string }[]): FigureFault[] {
  return figures.flatMap(({ value, sentence }, index) =>
    saysNumber(sentence, value)
      ? []
      : [
          {
            path: ['figures', index, 'value'],
            message: `Câu của con số thứ ${index + 1} không nói ${formatNumber(value)}.`,
            hint: 'Sửa con số cho đúng như câu viết, hoặc chép câu khác trong bài có con số này.',
          },
        ],
  );
}

/**
 * Whether a sentence says a number: in digits the Vietnamese way, with a multiplier (`1,5 tỷ`, `7 nghìn`, `1 tỷ 200
 * triệu`), or in words up to ninety-nine (`hai mươi bảy`). Larger ones in words
 * (`hai trăm`) are taken on trust.
 */
export function saysNumber(sentence: string, value: number): boolean {
  return numbersSaid(sentence)(value);
}

/** The same for many numbers of one sentence. */
export function numbersSaid(sentence: string): (value: number) => boolean {
  const text = sentence.normalize('NFC').toLowerCase();
  const numbers = readNumbers(text);
  const isLargeInWords = LARGE_IN_WORDS.test(text);
  return (value) =>
    isLargeInWords || numbers.some((number) => isSame(number, value)) || saysInWords(text, value);
}

/** The numbers a text says in digits, in their order, and behind them those that two make together (`1 tỷ 200 triệu`). */
export function readNumbers(written: string): number[] {
  if (!/\d/.test(written)) return [];
  const text = written.normalize('NFC').toLowerCase();
  const found = [...text.matchAll(NUMBER)].map(([match, digits = '', multiplier = '']) => ({
    value: read(digits) * (MULTIPLIERS[multiplier] ?? 1),
    hasMultiplier: multiplier !== '',
    text: match,
  }));
  const values = found.map(({ value }) => value);
  // "1 tỷ 200 triệu" is one number.
  const sums = found.flatMap(({ value, hasMultiplier }, index) => {
    const next = found[index + 1];
    return hasMultiplier && next && text.includes(`${found[index]?.text ?? ''} ${next.text}`)
      ? [value + next.value]
      : [];
  });
  return [...values, ...sums];
}

function read(digits: string): number {
  // Some write a decimal point as in English.
  if (/^(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d+)$/.test(digits)) return Number(digits);
  return Number(digits.replace(/[.\s\u00a0]/g, '').replace(',', '.'));
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

function saysInWords(text: string, value: number): boolean {
  if (!Number.isInteger(value) || value < 1 || value > 99) return false;
  return spell(value).some(
    (words) => text.includes(words) && new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'u').test(text),
  );
}

/** The ways a whole number below a hundred is said. */
function spell(value: number): string[] {
  const tens = Math.floor(value / 10);
  const rest = value % 10;
  if (tens === 0) return [UNITS[rest] ?? ''];
  const head = tens === 1 ? 'mười' : `${UNITS[tens] ?? ''} mươi`;
  if (rest === 0) return [head];
  const last = rest === 5 ? ['lăm', 'nhăm'] : tens > 1 && rest === 1 ? ['mốt'] : [UNITS[rest] ?? ''];
  const fourth = tens > 1 && rest === 4 ? ['tư'] : [];
  return [...last, ...fourth].map((word) => `${head} ${word}`);
}

const NUMBER =
  /(?<![\d.,])(\d{1,3}(?:[.\s\u00a0]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?:\s*(nghìn|ngàn|triệu|tỷ|tỉ))?(?![\p{L}\d])/gu;
const MULTIPLIERS: Record<string, number> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const LARGE_IN_WORDS =
  /(?<!\p{L})(?:một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|nửa)\s+(?:trăm|chục|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\p{L})/u;
const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
