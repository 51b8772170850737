import type { Site } from '../../core/schema/collections/newsroom.ts';
import { toBreadcrumbs, writeJsonLd } from './json-ld.ts';
import { sections } from './sections.ts';

const PARENTS = [
  ...sections,
  { name: 'Phường, xã', url: '/phuong-xa/' },
  { name: 'Dòng sự kiện', url: '/dong-su-kien/' },
];

/**
 * Describes a page that is no article to search engines: the front page as the paper and its search, others by the way
 * to them. Undefined where there is nothing to say.
 */
export function pageJsonLd(site: Site, path: string, title: string | undefined): string | undefined {
  if (path === '/') return frontJsonLd(site);
  const parent = PARENTS.find(({ url }) => path.startsWith(url) && path !== url);
  if (!parent || title === undefined) return undefined;
  return writeJsonLd(toBreadcrumbs([parent, { name: title, url: path }], site.url));
}

function frontJsonLd(site: Site): string {
  const absolute = (path: string) => new URL(path, site.url).href;
  const paper = {
    '@type': 'NewsMediaOrganization',
    '@id': absolute('/#bao'),
    name: site.name,
    url: absolute('/'),
    logo: absolute('/apple-touch-icon.png'),
  };
  const search = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absolute('/tim-kiem/')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return writeJsonLd({
    '@graph': [
      paper,
      {
        '@type': 'WebSite',
        name: site.name,
        alternateName: site.tagline,
        url: absolute('/'),
        inLanguage: 'vi',
        publisher: { '@id': paper['@id'] },
        potentialAction: search,
      },
    ],
  });
}
