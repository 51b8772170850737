import { getLiveCollection, getLiveEntry } from 'astro:content';
import { toSitemapIndex } from '../core/article/feed-sitemap.ts';
import { entriesOf, entryOf } from './_answer.ts';
import { xmlResponse } from './_xml-response.ts';

export async function GET(): Promise<Response> {
  const site = entryOf(await getLiveEntry('settings', { slug: 'site' }));
  const months = entriesOf(await getLiveCollection('periods')).flatMap(({ year, months }) =>
    months.map((month) => `${year}-${month}`).reverse(),
  );
  const names = ['trang', 'tin-moi', 'so-lieu', ...months];
  return xmlResponse(toSitemapIndex(names.map((name) => new URL(`/sitemap/${name}.xml`, site.url).href)));
}
