import { countedLength, lengthState } from '../../src/core/schema/counted-length.ts';
import type { Field } from './control.tsx';

/** How long a text is of how long it may be; short texts far from their limit are left in peace. */
export function LengthCount({ value, field }: { value: string; field: Field }) {
  const max = field.get('max_length');
  if (typeof max !== 'number') return null;
  const length = countedLength(value);
  const state = lengthState(length, max);
  if (state === 'free' && !ALWAYS.has(String(field.get('name')))) return null;
  return (
    <span className={`desk-count desk-count-${state}`} role={state === 'free' ? undefined : 'status'}>
      {`${length}/${max}`}
      {state === 'over' ? `, bớt ${length - max} ký tự` : ''}
      {state === 'near' ? `, còn ${max - length} ký tự` : ''}
    </span>
  );
}

const ALWAYS = new Set(['title', 'standfirst']);
