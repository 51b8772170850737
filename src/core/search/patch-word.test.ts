import { describe, expect, it } from 'vitest';
import { divideArticles, packWord, type Divisions } from './pack-word.ts';
import { describeMoves, patchWord } from './patch-word.ts';
import { listPlaces } from './word-list.fixture.ts';
import { orderForms } from './word-list.ts';

describe('patchWord', () => {
  it.each([
    ['gets so many blocks that a word has too few articles for them', 46, 47],
    ['gets two, so that a word is divided', 1, 2],
  ])('divides anew where a division of the index %s', (_, before, after) => {
    const places = Array.from({ length: 3000 }, (_one, article) => ({ article, position: 3, form: 'công' }));
    const list = orderForms(listPlaces(places));
    const starts = (count: number) =>
      Int32Array.from({ length: count }, (_one, at) => (at === 46 ? 3000 : at * 60));
    const [former, later] = [
      [starts(before), Int32Array.of(0)],
      [starts(after), Int32Array.of(0)],
    ];
    const pages = Int32Array.from({ length: 3000 }, (_one, at) => at);
    const patched = patchWord(packWord(list, former), describeMoves(pages, former, later));
    expect(patched).toEqual(packWord(list, later));
  });

  it('divides anew where the article went that began a block, and the articles of the word keep their numbers', () => {
    const places = Array.from({ length: 3000 }, (_, article) => ({
      article,
      position: 3,
      form: 'công',
    })).filter(({ article }) => article < 1500 || article > 1800);
    const list = orderForms(listPlaces(places));
    const former = [Int32Array.of(0, 600, 1500), Int32Array.of(0)];
    const later = [Int32Array.of(0, 600, 1750), Int32Array.of(0)];
    const pages = Int32Array.from({ length: 3000 }, (_, at) =>
      at === 1500 ? -1 : at > 1500 && at <= 1800 ? at - 1 : at,
    );
    const patched = patchWord(packWord(list, former), describeMoves(pages, former, later));
    expect(patched).toEqual(packWord(list, later));
  });

  const placesOf = (article: number, shift = 0) =>
    Array.from({ length: 1 + (article % 4) }, (_, at) => ({
      article,
      position: shift + 3 + at * 40 + (article % 17),
      form: article % 9 === 0 && at === 0 ? 'cộng' : 'công',
    }));
  const many = Array.from({ length: 3000 }, (_, article) => placesOf(article)).flat();
  const blocks = [Int32Array.from({ length: 10 }, (_, at) => 300 * at), Int32Array.of(0)];
  const packed = packWord(orderForms(listPlaces(many)), blocks);
  const same = Int32Array.from({ length: 3000 }, (_, at) => at);
  const shifted = (from: number, step: number) =>
    blocks.map((starts) => starts.map((first) => first + (first > from ? step : 0)));

  it('packs of a common word only the block anew in which an article changed', () => {
    const shift = (from: number, step: number) =>
      many
        .filter(({ article }) => step > 0 || article !== from)
        .map((each) => ({ ...each, article: each.article + (each.article >= from ? step : 0) }));
    const steps: [string, Int32Array, Divisions, typeof many, typeof many][] = [
      [
        'an edit',
        same.with(1510, -1),
        blocks,
        placesOf(1510, 7),
        many.filter((each) => each.article !== 1510),
      ],
      ['an addition', same, blocks, placesOf(3000), many],
      [
        'one between',
        same.map((page) => page + Number(page >= 10)),
        shifted(10, 1),
        placesOf(10),
        shift(10, 1),
      ],
      [
        'a deletion',
        same.map((page) => page - Number(page > 10)).with(10, -1),
        shifted(10, -1),
        [],
        shift(10, -1),
      ],
    ];
    for (const [name, pages, after, added, stay] of steps) {
      const come = added.length > 0 ? listPlaces(added) : undefined;
      const patched = patchWord(packed, describeMoves(pages, blocks, after), come);
      expect(patched, name).toEqual(packWord(orderForms(listPlaces([...stay, ...added])), after));
    }
  });

  it('packs a word anew whose articles are divided otherwise', () => {
    const after = blocks.map((starts) => (starts.length > 3 ? starts.with(3, 910) : starts));
    expect(patchWord(packed, describeMoves(same, blocks, after), listPlaces(placesOf(3000)))).toEqual(
      packWord(orderForms(listPlaces([...many, ...placesOf(3000)])), after),
    );
  });

  it('moves the blocks of a word that has none of the articles before them', () => {
    const late = many.filter(({ article }) => article >= 600);
    const pages = same.map((page) => page - 1).with(0, -1);
    const after = shifted(0, -1);
    const moved = late.map((each) => ({ ...each, article: each.article - 1 }));
    expect(
      patchWord(packWord(orderForms(listPlaces(late)), blocks), describeMoves(pages, blocks, after)),
    ).toEqual(packWord(orderForms(listPlaces(moved)), after));
  });

  it('packs a word anew of which another form is the commonest', () => {
    const even = many.map((each) => ({ ...each, form: each.article % 2 === 0 ? 'công' : 'cộng' }));
    const edited = even.map((each) => (each.article === 1510 ? { ...each, form: 'cộng' } : each));
    const edit = describeMoves(same.with(1510, -1), blocks, blocks);
    const added = listPlaces(edited.filter(({ article }) => article === 1510));
    expect(patchWord(packWord(orderForms(listPlaces(even)), blocks), edit, added)).toEqual(
      packWord(orderForms(listPlaces(edited)), blocks),
    );
  });

  it('packs a word anew that gets another form or is common no more, and drops one of no article', () => {
    const other = { article: 3000, position: 1, form: 'cống' };
    expect(patchWord(packed, describeMoves(same, blocks, blocks), listPlaces([other]))).toEqual(
      packWord(orderForms(listPlaces([...many, other])), blocks),
    );
    const few = same.map((page) => (page < 20 ? page : -1));
    const rest = many.filter(({ article }) => article < 20);
    expect(patchWord(packed, describeMoves(few, blocks, blocks))).toEqual(
      packWord(orderForms(listPlaces(rest)), blocks),
    );
    expect(patchWord(packed, describeMoves(same.fill(-1), blocks, blocks))).toBeUndefined();
  });

  it('refuses what was cut short', () => {
    const edit = describeMoves(
      Int32Array.from({ length: 3000 }, (_, at) => (at === 2990 ? -1 : at)),
      blocks,
      blocks,
    );
    expect(() => patchWord(packed.subarray(0, -100), edit)).toThrow();
  });
});

describe('divideArticles', () => {
  it('begins blocks with the same articles whatever comes before them, and those of a coarser division are some of them', () => {
    const addresses = Array.from({ length: 4000 }, (_, at) => `/bai-viet/2023/bai-${at}/`);
    const divisions = divideArticles(addresses);
    const more = divideArticles(['/bai-viet/2023/dau/', ...addresses]);
    expect(divisions[0]?.length).toBeGreaterThan(30);
    expect(divisions[0]?.length).toBeLessThan(120);
    for (const [at, starts] of divisions.entries()) {
      expect(starts[0]).toBe(0);
      expect(more[at]?.slice(1)).toEqual(starts.slice(1).map((first) => first + 1));
      expect([...(divisions[at + 1] ?? [])].every((first) => starts.includes(first))).toBe(true);
    }
    expect(divisions.at(-1)).toEqual(Int32Array.of(0));
  });
});
