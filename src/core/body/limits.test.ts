import { describe, expect, it } from 'vitest';
import { parse } from './body.fixture.ts';
import { findLimitBreach } from './limits.ts';

const paragraph =
  'Chiều 7/4, **Liên đoàn Lao động** quận tổ chức hội nghị :( :( với [hơn 120](/bai-viet/2025/a/) đại biểu; AT&amp;T cùng dự. ';

describe('findLimitBreach', () => {
  it('lets the longest honest article pass', () => {
    const table =
      '| Đơn vị | Số | Tỷ lệ |\n| :-- | --: | --: |\n' +
      '| **Công đoàn A** | 1.200 | [135%](/a) |\n'.repeat(800);
    const lists =
      'a) một\nb) hai\n\n' +
      '- mục\n  - mục con :(\n'.repeat(150) +
      '\n\n- - -\n\n* * * * * * * * * * * * * *\n\n';
    const article = (paragraph.repeat(3) + '\n\n').repeat(100) + table + '\n\n' + lists;
    const longest = article.repeat(Math.floor(300_000 / article.length));
    expect(longest.length).toBeGreaterThan(200_000);
    expect(findLimitBreach(longest)).toBeUndefined();
    expect(parse(longest).problems).toEqual([]);
  });

  // What kills satteri 0.10.5, or holds it for seconds to minutes.
  it.each([
    ['one million letters', 'a'.repeat(1_000_001), 'quá dài'],
    ['a million lines', '\n'.repeat(500_000), '20.000 dòng'],
    ['one long line', 'a'.repeat(10_001), '10.000 ký tự'],
    ['entities on one line', '&amp;'.repeat(100_000), '10.000 ký tự'],
    ['entities in one paragraph', ('&amp;'.repeat(100) + '\n').repeat(100), '&nbsp;'],
    ['quotations within each other', '> '.repeat(4_000) + 'a', '10 tầng'],
    ['quotations without spaces', '>'.repeat(4_000) + 'a', '10 tầng'],
    ['lists within each other', '- '.repeat(4_000) + 'a', '10 tầng'],
    ['numbered lists within each other', '1. '.repeat(3_000) + 'a', '10 tầng'],
    ['lists in quotations', '> - '.repeat(2_000) + 'a', '10 tầng'],
    [
      'lists within each other by indent',
      Array.from({ length: 300 }, (_, i) => ' '.repeat(2 * i) + '- a\n').join(''),
      'thụt',
    ],
    ['emphasis in emphasis', '*a_ \n'.repeat(20_000), '30.000'],
    ['brackets', ('[a '.repeat(1_000) + '\n').repeat(40), '30.000'],
    ['addresses', 'http://a.vn www.a.vn\n'.repeat(16_000), '30.000'],
    ['tags', '<a>b\n'.repeat(2_000), '1.000 dấu <'],
    ['braces', '{\n'.repeat(5_000), '4.000 dấu {'],
    ['comments', '{/**/}\n\n'.repeat(300), '200 giá trị'],
    [
      'a wide table of short rows',
      '|a'.repeat(300) + '|\n' + '|-'.repeat(300) + '|\n' + '|b\n'.repeat(300),
      '50.000 ô',
    ],
    ['columns', '|a'.repeat(10_000), '10.000 ký tự'],
    ['a null character', 'a\u0000', 'ký tự hỏng'],
    ['half a character', 'a\ud800b', 'ký tự hỏng'],
    ['a character the masks are made of', 'a\ufdd0b', 'ký tự hỏng'],
  ])('stops %s before the parser', (_, source, words) => {
    const { problems, segments } = parse(source);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
    expect(segments).toEqual([]);
  });

  it.each([
    ['an expression of 8,000 open brackets', '{' + '('.repeat(8_000)],
    [
      'a literal within a literal 4,000 times',
      '<KeyFigures items={' + '['.repeat(4_000) + ']'.repeat(4_000) + '} />',
    ],
    ['an import of 8,000 open brackets', 'import a from ' + '('.repeat(8_000)],
    ['an expression behind what looks like an attribute', '`<Figure alt="` {' + '('.repeat(8_000) + ' "/>'],
    ['an expression behind what looks like a comment', '`{/*` {' + '('.repeat(8_000) + ' */}'],
    ['an expression behind what looks like a literal', '`<Figure alt={"` {' + '('.repeat(8_000) + '"} />'],
    ['emphasis 3,000 deep', '*a **a '.repeat(1_000) + 'b' + '** *'.repeat(1_000)],
    ['open links', '[a]('.repeat(2_000)],
    ['open pictures', '!['.repeat(4_000)],
    ['growing runs of backticks', Array.from({ length: 130 }, (_, i) => 'e' + '`'.repeat(i)).join('')],
    ['HTML comments', '<!--'.repeat(900)],
    [
      'notes of notes',
      Array.from({ length: 2_000 }, (_, i) => `[^${i}]: a[^${i + 1}]\n\n`).join('') + '[^0]',
    ],
    ['tags of letters that are not Latin', ('<đ a="b" '.repeat(900) + '\n').repeat(1)],
  ])('survives %s', (_, source) => {
    expect(() => parse(source)).not.toThrow();
  });
});
