import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPlaceFinder } from '../src/core/places/find-places.ts';
import { listPlaceNames, type PlaceName } from '../src/core/places/place-names.ts';
import { listFormerWards, unitsOnDistrict } from '../src/core/places/succession.ts';
import type { EntryData } from '../src/core/schema/collections.ts';
import { readEntry } from '../src/core/schema/read-entry.ts';
import { fold } from '../src/core/text/fold.ts';
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

  it('are written with capitals, the former ones too', () => {
    const names = [...units, ...wards, ...districts].map(({ name }) => name);
    expect(names.filter((name) => /(?:^|[\s-])\p{Ll}/u.test(name))).toEqual([]);
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

describe('the finder over the shipped names', () => {
  const names = listPlaceNames(linked(units, '/phuong-xa/'), linked(districts, '/dia-ban/'));
  const find = createPlaceFinder(names);
  const first = (typed: string) => find(typed).slice(0, 3).map(told);

  it.each<[typed: string, first: string[]]>([
    ['Kim Liên', ['phường Kim Liên', 'phường Kim Liên, quận Đống Đa -> Phường Kim Liên']],
    ['kim lien', ['phường Kim Liên', 'phường Kim Liên, quận Đống Đa -> Phường Kim Liên']],
    ['KIM LIÊN', ['phường Kim Liên', 'phường Kim Liên, quận Đống Đa -> Phường Kim Liên']],
    ['P. Kim Liên, Đống Đa', ['phường Kim Liên', 'phường Kim Liên, quận Đống Đa -> Phường Kim Liên']],
    [
      '  láng ',
      ['phường Láng', 'phường Láng Hạ, quận Đống Đa -> Phường Đống Đa / Phường Giảng Võ / Phường Láng'],
    ],
    ['tt dong anh', ['thị trấn Đông Anh, huyện Đông Anh -> Xã Đông Anh / Xã Thư Lâm / Xã Phúc Thịnh']],
    ['tx son tay', ['thị xã Sơn Tây, đến 30/06/2025']],
    ['Trung Tự', ['phường Trung Tự, quận Đống Đa, đến hết năm 2024 -> Phường, xã nay của Đống Đa']],
    ['zzz', []],
    ['', []],
    ['?!', []],
  ])('answers “%s”', (typed, expected) => {
    expect(first(typed).slice(0, expected.length || 1)).toEqual(expected);
  });

  it('tells several former wards of one name apart by their districts', () => {
    expect(find('minh khai').map(told)).toEqual([
      'phường Minh Khai, quận Hai Bà Trưng -> Phường Bạch Mai / Phường Tương Mai',
      'phường Minh Khai, quận Bắc Từ Liêm -> Phường Tây Tựu / Phường Xuân Phương / Phường Đông Ngạc / Phường Thượng Cát',
      'xã Minh Khai, huyện Hoài Đức -> Xã Dương Hòa',
    ]);
    expect(find('quang trung thach that').map(told)).toHaveLength(1);
  });

  it('puts the marks as typed first, and takes Hoà for Hòa', () => {
    expect(first('Đồng Xuân')[0]).toContain('phường Đồng Xuân, quận Hoàn Kiếm');
    expect(first('Đông Xuân').map((each) => each.slice(0, 12))).toEqual([
      'xã Đông Xuân',
      'xã Đông Xuân',
      'phường Đồng ',
    ]);
    expect(first('Dương Hoà')[0]).toBe('xã Dương Hòa');
  });

  it('finds the units of a district by its name', () => {
    const found = find('quận Ba Đình').flatMap(({ url }) => url ?? []);
    for (const { unit } of unitsOnDistrict(linked(units, '/phuong-xa/'), 'ba-dinh'))
      expect(found).toContain(unit.url);
  });

  it('finds every name by itself, with marks and without', () => {
    for (const place of names) {
      for (const typed of [place.name, fold(place.name), `${place.kind} ${place.name}`.toUpperCase()])
        expect(find(typed).slice(0, 8), typed).toContain(place);
    }
  });
});

function told({ kind, name, of, url, to = [] }: PlaceName): string {
  const where = url?.startsWith('/phuong-xa/') ? '' : `, ${of}`;
  return `${kind} ${name}${where}${to.length > 0 ? ` -> ${to.map(({ name }) => name).join(' / ')}` : ''}`;
}

function linked<T extends { slug: string }>(entries: readonly T[], root: string): (T & { url: string })[] {
  return entries.map((entry) => ({ ...entry, url: `${root}${entry.slug}/` }));
}

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
