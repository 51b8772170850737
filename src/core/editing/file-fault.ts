import { placeOf, collections } from '../schema/collections.ts';
import { readEntry } from '../schema/read-entry.ts';
import { readForm } from './entry-form.ts';

/** Why a content file cannot be opened as a form, and at which of its lines; undefined where it can. */
export function findFileFault(source: string, file: string): FileFault | undefined {
  const home = placeOf(file);
  if (!home || readForm(source, collections[home.collection]).desk?.broken === undefined) return undefined;
  const { problems } = readEntry(new TextEncoder().encode(source), file);
  const problem = problems.find(({ field }) => !field);
  if (!problem)
    return {
      line: collections[home.collection].hasBody ? 2 : 1,
      message: 'Phần khai báo phải là những dòng “tên: giá trị”, mỗi mục một tên.',
    };
  return { line: problem.line, message: [problem.message, problem.hint].filter(Boolean).join(' ') };
}

export interface FileFault {
  line: number;
  message: string;
}
