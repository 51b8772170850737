import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDate, noArticles, placesBetween, replaceHeld, type HeldArticle } from './held-articles.ts';

const article: fc.Arbitrary<HeldArticle> = fc.record({
  url: fc.constantFrom('/a/', '/b/', '/c/'),
  publishedAt: fc.constantFrom('2020-01-05', '2020-02-05', '2020-02-06', '2020-11-01'),
  version: fc.constantFrom('1', '2'),
});
const articles = fc.uniqueArray(article, { selector: ({ url, publishedAt }) => publishedAt + url });
const inColumns = (all: HeldArticle[]) => ({
  urls: all.map(({ url }) => url),
  dates: all.map(({ publishedAt }) => publishedAt),
  versions: all.map(({ version }) => version),
});

describe('the articles of a part', () => {
  it('are, after some go and others come, in the order of their dates', () => {
    fc.assert(
      fc.property(articles, fc.nat(), (all, cut) => {
        const [former, come] = [all.slice(0, cut % 5).sort(byDate), all.slice(cut % 5)];
        const gone = new Set(former.flatMap(({ version }, at) => (version === '2' ? [at] : [])));
        const stay = former.filter((_, at) => !gone.has(at));
        expect(replaceHeld(inColumns(former), gone, come)).toEqual(
          inColumns([...stay, ...come].sort(byDate)),
        );
      }),
    );
    expect(replaceHeld(noArticles(), new Set(), [])).toEqual(noArticles());
  });

  it('are found by their time', () => {
    const dates = ['2020-01-05', '2020-02-05', '2020-02-06', '2020-11-01'];
    expect(placesBetween(dates, '2020-02', '2020-02~')).toEqual([1, 3]);
    expect(placesBetween(dates, '2020-03', '2020-03~')).toEqual([3, 3]);
    expect(placesBetween(dates, '2019', '2021')).toEqual([0, 4]);
    expect(placesBetween([], '2019', '2021')).toEqual([0, 0]);
  });
});
