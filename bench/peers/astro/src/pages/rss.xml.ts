import rss from '@astrojs/rss';
import names from '../../names.json';
import { newestFirst } from '../lib/articles';

export async function GET() {
  const articles = await newestFirst();
  return rss({
    title: names.site.name,
    description: names.site.description,
    site: names.site.url,
    items: articles.slice(0, 30).map(({ data }) => ({
      title: data.title,
      link: data.url,
      description: data.standfirst,
      pubDate: data.date,
    })),
  });
}
