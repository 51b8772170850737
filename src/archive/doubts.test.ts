import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PIXEL, SMALL_COLLECTIONS, articleText } from './checkout.fixture.ts';
import { createTables } from './database.ts';
import { doubtAll, listDoubted } from './doubts.ts';
import { createFileIndexer } from './index-file.ts';
import { listProblems, settleDoubts } from './problems.ts';

it('finds after any sequence of changes the problems that a look at everything finds', () => {
  let found = 0;
  fc.assert(
    fc.property(sequence, (steps) => {
      const [files, changed] = [new Map(Object.entries(SMALL_COLLECTIONS).map(withBytes)), open()];
      for (const [file, bytes] of files) changed.indexer.add(file, file, bytes);
      for (const { file, bytes, isSettled } of steps) {
        changed.indexer.remove(file);
        files.delete(file);
        if (bytes) {
          changed.indexer.add(file, file, bytes);
          files.set(file, bytes);
        }
        if (isSettled) settleDoubts(changed.database);
      }
      const made = open();
      for (const [file, bytes] of files) made.indexer.add(file, file, bytes);
      made.database.exec('DELETE FROM doubts');
      doubtAll(made.database);
      const problems = listProblems(made.database, '');
      expect(listProblems(changed.database, '')).toEqual(problems);
      for (const { database } of [changed, made]) settleDoubts(database);
      expect(doubted(changed.database)).toEqual(doubted(made.database));
      expect(listProblems(changed.database, '')).toEqual(problems);
      found += problems.length;
    }),
    { numRuns: 200 },
  );
  expect(found).toBeGreaterThan(200);
});

it('doubts nothing any more of what is in order', () => {
  const { database, indexer } = open();
  for (const [file, bytes] of Object.entries(SMALL_COLLECTIONS).map(withBytes))
    indexer.add(file, file, bytes);
  const [file, bytes] = withBytes([ARTICLES[0] ?? '', articleText()]);
  indexer.add(file, file, bytes);
  expect(doubted(database)).toContain('articles aaaaaaaaaaaa');
  settleDoubts(database);
  expect(doubted(database)).toEqual([]);
});

const KINDS = ['districts', 'topics', 'articles', 'article-url', 'media', 'old-address', 'authors'];
const ARTICLES = ['2025/04/mot', '2025/05/mot', '2024/04/mot', '2025/04/hai'].map(
  (name) => `content/articles/${name}.mdx`,
);
const PICTURE = 'content/media/2025/04/anh.png';
const ADDRESSES = ['/cu.html', '/bai-viet/2025/mot/', '/bai-viet/2024/mot/', '/gioi-thieu/'];

const article = fc
  .record({
    id: fc.constantFrom('a', 'b'),
    district: fc.constantFrom('dong-da', 'ba-dinh'),
    related: fc.option(fc.constantFrom('a', 'b', 'c')),
    oldUrl: fc.option(fc.constantFrom(...ADDRESSES)),
    link: fc.option(fc.constantFrom('/bai-viet/2025/mot/', '/bai-viet/2025/hai/')),
    hasPicture: fc.boolean(),
    isDraft: fc.boolean(),
    isBroken: fc.boolean(),
  })
  .map(({ id, district, related, oldUrl, link, hasPicture, isDraft, isBroken }) =>
    articleText(
      {
        id: id.repeat(12),
        title: isBroken ? null : 'Bài',
        status: isDraft ? 'draft' : 'published',
        districts: `[${district}]`,
        related: related === null ? null : `[${related.repeat(12)}]`,
        oldUrls: oldUrl === null ? null : `[${oldUrl}]`,
        cover: hasPicture ? '{ image: /media/2025/04/anh.png, alt: Ảnh }' : null,
      },
      link === null ? undefined : `[Bài kia](${link})\n`,
    ),
  );
const page = '---\ntitle: Giới thiệu\nstandfirst: Về báo.\n---\n\nMột trang.\n';

const step = fc.oneof(
  { weight: 5, arbitrary: written(fc.constantFrom(...ARTICLES), article) },
  { weight: 1, arbitrary: written(fc.constant(PICTURE), fc.constantFrom(PIXEL, 'hỏng')) },
  {
    weight: 1,
    arbitrary: written(
      fc.constant('content/districts/dong-da.yaml'),
      fc.constantFrom(SMALL_COLLECTIONS['content/districts/dong-da.yaml'], 'name: 1\n'),
    ),
  },
  { weight: 1, arbitrary: written(fc.constant('content/pages/gioi-thieu.mdx'), fc.constant(page)) },
);
const sequence = fc.array(step, { minLength: 1, maxLength: 20 });

/** A file that is written, or dropped where it has no bytes. */
function written(file: fc.Arbitrary<string>, text: fc.Arbitrary<string | Uint8Array>) {
  return fc
    .record({ file, text: fc.option(text, { freq: 3 }), isSettled: fc.boolean() })
    .map(({ file, text, isSettled }) => ({
      file,
      bytes: text === null ? undefined : Buffer.from(text),
      isSettled,
    }));
}

function withBytes([file, text]: [string, string]): [string, Uint8Array] {
  return [file, Buffer.from(text)];
}

function open() {
  const database = new DatabaseSync(':memory:');
  createTables(database);
  return { database, indexer: createFileIndexer(database) };
}

function doubted(database: DatabaseSync): string[] {
  return KINDS.flatMap((kind) => listDoubted(database, kind).map((target) => `${kind} ${target}`));
}
