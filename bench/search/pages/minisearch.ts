import MiniSearch from 'minisearch';
import { fold } from '../../../src/core/text/fold.ts';
import { loadDocuments, passes, publish, type PeerDocument } from './asked.ts';

/** Tuned: marks folded, the title twice the standfirst, the last word a prefix, long words a letter off. */
const opening = loadDocuments().then((documents) => {
  const index = new MiniSearch<PeerDocument>({
    fields: ['title', 'standfirst', 'text'],
    processTerm: (term) => fold(term),
    searchOptions: {
      boost: { title: 4, standfirst: 2 },
      prefix: (_, at, terms) => at === terms.length - 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  });
  index.addAll(documents);
  return { index, documents };
});

publish(async (query, filters) => {
  const { index, documents } = await opening;
  const kept = index.search(query, {
    filter: ({ id }) => {
      const document = documents[id as number];
      return document !== undefined && passes(document, filters);
    },
  });
  return kept.slice(0, 10).flatMap(({ id }) => documents[id as number]?.url ?? []);
});
