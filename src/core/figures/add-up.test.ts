import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp, type Addend } from './add-up.ts';

describe('addUp', () => {
  it('adds a year and the quarter after it, not the quarters within the year', () => {
    const figures = [
      flow(1_200, '2025-01-01', '2025-03-31'),
      flow(900, '2024-01-01', '2024-03-31'),
      flow(4_550, '2024-01-01', '2024-12-31'),
    ];
    expect(addUp(figures)).toEqual([{ value: 5_750, figures: [figures[2], figures[0]] }]);
  });

  it('takes one figure of a year before its four quarters', () => {
    const quarters = ['01-01 03-31', '04-01 06-30', '07-01 09-30', '10-01 12-31'].map((ends) => {
      const [start = '', end = ''] = ends.split(' ');
      return flow(1, `2024-${start}`, `2024-${end}`);
    });
    const [sum] = addUp([
      ...quarters,
      flow(9, '2024-01-01', '2024-12-31'),
      flow(2, '2025-01-01', '2025-01-31'),
    ]);
    expect(sum?.value).toBe(11);
  });

  it.each<[string, Partial<Addend>]>([
    ['a stock', { kind: 'stock' }],
    ['another measure', { measure: 'luot' }],
    ['another metric', { metric: 'cham-lo' }],
    ['another organisation', { organisation: { slug: 'ldld-dong-da' } }],
    ['another subject', { subject: 'đoàn viên nữ' }],
    ['a hedged number', { qualifier: 'gan' }],
    ['a part of another', { partOf: 100 }],
    ['an inferred period', { period: { start: '2024-01-01', end: '2024-12-31', inferred: true } }],
    ['an overlapping period', { period: { start: '2024-12-31', end: '2025-12-30' } }],
  ])('never adds %s', (_what, change) => {
    expect(
      addUp([flow(1, '2025-01-01', '2025-12-31'), { ...flow(2, '2024-01-01', '2024-12-31'), ...change }]),
    ).toEqual([]);
  });

  it('adds only what is alike, exact, stated and apart, whatever the figures', () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { maxLength: 25 }), (figures) => {
        for (const { value, figures: added } of addUp(figures)) {
          expect(added.length).toBeGreaterThan(1);
          expect(value).toBe(added.reduce((sum, figure) => sum + figure.value, 0));
          for (const figure of added) {
            expect(figure).toMatchObject({ kind: 'flow', qualifier: undefined, partOf: undefined });
            expect(figure.period.inferred).not.toBe(true);
            expect(figure.metric).not.toBe('khac');
          }
          const alike = added.map(({ organisation, metric, measure, subject }) =>
            JSON.stringify([organisation, metric, measure, subject]),
          );
          expect(new Set(alike).size).toBe(1);
          added.forEach(({ period }, index) => {
            const next = added[index + 1];
            if (next) expect(next.period.start > period.end).toBe(true);
          });
        }
      }),
    );
  });

  it('covers as many days as any choice of periods that are apart', () => {
    const flows = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 12 })), { maxLength: 8 });
    fc.assert(
      fc.property(flows, (spans) => {
        const figures = spans.map(([from, days]) => flow(days, day(from), day(from + days - 1)));
        const most = Math.max(
          0,
          ...subsets(figures)
            .filter((some) => some.length > 1 && areApart(some))
            .map(sumOf),
        );
        const longest = Math.max(0, ...figures.map(({ value }) => value));
        const [sum] = addUp(figures);
        expect(Math.max(sum?.value ?? 0, longest)).toBe(Math.max(most, longest));
      }),
    );
  });
});

function flow(value: number, start: string, end: string): Addend {
  return {
    value,
    measure: 'nguoi',
    metric: 'ket-nap-doan-vien',
    kind: 'flow',
    organisation: { slug: 'ldld-thanh-xuan' },
    period: { start, end },
  };
}

function day(number: number): string {
  return new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);
}

function subsets<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((all, item) => [...all, ...all.map((some) => [...some, item])], [[]]);
}

function areApart(figures: readonly Addend[]): boolean {
  const byEnd = figures.map(({ period }) => period).sort((a, b) => (a.end < b.end ? -1 : 1));
  return byEnd.every(({ start = '' }, index) => index === 0 || start > (byEnd[index - 1]?.end ?? ''));
}

function sumOf(figures: readonly Addend[]): number {
  return figures.reduce((sum, { value }) => sum + value, 0);
}

const anyFigure = fc
  .record({
    value: fc.nat({ max: 1_000 }),
    measure: fc.constantFrom('nguoi' as const, 'luot' as const),
    metric: fc.constantFrom('cham-lo' as const, 'khac' as const),
    kind: fc.constantFrom('flow' as const, 'stock' as const),
    qualifier: fc.constantFrom(undefined, undefined, 'gan'),
    subject: fc.constantFrom(undefined, undefined, 'suất quà'),
    partOf: fc.constantFrom(undefined, undefined, 1_000),
    organisation: fc.constantFrom({ slug: 'a' }, { slug: 'b' }),
    from: fc.nat({ max: 400 }),
    days: fc.integer({ min: 1, max: 120 }),
    inferred: fc.constantFrom(undefined, true),
  })
  .map(({ from, days, inferred, ...figure }) => ({
    ...figure,
    period: { start: day(from), end: day(from + days - 1), inferred },
  }));
