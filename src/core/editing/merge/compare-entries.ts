import { diffArrays } from 'diff';
import { fieldOrder } from '../field-order.ts';
import { readForm, type FormData, type FormShape } from '../entry-form.ts';
import { isRecord, isSame, tidy, type Plain } from '../tidy-data.ts';
import { splitBlocks } from './body-blocks.ts';

/** What differs between two versions of a content file, field by field and block by block, as one reads it. */
export function compareEntries(before: string, after: string, shape: FormShape): Difference[] {
  const [one, other] = [readForm(before, shape), readForm(after, shape)];
  if (one.desk?.broken !== undefined || other.desk?.broken !== undefined) {
    return compareBlocks(before, after).map((each) => ({ ...each, path: [] }));
  }
  return [
    ...compareValues(dataOf(one, shape), dataOf(other, shape), []),
    ...compareBlocks(one.body ?? '', other.body ?? ''),
  ];
}

/** Blocks that differ, each with what stands in its place in the other version; empty text where there is nothing. */
export function compareBlocks(before: string, after: string): Difference[] {
  const differences: Difference[] = [];
  let open: Difference | undefined;
  for (const { added, removed, value } of diffArrays(splitBlocks(before), splitBlocks(after))) {
    if (!added && !removed) {
      open = undefined;
      continue;
    }
    if (!open) differences.push((open = { path: ['body'], before: '', after: '' }));
    open[added ? 'after' : 'before'] = value.join('\n\n');
  }
  return differences;
}

/** A value of a field as words. */
export function sayValue(value: Plain | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(sayValue).join(value.some(isRecord) ? '\n' : ', ');
  if (isRecord(value)) return Object.values(value).map(sayValue).join(' · ');
  return String(value);
}

function compareValues(before: Plain | undefined, after: Plain | undefined, path: string[]): Difference[] {
  if (isSame(before, after)) return [];
  const isGroup = isRecord(before ?? {}) && isRecord(after ?? {});
  if (!isGroup) return [{ path, before: sayValue(before), after: sayValue(after) }];
  const [one, other] = [(before ?? {}) as Record<string, Plain>, (after ?? {}) as Record<string, Plain>];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) => compareValues(one[key], other[key], [...path, key]));
}

function dataOf(form: FormData, { schema }: FormShape): Plain | undefined {
  const data = Object.entries(form).filter(([key]) => key !== 'body' && !key.startsWith('desk'));
  return tidy(Object.fromEntries(data), fieldOrder(schema));
}

export interface Difference {
  /** The names of the fields that lead to it; `['body']` for a place of the body; empty where the file cannot be read. */
  path: readonly string[];
  before: string;
  after: string;
}
