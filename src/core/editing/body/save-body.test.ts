import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyDocument, InlineNode } from './document.ts';
import { editStructure, editWord, textNodes } from './edit.fixture.ts';
import { meaningOf } from './meaning.fixture.ts';
import { normalizeDocument } from './normalize.ts';
import { openBody } from './open-body.ts';
import { saveBody } from './save-body.ts';
import { keyOf } from './same-block.ts';
import { bodySource, foreignSource, hostilePieces } from './source.fixture.ts';
import { writeBody } from './write-block.ts';

const WORDS =
  'mới|Đà Nẵng|2026|*|_a_|<b>|{x}|[a](b)|#|1.|-|+|`c`|a\\|b|~~|&amp;|\\|!|“hay”|(a)|a_b|$5|import|>|:|https://x.vn|www.x.vn|a@b.vn'
    .split(/(?<!\\)\|/)
    .map((word) => word.replace('\\|', '|'));
const SWEEP = Boolean(process.env.NHIP_SWEEP);
const sources = fc.oneof({ arbitrary: bodySource(), weight: 3 }, foreignSource());
const meaning = (document: BodyDocument) => keyOf(normalizeDocument(document));

/** Opens a source, changes the document and saves it. */
function edit(source: string, change: (document: BodyDocument) => void): string {
  const document = structuredClone(openBody(source).document);
  change(document);
  return saveBody(source, document);
}

const replace = (from: string, to: string) => (document: BodyDocument) => {
  const node = textNodes(document).find(({ text }) => text.includes(from));
  if (node) node.text = node.text.replace(from, () => to);
};

describe('saveBody, of an unchanged document', () => {
  it.each([
    'a\r\n\r\nb\r\nc\n',
    '\ufeff# a',
    'a  \nb\\\nc   ',
    '\n\n\na\n\n\n\nb',
    '* a\n+ b\n\n1) c\n1) d',
    'a\n===\n\nb\n---\n',
    '__a__ _b_ ***c*** &nbsp; &#x110;',
    '|a|b|\n|-|:-:|\n|c\n',
    '<!-- a -->\n\n<Figure\n\tsrc="/a"\n\talt=\'b\'/>\n',
    '[a]: /b\n[a][], [a] ![a]',
    '{/* a\n\nb */}',
    '',
    ' \n\t\n',
    '\u0001',
  ])('gives back %j', (source) => {
    expect(saveBody(source, openBody(source).document)).toBe(source);
  });

  it('gives back any source, byte for byte', () => {
    const hostile = hostilePieces(30);
    fc.assert(
      fc.property(
        fc.oneof(
          sources,
          hostile.map((pieces) => pieces.join('')),
        ),
        (source) => {
          expect(saveBody(source, openBody(source).document)).toBe(source);
        },
      ),
      { numRuns: SWEEP ? 3_000 : 100 },
    );
  });
});

