import { escapeHTML } from 'astro/runtime/server/escape.js';

/** The mark by which Astro knows its own HTML, and ours. */
const IS_HTML = Symbol.for('astro:html-string');

/** What is HTML already: any other text is escaped. */
export class Html {
  readonly text: string;
  readonly [IS_HTML] = true;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** The HTML of whatever stands between braces in a component, at once unless something in it is still awaited. */
export function htmlOf(value: unknown): string | Promise<string> {
  if (typeof value === 'string') return escapeHTML(value);
  if (value instanceof Html) return value.text;
  if (!value) return value === 0 ? '0' : '';
  if (typeof value === 'function') return htmlOf((value as () => unknown)());
  if (typeof value === 'object') {
    if (isPromise(value)) return value.then(htmlOf);
    // Astro's HTML is a String, which could be gone through as well.
    if (Symbol.iterator in value && !(IS_HTML in value))
      return concatenate([], Array.from(value as Iterable<unknown>));
  }
  return (value as { toString: () => string }).toString();
}

/** Text and values in turn, as a tagged template has them. */
export function fillIn(texts: readonly string[], values: readonly unknown[]): Html | Promise<Html> {
  const html = concatenate(texts, values);
  return typeof html === 'string' ? new Html(html) : html.then((text) => new Html(text));
}

function concatenate(texts: readonly string[], values: readonly unknown[]): string | Promise<string> {
  let html = texts[0] ?? '';
  for (let index = 0; index < values.length; index += 1) {
    const part = htmlOf(values[index]);
    if (typeof part !== 'string') {
      return concatenateLater(html, part, texts.slice(index + 1), values.slice(index + 1));
    }
    html += part;
    html += texts[index + 1] ?? '';
  }
  return html;
}

/** What comes after does not wait to be begun. */
async function concatenateLater(
  before: string,
  part: Promise<string>,
  texts: readonly string[],
  values: readonly unknown[],
): Promise<string> {
  const [awaited, after] = await Promise.all([part, concatenate(texts, values)]);
  return before + awaited + after;
}

function isPromise(value: object): value is Promise<unknown> {
  return 'then' in value && typeof value.then === 'function';
}
