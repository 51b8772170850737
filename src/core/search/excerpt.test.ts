import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeExcerpt, markMatches, type TextPart } from './excerpt.ts';
import { toTokens, toWanted } from './match.ts';
import { toCanonicalText } from './normalize.ts';
import { parseQuery } from './query.ts';

const wanted = (typed: string) => toWanted(parseQuery(typed));
const print = (parts: TextPart[]) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
const excerpt = (text: string, typed: string, minRun = 2) =>
  print(makeExcerpt(text, toTokens(text), wanted(typed), minRun));
const filler = (syllables: number) =>
  Array.from({ length: syllables }, (_, index) => `chữ${index}`).join(' ');

describe('markMatches', () => {
  it('marks neighbouring syllables as one, without the punctuation after them', () => {
    const title = 'Gặp mặt công đoàn, cơ sở';
    expect(print(markMatches(title, toTokens(title), wanted('cong doan '), 2))).toBe(
      'Gặp mặt [công đoàn], cơ sở',
    );
    expect(print(markMatches(title, toTokens(title), wanted('công đoàn cơ sở '), 2))).toBe(
      'Gặp mặt [công đoàn, cơ sở]',
    );
  });
});

describe('makeExcerpt', () => {
  it('starts with the sentence of the match', () => {
    expect(excerpt(`${filler(40)}. Hôm qua công đoàn họp. ${filler(40)}`, 'công đoàn ')).toMatch(
      /^… Hôm qua \[công đoàn\] họp\. chữ0 .* chữ26 …$/,
    );
  });

  it('starts a little before the match where the sentence is long', () => {
    expect(excerpt(`${filler(40)} công đoàn họp.`, 'công đoàn ')).toMatch(
      /^… chữ34 .* chữ39 \[công đoàn\] họp\.$/,
    );
  });

  it('does not end within a match', () => {
    expect(excerpt(`đoàn viên ${filler(29)} đoàn viên họp`, 'đoàn viên ')).toMatch(/\[đoàn viên\] …$/);
  });

  it('starts at the beginning where nothing matches', () => {
    expect(excerpt(filler(50), 'công đoàn ')).toMatch(/^chữ0 .* chữ31 …$/);
    expect(excerpt('“Ngắn thôi”.', '')).toBe('“Ngắn thôi”.');
    expect(excerpt('', 'a')).toBe('');
  });

  it('takes nothing out of the text and puts nothing in', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...Array.from('công đoàn.,  “”')), maxLength: 400 })
      .map(toCanonicalText);
    fc.assert(
      fc.property(text, (any) => {
        const parts = makeExcerpt(any, toTokens(any), wanted('công đo'), 1);
        const shown = parts.map((part) => part.text).join('');
        expect(any).toContain(shown.replace(/^… /, '').replace(/ …$/, ''));
        expect(
          markMatches(any, toTokens(any), wanted('công đo'), 1)
            .map((part) => part.text)
            .join(''),
        ).toBe(any);
      }),
    );
  });
});
