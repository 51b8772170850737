import { parseArticlePath, type ArticleAddress } from '../core/article/article-path.ts';
import type { ArticleView, BodyView } from '../core/article/article-view.ts';
import { readLenientArticle, readLenientPage } from '../core/editing/preview/lenient-entry.ts';
import { readLenientBody } from '../core/editing/preview/lenient-body.ts';
import { placeOf } from '../core/schema/collections.ts';
import type { Page } from '../core/schema/collections/newsroom.ts';
import type { Around } from '../core/article/around.ts';
import { findAroundOf } from './around-queries.ts';
import { viewUnsaved } from './article-queries.ts';
import { keepBody, toBodyView } from './body-queries.ts';
import type { Reading } from './reading.ts';
import { sharedStorage } from './shared-storage.ts';

const storage = sharedStorage<Unsaved>('unsaved-entry');

/** Runs the rendering of a page that shows an entry as it is being written, before it is saved. */
export function withUnsaved<T>(unsaved: Unsaved, run: () => T): T {
  return storage.run(unsaved, run);
}

/** The article or page being written that renders now, as if it were public; undefined where there is none. */
export function readUnsaved(reading: Reading): UnsavedView | undefined {
  const unsaved = storage.getStore();
  if (!unsaved) return undefined;
  if (placeOf(unsaved.file)?.collection === 'pages') return viewPage(reading, unsaved);
  const address = parseArticlePath(unsaved.file);
  return address && viewArticle(reading, unsaved, address);
}

function viewArticle(reading: Reading, { file, text }: Unsaved, address: ArticleAddress): UnsavedView {
  const { data, body, bodyLine } = readLenientArticle(text, file, reading.now());
  const { year, slug } = address;
  const parsed = readLenientBody(body, { file, firstLine: bodyLine });
  const view = toBodyView(reading, keepBody(parsed, data.figures ?? []));
  return {
    kind: 'article',
    article: viewUnsaved(reading, { file, data, address: { year, slug } }),
    body: view,
    around: findAroundOf(reading, data, Object.keys(view.articles)),
  };
}

function viewPage(reading: Reading, { file, text }: Unsaved): UnsavedView {
  const { data, body, bodyLine } = readLenientPage(text, file);
  const url = `/${placeOf(file)?.slug ?? ''}/`;
  return {
    kind: 'page',
    page: { ...data, url },
    body: toBodyView(reading, keepBody(readLenientBody(body, { file, firstLine: bodyLine }), [])),
  };
}

export interface Unsaved {
  /** Where it lies or will lie, relative to the checkout. */
  file: string;
  text: string;
}

export type UnsavedView =
  | { kind: 'article'; article: ArticleView; body: BodyView; around: Around }
  | { kind: 'page'; page: Page & { url: string }; body: BodyView };
