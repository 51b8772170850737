import { fold } from '../../src/core/text/fold.ts';

/**
 * Stands in for the fuzzy matching Decap searches its lists with: every word typed must be there, with or
 * without diacritics; entries that begin with what was typed come first.
 */
export function filter<Item>(
  typed: string,
  items: readonly Item[],
  { extract }: { extract: (item: Item) => string },
): Match<Item>[] {
  const words = fold(typed).split(' ').filter(Boolean);
  return items.flatMap((original, index) => {
    const string = fold(extract(original));
    if (!words.every((word) => string.includes(word))) return [];
    return [{ string, score: string.startsWith(words.join(' ')) ? 200 : 100, index, original }];
  });
}

interface Match<Item> {
  string: string;
  /** Decap shows nothing that scores 5 or less. */
  score: number;
  index: number;
  original: Item;
}
