import { expect, it } from 'vitest';
import { stillRecommended } from './around.ts';

const at = (publishedAt: string) => ({ publishedAt });
const newest = at('2025-12-01T08:00+07:00');

it('recommends for ninety days, counted from the newest story', () => {
  const chosen = ['2025-12-01T08:00+07:00', '2025-09-02T08:00+07:00', '2025-09-02T07:59+07:00'].map(at);
  expect(stillRecommended(chosen, newest)).toEqual(chosen.slice(0, 2));
});

it('recommends nothing where there is no story', () => {
  expect(stillRecommended([newest], undefined)).toEqual([]);
});
