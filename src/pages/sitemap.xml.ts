import { getLiveCollection, getLiveEntry } from 'astro:content';
import { toSitemapIndex } from '../core/article/feed-sitemap.ts';
import { entriesOf, entryOf } from './_answer.ts';
import { xmlResponse } from './_text-response.ts';

export async function GET(): Promise<Response> {
  const site = entryOf(await getLiveEntry('settings', { slug: 'site' }));
  const years = entriesOf(await getLiveCollection('periods')).map(({ year }) => year);
  const names = ['trang', 'tin-moi', 'so-lieu', ...years];
  return xmlResponse(toSitemapIndex(names.map((name) => new URL(`/sitemap/${name}.xml`, site.url).href)));
}
