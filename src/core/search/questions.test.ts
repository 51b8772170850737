import { expect, it } from 'vitest';
import { findQuestions } from './questions.ts';

it.each([
  ['thưởng tết bao nhiêu', 'bao nhiêu'],
  ['thuong tet bao nhieu', 'bao nhieu'],
  ['bếp ăn ở đâu', 'ở đâu'],
  ['ai được tăng lương', 'ai'],
  ['nhà ai cập', 'ai'],
  ['lao dong gi', ''],
  ['khi nào có lương', 'khi nào'],
  ['', ''],
])('finds in %j the words that ask: %j', (query, asking) => {
  const syllables = query.split(' ');
  const found = findQuestions(syllables);
  expect(syllables.filter((_, at) => found[at]).join(' ')).toBe(asking);
});
