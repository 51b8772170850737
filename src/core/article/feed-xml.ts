/** Makes text safe between tags and in attributes; characters that XML cannot hold at all are left out. */
export function escapeXml(text: string): string {
  if (!IN_NEED.test(text)) return text;
  return text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** One element: its attributes and text escaped, or around other elements that are already XML. */
export function element(
  name: string,
  attributes: Record<string, string>,
  content?: string | string[],
): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const start = `<${name}${pairs.join('')}`;
  if (content === undefined) return `${start}/>`;
  if (typeof content === 'string') return `${start}>${escapeXml(content)}</${name}>`;
  return `${start}>\n${content.join('\n')}\n</${name}>`;
}

/** A whole document around its root element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** Whatever is escaped or left out, and every half of a pair: most texts have none. */
const IN_NEED = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/;

/** What XML 1.0 cannot hold, not even escaped. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
