import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { readPlainYaml } from './read-plain-yaml.ts';

describe('plain YAML', () => {
  it('is read as the full parser reads it, or not at all', () => {
    fc.assert(
      fc.property(fc.oneof(written, typed), (text) => {
        const data = readPlainYaml(text);
        if (data === undefined) return;
        const document = parseDocument(text, { strict: true, uniqueKeys: true });
        expect(document.errors).toEqual([]);
        expect(data).toEqual(document.toJS());
      }),
      { numRuns: process.env.NHIP_SWEEP === '1' ? 500_000 : 5_000 },
    );
  });

  it('is what the desk writes', () => {
    fc.assert(
      fc.property(records, (data) => {
        expect(readPlainYaml(stringify(data, { lineWidth: 0 }))).toEqual(data);
      }),
    );
  });

  it.each([
    ['a name of nothing', 'null: b'],
    ['an alias', 'a: *b'],
    ['an anchor', 'a: &b c'],
    ['a comment', 'a: b # c'],
    ['a tag', 'a: !!str b'],
    ['a flow list', 'a: [b, c]'],
    ['text over several lines', 'a: b\n  c'],
    ['a block of text', 'a: |\n  b'],
    ['an empty field', 'a:\nb: c'],
    ['a field twice', 'a: b\na: c'],
    ['a truth', 'a: true'],
    ['a fraction', 'a: 1.5'],
    ['an escape', 'a: "b\\nc"'],
    ['a tab', 'a:\tb'],
    ['a list that is not indented', 'a:\n- b'],
  ])('leaves %s to the full parser', (_what, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });
});

const word = fc.constantFrom(
  'Công đoàn',
  'dong-da',
  '2025-04-07T20:14+07:00',
  '/media/a.svg',
  'Thứ Hai',
  '44.420',
  'x',
);
const records = fc.record({
  title: word.filter((text) => text !== '44.420'),
  topics: fc.array(fc.constantFrom('nu-cong', 'thi-dua'), { minLength: 1, maxLength: 3 }),
  cover: fc.record({ image: fc.constant('/media/a.svg'), alt: fc.constant('Ảnh: một người') }),
  corrections: fc.array(fc.record({ date: fc.constant('2025-04-08'), text: word }), {
    minLength: 1,
    maxLength: 2,
  }),
});

const value = fc.oneof(
  word,
  fc.string({ unit: fc.constantFrom(...Array.from('ab1 :#-\'"\\,.[]{}&*!|>%@`~?/đ+_e0x\t')), maxLength: 8 }),
  fc.string({ maxLength: 6 }),
  fc.integer(),
  fc.boolean(),
  fc.double({ noNaN: true }),
  fc.constant(null),
);
/** Written by a program, in any of its styles. */
const written = fc
  .tuple(
    fc.dictionary(
      fc.constantFrom('a', 'b', 'title', 'x1'),
      fc.oneof(value, fc.array(value, { maxLength: 3 }), fc.dictionary(fc.constantFrom('a', 'c'), value)),
    ),
    fc.constantFrom(undefined, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const, 'PLAIN' as const),
    fc.boolean(),
  )
  .map(([data, style, isFlow]) =>
    stringify(data, {
      lineWidth: 0,
      ...(style ? { defaultStringType: style } : {}),
      ...(isFlow ? { collectionStyle: 'flow' as const } : {}),
    }),
  );
/** Typed by a hand that slips. */
const typed = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '  ', '    ', ' ', '   ', '\t'),
      fc.constantFrom('', '- ', '-', 'a: ', 'b: ', 'a:', '- a: ', '? ', 'a : ', '"a": '),
      fc.oneof(
        fc.constantFrom(
          '',
          'b',
          '"b"',
          "'b'",
          'b: c',
          'b #c',
          'b#c',
          'a:',
          '1',
          '01',
          '1e3',
          '0x1f',
          '1_000',
          '-',
          '~',
          'null',
          'no',
          ':b',
          'b:c',
          'b :c',
          '- b',
          "it's",
          '"b" c',
          "''",
          '""',
          "'b''c'",
          'b  ',
          '2025-04-08',
          '12:30',
          '.5',
          '1.',
          '+1',
          '<<',
          '=',
          'NaN',
          '.nan',
          '0o7',
        ),
        fc.string({ unit: fc.constantFrom(...Array.from('ab1 :#-\'",.[]{}&*!|>%@/đ')), maxLength: 6 }),
      ),
    ),
    { maxLength: 5 },
  )
  .map((lines) => lines.map((parts) => parts.join('')).join('\n'));
