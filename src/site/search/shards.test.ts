import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestFiles } from '../../../tests/support/digest-files.ts';
import type { SearchDocument } from '../../core/search/search-document.ts';
import { isOneIn } from '../../core/search/one-in.ts';
import { sourceOf, thirtyDocuments } from './documents.fixture.ts';
import { buildShards, updateShards } from './shards.ts';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'search-shards-'));
});
afterAll(async () => {
  await rm(root, { recursive: true });
});

const update = (documents: SearchDocument[]) =>
  updateShards(sourceOf(documents), path.join(root, 'live'), path.join(root, 'making'));

/** Digests of the files of a build of its own. */
async function buildAnew(documents: SearchDocument[]): Promise<Map<string, string>> {
  const folder = path.join(root, 'anew');
  await rm(folder, { recursive: true, force: true });
  await buildShards(sourceOf(documents), folder);
  return digestFiles(folder);
}

function documentOf(publishedAt: string, title = 'Bài thêm vào'): SearchDocument {
  const [first] = thirtyDocuments;
  if (!first) throw new Error('The fixture is empty.');
  const year = publishedAt.slice(0, 4);
  return { ...first, url: `/bai-viet/${year}/them-${publishedAt.slice(5, 10)}/`, publishedAt, year, title };
}

function retitle(document: SearchDocument): SearchDocument {
  return document.url.endsWith('/bai-04/') ? { ...document, title: 'Tên mới' } : document;
}

