import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsFile, divideWords } from './divide-words.ts';
import { byKey } from './join-words.ts';
import type { PackedWord } from './packed-word.ts';
import { patchFiles } from './patch-files.ts';
import type { WordFiles } from './word-files.ts';

const many = Array.from({ length: 3_000 }, (_, at) => wordOf(`tu${String(at).padStart(4, '0')}`, 20));
/** One that begins a file, and one that is the first of its file only by the size of those before it. */
const beginning = many.findIndex(({ key }, at) => at > 500 && beginsFile(key));
const filed = divideWords(many);
const start = filed.find(([first], at) => at > 20 && first && !beginsFile(first.key))?.[0]?.key ?? '';
const first = many.findIndex(({ key }) => key === start);

/** Where a change is made, and how large a word becomes there; 0 of one that goes. */
const change = fc.record({
  at: fc.oneof(fc.nat(2_999), fc.constantFrom(0, beginning, beginning - 1, first, first - 1, 2_999)),
  size: fc.constantFrom(0, 0, 1, 19, 21, 40, 1_500, 4_000),
  isNew: fc.boolean(),
});

describe('patchFiles', () => {
  it('makes the files that all words anew would be divided into', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), fc.boolean(), (changes, isKnown) => {
        const { made, words, patched } = patch(changes, isKnown);
        expect(made).toEqual(divideWords(patched).map(describeFile));
        expect(words.map(({ key, packed }) => `${key} ${packed.length}`)).toEqual(
          patched.map(({ key, packed }) => `${key} ${packed.length}`),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('reads of many files only those that have a word which changes, and few behind them', () => {
    const cases: [string, Change, number][] = [
      ['grows in its file', { at: first + 1, size: 21, isNew: false }, 2],
      ['is larger than a file, and parts its own', { at: first + 1, size: 4_000, isNew: false }, 2],
      ['is another of the same size', { at: first + 1, size: 20, isNew: false }, 1],
      ['is the first of its file', { at: first, size: 20, isNew: false }, 2],
    ];
    for (const [name, one, most] of cases) {
      expect(patch([one], true).read.length, name).toBeLessThanOrEqual(most);
    }
  });
});

/** What the files are that are made, all words where it is known which changed, and which files were read. */
function patch(changes: readonly Change[], isKnown: boolean) {
  const all = new Map(many.map((word) => [word.key, word]));
  const changed = new Set<string>();
  for (const { at, size, isNew } of changes) {
    const key = (many[at]?.key ?? '') + (isNew ? 'a' : '');
    changed.add(key);
    if (size === 0) all.delete(key);
    else all.set(key, wordOf(key, size));
  }
  const files: WordFiles = filed.map(([one], at) => [one?.key ?? '', String(at)]);
  const read: string[] = [];
  const left = [...changed].sort();
  const {
    files: made,
    before,
    after,
  } = patchFiles(
    files,
    (name) => {
      read.push(name);
      return filed[Number(name)] ?? [];
    },
    (words, end) => {
      const own = new Map(words.map((word) => [word.key, word]));
      while (left[0] !== undefined && (end === undefined || left[0] < end)) {
        const key = left.shift() ?? '';
        own.delete(key);
        const word = all.get(key);
        if (word) own.set(key, word);
      }
      return [...own.values()].sort(byKey);
    },
    isKnown ? changed : undefined,
  );
  const former = new Set(before);
  return {
    made: made.map((file) => describeFile('name' in file ? (filed[Number(file.name)] ?? []) : file.words)),
    words: [...many.filter((word) => !former.has(word)), ...after].sort(byKey),
    patched: [...all.values()].sort(byKey),
    read,
  };
}

function describeFile(words: readonly PackedWord[]): string {
  const size = words.reduce((sum, { packed }) => sum + packed.length, 0);
  return `${words.length} from ${words[0]?.key ?? ''} to ${words.at(-1)?.key ?? ''}: ${size}`;
}

function wordOf(key: string, length: number): PackedWord {
  return { key, packed: new Uint8Array(length) };
}

interface Change {
  at: number;
  size: number;
  isNew: boolean;
}
