import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMisshapes } from './document-shape.fixture.ts';
import { openBody } from './open-body.ts';
import { anySource } from './source.fixture.ts';

const contentOf = (source: string) => openBody(source).document.content;

describe('openBody', () => {
  it('reads words with their marks', () => {
    expect(contentOf('Một **đậm *cả hai*** và `mã`, [nơi](/x/ "t").')).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Một ' },
          { type: 'text', text: 'đậm ', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'cả hai', marks: [{ type: 'bold' }, { type: 'italic' }] },
          { type: 'text', text: ' và ' },
          { type: 'text', text: 'mã', marks: [{ type: 'code' }] },
          { type: 'text', text: ', ' },
          { type: 'text', text: 'nơi', marks: [{ type: 'link', attrs: { href: '/x/', title: 't' } }] },
          { type: 'text', text: '.' },
        ],
      },
    ]);
  });

  it.each([
    ['a\nb', 'a b'],
    ['\\<b \\{ \\* &amp; &nbsp;x', '<b { * & \u00a0x'],
    ['a < b', 'a < b'],
    ['    thụt', 'thụt'],
  ])('shows %j as %j', (source, text) => {
    expect(contentOf(source)).toEqual([{ type: 'paragraph', content: [{ type: 'text', text }] }]);
  });

  it('reads components, with their props, and boxes around blocks', () => {
    const source =
      '<Figure src="/media/a.svg"\n  alt="a &quot;b&quot;" />\n\n<InfoBox title="t">\n\n- x\n\n</InfoBox>\n\n<InfoBox title="u">y</InfoBox>';
    expect(contentOf(source)).toMatchObject([
      { type: 'component', attrs: { name: 'Figure', props: { src: '/media/a.svg', alt: 'a "b"' } } },
      {
        type: 'componentBox',
        attrs: { name: 'InfoBox', props: { title: 't' } },
        content: [{ type: 'bulletList' }],
      },
      { type: 'componentBox', attrs: { props: { title: 'u' } }, content: [{ type: 'paragraph' }] },
    ]);
  });

  it('reads tables, tasks, numbers, footnotes and references', () => {
    const source = '| a | b |\n| :- | -: |\n| c |\n\n- [x] d\n\n7) e\n\nf[^1] [g]\n\n[^1]: h\n\n[g]: /i';
    expect(contentOf(source)).toMatchObject([
      {
        type: 'table',
        content: [
          { content: [{ type: 'tableHeader', attrs: { align: 'left' } }, { attrs: { align: 'right' } }] },
          { content: [{ type: 'tableCell' }, { type: 'tableCell', content: [{ type: 'paragraph' }] }] },
        ],
      },
      { type: 'taskList', content: [{ type: 'taskItem', attrs: { checked: true } }] },
      { type: 'orderedList', attrs: { start: 7, tight: true } },
      {
        content: [
          {},
          { type: 'footnoteReference', attrs: { label: '1' } },
          {},
          { marks: [{ type: 'link' }] },
        ],
      },
      { type: 'footnote', attrs: { label: '1' } },
      { type: 'sourceBlock', attrs: { source: '[g]: /i' } },
    ]);
  });

  it.each([
    '<div>\n<b>x</b>\n</div>',
    '<!-- a\n\nb -->',
    '{process.env.SECRET}',
    '{/* ghi nhớ */}',
    '<Slideshow src="a" />',
    '<Figure src={a} alt="b" />',
    '<Figure {...a} />',
    '<Figure src="/a" src="/b" />',
    'import a from "b"',
    '<InfoBox title="hở">',
    '- [ ] a\n- b',
  ])('keeps the source of %j', (source) => {
    expect(contentOf(source)).toEqual([{ type: 'sourceBlock', attrs: { source } }]);
  });

  it('keeps the source of what stands in a line, without the marks of its quotation', () => {
    expect(contentOf('> a {b\n> c} <i>')).toMatchObject([
      {
        content: [
          {
            content: [
              { text: 'a ' },
              { type: 'sourceInline', attrs: { source: '{b\nc}' } },
              { text: ' ' },
              { type: 'sourceInline', attrs: { source: '<i>' } },
            ],
          },
        ],
      },
    ]);
  });

  it('tells the line of what no parser should see', () => {
    const { document, problem } = openBody('a\n\nb \u0001');
    expect(problem).toEqual({ line: 3, message: expect.any(String) as string });
    expect(document.content).toEqual([{ type: 'sourceBlock', attrs: { source: 'a\n\nb \u0001' } }]);
  });

  it('makes documents of the promised shape, of whatever source', () => {
    fc.assert(
      fc.property(anySource(30), (text) => {
        expect(findMisshapes(openBody(text).document)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
