import { getLiveCollection, getLiveEntry } from 'astro:content';
import { listUrl } from '../../core/article/article-list.ts';
import { toSitemap } from '../../core/article/feed-sitemap.ts';
import { entriesOf, entryOf } from '../_answer.ts';
import { xmlResponse } from '../_text-response.ts';

const FIXED = [
  '/',
  '/moi-nhat/',
  '/dia-ban/',
  '/phuong-xa/',
  '/phuong-xa/ten-cu/',
  '/chu-de/',
  '/to-chuc/',
  '/dong-su-kien/',
  '/nen-xem/',
  '/nam/',
  '/tim-kiem/',
];
const COLLECTIONS = ['pages', 'districts', 'units', 'topics', 'organisations', 'series', 'authors'] as const;

/** Of a list its head alone: the pages behind it are linked from there, and are many. */
export async function GET(): Promise<Response> {
  const site = entryOf(await getLiveEntry('settings', { slug: 'site' }));
  const entries = await Promise.all(
    COLLECTIONS.map(async (name) => entriesOf(await getLiveCollection(name)).map(({ url }) => url)),
  );
  const periods = entriesOf(await getLiveCollection('periods')).flatMap(({ year, months }) => [
    listUrl({ kind: 'year', slug: year }),
    ...months.map((month) => listUrl({ kind: 'month', slug: `${year}/${month}` })),
  ]);
  const urls = [...FIXED, ...entries.flat(), ...periods];
  return xmlResponse(toSitemap(urls.map((url) => ({ url: new URL(url, site.url).href }))));
}
