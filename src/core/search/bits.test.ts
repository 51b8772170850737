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
  it('are read and counted alike', () => {
    fc.assert(
      fc.property(numbers, parameters, fc.nat(7), (all, parameter, before) => {
        const bytes = write(all, parameter, before);
        const [read, counted] = [new BitReader(bytes, 0), new BitReader(bytes, 0)];
        for (const bits of [read, counted]) bits.bits(before);
        expect(all.map(() => read.rice(parameter))).toEqual(all);
        const [tally, expected] = [new NumberTally(), new NumberTally()];
        counted.countRice(parameter, all.length, tally.small, tally);
        for (const value of all) expected.add(value);
        expect(counted.position).toBe(read.position);
        expect(tally.takeParameter()).toBe(expected.takeParameter());
        expect(tally.takeParameter()).toBe(0);
      }),
    );
  });

  it('are counted each in its place, and those without one elsewhere', () => {
    const counts = new Uint32Array(3);
    const others = new NumberTally();
    new BitReader(write([0, 2, 2, 700, 700], 2), 0).countRice(2, 5, counts, others);
    expect([...counts]).toEqual([1, 0, 2]);
    expect(others.takeParameter()).toBe(8);
  });
});

describe('a copy of bits', () => {
  it('is what was written, wherever it begins and ends', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(bytes, fc.nat(), fc.nat(), fc.nat(7), (from, one, other, before) => {
        const [start = 0, end = 0] = [one, other]
          .map((at) => at % (8 * from.length + 1))
          .sort((a, b) => a - b);
        const [copied, bitByBit] = [new BitWriter(), new BitWriter()];
        for (const bits of [copied, bitByBit]) bits.bits(1, before);
        copied.copy(from, start, end);
        for (let at = start; at < end; at++) bitByBit.bits((from[at >> 3] ?? 0) >> (7 - (at & 7)), 1);
        for (const bits of [copied, bitByBit]) bits.bits(5, 3);
        expect(copied.end()).toEqual(bitByBit.end());
      }),
    );
  });
});
