import names from '../../names.json';
import { newestFirst } from '../lib/articles';
import { listPages } from '../lib/lists';

export async function GET() {
  const root = names.site.url;
  const articles = (await newestFirst()).map(
    ({ data }) => `<url><loc>${root}${data.url}</loc><lastmod>${data.date.toISOString()}</lastmod></url>\n`,
  );
  const lists = (await listPages()).map(({ url }) => `<url><loc>${root}${url}</loc></url>\n`);
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${articles.join('')}${lists.join('')}</urlset>\n`,
  );
}
