import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AROUND, type Around } from '../core/article/around.ts';
import { archiveOver } from './archive.ts';
import { articleText, SMALL_COLLECTIONS } from './checkout.fixture.ts';
import { createTables } from './database.ts';
import { createFileIndexer } from './index-file.ts';
import { Reading } from './reading.ts';

describe('what stands around an article', () => {
  it('has pinned ones first, then earlier ones of the same district and topic, then of the topic', () => {
    const archive = archiveOf([
      { topics: '[thi-dua]' },
      { districts: '[ba-dinh]' },
      {},
      { related: `[${idOf(0)}]` },
      {},
    ]);
    expect(titles(archive.around(idOf(3))?.above)).toEqual(['Bài 0', 'Bài 2', 'Bài 1']);
  });

  it('tells what came before in the running story, and which it is', () => {
    const archive = archiveOf([{ series: 'de-an-16' }, {}, { series: 'de-an-16' }, { series: 'de-an-16' }]);
    const { series } = archive.around(idOf(2)) ?? {};
    expect(series?.story).toEqual({ slug: 'de-an-16', name: 'Đề án 16', url: '/dong-su-kien/de-an-16/' });
    expect(titles(series?.before)).toEqual(['Bài 0']);
    expect(archive.around(idOf(1))?.series).toBeUndefined();
  });

  it('recommends what editors chose in the ninety days before, and nothing staler', () => {
    const archive = archiveOf([
      { publishedAt: '2025-01-01T08:00+07:00', isRecommended: 'true', topics: '[thi-dua]' },
      { publishedAt: '2025-03-20T08:00+07:00', isRecommended: 'true', topics: '[thi-dua]' },
      { publishedAt: '2025-04-05T08:00+07:00', districts: null },
    ]);
    expect(titles(archive.around(idOf(2))?.recommended)).toEqual(['Bài 1']);
  });

  it('names nothing twice, nothing the text names, nothing later, and no more than there is room for', () => {
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 2, maxLength: 24 }), fc.nat(), (all, chosen) => {
        const archive = archiveOf(all.map(fieldsOf));
        const at = chosen % all.length;
        const shown = at > 1 ? [idOf(0)] : [];
        const around = archive.around(idOf(at), shown);
        if (!around) throw new Error('There is such an article.');
        const ids = cardsOf(around).map(({ id }) => id);
        expect(new Set([...ids, ...shown, idOf(at)]).size).toBe(ids.length + shown.length + 1);
        const pinned = all[at]?.pinned;
        const later = ids.filter((id) => id > idOf(at) && id !== (pinned === undefined ? '' : idOf(pinned)));
        expect(later).toEqual([]);
        expect(around.above.length).toBeLessThanOrEqual(AROUND.above);
        expect(around.others.length).toBeLessThanOrEqual(AROUND.others);
      }),
      { numRuns: 60 },
    );
  });

  it('is not changed by any later article', () => {
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 2, maxLength: 12 }), (all) => {
        const plain = all.map((kind) => fieldsOf({ ...kind, pinned: undefined }));
        const before = archiveOf(plain.slice(0, -1)).around(idOf(0));
        expect(archiveOf(plain).around(idOf(0))).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});

/** An archive in memory of articles a day apart, each with its fields. */
function archiveOf(all: Fields[]) {
  const database = new DatabaseSync(':memory:');
  createTables(database);
  const indexer = createFileIndexer(database);
  const files = Object.entries(SMALL_COLLECTIONS);
  for (const [index, fields] of all.entries()) {
    const text = articleText({
      id: idOf(index),
      title: `Bài ${index}`,
      publishedAt: `2025-04-${String(index + 1).padStart(2, '0')}T08:00+07:00`,
      ...fields,
    });
    files.push([`content/articles/2025/04/bai-${index}.mdx`, text]);
  }
  for (const [file, text] of files) indexer.add(file, text, Buffer.from(text));
  return archiveOver(new Reading('', database, () => '2025-05-10T00:00+07:00'));
}

const kinds = fc.record({
  isOther: fc.boolean(),
  isElsewhere: fc.boolean(),
  isTold: fc.boolean(),
  isRecommended: fc.boolean(),
  pinned: fc.option(fc.nat({ max: 12 }), { nil: undefined }),
});

type Kind = typeof kinds extends fc.Arbitrary<infer T> ? T : never;

function fieldsOf({ isOther, isElsewhere, isTold, isRecommended, pinned }: Kind): Fields {
  return {
    topics: isOther ? '[thi-dua]' : '[nu-cong]',
    districts: isElsewhere ? '[ba-dinh]' : '[dong-da]',
    series: isTold ? 'de-an-16' : null,
    isRecommended: isRecommended ? 'true' : null,
    related: pinned === undefined ? null : `[${idOf(pinned)}]`,
  };
}

type Fields = Record<string, string | null>;

function idOf(index: number): string {
  return `a${String(index).padStart(11, '0')}`;
}

function cardsOf({ above, series, interest, recommended, others }: Around) {
  return [above, series?.before ?? [], interest, recommended, others].flat();
}

function titles(cards: { title: string }[] | undefined): string[] | undefined {
  return cards?.map(({ title }) => title);
}
