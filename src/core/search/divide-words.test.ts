import { describe, expect, it } from 'vitest';
import { divideWords } from './divide-words.ts';
import type { PackedWord } from './packed-word.ts';

const wordOf = (key: string, length = 8): PackedWord => ({ key, packed: new Uint8Array(length) });
const many = Array.from({ length: 20_000 }, (_, at) => wordOf(`tu${String(at).padStart(5, '0')}`));
const sizeOf = (file: PackedWord[]) =>
  file.reduce((sum, { key, packed }) => sum + key.length + packed.length, 0);

describe('divideWords', () => {
  it('keeps every word, in order, in files of at most three kilobytes', () => {
    const files = divideWords(many);
    expect(files.flat()).toEqual(many);
    const sizes = files.map(sizeOf);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(3_000);
    expect(files.length).toBeGreaterThan(100);
    expect(files.length).toBeLessThan(300);
  });

  it('makes larger files where that is asked', () => {
    const files = divideWords(many, 6_000);
    expect(files.flat()).toEqual(many);
    expect(Math.max(...files.map(sizeOf))).toBeGreaterThan(3_000);
    expect(files.length).toBeLessThan(divideWords(many).length);
  });

  it('gives a word larger than a file a file of its own', () => {
    expect(divideWords([wordOf('a'), wordOf('b', 4_000), wordOf('c')])).toHaveLength(3);
    expect(divideWords([])).toEqual([]);
  });

  it('leaves most files as they are where a word comes, goes or grows', () => {
    const before = divideWords(many).map((file) => file.map(({ key }) => key).join(' '));
    for (const change of [
      many.toSpliced(7_000, 0, wordOf('tu06999a')),
      many.toSpliced(7_000, 1),
      many.toSpliced(7_000, 1, wordOf('tu07000', 1_500)),
    ]) {
      const after = divideWords(change).map((file) => file.map(({ key }) => key).join(' '));
      expect(after.filter((file) => !before.includes(file)).length).toBeLessThan(8);
    }
  });
});
