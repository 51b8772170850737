import { describe, expect, it } from 'vitest';
import { readLiteral } from './literal.ts';

describe('readLiteral', () => {
  it.each([
    ['{"a"}', 'a'],
    ['{\'a\\n"b" {c\'}', 'a\n"b" {c'],
    ['{ 1.5 }', 1.5],
    ['{-2}', -2],
    ['{true}', true],
    ['{[1,\n2,]}', [1, 2]],
    ['{[{a: "b", "c d": [false]}]}', [{ a: 'b', 'c d': [false] }]],
  ])('reads %s', (source, value) => {
    expect(readLiteral(`x${source}}`, 1)).toMatchObject({ value, end: source.length + 1 });
  });

  it.each([
    '{}',
    '{a}',
    '{f()}',
    '{a.b}',
    '{1 + 1}',
    '{`a`}',
    '{/a/}',
    '{"a" /* b */}',
    '{{ get a() {} }}',
    '{{ [a]: 1 }}',
    '{...a}',
    '{"a',
    '{"a\nb"}',
    '{[1}',
    '{undefined}',
    '{[\nimport\n]}',
    '{' + '['.repeat(9_000) + ']'.repeat(9_000) + '}',
  ])('refuses %.40s', (source) => {
    expect(readLiteral(source, 0)).toHaveProperty('fault');
  });

  it('says where it stops being literal', () => {
    expect(readLiteral('{[{ a: "😀" },\n  { a: b }]}', 0)).toEqual({ fault: 22 });
  });

  it('keeps a key named like the prototype to itself', () => {
    const literal = readLiteral('{{ __proto__: { polluted: 1 } }}', 0);
    expect(literal).toHaveProperty('value');
    expect({}).not.toHaveProperty('polluted');
  });
});
