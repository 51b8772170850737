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
    {
      when: 'has pinned seconds first',
      newest: 'abcdef',
      pinned: '',
      seconds: 'ez',
      expected: ['a', 'ez', 'bcd'],
    },
    {
      when: 'fills up the seconds',
      newest: 'abcdef',
      pinned: 'b',
      seconds: 'd',
      expected: ['b', 'da', 'cef'],
    },
    {
      when: 'shows a lead pinned twice once',
      newest: 'abc',
      pinned: 'ab',
      seconds: 'a',
      expected: ['a', 'bc', ''],
    },
    { when: 'shows what there is', newest: 'ab', pinned: '', expected: ['a', 'b', ''] },
    { when: 'shows an empty paper', newest: '', pinned: '', expected: ['', '', ''] },
  ])('$when', ({ newest, pinned, seconds, expected }) => {
    const front = chooseFront(cards(newest), { lead: cards(pinned), seconds: cards(seconds ?? '') }, sizes);
    expect([front.lead?.id ?? '', said(front.seconds), said(front.latest)]).toEqual(expected);
  });

  it('shows no story twice', () => {
    fc.assert(
      fc.property(ids, ids, ids, (newest, lead, pinned) => {
        const front = chooseFront(cards(newest), { lead: cards(lead), seconds: cards(pinned) }, sizes);
        const all = [front.lead ?? [], front.seconds, front.latest].flat().map(({ id }) => id);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});

describe('chooseColumns', () => {
  const front = { lead: { id: 'a' }, seconds: cards('bc'), latest: cards('de') };

  it.each([
    { when: 'leaves out what stands above', columns: ['abcxyz'], expected: ['xyz'] },
    { when: 'takes no more than there is room for', columns: ['vwxyz'], expected: ['vwx'] },
    {
      when: 'leaves out what stands in a column before',
      columns: ['xyz', 'xyzuvw'],
      expected: ['xyz', 'uvw'],
    },
    { when: 'drops a column that has nothing of its own', columns: ['ab', 'x', 'xc'], expected: ['x'] },
  ])('$when', ({ columns, expected }) => {
    const candidates = columns.map((column) => ({ name: column, cards: cards(column) }));
    expect(chooseColumns(candidates, front, 3).map((column) => said(column.cards))).toEqual(expected);
  });

  it('shows no story twice on the page, and drops none that there is room for', () => {
    fc.assert(
      fc.property(ids, fc.array(ids, { maxLength: 8 }), (newest, columns) => {
        const top = chooseFront(cards(newest), { lead: [], seconds: [] }, sizes);
        const above = said([top.lead ?? [], top.seconds, top.latest].flat());
        const chosen = chooseColumns(
          columns.map((column) => ({ cards: cards(column) })),
          top,
          3,
        );
        const page = above + chosen.map((column) => said(column.cards)).join('');
        expect(new Set(page).size).toBe(page.length);
        const missing = Array.from(columns[0] ?? '').filter((each) => !page.includes(each));
        if (missing.length > 0) expect(chosen[0]?.cards.length).toBe(3);
      }),
    );
  });
});

const ids = fc.string({ unit: fc.constantFrom(...Array.from('abcdefghijkl')), maxLength: 14 });
