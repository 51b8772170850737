import { createHash } from 'node:crypto';
import { LIST_ENTRIES } from '../core/article/article-list.ts';
import { articleUrl } from '../core/article/article-path.ts';
import type { Article } from '../core/schema/collections/article.ts';
import { articleLabels } from '../core/schema/words.ts';
import type { SearchDocument } from '../core/search/search-document.ts';
import { listShards, type DigestedShard, type SearchStretch } from '../core/search/shards.ts';
import { cardOf, seriesOf } from './article-queries.ts';
import { readText } from './body-queries.ts';
import { findEntry, linksTo, type LinkCollection } from './entry-queries.ts';
import { DIGESTS, markOf } from './postings.ts';
import type { Reading } from './reading.ts';

/** So many digits of a blob's id are enough to tell it from another of the same file. */
const BLOB_LENGTH = 12;

/** All that these ask of an article stands in an index by time: to look at the rows of a year's took twice as long. */
const PUBLIC_IN_STRETCH = `status = 'published' AND sort >= ? AND sort < ? AND sort <= ?`;

/**
 * The parts of the search index, newest first, each with digests of the files that its documents are made of. No file
 * is read for it.
 */
export function listSearchShards(reading: Reading): DigestedShard[] {
  const months = reading.rows(
    `SELECT slug, digest FROM lists WHERE kind = 'month'
       AND EXISTS (SELECT 1 FROM postings WHERE list = lists.number AND sort <= ?)`,
    reading.latestSort(),
  );
  const digests = new Map(months.map(({ slug, digest }) => [String(slug).replace('/', '-'), Number(digest)]));
  return listShards(digests.keys()).map((shard, at) => {
    // Of the newest month some articles may not be public yet.
    const early = at === 0 ? markEarly(reading, shard) : 0;
    const inside = [...digests].filter(([month]) => month >= shard.from && month < shard.to).sort();
    return {
      ...shard,
      months: new Map(inside.map(([month, digest]) => [month, String((digest + DIGESTS - early) % DIGESTS)])),
    };
  });
}

/**
 * A digest of the names that the articles of a stretch of time bear; of all names that any may bear where none is given.
 */
export function digestSearchNames(reading: Reading, stretch?: SearchStretch): string {
  return stretch ? digest(...listNamesIn(reading, stretch)) : digest(...listNames(reading));
}

/**
 * The address of every public article of a stretch of time, with a digest of what its document is made of. No file is
 * read. `known` are the versions of a time when its part had the same names: only articles whose files are others are
 * looked at.
 */
export function listSearchVersions(
  reading: Reading,
  stretch: SearchStretch,
  known: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const rows = reading.rows(
    `SELECT articles.number, year, slug, blob FROM articles JOIN files USING (path) WHERE ${PUBLIC_IN_STRETCH}`,
    ...boundsOf(reading, stretch),
  );
  return new Map(
    rows.map(({ number, year, slug, blob }) => {
      const url = articleUrl({ year: String(year), slug: String(slug) });
      const file = String(blob).slice(0, BLOB_LENGTH);
      const former = known.get(url);
      if (former?.startsWith(file)) return [url, former];
      return [url, file + digest(...namesIn(reading, readData(reading, Number(number))))];
    }),
  );
}

/**
 * Every public article of a stretch of time as search sees it, oldest first, or those at some addresses. Each is read when
 * it is asked for, and left out where it went meanwhile.
 */
