/**
 * One thing that is wrong with one content file. The message and the hint are Vietnamese, full sentences:
 * an editor reads them. `file` is relative to the checkout; `line` and `column` count from 1.
 */
export class ContentError extends Error {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly field: string | undefined;
  readonly hint: string;

  constructor(message: string, place: ContentPlace) {
    super(message);
    this.name = 'ContentError';
    this.file = place.file;
    this.line = place.line ?? 1;
    this.column = place.column ?? 1;
    this.field = place.field;
    this.hint = place.hint ?? '';
  }
}

/** `file:line:column  what  hint`, the one wording the check, the build and the desk share. */
export function formatProblem(problem: ContentProblem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return [place, problem.message, problem.hint].filter(Boolean).join('  ');
}

export interface ContentPlace {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
  field?: string | undefined;
  hint?: string | undefined;
}

/** The plain-data form of a {@link ContentError}, as the index stores it. */
export type ContentProblem = Pick<ContentError, 'message' | 'file' | 'line' | 'column' | 'field' | 'hint'>;
