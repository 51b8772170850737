import type { Segment } from '../body/segment.ts';

/** Vietnamese is written a syllable a word; about as many are read silently in a minute. */
const SYLLABLES_A_MINUTE = 250;

/** How many whole minutes a body takes to read, at least one. */
export function readingMinutes(segments: readonly Segment[]): number {
  return Math.max(1, Math.round(countSyllables(segments) / SYLLABLES_A_MINUTE));
}

function countSyllables(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => {
    if (segment.kind === 'component') return sum + countSyllables(segment.children);
    const text = segment.html.replace(/<[^>]*>/g, ' ');
    return sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
  }, 0);
}
