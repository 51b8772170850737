import type { APIContext } from 'astro';
import { getLiveCollection, getLiveEntry } from 'astro:content';
import { toSitemap } from '../../core/article/feed-sitemap.ts';
import { entriesOf, entryOf } from '../_answer.ts';
import { xmlResponse } from '../_xml-response.ts';

export async function getStaticPaths() {
  const periods = entriesOf(await getLiveCollection('periods'));
  return periods.flatMap(({ year, months }) =>
    months.map((month) => ({ params: { month: `${year}-${month}` } })),
  );
}

/** The public articles of a month: with those of a year, one more article would write it all again. */
export async function GET({ params: { month } }: APIContext<object, { month: string }>): Promise<Response> {
  const site = entryOf(await getLiveEntry('settings', { slug: 'site' }));
  const articles = entriesOf(await getLiveCollection('changes', { month }));
  return xmlResponse(
    toSitemap(articles.map(({ url, changedAt }) => ({ url: new URL(url, site.url).href, changedAt }))),
  );
}
