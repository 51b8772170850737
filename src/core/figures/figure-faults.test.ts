import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigureFaults, type FigureClaims } from './figure-faults.ts';

const right: FigureClaims = {
  value: 27,
  measure: 'to-chuc',
  metric: 'thanh-lap-cdcs',
  kind: 'flow',
  target: 20,
  percent: 135,
  period: { start: '2024-01-01', end: '2024-12-31' },
};

describe('findFigureFaults', () => {
  it.each<[string, Partial<FigureClaims>]>([
    ['a right figure', {}],
    ['a per cent without its target', { target: undefined, percent: 70 }],
    ['a per cent that was cut', { value: 5, target: 6, percent: 83 }],
    ['a per cent that was rounded', { value: 2, target: 3, percent: 66.7 }],
    ['a hedged number', { qualifier: 'gan', value: 98, percent: 500 }],
    ['a period of a day', { period: { start: '2024-05-01', end: '2024-05-01' } }],
    ['a stock without a beginning', { kind: 'stock', period: { end: '2024-12-31' } }],
    ['a part as large as its whole', { partOf: 27 }],
    ['any measure for what has no metric', { metric: 'khac', measure: 'suat', subject: 'suất cơm' }],
    [
      'a fraction of a đồng',
      { metric: 'tien-cham-lo', measure: 'dong', value: 1.5, target: 1.5, percent: 100 },
    ],
  ])('accepts %s', (_what, change) => {
    expect(findFigureFaults({ ...right, ...change })).toEqual([]);
  });

  it.each<[string, Partial<FigureClaims>, string]>([
    ['ends before it starts', { period: { start: '2024-12-31', end: '2024-01-01' } }, 'period.end'],
    ['adds up over no period', { period: { end: '2024-12-31' } }, 'period.start'],
    ['says another per cent than its numbers', { percent: 153 }, 'percent'],
    ['says a hedged number far from its per cent', { qualifier: 'gan', percent: 150 }, 'percent'],
    ['is larger than its whole', { partOf: 26 }, 'partOf'],
    ['is counted in what its metric is not', { measure: 'nguoi' }, 'measure'],
    ['counts what nobody says', { metric: 'khac' }, 'subject'],
    ['has a fraction of a thing', { value: 27.5, target: undefined }, 'value'],
  ])('finds a figure that %s', (_what, change, field) => {
    const faults = findFigureFaults({ ...right, ...change });
    expect(faults.map(({ path }) => path.join('.'))).toEqual([field]);
    for (const { message, hint } of faults)
      expect([message, hint].every((words) => words.endsWith('.'))).toBe(true);
  });

  it('says what would be right', () => {
    expect(findFigureFaults({ ...right, percent: 153 })[0]).toMatchInlineSnapshot(`
      {
        "hint": "Sửa số đạt được, chỉ tiêu hoặc tỷ lệ; nếu nguồn viết như vậy, bỏ tỷ lệ và nói rõ trong bài.",
        "message": "27 trên chỉ tiêu 20 là 135%, không phải 153%.",
        "path": [
          "percent",
        ],
      }
    `);
  });

  it('accepts every per cent rounded to up to two decimals', () => {
    const numbers = fc.tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }));
    fc.assert(
      fc.property(numbers, fc.constantFrom(0, 1, 2), ([value, target], decimals) => {
        const percent = Number(((value / target) * 100).toFixed(decimals));
        expect(findFigureFaults({ ...right, value, target, percent })).toEqual([]);
      }),
    );
  });
});
