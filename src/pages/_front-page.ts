import { getLiveCollection, getLiveEntry } from 'astro:content';
import type { ArticleCard } from '../core/article/article-view.ts';
import type { ArticleList } from '../core/article/article-list.ts';
import { entriesOf, entryOf } from './_answer.ts';

const SECONDS = 3;
const LATEST = 9;
const DISTRICTS = 4;
const TOPICS = 8;

/** The stories of the front page: the editors' lead or the newest, the next ones, and the newest after them. */
export async function loadFront(leadId: string | undefined) {
  const newest = await newestOf({ kind: 'all' }, SECONDS + LATEST + 1);
  const pinned = leadId ? entriesOf(await getLiveCollection('cards', { ids: [leadId] }))[0] : undefined;
  const lead = pinned ?? newest[0];
  const others = newest.filter(({ id }) => id !== lead?.id);
  return {
    lead,
    seconds: others.slice(0, SECONDS),
    latest: others.slice(SECONDS, SECONDS + LATEST),
    newest: newest[0],
  };
}

/** The districts with the newest stories, each with its newest three. */
export async function loadDistrictColumns(): Promise<HeadlineColumn[]> {
  const recent = await newestOf({ kind: 'all' }, 100);
  const places = new Map(
    recent.flatMap(({ kicker }) => (isDistrict(kicker) ? [[kicker.slug, kicker] as const] : [])),
  );
  return Promise.all(
    [...places.values()].slice(0, DISTRICTS).map(async ({ slug, name, url }) => ({
      name,
      url,
      cards: await newestOf({ kind: 'district', slug }, 3),
    })),
  );
}

/** The topics with the most articles, in the order of the menu, each with its newest three. */
export async function loadTopicColumns(): Promise<HeadlineColumn[]> {
  const topics = entriesOf(await getLiveCollection('topics'));
  const { counts } = entryOf(await getLiveEntry('tallies', { kind: 'topic' }));
  const countOf = ({ slug }: { slug: string }) => counts[slug] ?? 0;
  const busiest = [...topics].sort((a, b) => countOf(b) - countOf(a)).slice(0, TOPICS);
  return Promise.all(
    topics
      .filter((topic) => busiest.includes(topic) && countOf(topic) > 0)
      .map(async ({ slug, shortName, url }) => ({
        name: shortName,
        url,
        cards: await newestOf({ kind: 'topic', slug }, 3),
      })),
  );
}

async function newestOf(list: ArticleList, limit: number): Promise<ArticleCard[]> {
  return entriesOf(await getLiveCollection('cards', { list, limit }));
}

function isDistrict(kicker: ArticleCard['kicker']): kicker is NonNullable<ArticleCard['kicker']> {
  return kicker?.url.startsWith('/dia-ban/') ?? false;
}

export interface HeadlineColumn {
  name: string;
  url: string;
  cards: ArticleCard[];
}
