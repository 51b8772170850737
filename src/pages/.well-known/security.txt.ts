import { getLiveCollection } from 'astro:content';
import { toFullDate } from '../../core/article/feed-date.ts';
import { securityExpiry } from '../../core/article/security-expiry.ts';
import { entriesOf } from '../_answer.ts';
import { loadFrame } from '../_frame.ts';
import { textResponse } from '../_text-response.ts';

/** Whom to tell of a hole, and until when that holds (RFC 9116). */
export async function GET(): Promise<Response> {
  const { site } = await loadFrame();
  const [newest] = entriesOf(await getLiveCollection('cards', { list: { kind: 'all' }, limit: 1 }));
  const expiry = securityExpiry({ until: site.securityUntil, newest: newest?.publishedAt });
  const lines = [
    `Contact: mailto:${site.email}`,
    ...(expiry ? [`Expires: ${toFullDate(expiry)}`] : []),
    'Preferred-Languages: vi, en',
    `Canonical: ${new URL('/.well-known/security.txt', site.url).href}`,
    '',
  ];
  return textResponse(lines.join('\n'));
}
