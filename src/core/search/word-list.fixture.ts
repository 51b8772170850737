import { createList, type WordList } from './word-list.ts';

/** A list of these places, which may come in any order. */
export function listPlaces(places: readonly Place[]): WordList {
  const byArticle = Map.groupBy(places, ({ article }) => article);
  const forms = [...new Set(places.map(({ form }) => form))];
  const list = createList(byArticle.size, places.length, forms);
  let place = 0;
  for (const [at, [article, own]] of [...byArticle].sort(([a], [b]) => a - b).entries()) {
    list.articles[at] = article;
    for (const { position, form, fields = 0 } of own.toSorted((a, b) => a.position - b.position)) {
      list.fields[at] = (list.fields[at] ?? 0) | fields;
      list.positions[place] = position;
      list.formAt[place++] = forms.indexOf(form);
    }
    list.starts[at + 1] = place;
  }
  return list;
}

export interface Place {
  article: number;
  position: number;
  form: string;
  fields?: number;
}
