import { fromJS } from 'immutable';
import type { FormData } from '../../src/core/editing/entry-form.ts';
import type { RoundtripEdit } from '../../src/core/editing/roundtrip.ts';

/** Changes every scalar of the front matter, one at a time, and writes the file each time. */
export function spliceOnce(form: FormData, toFile: (form: FormData) => string): RoundtripEdit[] {
  return scalarsOf(form, []).map(({ path, value }) => {
    // The form holds its values as Immutable ones.
    const changed = (fromJS(form) as Collected).setIn(path, value).toJS() as FormData;
    const text = toFile(form.desk ? { ...changed, desk: form.desk } : changed);
    return { what: path.join('.'), isField: true, text, isMeant: true, isUndone: true };
  });
}

function scalarsOf(value: unknown, path: string[]): Scalar[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([key]) => path.length > 0 || !(key === 'body' || key.startsWith('desk')))
      .flatMap(([key, held]) => scalarsOf(held, [...path, key]));
  }
  const other = otherValue(value);
  return other === undefined || path.join('.') === 'id' ? [] : [{ path, value: other }];
}

function otherValue(value: unknown): unknown {
  // One more is no other number where a number is larger than that.
  if (typeof value === 'number') return Number.isSafeInteger(value) || value % 1 !== 0 ? value + 1 : 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string' || value === '') return undefined;
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return value.replace(/^\d{4}/, (year) => String(Number(year) - 1));
  if (value === 'published' || value === 'draft') return value === 'draft' ? 'published' : 'draft';
  return /\s/.test(value) ? value.replace(/\S+/, 'Mới') : `${value}a`;
}

interface Scalar {
  path: string[];
  value: unknown;
}

interface Collected {
  setIn(path: string[], value: unknown): Collected;
  toJS(): unknown;
}
