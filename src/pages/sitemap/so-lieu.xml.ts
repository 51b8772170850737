import { getLiveCollection, getLiveEntry } from 'astro:content';
import { listUrl } from '../../core/article/article-list.ts';
import { toSitemap } from '../../core/article/feed-sitemap.ts';
import { entriesOf, entryOf } from '../_answer.ts';
import { xmlResponse } from '../_text-response.ts';

/** Every list of figures, by its head. */
export async function GET(): Promise<Response> {
  const site = entryOf(await getLiveEntry('settings', { slug: 'site' }));
  const lists = entriesOf(await getLiveCollection('figureLists', {}));
  const slugs = new Set(['', ...lists.map(({ slug }) => slug)]);
  const urls = [...slugs].map((slug) => listUrl({ kind: 'figures', slug }));
  return xmlResponse(toSitemap(urls.map((url) => ({ url: new URL(url, site.url).href }))));
}
