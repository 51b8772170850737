import type { ContentProblem } from '../core/problems/content-error.ts';

/**
 * What is wrong with the content that an answer failed over, for the dev server to show in the page; undefined where
 * the error is another. In a build undefined always: there the page must fail, so that nothing broken is published.
 */
export function contentProblemOf(error: Error | undefined): ContentProblem | undefined {
  if (!import.meta.env.DEV) return undefined;
  return [error, error?.cause].find(isContentProblem);
}

function isContentProblem(value: unknown): value is ContentProblem {
  return value instanceof Error && value.name === 'ContentError' && 'file' in value && 'line' in value;
}
