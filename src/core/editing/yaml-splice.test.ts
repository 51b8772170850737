import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidy } from './tidy-data.ts';
import { spliceYaml } from './yaml-splice.ts';
import { parseYaml } from './yaml-text.ts';

describe('spliceYaml', () => {
  it.each<[string, string, Change, string]>([
    [
      'a folded text',
      'x: >-\n  a b\n  c d\n\n  e',
      (data) => (data.x = 'a b n d\ne'),
      'x: >-\n  a b\n  n d\n\n  e',
    ],
    ['a literal text', 'x: |\n  a b\n\n  c\n', (data) => (data.x = 'a b\n\nc n'), 'x: |\n  a b\n\n  c n\n'],
    [
      'a text of a said indent',
      'x: |2-\n    a\n  b c',
      (data) => (data.x = 'a\nb n'),
      'x: |2-\n    a\n  b n',
    ],
    ['a new line', 'x: |\n  a\n  c\n', (data) => (data.x = 'a\nb\nc'), 'x: |\n  a\n  b\n  c\n'],
    ['a new paragraph', 'x: >\n  a\n  c\n', (data) => (data.x = 'a c\nd'), 'x: >\n  a\n  c\n\n  d\n'],
    ['the last word of a line', 'x: >\n  a b\n  c\n', (data) => (data.x = 'a c'), 'x: >\n  a\n  c\n'],
    ['plain lines', 'x: a\n  b c\n  d', (data) => (data.x = 'a b n d'), 'x: a\n  b n\n  d'],
    [
      'quoted lines',
      "x: 'a\n  ''b''\n\n  d'",
      (data) => (data.x = "a 'b' ' c\nd"),
      "x: 'a\n  ''b'' '' c\n\n  d'",
    ],
    [
      'lines in double quotes',
      'x: "a \\\n  b\\u0041 \\"c\\"\n  d"',
      (data) => (data.x = 'a bA "n" d'),
      'x: "a \\\n  b\\u0041 \\"n\\"\n  d"',
    ],
    ['what a plain text cannot say', 'x: a b # c', (data) => (data.x = 'a: b'), 'x: "a: b" # c'],
    ['an item in brackets', 'x: [a, "b c", d]', (data) => (data.x = ['a', 'b n', 'd']), 'x: [a, "b n", d]'],
    ['an item less in brackets', 'x: [a, b, c]', (data) => (data.x = ['b', 'c']), 'x: [b, c]'],
    ['no last item in brackets', 'x: [a, b]', (data) => (data.x = ['a']), 'x: [a]'],
    ['a first item in brackets', 'x: [b]', (data) => (data.x = ['a, c', 'b']), 'x: ["a, c", b]'],
    [
      'an item of many lines in brackets',
      'x: [\n  a, # a\n  b,\n]',
      (data) => (data.x = ['a', 'n']),
      'x: [\n  a, # a\n  n,\n]',
    ],
    ['a field in braces', 'x: {a: b, c: "d"}', (data) => (data.x = { a: 'b', c: 'n' }), 'x: {a: b, c: "n"}'],
    ['fields in braces', 'x: {a: b, c: d}', (data) => (data.x = { c: 'd', e: 1 }), 'x: {c: d, e: 1}'],
    [
      'a record in braces',
      'x:\n- {a: {b: [c]}}',
      (data) => (data.x = [{ a: { b: ['n'] } }]),
      'x:\n- {a: {b: [n]}}',
    ],
    ['front matter in braces', '{"x": "a b", "y": 1}', (data) => (data.x = 'n b'), '{"x": "n b", "y": 1}'],
    ['a key that is a number', '1: a b\nx: c # d', (data) => (data.x = 'n'), '1: a b\nx: n # d'],
  ])('keeps the style: %s', (_, yaml, change, expected) => {
    expect(edit(`${yaml}\n`, change)).toBe(`${expected}\n`);
  });

  it.each(['- a\n- b', 'a', '? [a]\n: b', 'null: a'])('refuses %j, which is no record', (yaml) => {
    expect(() => spliceYaml(yaml, { a: 'b' }, new Map())).toThrow(SyntaxError);
  });

  it('changes one line for a word of a text in whatever style', () => {
    fc.assert(
      fc.property(styledText, fc.nat(), fc.constantFrom(...WORDS), (yaml, seed, word) => {
        const source = `${yaml}\nstatus: 'draft' # lời\n`;
        const data = read(source);
        const paths = textPaths(data.x);
        const path = paths[seed % paths.length] ?? [];
        const next = { ...data, x: withWord(data.x, path, seed, word) };
        fc.pre(JSON.stringify(next) !== JSON.stringify(data));
        const result = spliceYaml(source, next, new Map());
        expect(tidy(read(result))).toEqual(tidy(next));
        expect(countChanged(source, result)).toBe(1);
      }),
      { numRuns: 150 },
    );
  });
});

const WORDS = ['mới', 'Gia Lâm', '1.200', 'a"b', "it's", 'x,y', '(z)', 'a:b', '50%', 'R&D'];
const PIECES = ['Hà Nội', 'công đoàn', 'năm', '1.200 người', 'a:b', 'R&D', "it's", '“học tập”', '50%'];
const textLine = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(' '));
const textLines = fc.array(textLine, { minLength: 1, maxLength: 4 });
const gaps = fc.constantFrom('\n', '\n', '\n\n');
const blockText = fc
  .tuple(fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '>2', '|2-'), textLines, gaps)
  .map(([head, all, gap]) => `x: ${head}\n  ${all.join(gap === '\n\n' ? '\n\n  ' : '\n  ')}`);
const quotedText = fc.tuple(fc.constantFrom("'", '"', ''), textLines, gaps).map(([quote, all, gap]) => {
  const text = all.map((each) => (quote === "'" ? each.replaceAll("'", "''") : each)).join(`${gap}    `);
  return `x: ${quote}${text}${quote}`;
});
const flowText = fc
  .tuple(textLines, fc.constantFrom(', ', ',\n  ', ' ,  '), fc.boolean())
  .map(([all, comma, isNested]) => {
    const items = all
      .map((each, at) => (at % 2 ? `"${each}"` : `'${each.replaceAll("'", "''")}'`))
      .join(comma);
    return isNested ? `x:\n- {a: [${items}], 'b': ${all[0] ?? ''}}\n-   c: d` : `x: [${items}]`;
  });
const styledText = fc.oneof(blockText, quotedText, flowText);

/** The way to every text of a value. */
function textPaths(value: unknown): string[][] {
  if (typeof value === 'string') return [[]];
  return Object.entries(value as object).flatMap(([key, held]) =>
    textPaths(held).map((path) => [key, ...path]),
  );
}

function withWord(value: unknown, [key, ...path]: string[], seed: number, word: string): unknown {
  if (key === undefined) {
    const text = String(value);
    const all = [...text.matchAll(/\S+/g)];
    const at = all[seed % all.length];
    return at ? text.slice(0, at.index) + word + text.slice(at.index + at[0].length) : word;
  }
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = withWord(copy[key], path, seed, word);
  return copy;
}

function read(yaml: string): Record<string, unknown> {
  const { document } = parseYaml(yaml);
  return document?.toJS() as Record<string, unknown>;
}

function edit(yaml: string, change: Change): string {
  const data = read(yaml);
  change(data);
  return spliceYaml(yaml, data, new Map());
}

/** How many lines differ; as many lines as before are part of the promise. */
function countChanged(before: string, after: string): number {
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length !== now.length) return Infinity;
  return old.filter((line, at) => line !== now[at]).length;
}

type Change = (data: Record<string, unknown>) => unknown;
