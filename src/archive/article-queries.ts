import { articleUrl } from '../core/article/article-path.ts';
import type {
  ArticleCard,
  ArticleView,
  AuthorLink,
  NamedLink,
  Picture,
} from '../core/article/article-view.ts';
import { anchorsOf, type FigureView } from '../core/figures/figure-view.ts';
import type { Article } from '../core/schema/collections/article.ts';
import { authorBehind, linksTo } from './entry-queries.ts';
import { pictureFacts } from './picture-queries.ts';
import { currentFocus, type PublishFocus } from './publish-focus.ts';
import type { Reading, Row } from './reading.ts';
import { FIRST, LAST, noteRange, noteRead } from './recorded-reads.ts';

/** Finds a public article by the year and slug of its URL. */
export function findArticle(reading: Reading, year: string, slug: string): ArticleView | undefined {
  noteRead(`address ${year}/${slug}`);
  const row = reading.row(
    `SELECT number FROM articles WHERE year = ? AND slug = ? AND status = 'published' AND sort <= ?`,
    year,
    slug,
    reading.latestSort(),
  );
  return row && articleOf(reading, Number(row.number));
}

/** The cards of public articles with these ids, in the order given; ids that are not public are left out. */
export function findCards(reading: Reading, ids: string[]): ArticleCard[] {
  return ids.flatMap((id) => {
    noteRead(`id ${id}`);
    const row = reading.row(
      `SELECT number FROM articles WHERE id = ? AND status = 'published' AND sort <= ?`,
      id,
      reading.latestSort(),
    );
    return row ? [cardOf(reading, Number(row.number))] : [];
  });
}

/** The card of an article, by its number in the index. */
export function cardOf(reading: Reading, number: number): ArticleCard {
  return factsOf(reading, number).card;
}

/** The whole article, but for its body, by its number in the index. */
export function articleOf(reading: Reading, number: number): ArticleView {
  return viewOf(reading, factsOf(reading, number));
}

/** Three feeds of each of ten lists show an article. */
function viewOf(reading: Reading, facts: ArticleFacts): ArticleView {
  facts.view ??= makeView(reading, facts);
  return facts.view;
}

/** The same of an article that need not be in the index. */
export function viewUnsaved(
  reading: Reading,
  { file, data, address }: Pick<ArticleFacts, 'file' | 'data' | 'address'>,
): ArticleView {
  return makeView(reading, { file, data, address, card: makeCard(reading, data, articleUrl(address)) });
}

function makeView(
  reading: Reading,
  { file, data, card, address }: Omit<ArticleFacts, 'tag' | 'view'>,
): ArticleView {
  return {
    ...card,
    ...address,
    file,
    updatedAt: data.updatedAt,
    authors: authorsOf(reading, data),
    signatures: signaturesOf(reading, data),
    districts: linksTo(reading, 'districts', data.districts),
    organisations: linksTo(reading, 'organisations', data.organisations),
    topics: linksTo(reading, 'topics', data.topics),
    series: seriesOf(reading, data),
    source: data.source,
    corrections: data.corrections ?? [],
    oldUrls: data.oldUrls ?? [],
    figures: viewFigures(reading, data),
  };
}

function viewFigures(reading: Reading, { figures = [] }: Article): FigureView[] {
  const anchors = anchorsOf(figures);
  return figures.map((figure, index) => ({
    ...figure,
    // One that is missing is named by its slug: `check` reports it.
    organisation: linksTo(reading, 'organisations', [figure.organisation])[0] ?? {
      slug: figure.organisation,
      name: figure.organisation,
      url: '/to-chuc/',
    },
    district: linksTo(reading, 'districts', figure.district === undefined ? [] : [figure.district])[0],
    anchor: anchors[index] ?? '',
    wholeAnchor:
      anchors[
        figures.findIndex(({ value, measure }) => value === figure.partOf && measure === figure.measure)
      ],
  }));
}

function authorsOf(reading: Reading, { authors }: Article): AuthorLink[] {
  return linksTo(reading, 'authors', authors).map((link) => ({
    ...link,
    isTeam: authorBehind(reading, link.slug)?.isTeam ?? false,
  }));
}

