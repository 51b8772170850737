import { newEntryAddress } from '../../src/core/editing/new-entry.ts';
import { openForm, textOf } from './open-form.ts';

/** What the form of an article or a page would be saved as now; a new one as if it had its address already. */
export function textOfForm(): { file: string; text: string } | undefined {
  const form = openForm.read();
  if (!form || !hasPage(form.collection)) return undefined;
  const { collection, isNew, path } = form;
  const data = form.data();
  const { year = '2000', month = '01', slug } = newEntryAddress(data, []);
  const isArticle = collection === 'articles';
  const place = isArticle ? `content/articles/${year}/${month}/${slug}.mdx` : `content/pages/${slug}.mdx`;
  const text = textOf(collection, isNew && isArticle ? { ...data, id: '000000000000' } : data);
  return text === undefined ? undefined : { file: isNew ? place : path, text };
}

/** Whether entries of a collection have a page of their own that can be shown. */
export function hasPage(collection: string): boolean {
  return collection === 'articles' || collection === 'pages';
}
