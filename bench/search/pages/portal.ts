import { createIndexClient } from '../../../src/components/search/search-index-client.ts';
import { searchArticles } from '../../../src/components/search/search-articles.ts';
import { searchProgressively } from '../../../src/components/search/search-progressively.ts';
import type { Abbreviation } from '../../../src/core/search/readings.ts';
import { publish } from './asked.ts';

const index = createIndexClient({ base: '/pagefind/' });

const isWhole = location.search === '?whole';
const abbreviations = fetch('/abbreviations.json').then((answer) => answer.json() as Promise<Abbreviation[]>);

publish(async (query, filters) => {
  const asked = { query, filters };
  const found = isWhole
    ? await searchArticles(await index.open({ isWhole }), asked, await abbreviations)
    : (await searchProgressively(index, asked, false, await abbreviations)).found;
  const { articles } = await found.readPage(0);
  // As on a wide screen, where the filters are seen.
  await found.count();
  return articles.map(({ url }) => url);
});