function signaturesOf(reading: Reading, { authors, isInitialled }: Article): NamedLink[] {
  return linksTo(reading, 'authors', authors).map((link) => ({
    ...link,
    name: (isInitialled ? authorBehind(reading, link.slug)?.initials : undefined) ?? link.name,
  }));
}

/** The running story an article is part of. */
export function seriesOf(reading: Reading, { series }: Article): NamedLink | undefined {
  return linksTo(reading, 'series', series === undefined ? [] : [series])[0];
}

/** The data of an article, by its number in the index. */
export function dataOf(reading: Reading, number: number): Article {
  return factsOf(reading, number).data;
}

function factsOf(reading: Reading, number: number): ArticleFacts {
  const facts = reading.recent(number, () => {
    const row = reading.row(`SELECT ${FACTS} FROM articles WHERE number = ?`, number);
    if (!row) throw new Error(`No article has the number ${number}.`);
    return toFacts(reading, row);
  });
  // What an article names is part of it: whoever reads the article need not note that (`touched.ts`).
  noteRead(facts.tag);
  return facts;
}

function toFacts(reading: Reading, row: Row): ArticleFacts {
  const data = JSON.parse(String(row.data)) as Article;
  reading.recent(data.id, () => Number(row.number));
  const address = { year: String(row.year), slug: String(row.slug) };
  const file = String(row.path);
  return { file, tag: `article ${file}`, data, card: makeCard(reading, data, articleUrl(address)), address };
}

function makeCard(reading: Reading, data: Article, url: string): ArticleCard {
  const kickers = [
    ...linksTo(reading, 'districts', data.districts),
    ...linksTo(reading, 'organisations', data.organisations),
    ...linksTo(reading, 'topics', data.topics),
  ];
  return {
    id: data.id,
    url,
    title: data.title,
    standfirst: data.standfirst,
    label: data.label,
    publishedAt: data.publishedAt,
    kicker: kickers[0],
    cover: data.cover && toPicture(reading, data.cover),
  };
}

/** Year and slug of every public article: which article pages exist. */
export function listAddresses(reading: Reading): { year: string; slug: string }[] {
  noteRange('all ', FIRST, LAST);
  const focus = currentFocus();
  if (focus) return addressesIn(focus).filter(({ year, slug }) => isPublic(reading, year, slug));
  return reading
    .rows(
      // As they lie in the index, which was made by month: sorted they would be read from all over it.
      `SELECT year, slug FROM articles WHERE status = 'published' AND sort <= ? ORDER BY number`,
      reading.latestSort(),
    )
    .map((row) => ({ year: String(row.year), slug: String(row.slug) }));
}

/** The addresses that a publish is about: each at most once. */
function addressesIn({ touched, urls }: PublishFocus): { year: string; slug: string }[] {
  const found = new Map<string, { year: string; slug: string }>();
  const add = (match: RegExpExecArray | null) => {
    const [, year, slug] = match ?? [];
    if (year !== undefined && slug !== undefined) found.set(`${year}/${slug}`, { year, slug });
  };
  for (const tag of touched.tags) add(/^address (\d{4})\/(.+)$/.exec(tag));
  for (const url of urls) add(/^\/bai-viet\/(\d{4})\/([^/]+)\/$/.exec(url));
  return [...found.values()];
}

function isPublic(reading: Reading, year: string, slug: string): boolean {
  const row = reading.row(
    `SELECT 1 FROM articles WHERE year = ? AND slug = ? AND status = 'published' AND sort <= ?`,
    year,
    slug,
    reading.latestSort(),
  );
  return row !== undefined;
}

function toPicture(reading: Reading, cover: NonNullable<Article['cover']>): Picture {
  const { image, alt, caption, credit, focus } = cover;
  const { width, height, digest } = pictureFacts(reading, image) ?? {};
  return { src: image, alt, caption, credit, focus, width, height, digest };
}

const FACTS = 'number, path, year, slug, data';

interface ArticleFacts {
  file: string;
  /** What whoever reads it notes: one text, since it is noted ten times on each page. */
  tag: string;
  /** Made when it is first asked for. */
  view?: ArticleView;
  data: Article;
  card: ArticleCard;
  address: { year: string; slug: string };
}
