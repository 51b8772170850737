import { getLiveCollection, getLiveEntry } from 'astro:content';
import type { ArticleCard } from '../core/article/article-view.ts';
import type { ArticleList } from '../core/article/article-list.ts';
import { chooseColumns, chooseFront } from '../core/article/front-page.ts';
import { entriesOf, entryOf } from './_answer.ts';

const SECONDS = 3;
const LATEST = 9;
const DISTRICTS = 4;
const TOPICS = 8;
const IN_COLUMN = 3;
/** Enough that a column whose newest stand higher on the page still has others. */
const CANDIDATES = SECONDS + LATEST + 1 + IN_COLUMN;

/** Every story of the front page: those at the top, and the columns of the newest districts and busiest topics. */
export async function loadFrontPage(leadId: string | undefined) {
  const [recent, pinned, topics] = await Promise.all([
    newestOf({ kind: 'all' }, 100),
    leadId ? getLiveCollection('cards', { ids: [leadId] }) : undefined,
    loadTopicColumns(),
  ]);
  const front = chooseFront(recent, pinned && entriesOf(pinned)[0], { seconds: SECONDS, latest: LATEST });
  const districts = await loadDistrictColumns(recent);
  const columns = chooseColumns([...districts, ...topics], front, IN_COLUMN);
  return {
    ...front,
    newest: recent[0],
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

async function newestOf(list: ArticleList, limit: number): Promise<ArticleCard[]> {
  return entriesOf(await getLiveCollection('cards', { list, limit }));
}

function isDistrict(kicker: ArticleCard['kicker']): kicker is NonNullable<ArticleCard['kicker']> {
  return kicker?.url.startsWith('/dia-ban/') ?? false;
}

interface HeadlineColumn {
  kind: 'district' | 'topic';
  name: string;
  url: string;
  cards: ArticleCard[];
}
