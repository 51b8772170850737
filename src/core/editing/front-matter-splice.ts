import type { FieldOrder } from './field-order.ts';
import { keepLines } from './keep-lines.ts';
import { tidy } from './tidy-data.ts';
import { readYamlData, yamlOf } from './yaml-text.ts';
import { spliceYaml } from './yaml-splice.ts';

/** The body of an article as a form shows it: LF, without the empty lines around it. */
export function readBody(source: string): string {
  return trimLines(toLineFeeds(cut(source)?.body ?? ''));
}

/** The data of a file with front matter. Throws where it has none or cannot be read. */
export function readFrontMatter(source: string): Record<string, unknown> {
  const parts = cut(source);
  if (!parts) throw new SyntaxError('no front matter');
  return readYamlData(toLineFeeds(parts.yaml));
}

/**
 * Writes data and body into an article and keeps every byte that did not change: only the lines of changed
 * values are written anew, and the body only where its text is another.
 */
export function spliceFrontMatter(source: string, data: unknown, body: string, order: FieldOrder): string {
  const parts = cut(source);
  if (!parts) return newFrontMatterFile(data, body, order);
  const head = parts.open + spliceLines(parts.yaml, data, order) + parts.close;
  const text = spliceBody(parts.body, body);
  return head.endsWith('\n') || text === '' ? head + text : `${head}\n${text}`;
}

/** Like {@link spliceYaml}, with the line breaks the text had. */
export function spliceLines(yaml: string, data: unknown, order: FieldOrder): string {
  const before = toLineFeeds(yaml);
  const after = spliceYaml(before, data, order);
  return after === before ? yaml : keepLines(yaml, after);
}

/** A file that did not exist before. */
export function newFrontMatterFile(data: unknown, body: string, order: FieldOrder): string {
  const text = trimLines(toLineFeeds(body)).normalize('NFC');
  return `---\n${yamlOf(tidy(data, order) ?? {})}---\n${text ? `\n${text}\n` : ''}`;
}

function spliceBody(source: string, body: string): string {
  const before = toLineFeeds(source);
  const after = trimLines(toLineFeeds(body));
  const kept = trimLines(before);
  if (after === kept) return source;
  const [head, tail] = kept ? before.split(kept) : ['\n', '\n'];
  return after ? keepLines(source, `${head}${after}${tail}`) : '';
}

function cut(source: string): FrontMatterParts | undefined {
  const open = OPENING.exec(source)?.[0];
  if (open === undefined) return undefined;
  CLOSING.lastIndex = open.length;
  const close = CLOSING.exec(source);
  if (!close) return undefined;
  return {
    open,
    yaml: source.slice(open.length, close.index),
    close: close[0],
    body: source.slice(close.index + close[0].length),
  };
}

function trimLines(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

function toLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|(?![^]))/gm;

interface FrontMatterParts {
  open: string;
  yaml: string;
  close: string;
  body: string;
}
