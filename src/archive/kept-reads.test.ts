import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collectReads, type CollectedReads } from './collected-reads.ts';
import { Publication } from './publication.ts';
import type { RecordedReads } from './recorded-reads.ts';

it('finds the pages that read something touched alike, whether they were kept together or one by one', () => {
  const sort = fc.constantFrom('', '1', '2', '3', '4', '~');
  const range = fc.tuple(fc.constantFrom('all ', 'topic nu-cong'), sort, sort).map(([list, a, b]) => {
    return a < b ? { list, from: a, to: b } : { list, from: b, to: a };
  });
  const tag = fc.constantFrom('id a', 'id b', 'id c');
  const pages = fc.array(
    fc.record({
      tags: fc.array(tag).map((tags) => new Set(tags)),
      ranges: fc.array(range, { maxLength: 6 }),
    }),
    { maxLength: 8 },
  );
  const point = fc.record({ list: fc.constantFrom('all ', 'topic nu-cong'), sort });
  const touches = fc.record({
    tags: fc.uniqueArray(tag).map((tags) => new Set(tags)),
    points: fc.array(point),
  });
  fc.assert(
    fc.property(pages, fc.integer({ min: 1, max: 3 }), touches, (read, aPart, touched) => {
      const [together, oneByOne] = [new Publication(':memory:'), new Publication(':memory:')];
      const refilling = together.refill();
      for (const part of partsOf(read, aPart)) refilling.add(part);
      refilling.end();
      for (const [page, reads] of read.entries()) oneByOne.record(`/${page}/`, reads);
      expect(together.pagesTouchedBy(touched)).toEqual(oneByOne.pagesTouchedBy(touched));
      // What a page reads takes the place of what it read when all were kept.
      for (const publication of [together, oneByOne])
        publication.record('/0/', { tags: new Set(['id a']), ranges: [] });
      expect(together.pagesTouchedBy(touched)).toEqual(oneByOne.pagesTouchedBy(touched));
      together.close();
      oneByOne.close();
    }),
  );
});

/** What pages read, as the processes of a whole build hand it on. */
function partsOf(read: RecordedReads[], pagesAPart: number): CollectedReads[] {
  const starts = read.map((_, page) => page).filter((page) => page % pagesAPart === 0);
  return starts.map((start) => {
    const collector = collectReads();
    for (const [place, reads] of read.slice(start, start + pagesAPart).entries())
      collector.add(`/${start + place}/`, reads);
    return collector.collected();
  });
}
