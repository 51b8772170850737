import type { ImageNode, LinkMark } from './document.ts';

/** The end of a link, after its words: `](address "title")`. */
export function writeLinkEnd({ href, title }: LinkMark['attrs'], inTable: boolean): string {
  return `](${writeTarget(href, title, inTable)})`;
}

export function writeImage({ src, alt, title }: ImageNode['attrs'], inTable: boolean): string {
  const words = alt
    .replace(/[\\`*_~[\]<{]/g, '\\$&')
    .replace(ENTITY, '\\&')
    .replace(/^!(?=\[)/g, '\\!');
  return `![${inTable ? words.replaceAll('|', '\\|') : words}](${writeTarget(src, title, inTable)})`;
}

function writeTarget(address: string, title: string | null, inTable: boolean): string {
  const target = address
    .replace(ENTITY, '&amp;')
    .replace(/[\s<>{}]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[()\\`]/g, '\\$&');
  const words = title
    ?.replace(ENTITY, '&amp;')
    .replace(/["\\`]/g, '\\$&')
    .replace(/[<{]/g, '\\$&');
  const whole = words === undefined ? target : `${target} "${words}"`;
  return inTable ? whole.replaceAll('|', '\\|') : whole;
}

const ENTITY = /&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);)/gi;
