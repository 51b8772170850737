import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRequest } from './request-json.ts';

describe('parseRequest', () => {
  it('reads every plain value as JSON.parse does', () => {
    const value = fc.jsonValue({ maxDepth: 5, noUnicodeString: false, stringUnit: 'binary' });
    fc.assert(
      fc.property(value, (given) => {
        const text = JSON.stringify(given);
        fc.pre(!/__proto__|constructor|prototype/.test(text));
        expect(parseRequest(Buffer.from(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('is not fooled by brackets and quotes inside strings', () => {
    for (const text of [
      '"[[[[[[[[[[[[[[[[[[[["',
      '{"a":"\\\\"}',
      '{"a":"\\"[[[[[[[[[[[[[[[[[[[["}',
      '["\\\\\\"", "]"]',
    ]) {
      expect(parseRequest(Buffer.from(text))).toEqual(JSON.parse(text));
    }
  });

  it('refuses a bomb before building it', () => {
    expect(() => parseRequest(Buffer.from('['.repeat(30_000_000)))).toThrow('quá phức tạp');
    expect(() => parseRequest(Buffer.from(`[${'{},'.repeat(8_000_000)}{}]`))).toThrow('quá phức tạp');
  });
});
