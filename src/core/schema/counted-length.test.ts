import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedLength, lengthState } from './counted-length.ts';
import * as field from './fields.ts';

describe('countedLength', () => {
  it.each([
    ['  Tiêu đề  ', 7],
    ['Đống Đa'.normalize('NFD'), 7],
    ['', 0],
  ])('counts “%s” as %d', (text, length) => {
    expect(countedLength(text)).toBe(length);
  });

  it('agrees with the schema on every text, as it is saved', () => {
    const schema = field.text('Tiêu đề', { max: 20 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (typed) => {
        const saved = typed.trim().normalize('NFC');
        fc.pre(saved !== '');
        expect(schema.safeParse(saved).success).toBe(lengthState(countedLength(typed), 20) !== 'over');
      }),
    );
  });

  it.each([
    [0, 'free'],
    [126, 'free'],
    [127, 'near'],
    [140, 'near'],
    [141, 'over'],
  ])('calls %d of 140 %s', (length, state) => {
    expect(lengthState(length, 140)).toBe(state);
  });
});
