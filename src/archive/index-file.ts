import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { imageSize } from 'image-size';
import { parseArticlePath } from '../core/article/article-path.ts';
import { parseBody } from '../core/body/parse-body.ts';
import { entrySlug, LISTED, type ListedCollection } from '../core/editing/entry-list.ts';
import { readForm } from '../core/editing/entry-form.ts';
import { sentenceProblems } from '../core/figures/sentence-problems.ts';
import { ContentError } from '../core/problems/content-error.ts';
import { collections, placeOf } from '../core/schema/collections.ts';
import { readEntry, type Entry } from '../core/schema/read-entry.ts';
import { toListRow } from './entry-list-row.ts';
import { listMentions } from './mentions.ts';

/** Makes the writer that replaces all the index knows of one file by what its bytes say now. */
export function createFileIndexer(database: DatabaseSync): FileIndexer {
  const statements = prepare(database);
  const remove = (file: string) => {
    for (const statement of statements.remove) statement.run(file);
  };
  return {
    remove,
    index(file, blob, bytes) {
      remove(file);
      const problems = isMedia(file)
        ? indexMedia(statements, file, bytes)
        : indexEntry(statements, file, bytes);
      const plain = problems.map(({ message, line, column, field, hint }) => ({
        message,
        file,
        line,
        column,
        field,
        hint,
      }));
      statements.file.run(file, blob, JSON.stringify(plain));
    },
  };
}

function indexMedia(statements: Statements, file: string, bytes: Uint8Array): ContentError[] {
  try {
    const { width, height } = imageSize(bytes);
    statements.media.run(file, width, height);
    return [];
  } catch {
    return [
      new ContentError('Ảnh hỏng hoặc không đọc được.', {
        file,
        hint: 'Mở lại ảnh gốc và lưu dạng JPG, PNG, WebP, AVIF, GIF hoặc SVG.',
      }),
    ];
  }
}

function indexEntry(statements: Statements, file: string, bytes: Uint8Array): ContentError[] {
  const { entry, problems } = readEntry(bytes, file);
  insertListed(statements, file, entry?.data ?? readLoosely(file, bytes), entry !== undefined);
  if (!entry) return problems;
  const body = entry.body && parseBody(entry.body.source, { file, firstLine: entry.body.firstLine });
  if (entry.collection === 'articles') insertArticle(statements, entry);
  else statements.entry.run(entry.collection, entry.slug, file, JSON.stringify(entry.data));
  for (const { kind, target, field, line, column } of listMentions(entry, body)) {
    statements.mention.run(file, kind, target, field, line, column);
  }
  return [...(body?.problems ?? []), ...sentenceProblems(entry, body)];
}

function insertArticle(statements: Statements, { file, data }: Entry<'articles'>): void {
  const address = parseArticlePath(file);
  if (!address) throw new Error(`Not an article's file: ${file}`);
  const sort = `${data.publishedAt} ${data.id}`;
  const { year, month, slug } = address;
  statements.article.run(file, data.id, year, month, slug, data.status, sort, JSON.stringify(data));
  if (data.status !== 'published') return;
  for (const [kind, slugs] of Object.entries(postingsOf(data))) {
    for (const posted of slugs) statements.posting.run(kind, posted, sort, file);
  }
}

/** Every file of a listed collection stands in the desk's list, also one that is wrong: there it is found and mended. */
function insertListed(statements: Statements, file: string, data: object, isWhole: boolean): void {
  const collection = placeOf(file)?.collection;
  if (!isListed(collection)) return;
  const row = toListRow(collection, entrySlug(collection, file), data as Record<string, unknown>);
  const { sort, changed, title, titleKey, tags, words } = row;
  // A broken file is public for nobody, whatever it says of itself.
  const status = isWhole || row.status === 'draft' ? row.status : '';
  statements.listed.run(file, collection, status, sort, changed, title, titleKey, tags, words);
}

function isListed(collection: string | undefined): collection is ListedCollection {
  return LISTED.some((name) => name === collection);
}

/** Of a wrong file, whatever can be read. */
function readLoosely(file: string, bytes: Uint8Array): object {
  const collection = placeOf(file)?.collection;
  return collection ? readForm(Buffer.from(bytes).toString('utf8'), collections[collection]) : {};
}

/** The lists an article stands in, by kind; the key of the index's `postings`. */
function postingsOf(data: Entry<'articles'>['data']): Record<string, string[]> {
  const [year = '', month = ''] = data.publishedAt.split('-');
  return {
    all: [''],
    year: [year],
    month: [`${year}/${month}`],
    district: data.districts ?? [],
    topic: data.topics,
    organisation: data.organisations ?? [],
    author: data.authors,
  };
}

function isMedia(file: string): boolean {
  return file.startsWith('content/media/');
}

function prepare(database: DatabaseSync) {
  const tables = ['files', 'media', 'entries', 'articles', 'postings', 'mentions', 'listed'];
  return {
    remove: tables.map((table) => database.prepare(`DELETE FROM ${table} WHERE path = ?`)),
    file: database.prepare('INSERT INTO files VALUES (?, ?, ?)'),
    media: database.prepare('INSERT INTO media VALUES (?, ?, ?)'),
    entry: database.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)'),
    article: database.prepare('INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
    posting: database.prepare('INSERT INTO postings VALUES (?, ?, ?, ?)'),
    listed: database.prepare('INSERT INTO listed VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    mention: database.prepare('INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?)'),
  } satisfies Record<string, StatementSync | StatementSync[]>;
}

type Statements = ReturnType<typeof prepare>;

export interface FileIndexer {
  index: (file: string, blob: string, bytes: Uint8Array) => void;
  remove: (file: string) => void;
}
