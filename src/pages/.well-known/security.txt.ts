import { getLiveCollection } from 'astro:content';
import { entriesOf } from '../_answer.ts';
import { loadFrame } from '../_frame.ts';
import { textResponse } from '../_text-response.ts';

/**
 * Whom to tell of a hole (RFC 9116). It must say until when it holds, and pages know no clock: until the end of the
 * year after the newest article's.
 */
export async function GET(): Promise<Response> {
  const { site } = await loadFrame();
  const [newest] = entriesOf(await getLiveCollection('periods'));
  const lines = [
    `Contact: mailto:${site.email}`,
    ...(newest ? [`Expires: ${Number(newest.year) + 2}-01-01T00:00:00+07:00`] : []),
    'Preferred-Languages: vi, en',
    `Canonical: ${new URL('/.well-known/security.txt', site.url).href}`,
    '',
  ];
  return textResponse(lines.join('\n'));
}
