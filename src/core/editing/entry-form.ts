import type { z } from 'zod';
import { fieldOrder } from './field-order.ts';
import {
  newFrontMatterFile,
  readBody,
  readFrontMatter,
  spliceFrontMatter,
  spliceLines,
} from './front-matter-splice.ts';
import { tidy } from './tidy-data.ts';
import { readYamlData, yamlOf } from './yaml-text.ts';

/**
 * Reads a content file into what its form edits: the fields, `body` where the file has one, and under `desk`
 * what the form carries along unseen. A file that cannot be read gives only `desk`, with the reason.
 */
export function readForm(source: string, { hasBody }: FormShape): FormData {
  try {
    const data = hasBody ? readFrontMatter(source) : readYamlData(source.replace(/\r\n?/g, '\n'));
    const body = hasBody ? { body: readBody(source) } : {};
    return { ...data, ...body, desk: { source } };
  } catch (error) {
    return { desk: { source, broken: error instanceof Error ? error.message : String(error) } };
  }
}

/**
 * Writes a form back to its file: the lines that did not change keep every byte. A form without a source gives
 * a new file. Throws {@link BrokenSource} for a form of a file that could not be read.
 */
export function writeForm(form: FormData, { hasBody, schema }: FormShape): string {
  const { desk, body = '' } = form;
  const data = Object.fromEntries(
    Object.entries(form).filter(([key]) => key !== 'body' && !key.startsWith('desk')),
  );
  if (desk?.broken !== undefined) throw new BrokenSource();
  const order = fieldOrder(schema);
  const source = desk?.source;
  if (source === undefined) {
    return hasBody ? newFrontMatterFile(data, body, order) : yamlOf(tidy(data, order) ?? {});
  }
  return hasBody ? spliceFrontMatter(source, data, body, order) : spliceLines(source, data, order);
}

/** Refuses to write a form over a file that could not be read. */
export class BrokenSource extends Error {
  constructor() {
    super('Phần khai báo của tệp còn hỏng nên chưa lưu được. Sửa ở dòng đã báo rồi lưu lại.');
  }

  override toString(): string {
    return this.message;
  }
}

export interface FormShape {
  hasBody: boolean;
  schema: z.ZodType;
}

/** `desk` and whatever begins with it is carried along and never written; no collection may have such a field. */
export interface FormData {
  [field: string]: unknown;
  body?: string;
  desk?: DeskNotes;
  /** Of a new entry: the parts of its file's path, as Decap's templates want them. */
  desk_year?: string;
  desk_month?: string;
  desk_slug?: string;
}

export interface DeskNotes {
  /** The file's text as it was opened. */
  source?: string;
  /** Why the file cannot be read. */
  broken?: string;
}
