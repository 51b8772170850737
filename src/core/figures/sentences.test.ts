import { expect, test } from 'vitest';
import { sentencesOf, splitSentences } from './sentences.ts';

test.each([
  ['Mở 3 lớp. Dạy 90 người.', ['Mở 3 lớp.', 'Dạy 90 người.']],
  ['Tại TP. Hà Nội, LĐLĐ mở 3 lớp.', ['Tại TP. Hà Nội, LĐLĐ mở 3 lớp.']],
  ['TP. Hà Nội mở 3 lớp!” 90 người học…', ['TP. Hà Nội mở 3 lớp!”', '90 người học…']],
  ['Đã xong LĐLĐ. “Tốt”, ông nói.', ['Đã xong LĐLĐ.', '“Tốt”, ông nói.']],
  ['Cả thảy 1.200 người... rồi thôi.', ['Cả thảy 1.200 người... rồi thôi.']],
  ['', []],
])('%s', (text, sentences) => {
  expect(splitSentences(text.split(/\s+/))).toEqual(sentences);
});

test('a block ends a sentence, a heading and the mark of a note are none', () => {
  const html = '<h2>Ở cơ sở</h2><p>Mở <strong>3</strong> lớp<sup>1</sup>.</p><ul><li>90 người</li></ul>';
  expect(sentencesOf([{ kind: 'html', html }])).toEqual(['Mở 3 lớp.', '90 người']);
});
