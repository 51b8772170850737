import names from '../../names.json';
import { newestFirst } from '../lib/articles';

export async function GET() {
  const { name, url, description } = names.site;
  const items = (await newestFirst())
    .slice(0, 30)
    .map(
      ({ data }) =>
        `<item><title>${data.title}</title><link>${url}${data.url}</link><description>${data.standfirst}</description><pubDate>${data.date.toUTCString()}</pubDate></item>\n`,
    );
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>${name}</title><link>${url}</link><description>${description}</description>\n${items.join('')}</channel></rss>\n`,
  );
}
