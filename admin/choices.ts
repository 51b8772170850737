import { readForm } from '../src/core/editing/entry-form.ts';
import { collections } from '../src/core/schema/collections.ts';
import type { ReferenceTarget } from '../src/core/schema/fields.ts';
import { compareNames } from '../src/core/text/collate.ts';
import { formatDate, isDateTime } from '../src/core/text/date.ts';
import { newsroom } from './newsroom.ts';

/** What a reference to a collection can be set to: its entries by name; articles by id, newest first. */
export function loadChoices(collection: ReferenceTarget): Promise<Choice[]> {
  const cached = cache.get(collection);
  if (cached && Date.now() - cached.at < FRESH_FOR) return cached.choices;
  const choices = readChoices(collection);
  cache.set(collection, { at: Date.now(), choices });
  choices.catch(() => cache.delete(collection));
  return choices;
}

async function readChoices(collection: ReferenceTarget): Promise<Choice[]> {
  const declaration = collections[collection];
  const isArticles = collection === 'articles';
  const entries = await newsroom.client.ask<{ data: string | null; file: { path: string } }[]>(
    'entriesByFolder',
    {
      folder: declaration.place.folder,
      extension: declaration.hasBody ? 'mdx' : 'yaml',
      depth: isArticles ? 3 : 1,
    },
  );
  const all = entries.flatMap(({ data, file }) => {
    const form = readForm(data ?? '', declaration);
    const value = isArticles
      ? form.id
      : file.path
          .split('/')
          .at(-1)
          ?.replace(/\.\w+$/, '');
    const label = form[isArticles ? 'title' : 'name'];
    if (typeof value !== 'string' || !value) return [];
    const date = isArticles && typeof form.publishedAt === 'string' ? form.publishedAt : '';
    const note = isDateTime(date) ? formatDate(date) : '';
    return [{ value, label: typeof label === 'string' ? label : value, note, date }];
  });
  return isArticles
    ? all.sort((a, b) => (a.date < b.date ? 1 : -1))
    : all.sort((a, b) => compareNames(a.label, b.label));
}

const cache = new Map<ReferenceTarget, { at: number; choices: Promise<Choice[]> }>();
const FRESH_FOR = 30_000;

export interface Choice {
  value: string;
  label: string;
  /** Beside the name in the list: the date of an article. */
  note: string;
}
