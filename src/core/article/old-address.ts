import { decodeAddress } from '../text/decode-address.ts';

/**
 * The file of the site that answers at an old address of an article, e.g. `tin-tuc/dai-hoi.html`, or
 * `tin-tuc/dai-hoi/index.html` for an address without that ending; undefined where the address cannot be one:
 * a static site knows no query, and what is the site's own stays its own. Letters may be percent-encoded.
 */
export function oldAddressFile(address: string): string | undefined {
  const segments = readSegments(address);
  if (!segments || isOwn(segments)) return undefined;
  const isFile = segments.at(-1)?.endsWith('.html') === true;
  return [...segments, ...(isFile ? [] : ['index.html'])].join('/');
}

/** True where a path of the site, told by its first parts, belongs to the site whatever articles it has. */
function isOwn([first = '', ...rest]: string[]): boolean {
  const name = first.toLowerCase();
  // An article whose file was renamed leaves such an address behind.
  if (name === ARTICLES) return rest.length !== 2 || !/^\d{4}$/.test(rest[0] ?? '');
  return OWN.has(name) || name.startsWith('_') || name.startsWith('.');
}

function readSegments(address: string): string[] | undefined {
  const path = decodeAddress(address)?.normalize('NFC');
  if (!path || path.length > LONGEST || !path.startsWith('/')) return undefined;
  const segments = path.replace(/^\/|\/$/g, '').split('/');
  const [, ...above] = [...segments].reverse();
  // A file cannot be a folder, too.
  const isFine = segments.every(isSegment) && !above.some((segment) => /\.html$/i.test(segment));
  return isFine ? segments : undefined;
}

/** A name every file system takes as it is. */
function isSegment(segment: string): boolean {
  return (
    SEGMENT.test(segment) && !/^\.+$/.test(segment) && !/[. ]$/.test(segment) && !segment.startsWith(' ')
  );
}

const LONGEST = 200;
const SEGMENT = /^[\p{L}\p{M}\p{N} _.~+,=@()!'-]+$/u;
const ARTICLES = 'bai-viet';

/** What stands at the top of the site but the pages that editors write; a test compares it with a built site. */
const OWN = new Set([
  'admin',
  'chu-de',
  'dia-ban',
  'media',
  'moi-nhat',
  'nam',
  'pagefind',
  'sitemap',
  'so-lieu',
  'so-tay',
  'tac-gia',
  'tim-kiem',
  'to-chuc',
  '404',
  '404.html',
  'index.html',
  'anh-chia-se.png',
  'apple-touch-icon.png',
  'atom.xml',
  'favicon.ico',
  'favicon.svg',
  'feed.json',
  'robots.txt',
  'rss.xml',
  'sitemap.xml',
]);
