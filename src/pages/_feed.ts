import { getLiveCollection, getLiveEntry } from 'astro:content';
import {
  LIST_ENTRIES,
  listUrl,
  topicInDistrictFeeds,
  topicInDistrictUrl,
  type ArticleList,
  type TopicInDistrict,
} from '../core/article/article-list.ts';
import { FEED_SIZE, makeFeed, type Feed } from '../core/article/feed.ts';
import { entriesOf, entryOf } from './_answer.ts';

/** Every list that has feeds, for the `getStaticPaths` of a format: `list` is the folder of the feed. */
export async function feedPaths() {
  const periods = entriesOf(await getLiveCollection('periods')).flatMap(({ year, months }) => [
    { kind: 'year' as const, slug: year },
    ...months.map((month) => ({ kind: 'month' as const, slug: `${year}/${month}` })),
  ]);
  const parts = entriesOf(await getLiveCollection('topicsInDistricts'));
  return [...[ALL, RECOMMENDED, ...periods, ...parts].map(pathOf<FollowedList>), ...(await namedPaths())];
}

/** The same of the lists with a name. */
export async function namedPaths() {
  const kinds = await Promise.all(
    Object.entries(LIST_ENTRIES).map(async ([kind, collection]) =>
      entriesOf(await getLiveCollection(collection)).map(({ slug }) => ({ kind, slug }) as NamedList),
    ),
  );
  return kinds.flat().map(pathOf<NamedList>);
}

function pathOf<List extends FollowedList>(list: List) {
  return { params: { list: folderOf(list).slice(1, -1) || undefined }, props: { list } };
}

/** The feed of a list, to be put into a format. */
export async function loadFeed(list: FollowedList): Promise<Feed> {
  const site = entryOf(await getLiveEntry('settings', { slug: 'site' }));
  const articles = entriesOf(await getLiveCollection('articles', { list, limit: FEED_SIZE }));
  const home = folderOf(list);
  if (list.kind === 'all') {
    return makeFeed(site, { title: site.name, description: site.description, home }, articles);
  }
  if (list.kind === 'recommended') {
    const description = 'Những bài Ban Biên tập chọn.';
    return makeFeed(site, { title: `Nên xem - ${site.name}`, description, home }, articles);
  }
  if (list.kind === 'year' || list.kind === 'month') {
    const [year = '', month] = list.slug.split('/');
    const words = month ? `tháng ${Number(month)} năm ${year}` : `năm ${year}`;
    const description = `Các bài đăng trong ${words}.`;
    return makeFeed(site, { title: `Tin ${words} - ${site.name}`, description, home }, articles);
  }
  if (list.kind === 'district-topic') {
    const [district = '', topic = ''] = list.slug.split('/');
    const { name, fullName } = entryOf(await getLiveEntry('districts', { slug: district }));
    const { name: subject } = entryOf(await getLiveEntry('topics', { slug: topic }));
    const about = {
      title: `${subject} ở ${name} - ${site.name}`,
      description: `Tin bài về ${subject} ở ${fullName}.`,
      home: topicInDistrictUrl(district, topic),
      folder: home,
    };
    return makeFeed(site, about, articles);
  }
  const entry = entryOf(await getLiveEntry(LIST_ENTRIES[list.kind], { slug: list.slug }));
  const description = 'description' in entry ? entry.description : undefined;
  return makeFeed(
    site,
    {
      title: `${entry.name} - ${site.name}`,
      description: description ?? `Tin bài về ${entry.name} trên ${site.name}.`,
      home,
    },
    articles,
  );
}

function folderOf(list: FollowedList): string {
  if (list.kind === 'all') return '/';
  if (list.kind !== 'district-topic') return listUrl(list);
  const [district = '', topic = ''] = list.slug.split('/');
  return topicInDistrictFeeds(district, topic);
}

const ALL = { kind: 'all' } as const satisfies ArticleList;
const RECOMMENDED = { kind: 'recommended' } as const satisfies ArticleList;

/** The lists that readers can follow. */
export type FollowedList =
  typeof ALL | typeof RECOMMENDED | NamedList | TopicInDistrict | { kind: 'year' | 'month'; slug: string };

/** A list with a name of its own. */
export interface NamedList {
  kind: keyof typeof LIST_ENTRIES;
  slug: string;
}

export interface FeedProps {
  list: FollowedList;
}
