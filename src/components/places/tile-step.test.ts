import { describe, expect, it } from 'vitest';
import { tileStep } from './tile-step.ts';

describe('tileStep', () => {
  it.each([
    [0, 0, 0],
    [0, 12, 0],
    [1, 1, 4],
    [1, 100, 1],
    [5, 40, 2],
    [20, 40, 3],
    [40, 40, 4],
  ])('shades %i articles where the most is %i with step %i', (count, most, step) => {
    expect(tileStep(count, most)).toBe(step);
  });
});
