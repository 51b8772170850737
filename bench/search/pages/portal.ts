import { createIndexClient } from '../../../src/components/search/search-index-client.ts';
import { searchProgressively } from '../../../src/components/search/search-progressively.ts';
import type { Abbreviation } from '../../../src/core/search/readings.ts';
import { publish } from './asked.ts';

const index = createIndexClient({ base: '/pagefind/' });

const abbreviations = fetch('/abbreviations.json').then((answer) => answer.json() as Promise<Abbreviation[]>);

publish(async (query, filters) => {
  const { found } = await searchProgressively(index, { query, filters }, false, await abbreviations);
  const { articles } = await found.readPage(0);
  return articles.map(({ url }) => url);
});