describe('the shards of the index', () => {
  it('are after each change what a build of all would make, and only those it touched are built', async () => {
    let documents = thirtyDocuments;
    expect((await update(documents)).built).toEqual(['2024-03', '2023', '2022', '2021', '2020']);
    const steps: [string, (before: SearchDocument[]) => SearchDocument[], string[]][] = [
      ['nothing', (before) => before, []],
      ['an addition', (before) => [...before, documentOf('2024-03-31T08:00+07:00')], ['2024-03']],
      ['a new month', (before) => [...before, documentOf('2024-04-01T08:00+07:00')], ['2024-04', '2024']],
      ['an older one', (before) => [...before, documentOf('2021-12-31T23:59+07:00')], ['2021']],
      ['a new year', (before) => [...before, documentOf('2025-01-01T00:00+07:00')], ['2025-01', '2024']],
      ['a year that goes', (before) => before.filter(({ year }) => year !== '2022'), []],
      ['a retitling', (before) => before.map(retitle), ['2023']],
    ];
    for (const [name, step, built] of steps) {
      documents = step(documents);
      expect((await update(documents)).built, name).toEqual(built);
    }
    expect(digestFiles(path.join(root, 'live'))).toEqual(await buildAnew(documents));
    await update([]);
    expect(await readdir(path.join(root, 'live'))).toEqual(['shards.json']);
    expect(await readdir(root)).not.toContain('making');
  });

  it('index only the articles that changed, and are byte for byte what a build of all makes', async () => {
    // Three in a part of a hundred.
    const many = Array.from({ length: 20 }, (_, at) =>
      thirtyDocuments.map((document) => ({
        ...document,
        url: document.url.replace('/bai-', `/lan-${at}-`),
        year: '2023',
        publishedAt: `2023-0${1 + (at % 9)}-${document.publishedAt.slice(8)}`,
      })),
    ).flat();
    const [edited, moved] = [many[7], many[40]];
    if (!edited || !moved) throw new Error('There are too few documents.');
    let documents = [...many, documentOf('2024-01-01T00:00+07:00')];
    await update(documents);
    const steps: [string, (before: SearchDocument[]) => SearchDocument[], number][] = [
      ['an edit', (before) => before.with(7, { ...edited, text: 'Chữ ㄱ mới, từ chưa ai viết: quýnh.' }), 1],
      ['the end of that word', (before) => before.with(7, edited), 1],
      [
        'two that come and one that goes',
        (before) => [
          ...before.slice(1),
          documentOf('2023-02-03T05:00+07:00'),
          documentOf('2023-12-31T05:00+07:00'),
        ],
        2,
      ],
      [
        'another time',
        (before) =>
          before.map((each) =>
            each.url === moved.url ? { ...moved, publishedAt: '2023-11-11T11:11+07:00' } : each,
          ),
        1,
      ],
      ['ten that go', (before) => before.slice(10), 0],
      [
        'so many in some of its months that all are indexed',
        (before) =>
          before.map((each) => (each.publishedAt < '2023-05' ? { ...each, text: 'Lời khác hẳn.' } : each)),
        591,
      ],
    ];
    for (const [name, step, indexed] of steps) {
      documents = step(documents);
      const { built, articles } = await update(documents);
      expect({ built, articles }, name).toEqual({ built: ['2023'], articles: indexed });
      expect(digestFiles(path.join(root, 'live')), name).toEqual(await buildAnew(documents));
    }
  });

  it('are what a build of all makes after any changes of a part', async () => {
    const words = [
      'công',
      'cộng',
      'cong',
      'đoàn',
      'đoạn',
      'PouChen',
      'thợ',
      '44.420',
      'quýnh',
      'ㄱ',
      '27/20',
    ];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((all) => all.join(' '));
    const day = fc.integer({ min: 101, max: 128 }).map((at) => `2023-02-${String(at).slice(1)}T07:00+07:00`);
    const changes: fc.Arbitrary<Change>[] = [
      fc.tuple(fc.nat(), text).map(
        ([at, other]) =>
          (all) =>
            editAt(all, at, { text: other }),
      ),
      fc.tuple(fc.nat(), text).map(
        ([at, other]) =>
          (all) =>
            editAt(all, at, { title: other }),
      ),
      fc.tuple(fc.nat(), day).map(
        ([at, publishedAt]) =>
          (all) =>
            editAt(all, at, { publishedAt }),
      ),
      fc.nat().map((at) => (all) => all.filter((_, each) => each !== at % all.length)),
      fc.tuple(fc.nat(), day, text).map(([at, publishedAt, other]) => (all) => {
        const url = `/bai-viet/2023/them-${at}/`;
        return [...all.filter((each) => each.url !== url), { ...documentOf(publishedAt, other), url }];
      }),
    ];
    // Nothing else than the part of a year that is not the newest.
    const newest = documentOf('2024-01-01T00:00+07:00');
    const first = fc.array(text, { minLength: 12, maxLength: 30 });
    const later = fc.array(fc.array(fc.oneof(...changes), { minLength: 1, maxLength: 3 }), {
      minLength: 3,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(first, later, async (texts, steps) => {
        let documents = texts.map((each, at) => ({
          ...documentOf(`2023-01-${String((at % 28) + 1).padStart(2, '0')}T07:00+07:00`),
          url: `/bai-viet/2023/bai-${at}/`,
          text: each,
        }));
        await update([...documents, newest]);
        for (const step of steps) {
          documents = step.reduce((all, change) => change(all), documents);
          await update([...documents, newest]);
          expect(digestFiles(path.join(root, 'live'))).toEqual(await buildAnew([...documents, newest]));
        }
      }),
      { numRuns: 4 },
    );
  });

  it('tell how many of the articles to index are indexed, and only of those', async () => {
    const told: string[] = [];
    const note = (done: number, total: number) => told.push(`${done}/${total}`);
    const [live, making] = ['told', 'told-making'].map((name) => path.join(root, name));
    await updateShards(sourceOf(thirtyDocuments), live ?? '', making ?? '', note);
    expect(told.at(-1)).toBe('30/30');
    told.length = 0;
    const more = [...thirtyDocuments, documentOf('2024-03-31T10:00+07:00')];
    await updateShards(sourceOf(more), live ?? '', making ?? '', note);
    expect(told.at(-1)).toMatch(/^(\d+)\/\1$/);
    expect(told.at(-1)).not.toBe('31/31');
  });

  it('are mended where one is missing or was left half done', async () => {
    await update(thirtyDocuments);
    await rm(path.join(root, 'live', '2021'), { recursive: true });
    await rm(path.join(root, 'live', '2022', 'shard.json'));
    await writeFile(path.join(root, 'live', 'pagefind.js'), 'of an earlier layout');
    expect((await update(thirtyDocuments)).built).toEqual(['2022', '2021']);
    expect((await readdir(path.join(root, 'live'))).sort()).toEqual([
      '2020',
      '2021',
      '2022',
      '2023',
      '2024-03',
      'shards.json',
    ]);
  });

  it('are what a build of all makes after additions that begin blocks of common words', async () => {
    // Of each commonness at which a word is divided otherwise.
    const textOf = (at: number) =>
      Array.from({ length: 11 }, (_, step) =>
        at < 64 * (step + 1) ? `chung${'abcdefghijk'[step] ?? ''}` : '',
      )
        .join(' ')
        .trim();
    const at = (number: number) =>
      `2024-01-01T${String(Math.floor(number / 60)).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}+07:00`;
    let documents = Array.from({ length: 720 }, (_, number) => ({
      ...documentOf(at(number)),
      url: `/bai-viet/2024/bai-${number}/`,
      text: textOf(number),
    }));
    await update(documents);
    const beginning = Array.from({ length: 2000 }, (_, number) => `/bai-viet/2024/them-${number}/`).filter(
      (url) => isOneIn(64, url),
    );
    for (const [step, url] of beginning.slice(0, 6).entries()) {
      documents = [...documents, { ...documentOf(at(800 + step)), url, text: 'Chữ khác.' }];
      await update(documents);
      expect(digestFiles(path.join(root, 'live')), url).toEqual(await buildAnew(documents));
    }
  });

  it.each(['words', 'fragment', 'filter', 'articles'])(
    'are made anew where they lack a file of %s that an update needs',
    async (kind) => {
      await update(thirtyDocuments);
      const part = path.join(root, 'live', '2023');
      const files = (await readdir(part, { recursive: true })).filter((name) => name.includes(kind));
      for (const file of files) await rm(path.join(part, file), { recursive: true, force: true });
      const documents = thirtyDocuments.map(retitle);
      expect((await update(documents)).built).toEqual(['2023']);
      expect(digestFiles(path.join(root, 'live'))).toEqual(await buildAnew(documents));
    },
  );

  it('are built anew where other code made them of the same documents', async () => {
    await update(thirtyDocuments);
    const file = path.join(root, 'live', '2024-03', 'shard.json');
    const state = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFile(file, JSON.stringify({ ...state, digest: 'of other code', recipe: 'other code' }));
    expect((await update(thirtyDocuments)).built).toEqual(['2024-03']);
  });

  it('stay untouched where nothing in them changed', async () => {
    await update(thirtyDocuments);
    const file = path.join(root, 'live', '2021', 'pagefind-entry.json');
    const before = await stat(file);
    await update([...thirtyDocuments, documentOf('2024-03-31T09:00+07:00')]);
    expect((await stat(file)).ino).toBe(before.ino);
  });
});

function editAt(all: SearchDocument[], at: number, fields: Partial<SearchDocument>): SearchDocument[] {
  return all.map((each, index) => (index === at % all.length ? { ...each, ...fields } : each));
}

type Change = (documents: SearchDocument[]) => SearchDocument[];
