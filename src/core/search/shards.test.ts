import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseShards, listShards, listYears, yearOf } from './shards.ts';

const month = fc
  .record({ year: fc.integer({ min: 2005, max: 2026 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`);
const stamp = fc
  .record({ month, day: fc.integer({ min: 1, max: 31 }) })
  .map(({ month, day }) => `${month}-${String(day).padStart(2, '0')}T08:00+07:00`);
const stamps = fc.array(stamp, { minLength: 1, maxLength: 40 });

/** The stamps of each shard, by its name. */
function assign(all: string[]): Map<string, string[]> {
  const shards = listShards(all.map(monthOf));
  return new Map(
    shards.map(({ name, from, to }) => [name, all.filter((stamp) => stamp >= from && stamp < to).sort()]),
  );
}
const monthOf = (stamp: string) => stamp.slice(0, 7);

/** Names of the shards that came or hold something else. */
function changed(before: Map<string, string[]>, after: Map<string, string[]>): string[] {
  return [...after].filter(([name, held]) => String(held) !== String(before.get(name))).map(([name]) => name);
}

describe('listShards', () => {
  it('has the newest month, the year to date and every other year, newest first', () => {
    const names = (months: string[]) => listShards(months).map(({ name }) => name);
    expect(names(['2024-03', '2025-01', '2025-12', '2022-05', '2025-11'])).toEqual([
      '2025-12',
      '2025',
      '2024',
      '2022',
    ]);
    expect(names(['2026-01', '2025-12'])).toEqual(['2026-01', '2025']);
    expect(names([])).toEqual([]);
  });

  it('puts every article into exactly one shard, and leaves none empty', () => {
    fc.assert(
      fc.property(stamps, (all) => {
        const held = [...assign(all).values()];
        expect(held.flat().sort()).toEqual(all.toSorted());
        expect(held.filter((stamps) => stamps.length === 0)).toEqual([]);
        // Newest first, so that lists of one shard after the other are in order.
        expect(held.flatMap((stamps) => stamps.toReversed())).toEqual(all.toSorted().reverse());
      }),
    );
  });

  it('changes one shard for an addition, unless it begins a month', () => {
    fc.assert(
      fc.property(stamps, stamp, (all, added) => {
        const before = assign(all);
        const touched = changed(before, assign([...all, added]));
        const newest = all.map(monthOf).sort().at(-1) ?? '';
        if (monthOf(added) === newest) expect(touched).toEqual([newest]);
        else if (monthOf(added) < newest) expect(touched).toEqual([yearOf(added)]);
        else expect(touched).toEqual([monthOf(added), yearOf(newest)]);
      }),
    );
  });
});

describe('chooseShards', () => {
  const names = ['2025-12', '2025', '2024', '2022', '2021', '2020'];

  it('takes the newest three years, all of them when asked, or one year', () => {
    expect(chooseShards(names, { isWhole: false })).toEqual(['2025-12', '2025', '2024', '2022']);
    expect(chooseShards(names, { isWhole: true })).toEqual(names);
    expect(chooseShards(names, { year: '2025', isWhole: false })).toEqual(['2025-12', '2025']);
    expect(chooseShards(names, { year: '2023', isWhole: true })).toEqual([]);
    expect(listYears(names)).toEqual(['2025', '2024', '2022', '2021', '2020']);
  });
});
