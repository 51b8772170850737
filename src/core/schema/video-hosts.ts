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

/** The name of the place a video stands at; undefined for an address that is none of {@link VIDEO_HOSTS} over https. */
export function nameVideoHost(address: string): string | undefined {
  if (!/^https:\/\/[^\s/\\]+\/[^\s\\]+$/i.test(address) || !URL.canParse(address)) return undefined;
  const { hostname, port, username } = new URL(address);
  return port || username ? undefined : VIDEO_HOSTS.get(hostname.replace(/^(?:www|m)\./, ''));
}
