/**
 * Which of several processes renders a page: the pages of a year together (its articles, lists and sitemap), whatever
 * names no year by its address. The same page goes to the same process on every machine.
 */
export function shareOf(url: string, shares: number): number {
  const year = /^\/(?:bai-viet|nam|sitemap)\/(\d{4})\b/.exec(url)?.[1];
  if (year !== undefined) return Number(year) % shares;
  let hash = 0;
  for (let at = 0; at < url.length; at++) hash = (hash * 31 + url.charCodeAt(at)) >>> 0;
  return hash % shares;
}
