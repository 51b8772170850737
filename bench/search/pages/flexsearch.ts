import FlexSearch from 'flexsearch';
import { fold } from '../../../src/core/text/fold.ts';
import { loadDocuments, passes, publish } from './asked.ts';

const opening = loadDocuments().then((documents) => {
  const index = new FlexSearch.Index({ tokenize: 'strict', context: true });
  for (const { id, title, standfirst, text } of documents) {
    index.add(id, fold(`${title} ${standfirst} ${text}`));
  }
  return { index, documents };
});

publish(async (query, filters) => {
  const { index, documents } = await opening;
  const ids = index.search(fold(query), { limit: 1000, suggest: true }) as number[];
  return ids
    .flatMap((id) => documents[id] ?? [])
    .filter((document) => passes(document, filters))
    .slice(0, 10)
    .map(({ url }) => url);
});
