import { getLiveCollection, getLiveEntry } from 'astro:content';
import { articleUrl } from '../core/article/article-path.ts';
import { listUrl, type ArticleList } from '../core/article/article-list.ts';
import { entriesOf, entryOf } from './_answer.ts';

const KINDS: ArticleList['kind'][] = ['all', 'district', 'topic', 'organisation', 'author', 'year', 'month'];
const FIXED = ['/', '/dia-ban/', '/chu-de/', '/to-chuc/', '/nam/', '/tim-kiem/'];

export async function GET(): Promise<Response> {
  const site = entryOf(await getLiveEntry('settings', { slug: 'site' }));
  const urls = [...FIXED, ...(await contentUrls())].map(
    (path) => `<url><loc>${new URL(path, site.url).href}</loc></url>`,
  );
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ];
  return new Response(xml.join('\n'), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

async function contentUrls(): Promise<string[]> {
  const [addresses, pages, ...lists] = await Promise.all([
    getLiveCollection('addresses'),
    getLiveCollection('pages'),
    ...KINDS.map((kind) => getLiveCollection('listPages', { kind })),
  ]);
  return [
    ...entriesOf(pages).map(({ url }) => url),
    ...lists.flatMap(entriesOf).map(({ list, page }) => listUrl(list, page)),
    ...entriesOf(addresses).map(articleUrl),
  ];
}
