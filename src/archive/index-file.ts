import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { imageSize } from 'image-size';
import { parseArticlePath } from '../core/article/article-path.ts';
import { parseBody } from '../core/body/parse-body.ts';
import { entrySlug, LISTED, type ListedCollection } from '../core/editing/entry-list.ts';
import { readForm } from '../core/editing/entry-form.ts';
import { readKeyTables } from '../core/figures/key-tables.ts';
import { figuresOf, sentenceProblems } from '../core/figures/sentence-problems.ts';
import { ContentError } from '../core/problems/content-error.ts';
import { collections, placeOf } from '../core/schema/collections.ts';
import { readEntry, type Entry } from '../core/schema/read-entry.ts';
import { keepBody } from './body-queries.ts';
import { createDoubts, type Doubts } from './doubts.ts';
import { toListRow } from './entry-list-row.ts';
import { createMentions, type Mentions } from './kept-mentions.ts';
import { mediaUrl } from './media-url.ts';
import { listTargets, type Target } from './mentions.ts';
import { createPostings, markOf, sortOf, type Postings } from './postings.ts';

/** Makes the writer of what the index knows of one file by what its bytes say. */
export function createFileIndexer(
  database: DatabaseSync,
  { postings, mentions, doubts }: Ledgers = {
    postings: createPostings(database),
    mentions: createMentions(database),
    doubts: createDoubts(database),
  },
): FileIndexer {
  const statements = prepare(database);
  return {
    remove(file) {
      doubts.note(file);
      postings.removeOf(file);
      mentions.removeOf(file);
      for (const statement of statements.remove) statement.run(file);
    },
    add(file, blob, bytes) {
      const { problems, targets } = mediaUrl(file)
        ? { problems: indexMedia(statements, file, bytes), targets: [] }
        : indexEntry(statements, postings, { file, blob }, bytes);
      const plain = problems.map(({ message, line, column, field, hint }) => ({
        message,
        file,
        line,
        column,
        field,
        hint,
      }));
      const { lastInsertRowid } = statements.file.run(file, blob, JSON.stringify(plain));
      mentions.add(Number(lastInsertRowid), targets);
      doubts.note(file);
    },
  };
}

function indexMedia(statements: Statements, file: string, bytes: Uint8Array): ContentError[] {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    // From 5 on a camera was held upright: readers see the picture turned by a quarter.
    statements.media.run(file, ...(orientation < 5 ? [width, height] : [height, width]));
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

function indexEntry(
  statements: Statements,
  postings: Postings,
  { file, blob }: { file: string; blob: string },
  bytes: Uint8Array,
): { problems: ContentError[]; targets: Target[] } {
  const { entry, problems } = readEntry(bytes, file);
  insertListed(statements, file, entry?.data ?? readLoosely(file, bytes), entry !== undefined);
  if (!entry) return { problems, targets: [] };
  const body = entry.body && parseBody(entry.body.source, { file, firstLine: entry.body.firstLine });
  if (entry.collection === 'articles') insertArticle(statements, postings, entry, blob);
  else statements.entry.run(entry.collection, entry.slug, file, JSON.stringify(entry.data));
  const targets = listTargets(entry, body);
  if (body?.problems.length !== 0) return { problems: body?.problems ?? [], targets };
  const figures = figuresOf(entry);
  const tables = readKeyTables(body.segments, figures);
  statements.body.run(file, JSON.stringify(keepBody(body, figures, tables)), body.text);
  return { problems: sentenceProblems(entry, body, tables), targets };
}

function insertArticle(
  statements: Statements,
  postings: Postings,
  { file, data }: Entry<'articles'>,
  blob: string,
): void {
  const address = parseArticlePath(file);
  if (!address) throw new Error(`Not an article's file: ${file}`);
  const { year, month, slug } = address;
  const { id, status } = data;
  const { lastInsertRowid } = statements.article.run(
    file,
    id,
    year,
    month,
    slug,
    status,
    sortOf(data),
    data.updatedAt ?? data.publishedAt,
    JSON.stringify(data),
  );
  if (status === 'published') postings.add(Number(lastInsertRowid), data, markOf(file, blob));
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

function prepare(database: DatabaseSync) {
  const tables = ['files', 'media', 'entries', 'articles', 'bodies', 'listed'];
  return {
    remove: tables.map((table) => database.prepare(`DELETE FROM ${table} WHERE path = ?`)),
    file: database.prepare('INSERT INTO files VALUES (NULL, ?, ?, ?)'),
    media: database.prepare('INSERT INTO media VALUES (?, ?, ?)'),
    entry: database.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)'),
    article: database.prepare('INSERT INTO articles VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    body: database.prepare('INSERT INTO bodies VALUES (?, ?, ?)'),
    listed: database.prepare('INSERT INTO listed VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
  } satisfies Record<string, StatementSync | StatementSync[]>;
}

type Statements = ReturnType<typeof prepare>;

/** What the index keeps account of across files. */
interface Ledgers {
  postings: Postings;
  mentions: Mentions;
  doubts: Doubts;
}

export interface FileIndexer {
  /** Takes in a file that the index does not have: {@link remove} it before. */
  add: (file: string, blob: string, bytes: Uint8Array) => void;
  remove: (file: string) => void;
}
