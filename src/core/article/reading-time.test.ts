import { expect, it } from 'vitest';
import { parse } from '../body/body.fixture.ts';
import { readingMinutes } from './reading-time.ts';

it.each([
  { syllables: 0, minutes: 1 },
  { syllables: 250, minutes: 1 },
  { syllables: 500, minutes: 2 },
  { syllables: 1_000, minutes: 4 },
])('takes $minutes min for $syllables syllables, whatever marks and breaks stand between', (each) => {
  expect(readingMinutes('đoàn  viên,\n'.repeat(each.syllables / 2))).toBe(each.minutes);
});

it('counts what stands inside a part', () => {
  const words = 'đoàn viên '.repeat(125).trim();
  const { text } = parse(`${words}\n\n<InfoBox title="Cần biết">\n${words}\n</InfoBox>`);
  expect(readingMinutes(text)).toBe(2);
});
