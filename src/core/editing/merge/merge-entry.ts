import { fieldOrder } from '../field-order.ts';
import { readForm, writeForm, type FormData, type FormShape } from '../entry-form.ts';
import { isRecord, tidy, type Plain } from '../tidy-data.ts';
import { joinHunks, mergeBodies, type BodyChoice, type BodySides } from './merge-body.ts';
import type { Hunk } from './merge-sequence.ts';
import { mergeValues, putAt, type ValueConflict, type ValueMerge } from './merge-value.ts';

/**
 * Merges two versions of a content file by what each changed of the version both began with: the front matter by
 * its fields, the body by its blocks. Undefined where one of them cannot be read as a form.
 */
export function mergeEntries(versions: EntryVersions, shape: FormShape): EntryMerge | undefined {
  const [base, mine, theirs] = [versions.base ?? emptyFile(shape), versions.mine, versions.theirs].map(
    (text) => readForm(text, shape),
  );
  if (!base || !mine || !theirs || [base, mine, theirs].some(({ desk }) => desk?.broken !== undefined))
    return;
  const fields = mergeValues({
    base: fieldsOf(base, shape),
    mine: fieldsOf(mine, shape),
    theirs: fieldsOf(theirs, shape),
  });
  const body = { base: base.body ?? '', mine: mine.body ?? '', theirs: theirs.body ?? '' };
  return { versions, shape, fields, body, hunks: mergeBodies(body) };
}

/** How many places both sides changed otherwise. */
export function conflictsOf({ fields, hunks }: EntryMerge): number {
  return fields.conflicts.length + hunks.filter(({ kind }) => kind === 'conflict').length;
}

/**
 * The merged file. Where nothing stands against it, a version comes out byte for byte; otherwise only the lines of
 * their file change that mine changed.
 */
export function mergedText(merge: EntryMerge, choices: MergeChoices = NO_CHOICES): string {
  const { base, mine, theirs } = merge.versions;
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const fields = merge.fields.conflicts.reduce<Plain | undefined>(
    (value, conflict, index) => putAt(value, conflict.path, conflict[choices.fields[index] ?? 'mine']),
    merge.fields.value,
  );
  const body = joinHunks(merge.hunks, merge.body, (index) => choices.body[index] ?? 'mine');
  const data: FormData = { ...(isRecord(fields) ? fields : {}), desk: { source: theirs } };
  return writeForm(merge.shape.hasBody ? { ...data, body } : data, merge.shape);
}

function fieldsOf(form: FormData, { schema }: FormShape): Plain | undefined {
  const data = Object.entries(form).filter(([key]) => key !== 'body' && !key.startsWith('desk'));
  return tidy(Object.fromEntries(data), fieldOrder(schema));
}

function emptyFile({ hasBody }: FormShape): string {
  return hasBody ? '---\n---\n' : '';
}

const NO_CHOICES: MergeChoices = { fields: [], body: [] };

export interface EntryVersions {
  /** What both began with; null where it is not known, or where there was nothing. */
  base: string | null;
  mine: string;
  theirs: string;
}

export interface EntryMerge {
  versions: EntryVersions;
  shape: FormShape;
  fields: ValueMerge;
  body: BodySides;
  hunks: Hunk[];
}

/** One choice for each conflict, in their order. */
export interface MergeChoices {
  fields: readonly ('mine' | 'theirs')[];
  body: readonly BodyChoice[];
}

export type { ValueConflict };
