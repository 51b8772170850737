import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BodyView } from '../core/article/article-view.ts';
import { parseBody, type ParsedBody } from '../core/body/parse-body.ts';
import { decodeText } from '../core/schema/decode-text.ts';
import { splitFrontMatter } from '../core/schema/split-front-matter.ts';
import { findCards, pictureSize } from './article-queries.ts';
import type { Reading } from './reading.ts';
import { noteRead } from './recorded-reads.ts';

/** Reads and parses the body of an article or page. Throws the first {@link ContentError} of a body that is wrong. */
export function readBody(reading: Reading, file: string): BodyView {
  noteRead(`body ${file}`);
  const parsed = parseFile(reading.checkout, file);
  if (parsed.problems[0]) throw parsed.problems[0];
  return toBodyView(reading, parsed);
}

/** A parsed body with what its pictures and components need to know. */
export function toBodyView(reading: Reading, parsed: ParsedBody): BodyView {
  const { segments, headings, images, articleIds } = parsed;
  const pictures: BodyView['pictures'] = {};
  for (const { src } of images) {
    const size = pictureSize(reading, src);
    if (size) pictures[src] = size;
  }
  const cards = findCards(
    reading,
    articleIds.map(({ id }) => id),
  );
  return { segments, headings, pictures, articles: Object.fromEntries(cards.map((card) => [card.id, card])) };
}

/** Reads a content file with a body from the work tree and parses the body. */
export function parseFile(checkout: string, file: string): ParsedBody {
  const source = decodeText(readFileSync(path.join(checkout, file)), file);
  const { body, bodyLine } = splitFrontMatter(source, file);
  return parseBody(body, { file, firstLine: bodyLine });
}
