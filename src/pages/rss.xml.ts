import rss from '@astrojs/rss';
import { getLiveCollection, getLiveEntry } from 'astro:content';
import { entriesOf, entryOf } from './_answer.ts';

const NEWEST = 40;

export async function GET(): Promise<Response> {
  const site = entryOf(await getLiveEntry('settings', { slug: 'site' }));
  const cards = entriesOf(await getLiveCollection('cards', { list: { kind: 'all' }, limit: NEWEST }));
  return rss({
    title: site.name,
    description: site.description,
    site: site.url,
    customData: '<language>vi</language>',
    items: cards.map(({ title, url, standfirst, publishedAt, kicker }) => ({
      title,
      link: url,
      description: standfirst,
      pubDate: new Date(publishedAt),
      ...(kicker && { categories: [kicker.name] }),
    })),
  });
}
