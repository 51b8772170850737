import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetAt, positionAt } from './cursor.ts';
import { openBody } from './open-body.ts';
import { bodySource } from './source.fixture.ts';

const SOURCE =
  '# a **bc** d\n\n- x\n- [y](/z) w\n\n<PullQuote quote="q" speaker="s" />\n\n| e | f |\n| - | - |\n| gh | ij |\n';

describe('the caret between the two views', () => {
  it.each(['a', 'bc', ' d', 'x', 'y', ' w', 'gh', 'ij'])('keeps its place before %j', (words) => {
    const offset = SOURCE.indexOf(words === 'a' ? 'a **' : words);
    const position = positionAt(SOURCE, offset);
    expect(offsetAt(SOURCE, openBody(SOURCE).document, position)).toBe(offset);
  });

  it('stands at a component when its source is entered', () => {
    const { document } = openBody(SOURCE);
    const position = positionAt(SOURCE, SOURCE.indexOf('speaker'));
    expect(offsetAt(SOURCE, document, position)).toBe(SOURCE.indexOf('<PullQuote'));
  });

  it('counts blocks past the empty paragraphs that only the editor has', () => {
    const document = structuredClone(openBody('a\n\nbc').document);
    document.content.splice(1, 0, { type: 'paragraph' });
    expect(offsetAt('a\n\nbc', document, 3 + 2 + 2)).toBe(4);
  });

  it('comes back to the same position from any place in a text', () => {
    fc.assert(
      fc.property(bodySource(), fc.nat(), (source, seed) => {
        const { document } = openBody(source);
        const position = positionAt(source, seed % (source.length + 1));
        expect(positionAt(source, offsetAt(source, document, position))).toBe(position);
      }),
      { numRuns: 100 },
    );
  });
});
