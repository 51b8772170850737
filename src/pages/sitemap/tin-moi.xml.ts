import { getLiveCollection, getLiveEntry } from 'astro:content';
import { toNewsSitemap } from '../../core/article/feed-sitemap.ts';
import { daysBefore } from '../../core/text/date.ts';
import { entriesOf, entryOf } from '../_answer.ts';
import { xmlResponse } from '../_text-response.ts';

const NEWEST = 100;
/** What a sitemap of news may hold; counted from the newest, since a page reads no clock. */
const DAYS = 2;

export async function GET(): Promise<Response> {
  const site = entryOf(await getLiveEntry('settings', { slug: 'site' }));
  const cards = entriesOf(await getLiveCollection('cards', { list: { kind: 'all' }, limit: NEWEST }));
  const [newest] = cards;
  return xmlResponse(
    toNewsSitemap(
      site.name,
      cards
        .filter(({ publishedAt }) => newest && publishedAt >= daysBefore(newest.publishedAt, DAYS))
        .map(({ url, title, publishedAt }) => ({ url: new URL(url, site.url).href, title, publishedAt })),
    ),
  );
}
