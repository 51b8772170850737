const ARTICLE_FILE = /^content\/articles\/(\d{4})\/(0[1-9]|1[0-2])\/([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

/** Reads year, month and slug from an article's file name; undefined where the file is in the wrong place. */
export function parseArticlePath(file: string): ArticleAddress | undefined {
  const [, year, month, slug] = ARTICLE_FILE.exec(file) ?? [];
  return year && month && slug ? { year, month, slug } : undefined;
}

/** The public URL of an article: from its file, never from its date, so that it cannot change. */
export function articleUrl({ year, slug }: Pick<ArticleAddress, 'year' | 'slug'>): string {
  return `${articlesUrl(year)}${slug}/`;
}

/** Where the articles of a year are. */
export function articlesUrl(year: string): string {
  return `/bai-viet/${year}/`;
}

export interface ArticleAddress {
  year: string;
  month: string;
  slug: string;
}
