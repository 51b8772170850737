import { cutShort, joinBytes, packNumber, packText, readNumbers } from './packed-numbers.ts';
import { unpackWord, type PackedWord } from './packed-word.ts';
import type { WordList } from './word-list.ts';

const SIGNATURE = 'nhip-words-2';

/** Makes a file of words, in the order of their keys; each key says only what it has not of the one before. */
export function packWordFile(words: readonly PackedWord[]): Uint8Array {
  const head: number[] = [...new TextEncoder().encode(SIGNATURE), ...packNumber(words.length)];
  for (const [at, { key, packed }] of words.entries()) {
    const shared = countShared(words[at - 1]?.key ?? '', key);
    head.push(...packNumber(shared), ...packText(key.slice(shared)), ...packNumber(packed.length));
  }
  return joinBytes([head, ...words.map(({ packed }) => packed)]);
}

/**
 * Opens a file of words; a word's places are only read when it is asked for.
 * @throws {Error} where it is none
 */
export function openWordFile(bytes: Uint8Array): (PackedWord & { read: () => WordList })[] {
  const values = readNumbers(bytes, SIGNATURE.length);
  if (new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE) {
    throw new Error('This is no file of words.');
  }
  const words: { key: string; length: number }[] = [];
  for (let left = values.number(), key = ''; left > 0; left--) {
    key = key.slice(0, values.number()) + values.text();
    words.push({ key, length: values.number() });
  }
  let end = values.position();
  if (words.reduce((sum, { length }) => sum + length, end) > bytes.length) throw cutShort();
  return words.map(({ key, length }) => {
    const packed = bytes.subarray(end, (end += length));
    return { key, packed, read: () => unpackWord(packed) };
  });
}

function countShared(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  // Half of a pair is no letter that could be written.
  return /[\uD800-\uDBFF]/.test(a[shared - 1] ?? '') ? shared - 1 : shared;
}
