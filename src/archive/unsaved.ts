import { parseArticlePath } from '../core/article/article-path.ts';
import type { ArticleCard, ArticleView, BodyView } from '../core/article/article-view.ts';
import { readLenientArticle } from '../core/editing/preview/lenient-article.ts';
import { readLenientBody } from '../core/editing/preview/lenient-body.ts';
import { findRelatedTo, viewUnsaved } from './article-queries.ts';
import { toBodyView } from './body-queries.ts';
import type { Reading } from './reading.ts';
import { sharedStorage } from './shared-storage.ts';

const storage = sharedStorage<UnsavedArticle>('unsaved-article');

/** Runs the rendering of a page that shows an article as it is being written, before it is saved. */
export function withUnsaved<T>(unsaved: UnsavedArticle, run: () => T): T {
  return storage.run(unsaved, run);
}

/** The article being written for which the page renders now, as if it were public; undefined where there is none. */
export function readUnsaved(reading: Reading): UnsavedView | undefined {
  const unsaved = storage.getStore();
  const address = unsaved && parseArticlePath(unsaved.file);
  if (!unsaved || !address) return undefined;
  const { data, body, bodyLine } = readLenientArticle(unsaved.text, unsaved.file, reading.now());
  const { year, slug } = address;
  return {
    article: viewUnsaved(reading, { file: unsaved.file, data, address: { year, slug } }),
    body: toBodyView(reading, readLenientBody(body, { file: unsaved.file, firstLine: bodyLine })),
    related: findRelatedTo(reading, data, 5),
  };
}

export interface UnsavedArticle {
  /** Where it lies or will lie, relative to the checkout. */
  file: string;
  text: string;
}

export interface UnsavedView {
  article: ArticleView;
  body: BodyView;
  related: ArticleCard[];
}
