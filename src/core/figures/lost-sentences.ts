import { toTraditionalTone } from '../text/tone-placement.ts';
import type { FigureFault } from './figure-faults.ts';

/**
 * The figures whose sentence is not, or no longer, in the article's text (plain, or its Markdown). Spaces, kinds
 * of quotation marks and dashes, and the place of a tone mark do not count.
 */
export function findLostSentences(figures: readonly { sentence: string }[], text: string): FigureFault[] {
  if (figures.length === 0) return [];
  const words = plain(text);
  return figures.flatMap(({ sentence }, index) =>
    words.includes(plain(sentence))
      ? []
      : [
          {
            path: ['figures', index, 'sentence'],
            message: `Câu của con số thứ ${index + 1} không có trong nội dung bài.`,
            hint: 'Chép đúng câu trong bài có con số này.',
          },
        ],
  );
}

/** A text as sentences are compared. */
export function plain(text: string): string {
  return leaveTyping(toTraditionalTone(text));
}

/** The words of a text, each as sentences are compared. */
export function plainWords(text: string): string[] {
  return toTraditionalTone(text).split(/\s+/).map(leaveTyping);
}

function leaveTyping(toned: string): string {
  // Most single words, which come by the hundred from each body, have nothing to change.
  if (SIMPLE.test(toned)) return toned;
  return toned
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[‐-―]/g, '-')
    .replace(/\[([^\]\n]*)\]\([^)\s]*\)/g, '$1')
    .replace(/\*\*|__|~~|[*`\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const SIMPLE = /^[\p{L}\p{M}\p{N}.,:;!?()%/+-]*$/u;