describe('saveBody, of a changed word', () => {
  it.each([
    ['a b\nc d', 'c', 'x', 'a b\nx d'],
    ['__a b__ c', 'b', 'x', '__a x__ c'],
    ['a &amp; b &nbsp;c', 'b', 'x', 'a &amp; x &nbsp;c'],
    ['* a\r\n+ b\r\n', 'b', 'x', '* a\r\n+ x\r\n'],
    ['a b\n===\n', 'b', 'x', 'a x\n===\n'],
    ['c\n\n[r]: /r\na b\n===\n', 'b', 'x', 'c\n\n[r]: /r\na x\n===\n'],
    [
      'c\n\n> [r]: /r "T"\n> [s]: /s\n> _a_ b\n> ---\n',
      'c',
      'x',
      'x\n\n> [r]: /r "T"\n> [s]: /s\n> _a_ b\n> ---\n',
    ],
    ['> - a b\n>   c', 'c', 'x', '> - a b\n>   x'],
    ['| a  | b |\n|--|--|\n| c d|', 'd', 'x | y', '| a  | b |\n|--|--|\n| c x \\| y|'],
    ['[a b](</c>) d', 'b', 'x', '[a x](</c>) d'],
    ['[a b][r] [c][]\n\n[r]: /r\n[c]: /c', 'b', 'x', '[a x][r] [c][]\n\n[r]: /r\n[c]: /c'],
    ['[c][]\n\n[c]: /c', 'c', 'x', '[x](/c)\n\n[c]: /c'],
    ['a https://vidu.vn b', 'b', 'x', 'a https://vidu.vn x'],
    ['`a b`', 'b', 'x', '`a x`'],
    ['a `b\nc` d', 'b', 'x', 'a `x\nc` d'],
    ['> a `b\n> c` d', 'c', 'x', '> a `b\n> x` d'],
    ['[^1]\n\n[^1]: a\n    b\n\n    - c\n    - d', 'c', 'x', '[^1]\n\n[^1]: a\n    b\n\n    - x\n    - d'],
    [
      '[^1]\n\n[^1]: a\n\n    - c\n      - d\n\n    > e',
      'd',
      'x',
      '[^1]\n\n[^1]: a\n\n    - c\n      - x\n\n    > e',
    ],
    ['x[^1]\n\n[^1]: a b\n    c', 'c', 'y', 'x[^1]\n\n[^1]: a b\n    y'],
    ['<InfoBox title="t">\na b\n</InfoBox>', 'b', 'x', '<InfoBox title="t">\na x\n</InfoBox>'],
    ['<InfoBox title="t">a b</InfoBox>', 'b', 'x', '<InfoBox title="t">a x</InfoBox>'],
    ['a {/* n */} b', 'b', 'x', 'a {/* n */} x'],
    ['**a**b', 'b', 'b.', '**a**b.'],
    ['**a** b', 'a', '“a”', '**“a”** b'],
    ['a b', 'b', '2 < 3 {x} *y* _z_ [n](/m)', 'a 2 \\< 3 \\{x} \\*y\\* \\_z\\_ \\[n\\](/m)'],
    ['a b', 'a', '#', '\\# b'],
    ['a b', 'a', '1.', '1\\. b'],
    ['a\nb c', 'b', '+', 'a\n\\+ c'],
    ['a b', 'b', '&lt;', 'a \\&lt;'],
    ['a b', 'a', 'import', '&#105;mport b'],
    ['a b', 'b', 'snake_case 5*', 'a snake_case 5\\*'],
  ])('makes of %j, %j -> %j: %j', (source, from, to, expected) => {
    expect(edit(source, replace(from, to))).toBe(expected);
  });

  it('changes one line, and says what the document says, to the site too', () => {
    const found = { edits: 0, lines: 0, meaning: 0, site: 0 };
    fc.assert(
      fc.property(
        sources,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...WORDS)), { maxLength: 10 }),
        (source, edits) => {
          const { document } = openBody(source);
          const isValid = meaningOf(source).problems.length === 0;
          for (const [seed, word] of edits) {
            const changed = editWord(document, seed, word);
            if (!changed || meaning(changed) === meaning(document)) continue;
            const saved = saveBody(source, changed);
            found.edits += 1;
            if (countChanged(source, saved) > 1) found.lines += 1;
            if (meaning(openBody(saved).document) !== meaning(changed)) found.meaning += 1;
            if (isValid && !isSameToSite(saved, writeBody(changed))) found.site += 1;
          }
        },
      ),
      { numRuns: SWEEP ? 1_200 : 40, ...(SWEEP ? {} : { seed: 4 }) },
    );
    if (SWEEP) console.log(found);
    expect(found.meaning).toBe(0);
    expect(found.site).toBe(0);
    expect(found.lines / found.edits).toBeLessThanOrEqual(0.005);
  });
});

