import { describe, expect } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { articleUrls } from '../support/built-pages.ts';
import { PAGE_TYPES } from '../support/page-types.ts';
import { it } from '../support/sample-site.ts';

/** “nghiêng”, in letters of its own height. */
const LONGEST_WORD = 4;

describe('the built site in a browser', () => {
  it.for(['light', 'dark'] as const)(
    'has nothing that axe finds wrong, on any page type, in %s',
    async (scheme, { pages, browser, server }) => {
      const page = await browser.newPage({ colorScheme: scheme, viewport: { width: 390, height: 844 } });
      const found: string[] = [];
      for (const url of [...PAGE_TYPES, ...articleUrls(pages).slice(0, 6)]) {
        await page.goto(server.url + url);
        const violations = await axeViolations(page);
        found.push(...violations.map((violation) => `${url} ${violation}`));
      }
      await page.close();
      expect(found).toEqual([]);
    },
  );

  it.for([320, 390, 1280])(
    'never scrolls sideways at %d px and leaves headlines room for a word, also with letters twice as large',
    async (width, { pages, browser, server }) => {
      const page = await browser.newPage({ viewport: { width, height: 844 } });
      const wide: string[] = [];
      for (const url of [...PAGE_TYPES, ...articleUrls(pages)]) {
        await page.goto(server.url + url);
        for (const letters of ['100%', '200%']) {
          const { overflow, squeezed } = await page.evaluate(
            ([size, longest]) => {
              const root = document.documentElement;
              root.style.fontSize = size;
              const squeezed = [...document.querySelectorAll('.story-title')]
                .filter((title) => title.clientWidth > 0)
                .filter(
                  (title) => title.clientWidth < longest * parseFloat(getComputedStyle(title).fontSize),
                );
              return { overflow: root.scrollWidth - root.clientWidth, squeezed: squeezed.length };
            },
            [letters, LONGEST_WORD] as const,
          );
          if (squeezed > 0) wide.push(`${url} at ${letters}: ${squeezed} headlines without room for a word`);
          if (overflow > 0) wide.push(`${url} at ${letters} by ${overflow} px`);
        }
      }
      await page.close();
      expect(wide).toEqual([]);
    },
  );
});
