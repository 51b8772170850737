import { loadFrame } from './_frame.ts';

export async function GET(): Promise<Response> {
  const { site } = await loadFrame();
  const lines = [
    'User-agent: *',
    'Disallow: /admin/',
    `Sitemap: ${new URL('/sitemap.xml', site.url).href}`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
