/**
 * A description for search engines as text that is safe inside a script element.
 *
 * @param terms Other vocabularies it takes terms from, each by the prefix of its terms.
 */
export function writeJsonLd(description: object, terms?: Record<string, string>): string {
  const context = terms ? [SCHEMA_ORG, terms] : SCHEMA_ORG;
  return JSON.stringify({ '@context': context, ...description }).replaceAll('<', '\\u003c');
}

/** The way to a page from the front (schema.org BreadcrumbList). */
export function toBreadcrumbs(links: readonly { name: string; url: string }[], siteUrl: string): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: links.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: new URL(url, siteUrl).href,
    })),
  };
}

const SCHEMA_ORG = 'https://schema.org';
