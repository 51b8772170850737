import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Every HTML page of a built site by its URL, without the desk, which is an application of its own. */
export function readPages(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('admin/'));
  return new Map(files.map((file) => [urlOf(file), readFileSync(path.join(folder, file), 'utf8')]));
}

export function articleUrls(pages: Map<string, string>): string[] {
  return [...pages.keys()].filter((url) => url.startsWith('/bai-viet/'));
}

/** The page of an old address only leads on. */
export function isRedirect(html: string): boolean {
  return html.includes('http-equiv="refresh"');
}

/** The internal addresses a page names in `href`, `src` and `srcset`, without query and fragment. */
export function internalLinks(html: string): string[] {
  const found = [...html.matchAll(/\s(?:href|src|action)="(\/[^"/][^"]*|\/)"/g)].map(
    ([, address = '']) => address,
  );
  return found.map((address) => decodeURI(address.replaceAll('&amp;', '&')).replace(/[?#].*$/s, ''));
}

/** Whether a built site has something at an address. */
export function hasAddress(folder: string, address: string): boolean {
  const file = path.join(folder, address, address.endsWith('/') ? 'index.html' : '');
  return existsSync(file);
}

/** How many bytes of a file a browser gets. */
export function compressed(file: string): number {
  return brotliCompressSync(readFileSync(file)).length;
}

function urlOf(file: string): string {
  return `/${file.replace(/index\.html$/, '')}`;
}
