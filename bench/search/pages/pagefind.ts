import type { PagefindModule } from '../../../src/components/search/pagefind-module.ts';
import { publish } from './asked.ts';

/** As its manual has it: nothing of ours around it. */
const url = '/pagefind/all/pagefind.js';
const opening = (import(/* @vite-ignore */ url) as Promise<PagefindModule>).then(async (pagefind) => {
  const instance = pagefind.createInstance({ basePath: '/pagefind/all/', baseUrl: '/' });
  await instance.init();
  return instance;
});

publish(async (query, filters) => {
  const instance = await opening;
  const { results } = await instance.search(query, { filters });
  const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return found.map((article) => article.url);
});
