import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseColumns, chooseFront } from './front-page.ts';

const cards = (ids: string) => Array.from(ids, (id) => ({ id }));
const said = (chosen: { id: string }[]) => chosen.map(({ id }) => id).join('');
const sizes = { seconds: 2, latest: 3 };

describe('chooseFront', () => {
  it.each([
    { when: 'leads with the newest', newest: 'abcdefgh', pinned: '', expected: ['a', 'bc', 'def'] },
    { when: 'leads with the pinned one', newest: 'abcdefgh', pinned: 'c', expected: ['c', 'ab', 'def'] },
    { when: 'leads with an old pinned one', newest: 'abcdefgh', pinned: 'z', expected: ['z', 'ab', 'cde'] },
    { when: 'shows what there is', newest: 'ab', pinned: '', expected: ['a', 'b', ''] },
    { when: 'shows an empty paper', newest: '', pinned: '', expected: ['', '', ''] },
  ])('$when', ({ newest, pinned, expected }) => {
    const front = chooseFront(cards(newest), cards(pinned)[0], sizes);
    expect([front.lead?.id ?? '', said(front.seconds), said(front.latest)]).toEqual(expected);
  });

  it('shows no story twice', () => {
    fc.assert(
      fc.property(ids, fc.option(id), (newest, pinned) => {
        const { lead, seconds, latest } = chooseFront(
          cards(newest),
          pinned ? { id: pinned } : undefined,
          sizes,
        );
        const all = [lead ?? [], seconds, latest].flat().map(({ id }) => id);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});

describe('chooseColumns', () => {
  const front = { lead: { id: 'a' }, seconds: cards('bc'), latest: cards('de') };

  it.each([
    { when: 'leaves out what stands above', columns: ['abcxyz'], expected: ['xyz'] },
    { when: 'fills a short column with one shown once', columns: ['abx'], expected: ['ax'] },
    { when: 'leaves two new ones alone', columns: ['abxy'], expected: ['xy'] },
    { when: 'repeats where there is nothing else', columns: ['ab'], expected: ['ab'] },
    {
      when: 'takes new ones before those of another column',
      columns: ['xyz', 'xyzuvw'],
      expected: ['xyz', 'uvw'],
    },
    { when: 'drops a column that would show a third time', columns: ['a', 'a', 'b'], expected: ['a', 'b'] },
  ])('$when', ({ columns, expected }) => {
    const candidates = columns.map((column) => ({ name: column, cards: cards(column) }));
    expect(chooseColumns(candidates, front, 3).map((column) => said(column.cards))).toEqual(expected);
  });

  it('shows nothing more than twice on the page, and nothing again where a column has enough that is new', () => {
    fc.assert(
      fc.property(ids, fc.array(ids, { maxLength: 8 }), (newest, columns) => {
        const top = chooseFront(cards(newest), undefined, sizes);
        const above = said([top.lead ?? [], top.seconds, top.latest].flat());
        const chosen = chooseColumns(
          columns.map((column) => ({ all: column, cards: cards(column) })),
          top,
          3,
        );
        const page = above + chosen.map((column) => said(column.cards)).join('');
        for (const shown of page) expect(page.split(shown).length - 1).toBeLessThanOrEqual(2);
        const [first] = chosen;
        const isNew = ({ id }: { id: string }) => !above.includes(id);
        if (
          first &&
          new Set(
            cards(first.all)
              .filter(isNew)
              .map(({ id }) => id),
          ).size >= 3
        ) {
          expect(first.cards.every(isNew)).toBe(true);
        }
      }),
    );
  });
});

const id = fc.constantFrom(...Array.from('abcdefghijkl'));
const ids = fc.string({ unit: id, maxLength: 14 });
