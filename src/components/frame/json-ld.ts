/** A description for search engines as text that is safe inside a script element. */
export function writeJsonLd(description: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...description }).replaceAll('<', '\\u003c');
}
