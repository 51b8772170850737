import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collections } from '../../schema/collections.ts';
import { writeForm } from '../entry-form.ts';
import { conflictsOf, mergeEntries, mergedText } from './merge-entry.ts';
import { mergeRows } from './merge-rows.ts';

const shape = collections.articles;
const BASE = {
  id: '7m3k9q2x4v8c',
  title: 'Tiêu đề đầu',
  standfirst: 'Sapo đầu.',
  status: 'draft',
  publishedAt: '2025-04-07T20:14+07:00',
  authors: ['ban-bien-tap'],
  districts: ['thanh-xuan'],
  topics: ['nu-cong'],
  cover: { image: '/media/2025/04/a.svg', alt: 'Mô tả', caption: 'Chú thích' },
  body: 'Đoạn một.\n\nĐoạn hai.\n\n- việc một\n- việc hai\n- việc ba\n\nĐoạn bốn.',
};
const base = fileOf(BASE);

describe('mergeEntries', () => {
  it.each([
    ['different fields', { title: 'Tiêu đề mới' }, { standfirst: 'Sapo mới.' }],
    ['different fields of a group', cover({ alt: 'Mô tả mới' }), cover({ caption: 'Chú thích mới' })],
    ['additions to one list', { topics: ['nu-cong', 'thi-dua'] }, { topics: ['nu-cong', 'an-toan'] }],
    ['a removal and an addition', { districts: [] }, { topics: ['nu-cong', 'an-toan'] }],
    ['neighbouring blocks', body('Đoạn một.', 'Đoạn một đã sửa.'), body('Đoạn hai.', 'Đoạn hai đã sửa.')],
    ['different lines of one block', body('việc một', 'việc 1'), body('việc ba', 'việc 3')],
    ['a field and the body', { title: 'Tiêu đề mới' }, body('Đoạn bốn.', 'Đoạn bốn.\n\nĐoạn năm.')],
  ])('takes both of %s, whoever saved first', (_what, mine, theirs) => {
    const one = merge({ ...BASE, ...mine }, { ...BASE, ...theirs });
    const other = merge({ ...BASE, ...theirs }, { ...BASE, ...mine });
    expect(one.conflicts).toBe(0);
    expect(one.text).toBe(other.text);
    for (const change of [mine, theirs]) {
      for (const words of newWords(change)) expect(one.text).toContain(words);
    }
  });

  it('takes the same edit of both without asking', () => {
    const edited = { ...BASE, title: 'Một tiêu đề', ...body('Đoạn hai.', 'Đoạn 2.') };
    expect(merge(edited, { ...edited, standfirst: 'Khác.' })).toMatchObject({ conflicts: 0 });
  });

  it('names the places that both changed otherwise, and puts what was chosen there', () => {
    const versions = {
      base,
      mine: fileOf({ ...BASE, title: 'Tiêu đề của tôi', ...body('Đoạn hai.', 'Đoạn hai của tôi.') }),
      theirs: fileOf({ ...BASE, title: 'Tiêu đề của họ', ...body('Đoạn hai.', 'Đoạn hai của họ.') }),
    };
    const found = mergeEntries(versions, shape);
    if (!found) throw new Error('not merged');
    expect(found.fields.conflicts.map(({ path }) => path)).toEqual([['title']]);
    expect(conflictsOf(found)).toBe(2);
    const text = mergedText(found, { fields: ['theirs'], body: ['both'] });
    expect(text).toContain('title: Tiêu đề của họ');
    expect(text).toContain('Đoạn hai của tôi.\n\nĐoạn hai của họ.');
    // What is shown beforehand is what is made.
    expect(mergeRows(found).flatMap(({ both }) => both ?? [])).toEqual([
      'Đoạn hai của tôi.\n\nĐoạn hai của họ.',
    ]);
    expect(mergedText(found, { fields: ['mine'], body: ['theirs'] })).toBe(
      versions.theirs.replace('Tiêu đề của họ', 'Tiêu đề của tôi'),
    );
  });

  it('keeps every byte of their file that mine did not change', () => {
    const theirs = base.replace('title: Tiêu đề đầu', '# ghi chú tay\ntitle:   "Tiêu đề đầu"   # hay');
    const found = mergeEntries({ base, mine: fileOf({ ...BASE, standfirst: 'Sapo mới.' }), theirs }, shape);
    expect(found && mergedText(found)).toBe(theirs.replace('Sapo đầu.', 'Sapo mới.'));
  });

  it('has a conflict for every difference where the common base is not known', () => {
    const mine = fileOf({ ...BASE, title: 'Một' });
    const found = mergeEntries({ base: null, mine, theirs: fileOf({ ...BASE, title: 'Hai' }) }, shape);
    expect(found?.fields.conflicts.map(({ path }) => path)).toEqual([['title']]);
  });

  it('gives up on a file that cannot be read', () => {
    expect(mergeEntries({ base, mine: base, theirs: '---\ntitle: [\n---\n' }, shape)).toBeUndefined();
  });
});

