/** Where a video may stand, by host without `www.` or `m.`; with the name a reader knows. */
export const VIDEO_HOSTS: ReadonlyMap<string, string> = new Map([
  ['youtube.com', 'YouTube'],
  ['youtu.be', 'YouTube'],
  ['vimeo.com', 'Vimeo'],
  ['dailymotion.com', 'Dailymotion'],
  ['facebook.com', 'Facebook'],
  ['fb.watch', 'Facebook'],
  ['tiktok.com', 'TikTok'],
  ['vtv.vn', 'VTV'],
  ['vtvgo.vn', 'VTV'],
  ['hanoionline.vn', 'Hà Nội ON'],
]);

/**
 * The address of a player for the page of a video, from hosts that have one without cookies (YouTube) or that keeps no
 * track (Vimeo). Undefined of others: those are watched where they stand.
 */
export function findPlayer(address: string): string | undefined {
  const host = nameVideoHost(address);
  if (host === undefined) return undefined;
  const { pathname, searchParams } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  if (host === 'YouTube') {
    const id = searchParams.get('v') ?? last;
    return /^[\w-]{11}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}?autoplay=1` : undefined;
  }
  if (host !== 'Vimeo' || !/^\d+$/.test(last)) return undefined;
  return `https://player.vimeo.com/video/${last}?autoplay=1&dnt=1`;
}

/** The name of the place a video stands at; undefined for an address that is none of {@link VIDEO_HOSTS} over https. */
export function nameVideoHost(address: string): string | undefined {
  if (!/^https:\/\/[^\s/\\]+\/[^\s\\]+$/i.test(address) || !URL.canParse(address)) return undefined;
  const { hostname, port, username } = new URL(address);
  return port || username ? undefined : VIDEO_HOSTS.get(hostname.replace(/^(?:www|m)\./, ''));
}
