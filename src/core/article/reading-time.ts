/** Vietnamese is written a syllable a word; about as many are read silently in a minute. */
const SYLLABLES_A_MINUTE = 250;

/** How many whole minutes a plain text takes to read, at least one. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(countSyllables(text) / SYLLABLES_A_MINUTE));
}

/** By character: a list of them all is a tenth of what it costs to read an article in. */
function countSyllables(text: string): number {
  let count = 0;
  let isInside = false;
  for (let index = 0; index < text.length; index++) {
    const isSpace = text.charCodeAt(index) <= SPACE;
    if (!isSpace && !isInside) count += 1;
    isInside = !isSpace;
  }
  return count;
}

/** The last of the characters that part words, but for the no-break space, which makes one of two. */
const SPACE = 32;
