/** A list of articles that readers can page through, newest first. */
export type ArticleList =
  | { kind: 'all' | 'recommended' }
  | { kind: 'district' | 'topic' | 'organisation' | 'series' | 'author' | 'year'; slug: string }
  /** `slug` is `yyyy/mm`. */
  | { kind: 'month'; slug: string }
  /** The articles with figures; `slug` is of `core/figures/figure-lists.ts`, empty for all. */
  | { kind: 'figures'; slug: string };

/** A district's articles of a topic, which stand on the district's page; `slug` is `<district>/<topic>`. */
export interface TopicInDistrict {
  kind: 'district-topic';
  slug: string;
}

const ROOTS: Record<ArticleList['kind'], string> = {
  all: '/moi-nhat/',
  recommended: '/nen-xem/',
  district: '/dia-ban/',
  topic: '/chu-de/',
  organisation: '/to-chuc/',
  series: '/dong-su-kien/',
  author: '/tac-gia/',
  year: '/nam/',
  month: '/nam/',
  figures: '/so-lieu/',
};

/** The collections whose entries have a list of articles, by the kind of the list. */
export const LIST_ENTRIES = {
  district: 'districts',
  topic: 'topics',
  organisation: 'organisations',
  series: 'series',
  author: 'authors',
} as const satisfies Partial<Record<ArticleList['kind'], string>>;

/** The URL of a list's head page, or of its stable page number `page`. */
export function listUrl(list: ArticleList, page?: number): string {
  const head = !('slug' in list) || list.slug === '' ? ROOTS[list.kind] : `${ROOTS[list.kind]}${list.slug}/`;
  return page === undefined ? head : `${head}trang/${page}/`;
}

/** Where a running story's page shows one of its articles, and above it what was told next. */
export function placeInSeriesUrl(seriesUrl: string, id: string): string {
  return `${seriesUrl}#${seriesAnchor(id)}`;
}

/** The id of that place on the page. */
export function seriesAnchor(id: string): string {
  return `bai-${id}`;
}

/** Where a district's page shows its articles of a topic alone. */
export function topicInDistrictUrl(district: string, topic: string): string {
  return `${listUrl({ kind: 'district', slug: district })}#${topicAnchor(topic)}`;
}

/** The folder of its feeds, which are files of its own. */
export function topicInDistrictFeeds(district: string, topic: string): string {
  return `${listUrl({ kind: 'district', slug: district })}chu-de/${topic}/`;
}

/** The id of that place on the page. */
export function topicAnchor(topic: string): string {
  return `chu-de-${topic}`;
}
