import { getLiveCollection, getLiveEntry } from 'astro:content';
import { toNewsSitemap } from '../../core/article/feed-sitemap.ts';
import { entriesOf, entryOf } from '../_answer.ts';
import { xmlResponse } from '../_xml-response.ts';

const NEWEST = 100;

export async function GET(): Promise<Response> {
  const site = entryOf(await getLiveEntry('settings', { slug: 'site' }));
  const cards = entriesOf(await getLiveCollection('cards', { list: { kind: 'all' }, limit: NEWEST }));
  return xmlResponse(
    toNewsSitemap(
      site.name,
      cards.map(({ url, title, publishedAt }) => ({ url: new URL(url, site.url).href, title, publishedAt })),
    ),
  );
}
