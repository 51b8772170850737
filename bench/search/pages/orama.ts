import { create, insertMultiple, search } from '@orama/orama';
import { fold } from '../../../src/core/text/fold.ts';
import { loadDocuments, passes, publish } from './asked.ts';

const opening = loadDocuments().then(async (documents) => {
  const index = create({ schema: { title: 'string', standfirst: 'string', text: 'string' } as const });
  await insertMultiple(
    index,
    documents.map(({ id, title, standfirst, text }) => ({
      id: String(id),
      title: fold(title),
      standfirst: fold(standfirst),
      text: fold(text),
    })),
  );
  return { index, documents };
});

publish(async (query, filters) => {
  const { index, documents } = await opening;
  const { hits } = await search(index, {
    term: fold(query),
    limit: 1000,
    boost: { title: 4, standfirst: 2 },
  });
  return hits
    .flatMap(({ id }) => documents[Number(id)] ?? [])
    .filter((document) => passes(document, filters))
    .slice(0, 10)
    .map(({ url }) => url);
});