const versionOf = fc.record({
  title: fc.constantFrom('Tiêu đề đầu', 'Tiêu đề A', 'Tiêu đề B'),
  topics: fc.uniqueArray(fc.constantFrom('nu-cong', 'thi-dua', 'an-toan', 'tay-nghe'), { minLength: 1 }),
  label: fc.option(fc.constantFrom('anh', 'video'), { nil: undefined }),
  cover: fc.option(
    fc.record({
      image: fc.constant('/media/a.svg'),
      alt: fc.constantFrom('x', 'y'),
      credit: fc.constantFrom('', 'z'),
    }),
    { nil: undefined },
  ),
  body: fc
    .array(fc.constantFrom('Một.', 'Hai.', '- a\n- b', '- a\n- c', '## Mục', '```\nmã\n\nmã\n```'), {
      maxLength: 6,
    })
    .map((blocks) => blocks.join('\n\n')),
});

describe('merging any versions', () => {
  const files = versionOf.map((version) => fileOf({ ...BASE, ...version }));

  it('gives a change that stands against no change, byte for byte', () => {
    fc.assert(
      fc.property(files, files, (one, other) => {
        expect(textOf({ base: one, mine: other, theirs: one })).toBe(other);
        expect(textOf({ base: one, mine: one, theirs: other })).toBe(other);
        expect(textOf({ base: one, mine: other, theirs: other })).toBe(other);
      }),
    );
  });

  it('does not depend on who is called mine', () => {
    fc.assert(
      fc.property(files, files, files, (first, one, other) => {
        const found = mergeEntries({ base: first, mine: one, theirs: other }, shape);
        const turned = mergeEntries({ base: first, mine: other, theirs: one }, shape);
        if (!found || !turned) throw new Error('not merged');
        expect(conflictsOf(turned)).toBe(conflictsOf(found));
        if (conflictsOf(found) === 0) expect(mergedText(turned)).toBe(mergedText(found));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps edits of different blocks, wherever they are', () => {
    const blocks = Array.from({ length: 8 }, (_, index) => `Đoạn số ${index}.`);
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(places, fc.nat(), (chosen, cut) => {
        const at = 1 + (cut % (chosen.length - 1));
        const edit = (who: string, which: number[]) =>
          fileOf({
            ...BASE,
            body: blocks.map((text, index) => (which.includes(index) ? `${text} ${who}` : text)).join('\n\n'),
          });
        const [mine, theirs] = [chosen.slice(0, at), chosen.slice(at)];
        const text = textOf({
          base: fileOf({ ...BASE, body: blocks.join('\n\n') }),
          mine: edit('Tôi.', mine),
          theirs: edit('Họ.', theirs),
        });
        for (const [index, block] of blocks.entries()) {
          const who = mine.includes(index) ? ' Tôi.' : theirs.includes(index) ? ' Họ.' : '';
          expect(text).toContain(`${block}${who}\n`);
        }
      }),
    );
  });
});

function merge(mine: object, theirs: object): { text: string; conflicts: number } {
  const found = mergeEntries({ base, mine: fileOf(mine), theirs: fileOf(theirs) }, shape);
  if (!found) throw new Error('not merged');
  return { text: mergedText(found), conflicts: conflictsOf(found) };
}

function textOf(versions: { base: string; mine: string; theirs: string }): string {
  const found = mergeEntries(versions, shape);
  if (!found) throw new Error('not merged');
  return mergedText(found);
}

function fileOf(form: object): string {
  return writeForm(form as Parameters<typeof writeForm>[0], shape);
}

function cover(change: object): object {
  return { cover: { ...BASE.cover, ...change } };
}

function body(from: string, to: string): { body: string } {
  return { body: BASE.body.replace(from, to) };
}

/** The texts of a change that the base does not have. */
function newWords(change: unknown): string[] {
  if (typeof change === 'string') return change.split('\n').filter((line) => !base.includes(line));
  return typeof change === 'object' && change !== null ? Object.values(change).flatMap(newWords) : [];
}
