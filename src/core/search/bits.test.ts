import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter, NumberTally } from './bits.ts';

const numbers = fc.array(fc.oneof(fc.nat(20), fc.nat(1500), fc.nat(60_000)), { maxLength: 80 });
const parameters = fc.nat(15);

function write(all: number[], parameter: number, before = 0): Uint8Array {
  const bits = new BitWriter();
  bits.bits(0, before);
  for (const value of all) bits.rice(value, parameter);
  return bits.end();
}

describe('numbers in Rice code', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(numbers, parameters, fc.nat(7), (all, parameter, before) => {
        const bytes = write(all, parameter, before);
        const read = new BitReader(bytes, 0);
        read.bits(before);
        expect(all.map(() => read.rice(parameter))).toEqual(all);
      }),
    );
  });

  it('are written with the parameter that makes them shortest', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const tally = new NumberTally();
        for (const value of all) tally.add(value);
        const lengths = Array.from({ length: 16 }, (_, parameter) =>
          all.reduce((sum, value) => sum + (value >> parameter) + 1 + parameter, 0),
        );
        expect(tally.takeParameter()).toBe(lengths.indexOf(Math.min(...lengths)));
        expect(tally.takeParameter()).toBe(0);
      }),
    );
  });
});
