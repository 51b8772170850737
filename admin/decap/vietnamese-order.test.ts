import { describe, expect, it } from 'vitest';
import vietnameseOrder from './vietnamese-order.ts';

describe('vietnameseOrder', () => {
  it('puts names as a Vietnamese dictionary does, and numbers by size', () => {
    const named = ['Đông Anh', 'Ứng Hòa', 'Ba Đình', 'Hà Đông', 'Chương Mỹ'].map((name) => ({
      data: { name },
    }));
    expect(vietnameseOrder(named, ['data.name'], ['asc']).map(({ data }) => data.name)).toEqual([
      'Ba Đình',
      'Chương Mỹ',
      'Đông Anh',
      'Hà Đông',
      'Ứng Hòa',
    ]);
    const counted = [{ n: 10 }, { n: 2 }, { n: 3 }];
    expect(vietnameseOrder(counted, ['n'], ['desc']).map(({ n }) => n)).toEqual([10, 3, 2]);
  });
});
