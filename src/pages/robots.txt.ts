import { getLiveEntry } from 'astro:content';
import { entryOf } from './_answer.ts';

export async function GET(): Promise<Response> {
  const site = entryOf(await getLiveEntry('settings', { slug: 'site' }));
  const lines = [
    'User-agent: *',
    'Disallow: /admin/',
    `Sitemap: ${new URL('/sitemap.xml', site.url).href}`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
