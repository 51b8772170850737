/**
 * What a feed or sitemap lacks by its specification (RSS 2.0, RFC 4287, sitemaps.org, Google News, JSON Feed 1.1).
 * It is run in a page, whose parser of XML it uses, so it stands by itself.
 */
export function xmlFaults(text: string): string[] {
  const document = new DOMParser().parseFromString(text, 'text/xml');
  if (document.querySelector('parsererror')) return ['is no XML'];
  const faults: string[] = [];
  const ask = (of: Element, name: string, isRight: (text: string) => boolean) => {
    const found = [...of.children].filter((child) => child.nodeName === name);
    if (found.length !== 1) faults.push(`${of.nodeName} has ${found.length} of ${name}`);
    else if (!isRight(found[0]?.textContent.trim() ?? ''))
      faults.push(`${of.nodeName}/${name}: ${found[0]?.textContent}`);
  };
  const isText = (value: string) => value !== '';
  const isAddress = (value: string) => URL.canParse(value);
  const isRfc3339 = (value: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(value);
  const isRfc822 = (value: string) =>
    /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/.test(value) && !Number.isNaN(Date.parse(value));
  const areDifferent = (name: string) => {
    const names = [...document.getElementsByTagName(name)].map(({ textContent }) => textContent);
    if (new Set(names).size < names.length) faults.push(`two of the same ${name}`);
  };

  const root = document.documentElement;
  if (root.nodeName === 'rss') {
    const channel = root.querySelector('channel');
    if (!channel) return ['has no channel'];
    ask(channel, 'title', isText);
    ask(channel, 'link', isAddress);
    ask(channel, 'description', isText);
    for (const item of channel.querySelectorAll('item')) {
      ask(item, 'title', isText);
      ask(item, 'link', isAddress);
      ask(item, 'guid', isText);
      ask(item, 'pubDate', isRfc822);
    }
    areDifferent('guid');
  } else if (root.nodeName === 'feed') {
    ask(root, 'id', isText);
    ask(root, 'title', isText);
    ask(root, 'updated', isRfc3339);
    if (!root.querySelector(':scope > link[rel="self"][href^="http"]'))
      faults.push('feed does not name itself');
    for (const entry of root.querySelectorAll('entry')) {
      ask(entry, 'id', isText);
      ask(entry, 'title', isText);
      ask(entry, 'updated', isRfc3339);
      if (!entry.querySelector('author > name') && !root.querySelector(':scope > author > name'))
        faults.push('entry has no author');
    }
    areDifferent('id');
  } else {
    for (const entry of root.children) {
      ask(entry, 'loc', isAddress);
      const [lastmod] = entry.getElementsByTagName('lastmod');
      if (lastmod && !isRfc3339(lastmod.textContent)) faults.push(`lastmod: ${lastmod.textContent}`);
      const [news] = entry.getElementsByTagName('news:news');
      if (!news) continue;
      ask(news, 'news:title', isText);
      ask(news, 'news:publication_date', isRfc3339);
    }
    if (root.children.length > 50_000) faults.push('has more than 50,000 addresses');
    areDifferent('loc');
  }
  return faults;
}

/** The same of a JSON Feed. */
export function jsonFeedFaults(text: string): string[] {
  const feed = JSON.parse(text) as JsonFeed;
  const faults: string[] = [];
  if (feed.version !== 'https://jsonfeed.org/version/1.1') faults.push(`version: ${String(feed.version)}`);
  if (!feed.title) faults.push('has no title');
  for (const address of [feed.home_page_url, feed.feed_url]) {
    if (!URL.canParse(String(address))) faults.push(`address: ${String(address)}`);
  }
  for (const item of feed.items) {
    if (!item.id || !URL.canParse(String(item.url))) faults.push(`item: ${JSON.stringify(item)}`);
    if (item.content_text === undefined && item.content_html === undefined)
      faults.push(`${String(item.id)} has no content`);
    if (Number.isNaN(Date.parse(String(item.date_published))))
      faults.push(`date: ${String(item.date_published)}`);
  }
  if (new Set(feed.items.map(({ id }) => id)).size < feed.items.length) faults.push('two of the same id');
  return faults;
}

interface JsonFeed {
  version?: string;
  title?: string;
  home_page_url?: string;
  feed_url?: string;
  items: {
    id?: string;
    url?: string;
    content_text?: string;
    content_html?: string;
    date_published?: string;
  }[];
}
