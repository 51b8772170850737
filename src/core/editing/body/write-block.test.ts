import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InlineNode, Mark } from './document.ts';
import { normalizeDocument } from './normalize.ts';
import { openBody } from './open-body.ts';
import { keyOf } from './same-block.ts';
import { bodySource } from './source.fixture.ts';
import { writeBody } from './write-block.ts';

const HOUSE = `Đoạn **đậm**, *nghiêng*, ~~bỏ~~, \`mã\`, [nơi](/x/ "t") và https://vidu.vn/a.

## Tiêu đề

- một
- hai
  1. ba
  2. bốn

- [ ] việc
- [x] xong

> lời
>
> nữa

| a | b |
| --- | ---: |
| c | d |

\`\`\`js
x
\`\`\`

---

<KeyFigures title="Số" items={[
  { value: "1", unit: "máy", label: "a" },
  { value: "2", label: "b" },
]} />

<InfoBox title="Hộp">

Trong hộp[^1].

</InfoBox>

<RelatedLinks articles={["a", "b"]} />

[^1]: Chú thích.

    Thêm.
`;

describe('writeBody', () => {
  it('writes the way our articles are written', () => {
    // Two lists of dashes with nothing between are one: here the second has a sign of its own.
    const source = HOUSE.replace('- [ ] việc\n- [x]', '* [ ] việc\n* [x]');
    expect(writeBody(openBody(source).document)).toBe(source);
  });

  it('says the same as the source a document was opened from', () => {
    fc.assert(
      fc.property(bodySource(), (source) => {
        const { document } = openBody(source);
        expect(meaning(writeBody(document))).toBe(keyOf(normalizeDocument(document)));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps every mark on its words, whatever stands beside them', () => {
    const texts = [
      'a',
      'b ',
      ' c',
      '“d”',
      '.',
      '*',
      '_e',
      '<f',
      '{',
      '[g]',
      'h\\',
      '!',
      '&amp;',
      '1. ',
      'é🙂',
    ];
    const mark = fc.constantFrom<Mark>(
      { type: 'bold' },
      { type: 'italic' },
      { type: 'strike' },
      { type: 'code' },
      { type: 'link', attrs: { href: '/x (y) "z"', title: 'a "b" <c>' } },
    );
    const node = fc
      .tuple(fc.constantFrom(...texts), fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type }))
      .map(([text, marks]): InlineNode =>
        marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text },
      );
    fc.assert(
      fc.property(fc.array(node, { maxLength: 6 }), (content) => {
        const document = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content }] };
        expect(meaning(writeBody(document))).toBe(keyOf(normalizeDocument(document)));
      }),
      { numRuns: 300 },
    );
  });
});

function meaning(source: string): string {
  return keyOf(normalizeDocument(openBody(source).document));
}