describe('saveBody, of a changed build', () => {
  const paragraph = (text: string) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  });
  const lineOf = ({ content }: BodyDocument): InlineNode[] =>
    content[0] && 'content' in content[0] ? ((content[0].content ?? []) as InlineNode[]) : [];

  it.each<[string, string, (document: BodyDocument) => void, string]>([
    [
      'a new block between others',
      'a\n\n\nb\n',
      ({ content }) => content.splice(1, 0, paragraph('x')),
      'a\n\n\nx\n\n\nb\n',
    ],
    ['no block', '_a_\n\nb\n\n* c\n', ({ content }) => content.splice(1, 1), '_a_\n\n* c\n'],
    [
      'blocks in another order',
      '_a_\n\n* b\n\n__c__',
      ({ content }) => content.reverse(),
      '__c__\n\n* b\n\n_a_',
    ],
    [
      'bold in plain text',
      'a b c',
      (document) =>
        lineOf(document).splice(
          0,
          1,
          { type: 'text', text: 'a ' },
          { type: 'text', text: 'b', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' c' },
        ),
      'a **b** c',
    ],
    [
      'bold inside a word before a letter',
      'a“b”c',
      (document) =>
        lineOf(document).splice(
          0,
          1,
          { type: 'text', text: 'a' },
          { type: 'text', text: '“b”', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'c' },
        ),
      '&#97;**“b”**&#99;',
    ],
    [
      'a new item, with the sign of the list',
      '* a\n* b',
      ({ content: [list] }) =>
        list?.type === 'bulletList' && list.content.push({ type: 'listItem', content: [paragraph('c')] }),
      '* a\n* b\n* c',
    ],
    [
      'an item less',
      '3. a\n5. b\n9. c',
      ({ content: [list] }) => list?.type === 'orderedList' && list.content.splice(1, 1),
      '3. a\n9. c',
    ],
    [
      'a list beside a list',
      '* a',
      ({ content }) =>
        content.push({
          type: 'bulletList',
          attrs: { tight: true },
          content: [{ type: 'listItem', content: [paragraph('b')] }],
        }),
      '* a\n\n- b',
    ],
    [
      'a tick',
      '- [ ] a\n- [ ] b',
      ({ content: [list] }) =>
        list?.type === 'taskList' && list.content[1] && (list.content[1].attrs.checked = true),
      '- [ ] a\n- [x] b',
    ],
    [
      'a row',
      '|a|\n|-|\n|b|',
      ({ content: [table] }) =>
        table?.type === 'table' &&
        table.content.push({
          type: 'tableRow',
          content: [{ type: 'tableCell', attrs: { align: null }, content: [paragraph('c')] }],
        }),
      '|a|\n|-|\n|b|\n| c |',
    ],
    [
      'a prop',
      "<Figure\n  src='/a'\n  alt='b' />",
      ({ content: [figure] }) => figure?.type === 'component' && (figure.attrs.props.alt = 'x "y"'),
      '<Figure\n  src=\'/a\'\n  alt="x &quot;y&quot;" />',
    ],
    [
      'a new prop',
      '<Figure\n  src="/a"\n  alt="b" />',
      ({ content: [figure] }) => figure?.type === 'component' && (figure.attrs.props.caption = 'c'),
      '<Figure\n  src="/a"\n  alt="b"\n  caption="c" />',
    ],
    [
      'no prop',
      '<Figure src="/a" alt="b" caption="c" />',
      ({ content: [figure] }) => figure?.type === 'component' && delete figure.attrs.props.caption,
      '<Figure src="/a" alt="b" />',
    ],
    [
      'an entry of a list',
      "<KeyFigures items={[\n  { value: '1', label: 'a' },\n  { value: '2', label: 'b' }\n]} />",
      ({ content: [figures] }) =>
        figures?.type === 'component' &&
        (figures.attrs.props.items = [
          { value: '1', label: 'a' },
          { value: '3', label: 'b' },
        ]),
      "<KeyFigures items={[\n  { value: '1', label: 'a' },\n  { value: '3', label: 'b' }\n]} />",
    ],
    [
      'a word of a prop over two lines',
      '<PullQuote quote="a b\n  c" speaker="d" />',
      ({ content: [quote] }) => quote?.type === 'component' && (quote.attrs.props.quote = 'a x c'),
      '<PullQuote quote="a x\n  c" speaker="d" />',
    ],
    [
      'a line of code behind spaces',
      'x\n\n\n  ```\n  a\n    b\n  ```\n*y*',
      ({ content: [, code] }) =>
        code?.type === 'codeBlock' && (code.content = [{ type: 'text', text: 'a\n  x' }]),
      'x\n\n\n  ```\n  a\n    x\n  ```\n*y*',
    ],
    [
      'a line of code that has no end',
      '1. ```\n\n   a\n   b',
      ({ content: [list] }) => {
        const code = list?.type === 'orderedList' && list.content[0]?.content[1];
        if (code && code.type === 'codeBlock') code.content = [{ type: 'text', text: '\na\nx' }];
      },
      '1. ```\n\n   a\n   x',
    ],
    [
      'a line of code that shows fences',
      '```\n```js\na\nb\n```',
      ({ content: [code] }) =>
        code?.type === 'codeBlock' && (code.content = [{ type: 'text', text: '```js\na\nx' }]),
      '```\n```js\na\nx\n```',
    ],
    [
      'a line of code that would end it',
      '```\na\n```',
      ({ content: [code] }) =>
        code?.type === 'codeBlock' && (code.content = [{ type: 'text', text: 'a\n  ```` ' }]),
      '`````\na\n  ```` \n`````',
    ],
    [
      'a line of code',
      '~~~js\na\nb\n~~~',
      ({ content: [code] }) =>
        code?.type === 'codeBlock' && (code.content = [{ type: 'text', text: 'a\nx\nb' }]),
      '~~~js\na\nx\nb\n~~~',
    ],
    ['nothing at all', 'a\n\nb\n', ({ content }) => content.splice(0, 2, { type: 'paragraph' }), ''],
  ])('writes %s', (_, source, change, expected) => {
    expect(edit(source, change)).toBe(expected);
  });

  it('says what the document says, and leaves the rest alone', () => {
    fc.assert(
      fc.property(sources, fc.array(fc.nat(), { maxLength: 8 }), (source, seeds) => {
        const { document } = openBody(source);
        for (const seed of seeds) {
          const changed = editStructure(document, seed);
          if (!changed) continue;
          const saved = saveBody(source, changed);
          expect(meaning(openBody(saved).document)).toBe(meaning(changed));
        }
      }),
      { numRuns: SWEEP ? 1_000 : 40, ...(SWEEP ? {} : { seed: 8 }) },
    );
  });
});

/** What the site makes of two bodies, or that it refuses both. */
function isSameToSite(a: string, b: string): boolean {
  const [left, right] = [meaningOf(a), meaningOf(b)];
  return left.shown === right.shown && (left.problems.length === 0) === (right.problems.length === 0);
}

/** How many lines two texts differ in, from the first such line to the last. */
function countChanged(before: string, after: string): number {
  const old = before.split(/\r\n|\n|\r/);
  const now = after.split(/\r\n|\n|\r/);
  let head = 0;
  while (head < old.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return Math.max(old.length, now.length) - head - tail;
}
