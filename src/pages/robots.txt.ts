import { loadFrame } from './_frame.ts';
import { textResponse } from './_text-response.ts';

export async function GET(): Promise<Response> {
  const { site } = await loadFrame();
  const lines = [
    'User-agent: *',
    'Disallow: /admin/',
    `Sitemap: ${new URL('/sitemap.xml', site.url).href}`,
    '',
  ];
  return textResponse(lines.join('\n'));
}
