import { expect, it } from 'vitest';
import { findChangedWords } from './changed-words.ts';
import { indexTexts, type IndexedText } from './indexed-words.fixture.ts';

const an = { key: 'an', form: '', position: 4, fields: 0 };
const doan = { key: 'doan', form: '1', position: 5, fields: 4 };

const cases: [string, IndexedText[], IndexedText[], string[]][] = [
  ['nothing', [[an, doan], [an]], [[an, doan], [an]], []],
  ['another place', [[an, doan]], [[{ ...an, position: 9 }, doan]], ['an']],
  ['another form', [[an, doan]], [[an, { ...doan, form: '2' }]], ['doan']],
  ['another field', [[an, doan]], [[an, { ...doan, fields: 2 }]], ['doan']],
  ['another article', [[an, doan], []], [[an], [doan]], ['doan']],
  ['a word that comes', [[an]], [[an, doan]], ['doan']],
  ['a word that goes', [[an, doan]], [[doan]], ['an']],
];

it.each(cases)(
  'findChangedWords finds the words of articles that changed by %s',
  (_, before, after, keys) => {
    // All in one index, as they come from Pagefind.
    const words = indexTexts([...before, ...after]);
    const [none, numbers] = [[...before.map(() => -1)], [...before.keys()]];
    const sides = {
      before: Int32Array.from([...numbers, ...none]),
      after: Int32Array.from([...none, ...numbers]),
    };
    expect([...findChangedWords([{ words, ...sides }])]).toEqual(keys);
    const apart = [
      { words: indexTexts(before), before: Int32Array.from(numbers), after: Int32Array.from(none) },
      { words: indexTexts(after), before: Int32Array.from(none), after: Int32Array.from(numbers) },
    ];
    expect([...findChangedWords(apart)]).toEqual(keys);
  },
);
