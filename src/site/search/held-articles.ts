import { compareCodes } from '../../core/text/compare-codes.ts';

/**
 * The articles of a part of the index, in the order of their dates. In columns: a part has thousands, and an object for
 * each costs more than all that is asked of them.
 */
export interface HeldArticles {
  urls: string[];
  /** The stamps of their publication. */
  dates: string[];
  /** Each is another where search sees another text. */
  versions: string[];
}

export interface HeldArticle extends Dated {
  version: string;
}

/** What the order of articles in an index is made of. */
export interface Dated {
  publishedAt: string;
  url: string;
}

/** The order articles have in an index: one that is written now comes last. */
export function byDate(left: Dated, right: Dated): number {
  return compareCodes(left.publishedAt, right.publishedAt) || compareCodes(left.url, right.url);
}

export function noArticles(): HeldArticles {
  return { urls: [], dates: [], versions: [] };
}

/** The places of those whose stamps lie between `from` and, excluded, `to`: from the first up to, excluded, the last. */
export function placesBetween(
  dates: readonly string[],
  from: string,
  to: string,
): [first: number, end: number] {
  return [firstFrom(dates, from), firstFrom(dates, to)];
}

/** Those that are not at the places of the `gone`, and those that come. */
export function replaceHeld(
  held: HeldArticles,
  gone: ReadonlySet<number>,
  come: readonly HeldArticle[],
): HeldArticles {
  const replaced = noArticles();
  mergeByDate(
    held,
    gone,
    come,
    (at) => {
      replaced.urls.push(held.urls[at] ?? '');
      replaced.dates.push(held.dates[at] ?? '');
      replaced.versions.push(held.versions[at] ?? '');
    },
    ({ url, publishedAt, version }) => {
      replaced.urls.push(url);
      replaced.dates.push(publishedAt);
      replaced.versions.push(version);
    },
  );
  return replaced;
}

/** Goes through those that stay, by their places, and those that come, in the order of their dates. */
export function mergeByDate<A extends Dated>(
  { urls, dates }: Pick<HeldArticles, 'urls' | 'dates'>,
  gone: ReadonlySet<number>,
  come: readonly A[],
  onStay: (at: number) => void,
  onCome: (article: A) => void,
): void {
  const sorted = [...come].sort(byDate);
  let next = 0;
  for (let at = 0; at < urls.length; at++) {
    if (gone.has(at)) continue;
    for (let one = sorted[next]; one && isBefore(one, dates[at], urls[at]); one = sorted[++next]) onCome(one);
    onStay(at);
  }
  for (let one = sorted[next]; one; one = sorted[++next]) onCome(one);
}

function isBefore({ publishedAt, url }: Dated, date = '', other = ''): boolean {
  return publishedAt < date || (publishedAt === date && url < other);
}

function firstFrom(dates: readonly string[], from: string): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] ?? '') < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
