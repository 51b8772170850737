import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareOf } from './page-share.ts';

it('gives every page to one of the shares, and a year to one of them', () => {
  fc.assert(
    fc.property(
      fc.webPath(),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1990, max: 2099 }),
      (url, shares, year) => {
        expect(shareOf(url, shares)).toBeGreaterThanOrEqual(0);
        expect(shareOf(url, shares)).toBeLessThan(shares);
        const [share] = [`/bai-viet/${year}/a/`, `/nam/${year}/05/trang/2/`, `/sitemap/${year}.xml`].map(
          (page) => shareOf(page, shares),
        );
        expect(shareOf(`/bai-viet/${year}/b/`, shares)).toBe(share);
        expect(shareOf(`/nam/${year}/`, shares)).toBe(share);
        expect(shareOf(`/sitemap/${year}.xml`, shares)).toBe(share);
      },
    ),
  );
});
