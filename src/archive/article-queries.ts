import { articleUrl } from '../core/article/article-path.ts';
import type { ArticleCard, ArticleView, Picture } from '../core/article/article-view.ts';
import type { Article } from '../core/schema/collections/article.ts';
import { linksTo } from './entry-queries.ts';
import type { Reading, Row } from './reading.ts';
import { FIRST, LAST, noteRange, noteRead } from './recorded-reads.ts';

/** How far back among a district's articles one of the same topic is looked for. */
const LOOK_BACK = 300;

/** Finds a public article by the year and slug of its URL. */
export function findArticle(reading: Reading, year: string, slug: string): ArticleView | undefined {
  noteRead(`address ${year}/${slug}`);
  const row = reading.row(
    `SELECT * FROM articles WHERE year = ? AND slug = ? AND status = 'published' AND sort <= ?`,
    year,
    slug,
    reading.latestSort(),
  );
  return row && toArticle(reading, row);
}

/** The cards of public articles with these ids, in the order given; ids that are not public are left out. */
export function findCards(reading: Reading, ids: string[]): ArticleCard[] {
  return ids.flatMap((id) => {
    noteRead(`id ${id}`);
    const row = reading.row(
      `SELECT * FROM articles WHERE id = ? AND status = 'published' AND sort <= ?`,
      id,
      reading.latestSort(),
    );
    return row ? [toCard(reading, row)] : [];
  });
}

/** Year and slug of every public article: which article pages exist. */
export function listAddresses(reading: Reading): { year: string; slug: string }[] {
  noteRange('all ', FIRST, LAST);
  return reading
    .rows(
      `SELECT year, slug FROM articles WHERE status = 'published' AND sort <= ? ORDER BY year, slug`,
      reading.latestSort(),
    )
    .map((row) => ({ year: String(row.year), slug: String(row.slug) }));
}

/**
 * What to read next: the articles an editor pinned, then the latest *earlier* ones of the same district and topic,
 * then of the same topic. Only earlier ones, so that a new article never changes an old page.
 */
export function findRelated(reading: Reading, id: string, limit: number): ArticleCard[] {
  noteRead(`id ${id}`);
  const row = reading.row('SELECT * FROM articles WHERE id = ?', id);
  return row ? findRelatedOf(reading, row, limit) : [];
}

/** Like {@link findRelated}, for a row of `articles`. */
export function findRelatedOf(reading: Reading, row: Row, limit: number): ArticleCard[] {
  const id = String(row.id);
  const data = readData(row);
  const cards = findCards(reading, data.related ?? []);
  const taken = new Set([id, ...cards.map((card) => card.id)]);
  const add = (rows: Row[]) => {
    for (const candidate of rows) {
      if (cards.length >= limit || taken.has(String(candidate.id))) continue;
      taken.add(String(candidate.id));
      cards.push(toCard(reading, candidate));
    }
  };
  const sort = String(row.sort);
  const lists = [
    ...(data.districts ?? []).map((slug) => ({ kind: 'district', slug, topics: data.topics })),
    ...data.topics.map((slug) => ({ kind: 'topic', slug })),
  ];
  for (const list of lists) {
    if (cards.length < limit) add(findEarlier(reading, list, sort, limit + taken.size));
  }
  return cards.slice(0, limit);
}

/**
 * The latest articles of a list before a sort key; where it has `topics`, of its latest {@link LOOK_BACK} those that have one
 * of these topics too.
 */
function findEarlier(reading: Reading, list: RelatedList, sort: string, limit: number): Row[] {
  const { topics } = list;
  const hasTopic = `EXISTS (SELECT 1 FROM postings AS posted WHERE posted.kind = 'topic'
    AND posted.slug IN (${marks(topics ?? [])}) AND posted.sort = earlier.sort AND posted.path = earlier.path)`;
  const rows = reading.rows(
    `SELECT articles.*, found.sort AS sort FROM (
       SELECT path, sort FROM (
         SELECT path, sort FROM postings WHERE kind = ? AND slug = ? AND sort < ? ORDER BY sort DESC LIMIT ?
       ) AS earlier ${topics ? `WHERE ${hasTopic}` : ''} ORDER BY sort DESC LIMIT ?
     ) AS found JOIN articles USING (path) ORDER BY found.sort DESC`,
    list.kind,
    list.slug,
    sort,
    topics ? LOOK_BACK : limit,
    ...(topics ?? []),
    limit,
  );
  const from = rows.length === limit ? String(rows.at(-1)?.sort) : FIRST;
  noteRange(`${list.kind} ${list.slug}`, from, sort);
  for (const topic of topics ?? []) noteRange(`topic ${topic}`, from, sort);
  return rows;
}

/** Makes the card of a row of `articles`. */
export function toCard(reading: Reading, row: Row): ArticleCard {
  noteRead(`article ${String(row.path)}`);
  const data = readData(row);
  const kickers = [
    ...linksTo(reading, 'districts', data.districts),
    ...linksTo(reading, 'organisations', data.organisations),
    ...linksTo(reading, 'topics', data.topics),
  ];
  return {
    id: data.id,
    url: articleUrl({ year: String(row.year), slug: String(row.slug) }),
    title: data.title,
    standfirst: data.standfirst,
    label: data.label,
    publishedAt: data.publishedAt,
    kicker: kickers[0],
    cover: data.cover && toPicture(reading, data.cover),
  };
}

/** Makes the whole article, but for its body, of a row of `articles`. */
export function toArticle(reading: Reading, row: Row): ArticleView {
  const data = readData(row);
  return {
    ...toCard(reading, row),
    file: String(row.path),
    year: String(row.year),
    slug: String(row.slug),
    updatedAt: data.updatedAt,
    authors: linksTo(reading, 'authors', data.authors),
    districts: linksTo(reading, 'districts', data.districts),
    organisations: linksTo(reading, 'organisations', data.organisations),
    topics: linksTo(reading, 'topics', data.topics),
    source: data.source,
    corrections: data.corrections ?? [],
    oldUrls: data.oldUrls ?? [],
  };
}

function toPicture(reading: Reading, cover: NonNullable<Article['cover']>): Picture {
  const { image, alt, caption, credit, focus } = cover;
  const size = pictureSize(reading, image);
  return { src: image, alt, caption, credit, focus, width: size?.width, height: size?.height };
}

/** Width and height in pixels of a picture named by its URL path. */
export function pictureSize(reading: Reading, src: string): { width: number; height: number } | undefined {
  noteRead(`media ${src}`);
  const row = reading.row('SELECT width, height FROM media WHERE path = ?', `content${src}`);
  return row && { width: Number(row.width), height: Number(row.height) };
}

function readData(row: Row): Article {
  return JSON.parse(String(row.data)) as Article;
}

function marks(values: unknown[]): string {
  return values.map(() => '?').join(', ');
}

interface RelatedList {
  kind: string;
  slug: string;
  topics?: string[];
}
