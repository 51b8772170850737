import type { IndexValue } from './encode-index-file.fixture.ts';

/** A word that one article has at one place. */
export function encodeWord(key: string, page = 0, position = 0): IndexValue {
  return [key, [[page, [position], []]], []];
}
