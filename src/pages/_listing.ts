import { getLiveEntry } from 'astro:content';
import { listUrl, type ArticleList } from '../core/article/article-list.ts';
import { entryOf } from './_answer.ts';
import { loadFrame } from './_frame.ts';

/** What `ListingPage` needs for one page of a list, but for its words. */
export async function loadListing(list: ArticleList, page: number | undefined) {
  const [frame, listing] = await Promise.all([loadFrame(), getLiveEntry('listings', { list, page })]);
  return { frame, listing: entryOf(listing), path: listUrl(list, page), here: listUrl(list) };
}
