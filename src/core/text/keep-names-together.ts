const LONGEST = 16;
const MOST_SYLLABLES = 4;
const NO_BREAK = '\u00a0';
const NAME_SYLLABLE = /^[“"‘'(]?\p{Lu}[\p{Ll}\p{M}]*[”"’'),.:;!?…]*$/u;
const OPENS = /^[“"‘'(]/;
const CLOSES = /[”"’'),.:;!?…]$/;
/** Nearly every syllable is neither a name's nor one of ours, and needs no closer look. */
const MAY_BEGIN = /^[“"‘'(]?(?:\p{Lu}|[cđ])/u;
const WORDS = /^[“"‘'(]?(?:công đoàn|đoàn viên)[”"’'),.:;!?…]*$/iu;

/**
 * Joins the syllables of names and of the unions' own words with no-break spaces, so that a headline breaks between
 * names and not inside them. For display only; what is joined is never longer than 16 characters.
 * @example keepNamesTogether('Tin Hà Nội') === 'Tin Hà\u00a0Nội'
 */
export function keepNamesTogether(title: string): string {
  const syllables = title.split(' ');
  const parts: string[] = [];
  for (let at = 0; at < syllables.length;) {
    const count = countTogether(syllables, at);
    parts.push(syllables.slice(at, at + count).join(NO_BREAK));
    at += count;
  }
  return parts.join(' ');
}

/** The pieces of a headline as it is set: `isWhole` ones must not break, and their words stay plain. */
export function headlinePieces(title: string): HeadlinePiece[] {
  return keepNamesTogether(title)
    .split(/([^ ]*\u00a0[^ ]*)/)
    .map((words, index) => ({ words: words.replaceAll(NO_BREAK, ' '), isWhole: index % 2 === 1 }))
    .filter(({ words }) => words !== '');
}

/** How many syllables from `at` on stay together; a longer run of capitals is cut where it grows too long. */
function countTogether(syllables: readonly string[], at: number): number {
  if (!MAY_BEGIN.test(syllables[at] ?? '')) return 1;
  for (let count = MOST_SYLLABLES; count > 1; count--) {
    const run = syllables.slice(at, at + count);
    if (run.length < count || run.join(' ').length > LONGEST) continue;
    if (isName(run) || WORDS.test(run.join(' ').normalize('NFC'))) return count;
  }
  return 1;
}

function isName(run: readonly string[]): boolean {
  return run.every(
    (syllable, index) =>
      NAME_SYLLABLE.test(syllable) &&
      (index === 0 || !OPENS.test(syllable)) &&
      (index === run.length - 1 || !CLOSES.test(syllable)),
  );
}

export interface HeadlinePiece {
  words: string;
  isWhole: boolean;
}
