import { componentTitle } from '../body/components.ts';
import type { ContentProblem } from '../problems/content-error.ts';
import { readBody } from './front-matter-splice.ts';

/**
 * Where a form shows a problem of its file: the field, and for the body the line as the editor counts it there,
 * not in the file.
 */
export function placeInForm(raw: string, { field, line }: FoundProblem): FormPlace {
  if (field !== 'body') return { field: field ?? '', line: undefined };
  const text = raw.replace(/\r\n?/g, '\n').trimEnd();
  const before = text.slice(0, text.length - readBody(raw).length).split('\n').length - 1;
  return { field, line: Math.max(1, line - before) };
}

/** A problem as one sentence beside its field or in a list. */
export function problemWords(raw: string, problem: FoundProblem): string {
  const { line } = placeInForm(raw, problem);
  const place = line === undefined ? '' : `Nội dung, dòng ${line}: `;
  return [place + namedForEditors(problem.message), problem.hint].filter(Boolean).join(' ');
}

/** Names a component by what the desk calls it, not by its tag. */
export function namedForEditors(message: string): string {
  return message.replace(/<([A-Z]\w*)>/g, (tag, name: string) => {
    const title = componentTitle(name);
    return title === undefined ? tag : `“${title}”`;
  });
}

export type FoundProblem = Omit<ContentProblem, 'file'>;

export interface FormPlace {
  /** The path of the field, `cover.alt`; `body` for the body; empty where the whole file is meant. */
  field: string;
  line: number | undefined;
}
