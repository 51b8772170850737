import { describe, expect, it } from 'vitest';
import { markSentences } from './mark-sentences.ts';

describe('markSentences', () => {
  it.each([
    ['word for word', 'Có 12 người.', '<p>Đầu. Có 12 người. Hết.</p>', '<p>Đầu. [Có 12 người.] Hết.</p>'],
    ['without its full stop', 'Có 12 người', '<p>Có 12 người. Hết.</p>', '<p>[Có 12 người.] Hết.</p>'],
    [
      'with marks inside',
      'Có 12 người.',
      '<p>Có <strong>12</strong> người.</p>',
      '<p>[Có <strong>12</strong> người.]</p>',
    ],
    ['over a line break', 'Có 12 người.', '<p>Có 12\nngười.</p>', '<p>[Có 12\nngười.]</p>'],
    ['that begins in bold', 'Có 12 người.', '<p><em>Có</em> 12 người.</p>', '<p>[<em>Có</em> 12 người.]</p>'],
    ['that ends in bold', 'Có 12 người.', '<p>Có 12 <em>người.</em></p>', '<p>[Có 12 <em>người.</em>]</p>'],
    [
      'whose bold began before',
      'Có 12 người.',
      '<p><em>Ồ. Có</em> 12 người.</p>',
      '<p><em>Ồ. [Có]</em> 12 người.</p>',
    ],
    [
      'whose bold ends after',
      'Có 12 người.',
      '<p>Có 12 <em>người. Ồ</em></p>',
      '<p>[Có 12 ]<em>người. Ồ</em></p>',
    ],
    [
      'with a footnote',
      'Có 12 người.',
      '<p>Có 12<sup><a>1</a></sup> người.</p>',
      '<p>[Có 12<sup><a>1</a></sup> người.]</p>',
    ],
    ['with signs', 'A & B < 12.', '<p>A &amp; B &lt; 12.</p>', '<p>[A &amp; B &lt; 12.]</p>'],
    [
      'with other quotes',
      'Phong trào "Giỏi - Sáng tạo".',
      '<p>Phong trào “Giỏi – Sáng tạo”.</p>',
      '<p>[Phong trào “Giỏi – Sáng tạo”.]</p>',
    ],
    [
      'in a cell',
      'Có 12 người',
      '<table><tr><td>Có 12 người</td></tr></table>',
      '<table><tr><td>[Có 12 người]</td></tr></table>',
    ],
  ])('marks a sentence %s', (_how, sentence, html, expected) => {
    const { segments, lost } = markSentences([{ kind: 'html', html }], [{ sentence, anchor: 'so-lieu-12' }]);
    expect(lost).toEqual([]);
    const shown = expected.replace('[', '<span class="stated" id="so-lieu-12">').replace(']', '</span>');
    expect(segments).toEqual([{ kind: 'html', html: shown }]);
  });

  it('never takes the end of one block and the beginning of the next for a sentence', () => {
    const html = '<p>Có 12</p><p>người.</p>';
    const { segments, lost } = markSentences(
      [{ kind: 'html', html }],
      [{ sentence: 'Có 12 người.', anchor: 'a' }],
    );
    expect(lost).toEqual(['a']);
    expect(segments).toEqual([{ kind: 'html', html }]);
  });

  it('gives each figure of a sentence its fragment, and looks into boxes', () => {
    const box = {
      kind: 'component' as const,
      name: 'InfoBox' as const,
      props: { title: 'Hộp' },
      children: [{ kind: 'html' as const, html: '<p>Có 12 người, 3 nhà.</p>' }],
    };
    const figures = ['so-lieu-12', 'so-lieu-3'].map((anchor) => ({
      sentence: 'Có 12 người, 3 nhà.',
      anchor,
    }));
    const { segments } = markSentences([box], figures);
    expect(segments).toMatchObject([
      {
        children: [
          {
            html: '<p><span class="stated" id="so-lieu-12"><span class="stated" id="so-lieu-3">Có 12 người, 3 nhà.</span></span></p>',
          },
        ],
      },
    ]);
  });

  it.each([
    ['inside another', ['A b c d.', 'b c'], '<p>[A (b c) d.]</p>'],
    ['around another', ['b c', 'A b c d.'], '<p>(A [b c] d.)</p>'],
    ['that begins with another', ['A b', 'A b c d.'], '<p>([A b] c d.)</p>'],
    ['that ends with another', ['A b c d.', 'c d.'], '<p>[A b (c d.)]</p>'],
    ['right before another', ['c d.', 'A b'], '<p>(A b) [c d.]</p>'],
    ['that ends inside another', ['b c d.', 'A b c'], '<p>(A )[b c d.]</p>'],
    ['that begins inside another', ['A b c', 'b c d.'], '<p>[A (b c)] d.</p>'],
  ])('marks a sentence %s', (_how, sentences, expected) => {
    const figures = sentences.map((sentence, index) => ({ sentence, anchor: String(index) }));
    const { segments } = markSentences([{ kind: 'html', html: '<p>A b c d.</p>' }], figures);
    const shown = expected
      .replace('[', '<span class="stated" id="0">')
      .replace('(', '<span class="stated" id="1">')
      .replaceAll(/[\])]/g, '</span>');
    expect(segments).toEqual([{ kind: 'html', html: shown }]);
  });
});
