import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFormerWards, unitsOnDistrict } from '../src/core/places/succession.ts';
import type { EntryData } from '../src/core/schema/collections.ts';
import { readEntry } from '../src/core/schema/read-entry.ts';
import { PROJECT } from './support/portal.ts';

const units = readAll('units');
const districts = readAll('districts');
const organisations = readAll('organisations');
const wards = listFormerWards(units);

describe('the wards and communes in the shipped content', () => {
  it('are 51 wards and 75 communes, each with a name and a code of its own', () => {
    expect(units.filter(({ kind }) => kind === 'phường')).toHaveLength(51);
    expect(units.filter(({ kind }) => kind === 'xã')).toHaveLength(75);
    expect(new Set(units.map(({ name }) => name)).size).toBe(126);
    expect(new Set(units.map(({ code }) => code)).size).toBe(126);
  });

  it('draw on one main district each, all but Hồng Hà; 64 straddle several', () => {
    const without = units.filter(({ districts }) => districts[0]?.share !== 'main');
    expect(without.map(({ slug }) => slug)).toEqual(['hong-ha']);
    expect(units.filter(({ districts }) => districts.length > 1)).toHaveLength(64);
  });

  it('take in all 526 former wards: each whole, or in parts that leave nothing over', () => {
    expect(wards).toHaveLength(526);
    const wrong = wards.filter(({ to }) => {
      const taken = to.map((part) => part.taken);
      return taken.includes('whole') ? taken.length !== 1 : !hasNothingLeft(taken);
    });
    expect(wrong).toEqual([]);
  });

  it('are named alike by every unit that took a part', () => {
    const spellings = units.flatMap(({ formerWards }) =>
      formerWards.map(({ code, kind, name, district }) => `${code} ${kind} ${name} ${district}`),
    );
    expect(new Set(spellings).size).toBe(526);
  });

  it('leave no former district without units of today', () => {
    expect(districts).toHaveLength(30);
    for (const { slug } of districts) expect(unitsOnDistrict(units, slug)[0]?.share).toBe('main');
    expect(districts.flatMap(({ earlierWards }) => earlierWards ?? [])).toHaveLength(78);
  });

  it('begin the day after the districts and their unions ended', () => {
    expect(new Set(units.map(({ validFrom }) => validFrom))).toEqual(new Set(['2025-07-01']));
    expect(new Set(districts.map(({ validTo }) => validTo))).toEqual(new Set(['2025-06-30']));
    expect(organisations.filter(({ validTo }) => validTo === '2025-06-30')).toHaveLength(40);
  });
});

/** Whether the parts of a ward are all of it: the last is the rest, or people and land went apart. */
function hasNothingLeft(taken: readonly string[]): boolean {
  return taken.includes('rest') || (taken.includes('part-all-people') && taken.includes('land-only'));
}

function readAll<C extends 'units' | 'districts' | 'organisations'>(
  collection: C,
): (EntryData[C] & { slug: string })[] {
  const folder = path.join(PROJECT, 'content', collection);
  return readdirSync(folder).map((name) => {
    const { entry, problems } = readEntry(
      readFileSync(path.join(folder, name)),
      `content/${collection}/${name}`,
    );
    expect(problems).toEqual([]);
    return { ...(entry?.data as EntryData[C]), slug: path.basename(name, '.yaml') };
  });
}
