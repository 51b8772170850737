import type { Props } from './document.ts';

/** The opening tag of a component, or its only one. */
export function writeTag(name: string, props: Props, isSelfClosing: boolean, isFlat = false): string {
  const attributes = Object.entries(props).map(([prop, value]) => ` ${writeAttribute(prop, value, isFlat)}`);
  return `<${name}${attributes.join('')}${isSelfClosing ? ' />' : '>'}`;
}

/**
 * One prop as our articles write it: text in quotation marks, all else literal in braces, lists of entries an entry
 * a line. In a quotation, whose marks would stand before those lines, flat.
 */
export function writeAttribute(name: string, value: unknown, isFlat = false): string {
  if (value === true) return name;
  if (typeof value !== 'string' || /[\r\n]|\\$/.test(value))
    return `${name}={${writeLiteral(value, !isFlat)}}`;
  const text = value.replace(/&(?=#?[a-z\d]+;)/gi, '&amp;').replaceAll('"', '&quot;');
  return `${name}="${text}"`;
}

function writeLiteral(value: unknown, isOutermost: boolean): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => writeLiteral(item, false));
    const isLong = isOutermost && value.some((item) => typeof item === 'object');
    return isLong ? `[\n${items.map((item) => `  ${item},\n`).join('')}]` : `[${items.join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, item]) => `${/^[A-Za-z]\w*$/.test(key) ? key : JSON.stringify(key)}: ${writeLiteral(item, false)}`,
  );
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
}