export function* listSearchDocuments(
  reading: Reading,
  stretch: SearchStretch,
  urls?: ReadonlySet<string>,
): Generator<SearchDocument> {
  const rows = reading.rows(
    `SELECT year, slug FROM articles WHERE ${PUBLIC_IN_STRETCH} ORDER BY sort`,
    ...boundsOf(reading, stretch),
  );
  for (const { year, slug } of rows) {
    const address = { year: String(year), slug: String(slug) };
    const url = articleUrl(address);
    if (urls && !urls.has(url)) continue;
    // Whoever indexes a whole year takes minutes over it.
    const row = reading.row(
      'SELECT number, path FROM articles WHERE year = ? AND slug = ?',
      address.year,
      address.slug,
    );
    if (!row) continue;
    const data = readData(reading, Number(row.number));
    const kicker = cardOf(reading, Number(row.number)).kicker?.name;
    yield {
      url,
      title: data.title,
      standfirst: data.standfirst,
      text: [readText(reading, String(row.path)), data.cover?.caption ?? ''].join('\n').trim(),
      ...(kicker === undefined ? {} : { kicker }),
      ...(data.label === undefined ? {} : { label: articleLabels[data.label] }),
      publishedAt: data.publishedAt,
      year: data.publishedAt.slice(0, 4),
      districts: named(data.districts, (slug) => findEntry(reading, 'districts', slug)),
      topics: named(data.topics, (slug) => findEntry(reading, 'topics', slug)),
      organisations: named(data.organisations, (slug) => findEntry(reading, 'organisations', slug)).map(
        (organisation) => ({
          ...organisation,
          aliases: findEntry(reading, 'organisations', organisation.slug)?.aliases ?? [],
        }),
      ),
      series: seriesOf(reading, data)?.name,
      authors: named(data.authors, (slug) => findEntry(reading, 'authors', slug)).map(({ name }) => name),
    };
  }
}

function named(slugs: string[] = [], find: (slug: string) => { name: string } | undefined) {
  return slugs.flatMap((slug) => {
    const entry = find(slug);
    return entry ? [{ slug, name: entry.name }] : [];
  });
}

/** What articles that are not public yet are in the digest of their lists. */
function markEarly(reading: Reading, { from, to }: SearchStretch): number {
  const rows = reading.rows(
    `SELECT path, blob FROM articles JOIN files USING (path)
     WHERE status = 'published' AND sort >= ? AND sort < ? AND sort > ?`,
    ...boundsOf(reading, { from, to }),
  );
  return rows.reduce((sum, { path, blob }) => (sum + markOf(String(path), String(blob))) % DIGESTS, 0);
}

function readData(reading: Reading, number: number): Article {
  const row = reading.row('SELECT data FROM articles WHERE number = ?', number);
  return JSON.parse(String(row?.data)) as Article;
}

function boundsOf(reading: Reading, { from, to }: SearchStretch) {
  return [from, to, reading.latestSort()] as const;
}

/** Of the entries that articles name: who adds another or describes one anew changes no part of search. */
function listNamesIn(reading: Reading, stretch: SearchStretch): string[] {
  const kinds = Object.keys(LIST_ENTRIES).map((kind) => `'${kind}'`);
  const rows = reading.rows(
    `SELECT kind, slug FROM lists WHERE kind IN (${kinds.join()}) AND EXISTS (
       SELECT 1 FROM postings WHERE list = lists.number AND sort >= ? AND sort < ? AND sort <= ?
     ) ORDER BY kind, slug`,
    ...boundsOf(reading, stretch),
  );
  return rows.map(({ kind, slug }) =>
    nameOf(reading, LIST_ENTRIES[kind as keyof typeof LIST_ENTRIES], String(slug)),
  );
}

function listNames(reading: Reading): string[] {
  const collections = Object.values(LIST_ENTRIES);
  const rows = reading.rows(
    `SELECT collection, slug FROM entries WHERE collection IN (${collections.map((name) => `'${name}'`).join()})
     ORDER BY collection, slug`,
  );
  return rows.map(({ collection, slug }) => nameOf(reading, collection as LinkCollection, String(slug)));
}

/** The names that an article's document bears. */
function namesIn(reading: Reading, data: Article): string[] {
  const { districts = [], topics, organisations = [], series, authors } = data;
  return [
    ...districts.map((slug) => nameOf(reading, 'districts', slug)),
    ...topics.map((slug) => nameOf(reading, 'topics', slug)),
    ...organisations.map((slug) => nameOf(reading, 'organisations', slug)),
    ...(series === undefined ? [] : [nameOf(reading, 'series', series)]),
    ...authors.map((slug) => nameOf(reading, 'authors', slug)),
  ];
}

/** All that search shows or finds of an entry. */
function nameOf(reading: Reading, collection: LinkCollection, slug: string): string {
  return reading.shared(`search name ${collection}/${slug}`, () => {
    const entry = findEntry(reading, collection, slug);
    const aliases = entry && 'aliases' in entry ? entry.aliases : [];
    return JSON.stringify([slug, entry?.name, linksTo(reading, collection, [slug])[0]?.name, aliases]);
  });
}

function digest(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}
