import { getLiveCollection, getLiveEntry } from 'astro:content';
import type { ArticleCard } from '../core/article/article-view.ts';
import type { ArticleList } from '../core/article/article-list.ts';
import { stillRecommended } from '../core/article/around.ts';
import { chooseColumns, chooseFront } from '../core/article/front-page.ts';
import { entriesOf, entryOf } from './_answer.ts';

const SECONDS = 3;
const LATEST = 9;
const SERIES = 3;
const DISTRICTS = 4;
const TOPICS = 8;
const IN_COLUMN = 3;
/** Enough that a column whose newest stand higher on the page still has others: at most so many stand there. */
const CANDIDATES = 1 + SECONDS + LATEST + (1 + SERIES + DISTRICTS + TOPICS) * IN_COLUMN;

/**
 * Every story of the front page: those at the top, the editors' choice, the running stories, and the columns of the
 * newest districts and busiest topics.
 */
export async function loadFrontPage() {
  const pins = entryOf(await getLiveEntry('pins', {}));
  const [recent, lead, seconds, chosen, series, topics] = await Promise.all([
    newestOf({ kind: 'all' }, 100),
    cardsOf(pins.lead),
    cardsOf(pins.seconds),
    newestOf({ kind: 'recommended' }, CANDIDATES),
    loadSeriesColumns(),
    loadTopicColumns(),
  ]);
  const front = chooseFront(recent, { lead, seconds }, { seconds: SECONDS, latest: LATEST });
  const districts = await loadDistrictColumns(recent);
  // As around an article: counted from the newest, since a page reads no clock.
  const recommended = {
    kind: 'recommended' as const,
    name: 'Nên xem',
    url: '/nen-xem/',
    cards: stillRecommended(chosen, recent[0]),
  };
  const columns = chooseColumns([recommended, ...series, ...districts, ...topics], front, IN_COLUMN);
  return {
    ...front,
    newest: recent[0],
    recommended: columns.find(({ kind }) => kind === 'recommended')?.cards ?? [],
    // A running story is named also where all that was told of it stands above.
    running: series.map((story) => ({
      ...story,
      cards: columns.find(({ url }) => url === story.url)?.cards ?? [],
    })),
    byDistrict: columns.filter(({ kind }) => kind === 'district'),
    byTopic: columns.filter(({ kind }) => kind === 'topic'),
  };
}

/** The districts with the newest stories. */
async function loadDistrictColumns(recent: ArticleCard[]): Promise<HeadlineColumn[]> {
  const places = new Map(
    recent.flatMap(({ kicker }) => (isDistrict(kicker) ? [[kicker.slug, kicker] as const] : [])),
  );
  return Promise.all(
    [...places.values()].slice(0, DISTRICTS).map(async ({ slug, name, url }) => ({
      kind: 'district' as const,
      name,
      url,
      cards: await newestOf({ kind: 'district', slug }, CANDIDATES),
    })),
  );
}

/** The topics with the most articles, in the order of the menu. */
async function loadTopicColumns(): Promise<HeadlineColumn[]> {
  const topics = entriesOf(await getLiveCollection('topics'));
  const { counts } = entryOf(await getLiveEntry('tallies', { kind: 'topic' }));
  const countOf = ({ slug }: { slug: string }) => counts[slug] ?? 0;
  const busiest = [...topics].sort((a, b) => countOf(b) - countOf(a)).slice(0, TOPICS);
  return Promise.all(
    topics
      .filter((topic) => busiest.includes(topic) && countOf(topic) > 0)
      .map(async ({ slug, shortName, url }) => ({
        kind: 'topic' as const,
        name: shortName,
        url,
        cards: await newestOf({ kind: 'topic', slug }, CANDIDATES),
      })),
  );
}

/** The running stories that went on last. */
async function loadSeriesColumns() {
  const series = entriesOf(await getLiveCollection('series')).filter(({ isOver }) => !isOver);
  const columns = await Promise.all(
    series.map(async ({ slug, name, description, url }) => ({
      kind: 'series' as const,
      name,
      description,
      url,
      cards: await newestOf({ kind: 'series', slug }, CANDIDATES),
    })),
  );
  const newest = ({ cards }: HeadlineColumn) => cards[0]?.publishedAt ?? '';
  return columns.sort((a, b) => (newest(a) < newest(b) ? 1 : -1)).slice(0, SERIES);
}

async function cardsOf(ids: string[]): Promise<ArticleCard[]> {
  return entriesOf(await getLiveCollection('cards', { ids }));
}

async function newestOf(list: ArticleList, limit: number): Promise<ArticleCard[]> {
  return entriesOf(await getLiveCollection('cards', { list, limit }));
}

function isDistrict(kicker: ArticleCard['kicker']): kicker is NonNullable<ArticleCard['kicker']> {
  return kicker?.url.startsWith('/dia-ban/') ?? false;
}

interface HeadlineColumn {
  kind: 'recommended' | 'series' | 'district' | 'topic';
  name: string;
  url: string;
  cards: ArticleCard[];
}
