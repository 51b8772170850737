import type { ParsedBody } from '../body/parse-body.ts';
import { ContentError } from '../problems/content-error.ts';
import type { AnyEntry } from '../schema/read-entry.ts';
import { findLostSentences } from './lost-sentences.ts';
import { findUnsaidNumbers } from './said-numbers.ts';

/** The figures of an article whose sentence its body does not have, or says another number. A body with problems of its own is not asked. */
export function sentenceProblems(entry: AnyEntry, body: ParsedBody | undefined): ContentError[] {
  if (entry.collection !== 'articles' || !body || body.problems.length > 0) return [];
  const figures = entry.data.figures ?? [];
  const lost = findLostSentences(figures, body.text);
  const astray = new Set(lost.map(({ path: [, index] }) => index));
  const unsaid = findUnsaidNumbers(figures).filter(({ path: [, index] }) => !astray.has(index));
  return [...lost, ...unsaid].map(
    ({ path, message, hint }) =>
      new ContentError(message, {
        file: entry.file,
        field: path.join('.'),
        hint,
        ...entry.locate(path),
      }),
  );
}
