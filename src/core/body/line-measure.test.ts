import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureLine } from './line-measure.ts';

/** What stands at the start of a line so that it is walked through, and counts as one mark and one entity. */
const WALKED = '&';

const prose = Array.from('aăỹĐzwW.:/ 0-,');
const marks = Array.from('*_~`[]<{&@\\|>}\r\t\u007f\u0085\u00a0\u2028\ufdd0\uffff');
const character = fc.oneof(
  fc.constantFrom(...prose),
  fc.constantFrom(...marks, '\ud800'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...prose), maxLength: 12 }),
  fc.string({ unit: character, maxLength: 12 }),
);

describe('measureLine', () => {
  it('counts in a line of prose what it counts in one that it has to walk through', () => {
    const line = fc.tuple(fc.constantFrom('a', 'W', 'Đ', 'ỹ'), text, fc.constantFrom('', '\n', '\r\n'), text);
    fc.assert(
      fc.property(line, ([first, rest, end, after]) => {
        const [plain, walked] = [first, WALKED + first].map((start) => start + rest + end + after);
        const { marks, entities, badCharacter, ...found } = measureLine(walked ?? '', 0);
        expect(measureLine(plain ?? '', 0)).toEqual({
          ...found,
          end: found.end - 1,
          next: found.next - 1,
          badCharacter: badCharacter === undefined ? undefined : badCharacter - 1,
          marks: marks - 1,
          entities: entities - 1,
        });
      }),
      { numRuns: 2_000 },
    );
  });
});
