import { getLiveCollection } from 'astro:content';
import { listUrl, type ArticleList } from '../core/article/article-list.ts';
import { entriesOf } from './_answer.ts';

/**
 * Every page of every list of some kinds, for the `getStaticPaths` of a `[...list].astro`: `list` is what follows
 * the section in the URL (`thanh-xuan/trang/2`).
 */
export async function listPaths(...kinds: ArticleList['kind'][]) {
  const answers = await Promise.all(kinds.map((kind) => getLiveCollection('listPages', { kind })));
  return answers.flatMap(entriesOf).map(({ list, page }) => ({
    params: { list: listUrl(list, page).split('/').slice(2, -1).join('/') || undefined },
    props: { list, page, slug: 'slug' in list ? list.slug : '' },
  }));
}

export interface ListProps {
  list: ArticleList;
  page: number | undefined;
  /** Of a list without one, empty. */
  slug: string;
}
