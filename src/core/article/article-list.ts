/** A list of articles that readers can page through, newest first. */
export type ArticleList =
  | { kind: 'all' | 'recommended' }
  | { kind: 'district' | 'topic' | 'organisation' | 'series' | 'author' | 'year'; slug: string }
  /** `slug` is `yyyy/mm`. */
  | { kind: 'month'; slug: string }
  /** The articles with figures; `slug` is of `core/figures/figure-lists.ts`, empty for all. */
  | { kind: 'figures'; slug: string };

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
