import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../body/parse-body.ts';
import { readLenientBody } from './lenient-body.ts';

const place = { file: 'content/articles/2025/04/x.mdx', firstLine: 10 };

describe('readLenientBody', () => {
  it('reads a body that is right as the site does', () => {
    const source = '## Mục\n\nĐoạn **đậm**.\n\n<PullQuote quote="Câu nói" speaker="Chị Hà" />\n';
    expect(readLenientBody(source, place)).toEqual(parseBody(source, place));
  });

  it.each([
    ['an unknown component', '<Figuree src="x" />', 'Figuree'],
    ['an expression', '{process.env.SECRET}', 'Biểu thức'],
    ['a dangerous link', '[x](javascript:alert(1))', 'javascript:'],
    ['a component without what it needs', '<PullQuote quote="Câu nói" />', 'Người nói'],
    ['a box that is never closed', '<InfoBox title="Hộp">', 'InfoBox'],
    ['raw HTML', '<b onclick="alert(1)">x</b>', ''],
  ])('shows %s in words at its place, and everything else', (_what, wrong, words) => {
    const { segments, problems } = readLenientBody(`Đoạn trước.\n\n${wrong}\n\nĐoạn sau.\n`, place);
    const html = segments.map((segment) => (segment.kind === 'html' ? segment.html : '')).join('');
    const [before, note, after] = ['Đoạn trước.', 'preview-problem', 'Đoạn sau.'].map((text) =>
      html.indexOf(text),
    );
    expect(before).toBeGreaterThanOrEqual(0);
    expect(note).toBeGreaterThan(before ?? 0);
    expect(after).toBeGreaterThan(note ?? 0);
    expect(problems[0]?.line).toBe(12);
    expect(html).toContain(words);
    expect(html).not.toMatch(/<script|onclick=|href="javascript/);
  });

  it('never throws, and never lets a wrong block through', () => {
    const block = fc.constantFrom(
      'Đoạn.',
      '<Figuree />',
      '{1 + 1}',
      '<InfoBox title="Hộp">',
      '</InfoBox>',
      '- a\n  <X />',
      '| a |\n| --- |\n| {x} |',
      '```\n{mã}\n```',
      '<script>alert(1)</script>',
      'import x from "fs"',
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 7 }), (blocks) => {
        const { segments } = readLenientBody(blocks.join('\n\n'), place);
        expect(JSON.stringify(segments)).not.toMatch(/<script|<X|<Figuree|import x/);
      }),
      { numRuns: 200 },
    );
  });
});
