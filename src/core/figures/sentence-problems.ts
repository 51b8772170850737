import type { ParsedBody } from '../body/parse-body.ts';
import { ContentError } from '../problems/content-error.ts';
import type { Figure } from '../schema/collections/figure.ts';
import type { AnyEntry } from '../schema/read-entry.ts';
import { findKeyFigureFaults } from './key-figure-faults.ts';
import { readKeyTables, type KeyTable } from './key-tables.ts';
import { findLostSentences } from './lost-sentences.ts';
import { findUnsaidNumbers } from './said-numbers.ts';

/**
 * The figures of an article whose sentence its body does not have, or says another number; and the rows of a body's
 * `KeyFigures` that nothing states, or that contradict a figure. A body with problems of its own is not asked.
 */
export function sentenceProblems(
  entry: AnyEntry,
  body: ParsedBody | undefined,
  known?: readonly KeyTable<Figure>[],
): ContentError[] {
  if (!body || body.problems.length > 0) return [];
  const { file } = entry;
  const figures = figuresOf(entry);
  const lost = findLostSentences(figures, body.text);
  const astray = new Set(lost.map(({ path: [, index] }) => index));
  const unsaid = findUnsaidNumbers(figures).filter(({ path: [, index] }) => !astray.has(index));
  const tables = body.components.filter(({ name }) => name === 'KeyFigures');
  return [
    ...[...lost, ...unsaid].map(
      ({ path, message, hint }) =>
        new ContentError(message, { file, field: path.join('.'), hint, ...entry.locate(path) }),
    ),
    ...findKeyFigureFaults(known ?? readKeyTables(body.segments, figures), figures).map(
      ({ table, message, hint }) => {
        const { line, column } = tables[table] ?? {};
        return new ContentError(`<KeyFigures>${message}`, { file, field: 'body', hint, line, column });
      },
    ),
  ];
}

/** The figures of an article; none of any other entry. */
export function figuresOf(entry: AnyEntry): Figure[] {
  return entry.collection === 'articles' ? (entry.data.figures ?? []) : [];
}
