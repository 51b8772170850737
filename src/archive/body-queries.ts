import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BodyView } from '../core/article/article-view.ts';
import { readingMinutes } from '../core/article/reading-time.ts';
import { parseBody, type ParsedBody } from '../core/body/parse-body.ts';
import type { KeyTable } from '../core/figures/key-tables.ts';
import { stateNumbers } from '../core/figures/state-numbers.ts';
import type { Figure } from '../core/schema/collections/figure.ts';
import { decodeText } from '../core/schema/decode-text.ts';
import { splitFrontMatter } from '../core/schema/split-front-matter.ts';
import { findCards } from './article-queries.ts';
import { findPicture } from './picture-queries.ts';
import type { Reading } from './reading.ts';
import { noteRead } from './recorded-reads.ts';

/** The body of an article or page. Throws the first {@link ContentError} of a body that is wrong. */
export function readBody(reading: Reading, file: string): BodyView {
  noteRead(`body ${file}`);
  const row = reading.row('SELECT parsed FROM bodies WHERE path = ?', file);
  return toBodyView(
    reading,
    row ? (JSON.parse(String(row.parsed)) as KeptBody) : keepBody(parseFile(reading.checkout, file), []),
  );
}

/** What the index keeps of a body: all that its page shows and no other file has a say in. */
export function keepBody(
  { segments, images, articleIds, text }: ParsedBody,
  figures: readonly Figure[],
  tables?: readonly KeyTable<Figure>[],
): KeptBody {
  return {
    ...stateNumbers(segments, figures, tables),
    minutes: readingMinutes(text),
    images: images.map(({ src }) => src),
    articleIds: articleIds.map(({ id }) => id),
  };
}

/** A body with what its pictures and components need to know. */
export function toBodyView(reading: Reading, { images, articleIds, ...body }: KeptBody): BodyView {
  const pictures: BodyView['pictures'] = {};
  for (const src of images) {
    const facts = findPicture(reading, src);
    if (facts) pictures[src] = facts;
  }
  const cards = findCards(reading, articleIds);
  return { ...body, pictures, articles: Object.fromEntries(cards.map((card) => [card.id, card])) };
}

/** The plain text of an article's body; empty where the body is wrong. */
export function readText(reading: Reading, file: string): string {
  return String(reading.row('SELECT text FROM bodies WHERE path = ?', file)?.text ?? '');
}

/** Only a body that is wrong is not in the index: it is read again for its words. */
function parseFile(checkout: string, file: string): ParsedBody {
  const source = decodeText(readFileSync(path.join(checkout, file)), file);
  const { body, bodyLine } = splitFrontMatter(source, file);
  const parsed = parseBody(body, { file, firstLine: bodyLine });
  if (parsed.problems[0]) throw parsed.problems[0];
  return parsed;
}

export interface KeptBody extends Omit<BodyView, 'pictures' | 'articles'> {
  /** The pictures it shows, by their URL paths. */
  images: string[];
  /** The articles that related links lead to. */
  articleIds: string[];
}
