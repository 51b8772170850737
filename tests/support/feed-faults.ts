import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { memoryPages, validateXML } from 'xmllint-wasm';

/**
 * What is wrong with feeds and sitemaps by their schemas, a line each: JSON Feed by the published one, sitemaps by that
 * of sitemaps.org; Atom, RSS, the elements of news and the index of sitemaps by our own (`schemas/`), since none that
 * may be copied is published.
 *
 * @param feeds The text of each by its address.
 */
export async function feedFaults(feeds: ReadonlyMap<string, string>): Promise<string[]> {
  const faults: string[] = [];
  const ofKind = new Map<keyof typeof SCHEMAS, Map<string, string>>();
  for (const [url, text] of feeds) {
    faults.push(...repeated(text).map((id) => `${url} has ${id} twice`));
    const kind = kindOf(text);
    if (kind === 'json') faults.push(...jsonFeedFaults(text).map((fault) => `${url} ${fault}`));
    else ofKind.set(kind, (ofKind.get(kind) ?? new Map<string, string>()).set(url, text));
  }
  for (const [kind, texts] of ofKind) faults.push(...(await xmlFaults(kind, texts)));
  return faults;
}

async function xmlFaults(kind: keyof typeof SCHEMAS, texts: Map<string, string>): Promise<string[]> {
  // Files of the checker have no folders.
  const urls = new Map([...texts.keys()].map((url, at) => [`${at}.xml`, url]));
  const { errors, valid, rawOutput } = await validateXML({
    xml: [...urls].map(([fileName, url]) => ({ fileName, contents: texts.get(url) ?? '' })),
    maxMemoryPages: memoryPages.GiB,
    ...SCHEMAS[kind],
  });
  if (!valid && errors.length === 0) return [rawOutput];
  return errors.map(
    ({ message, loc }) => `${urls.get(loc?.fileName ?? '') ?? ''}:${loc?.lineNumber ?? ''} ${message}`,
  );
}

function jsonFeedFaults(text: string): string[] {
  const isFeed = isJsonFeed(JSON.parse(text));
  return isFeed
    ? []
    : (isJsonFeed.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What should name one thing alone, and names two. */
function repeated(text: string): string[] {
  const ids = [...text.matchAll(/<(?:loc|id|guid)[^>]*>([^<]+)<|^ {3}"id": "([^"]+)"/gm)];
  const names = ids.map(([, inXml, inJson]) => inXml ?? inJson ?? '');
  return names.filter((name, at) => names.indexOf(name) !== at);
}

function kindOf(text: string): keyof typeof SCHEMAS | 'json' {
  const [, root = 'json'] = /^<\?xml[^>]*>\s*<(rss|feed|urlset|sitemapindex)\b/.exec(text) ?? [];
  return root as keyof typeof SCHEMAS | 'json';
}

function read(name: string): { fileName: string; contents: string } {
  return { fileName: name, contents: readFileSync(new URL(`schemas/${name}`, import.meta.url), 'utf8') };
}

const require = createRequire(import.meta.url);
const published = {
  fileName: 'sitemap.xsd',
  contents: readFileSync(require.resolve('sitemap/schema/sitemap.xsd'), 'utf8'),
};
const SCHEMAS = {
  feed: { schema: read('atom.rng'), extension: 'relaxng' },
  rss: { schema: read('rss.rng'), extension: 'relaxng' },
  urlset: { schema: read('sitemaps.xsd'), preload: [published, read('sitemap-news.xsd')] },
  sitemapindex: { schema: read('sitemap-index.xsd') },
} as const;
const isJsonFeed = new Ajv({ allErrors: true })
  .addFormat('uri', (address: string) => URL.canParse(address))
  .addFormat('date-time', (moment) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(moment))
  .compile(require('jsonfeed-schema/v1.1.js') as object);
