import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { articleText, createCheckout } from './checkout.fixture.ts';
import { findContentFiles } from './content-files.ts';
import { indexFile } from './location.ts';
import { fillIndex, fillIndexApart } from './make-index.ts';
import { syncArchive } from './sync.ts';

const LISTS = 'SELECT kind, slug, size FROM lists WHERE size > 0 ORDER BY kind, slug';
const POSTINGS = `SELECT kind, lists.slug, postings.sort, path
  FROM postings JOIN lists ON lists.number = list JOIN articles ON articles.number = article ORDER BY 1, 2, 3, 4`;
const PICTURES = 'SELECT path, width, height FROM media';
const BODIES = 'SELECT path, parsed, text FROM bodies ORDER BY path';

it('keeps the same in an index that is made anew, here or apart, as in one brought up to date file by file', async () => {
  const checkout = createCheckout();
  checkout.write(
    'content/media/2025/04/tranh.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2" />',
  );
  for (let count = 0; count < MORE_THAN_A_TURN; count += 1) {
    const [file, id] = [`content/articles/2024/04/bai-${count}.mdx`, String(count).padStart(12, 'e')];
    checkout.write(file, articleText({ id, publishedAt: '2024-04-01T08:00+07:00' }));
  }
  await syncArchive(checkout.root);
  for (const [index, fields] of ARTICLES.entries()) {
    checkout.write(
      `content/articles/2025/04/bai-${index}.mdx`,
      articleText({ id: 'abcd'.charAt(index).repeat(12), ...fields }),
    );
    await syncArchive(checkout.root);
  }
  const { files } = await findContentFiles(checkout.root);
  const index = { version: 'v', checkout: checkout.root, files, seen: '' };
  const [here, apart] = ['here', 'apart'].map((name) => path.join(checkout.root, `${name}.sqlite`));
  const told: number[] = [];
  await fillIndex({ ...index, file: here ?? '' });
  await fillIndexApart({ ...index, file: apart ?? '' }, (done) => told.push(done));
  expect(told.at(-1)).toBe(files.size);
  for (const sql of [LISTS, POSTINGS, BODIES, PICTURES]) {
    const rows = rowsOf(indexFile(checkout.root), sql);
    expect(rows).not.toEqual([]);
    expect(rowsOf(here ?? '', sql)).toEqual(rows);
    expect(rowsOf(apart ?? '', sql)).toEqual(rows);
  }
});

/** Of files that are read in a row. */
const MORE_THAN_A_TURN = 210;

/** Two of one minute, one that came too late, one that is a draft. */
const ARTICLES = [
  {},
  { districts: '[ba-dinh, dong-da]', topics: '[nu-cong, thi-dua]' },
  { publishedAt: '2005-01-02T08:00+07:00', districts: null },
  { status: 'draft' },
];

function rowsOf(file: string, sql: string): unknown[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare(sql).all();
  database.close();
  return rows;
}
