import type { APIContext } from 'astro';
import { getLiveCollection, getLiveEntry } from 'astro:content';
import { articlesUrl } from '../../core/article/article-path.ts';
import { toSitemapOfYear } from '../../core/article/feed-sitemap.ts';
import { entriesOf, entryOf } from '../_answer.ts';
import { xmlResponse } from '../_text-response.ts';

export async function getStaticPaths() {
  const periods = entriesOf(await getLiveCollection('periods'));
  return periods.map(({ year }) => ({ params: { year } }));
}

export async function GET({ params: { year } }: APIContext<object, { year: string }>): Promise<Response> {
  const site = entryOf(await getLiveEntry('settings', { slug: 'site' }));
  const { articles } = entryOf(await getLiveEntry('changes', { year }));
  const home = new URL(articlesUrl(year), site.url).href;
  return xmlResponse(toSitemapOfYear(home, articles));
}
