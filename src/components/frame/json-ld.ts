/** A description for search engines as text that is safe inside a script element. */
export function writeJsonLd(description: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...description }).replaceAll('<', '\\u003c');
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
