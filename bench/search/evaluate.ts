import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { build } from 'vite';
import { parse } from 'yaml';
import type { Abbreviations } from '../../src/core/schema/collections/newsroom.ts';
import { launchBrowser } from '../../tests/support/browser.ts';
import type { SearchDocument } from '../../src/core/search/search-document.ts';
import { listShards, type SearchShard, type SearchStretch } from '../../src/core/search/shards.ts';
import { updateShards } from '../../src/site/search/shards.ts';
import { toDocument, toFilters, type CorpusArticle, type CorpusQuery } from './corpus.ts';
import { serveCounting } from './counting-server.ts';
import { openFts5 } from './fts5.ts';
import type { Ask, PeerDocument } from './pages/asked.ts';
import { scoreAnswer, summariseScores, type CategoryScore } from './scores.ts';

/** No query of a working engine takes longer. */
const QUERY_LIMIT_MS = 60_000;
/** Peers make their index in the page. */
const START_LIMIT_MS = 300_000;

/** Makes an engine's index of a corpus in a folder, asks every query in a browser and scores the answers. */
export async function evaluate(
  engine: Engine,
  { articles, queries, folder, isSharded }: Evaluated,
): Promise<Evaluation> {
  const documents = articles.map(toDocument);
  if (engine === 'fts5') {
    const answers = await askAll(openFts5(toPeerDocuments(documents)), queries);
    return summarise(engine, articles, queries, answers, [undefined, undefined]);
  }
  const site = path.join(folder, engine);
  await makeSite(engine, site, documents, isSharded);
  const server = await serveCounting(site);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(START_LIMIT_MS);
    // An index in one part is opened whole, whatever year is asked for.
    await page.goto(isSharded ? server.url : `${server.url}?whole`);
    await page.waitForFunction(() => 'ask' in window);
    const ask = (query: string, filters: object) =>
      page.evaluate(
        async ([asked, chosen, limit]) => {
          const start = performance.now();
          const late = new Promise<never>((_, reject) =>
            setTimeout(() => {
              reject(new Error(`No answer to “${asked}”.`));
            }, limit),
          );
          const urls = await Promise.race([(window as unknown as { ask: Ask }).ask(asked, chosen), late]);
          return { urls, ms: performance.now() - start };
        },
        [query, filters, isFirst ? START_LIMIT_MS : QUERY_LIMIT_MS] as const,
      );
    const bytes: number[] = [];
    const answers: Answer[] = [];
    let isFirst = true;
    for (const query of queries) {
      const before = isFirst ? 0 : server.bytes();
      answers.push(await ask(query.q, toFilters(query)));
      isFirst = false;
      bytes.push(server.bytes() - before);
    }
    return summarise(engine, articles, queries, answers, [bytes[0], bytes[1]]);
  } finally {
    await browser.close();
    server.close();
    await rm(site, { recursive: true, force: true });
  }
}

async function askAll(ask: Ask, queries: CorpusQuery[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const query of queries) {
    const start = performance.now();
    answers.push({ urls: await ask(query.q, toFilters(query)), ms: performance.now() - start });
  }
  return answers;
}

async function makeSite(
  engine: BrowserEngine,
  site: string,
  documents: SearchDocument[],
  isSharded: boolean,
) {
  await mkdir(site, { recursive: true });
  if (engine === 'portal') {
    const file = path.join(import.meta.dirname, '../../content/settings/abbreviations.yaml');
    const { abbreviations } = parse(await readFile(file, 'utf8')) as Abbreviations;
    const certain = abbreviations.filter(({ certainty }) => certainty !== 'mo-ho');
    await writeFile(path.join(site, 'abbreviations.json'), JSON.stringify(certain));
    await updateShards(
      sourceOf(documents, isSharded),
      path.join(site, 'pagefind'),
      path.join(site, 'making'),
    );
  } else if (engine === 'pagefind') {
    await writeStockIndex(documents, path.join(site, 'pagefind', 'all'));
  } else {
    await writeFile(path.join(site, 'documents.json'), JSON.stringify(toPeerDocuments(documents)));
  }
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      outDir: site,
      emptyOutDir: false,
      lib: {
        entry: path.join(import.meta.dirname, 'pages', `${engine}.ts`),
        formats: ['es'],
        fileName: () => 'page.js',
      },
    },
  });
  await writeFile(path.join(site, 'index.html'), '<script type="module" src="/page.js"></script>');
}

function sourceOf(documents: SearchDocument[], isSharded: boolean) {
  const whole: SearchShard[] = [{ name: '2000', from: '', to: '~' }];
  const shards = isSharded ? listShards(documents.map(({ publishedAt }) => publishedAt.slice(0, 7))) : whole;
  return {
    shards: () => shards.map((shard) => ({ ...shard, months: new Map([[shard.name, '']]) })),
    names: () => '',
    versions: () => new Map(documents.map(({ url }) => [url, ''])),
    documents: ({ from, to }: SearchStretch) =>
      documents.filter(({ publishedAt }) => publishedAt >= from && publishedAt < to),
  };
}

async function writeStockIndex(documents: SearchDocument[], folder: string): Promise<void> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind gave no index.');
  for (const { url, title, standfirst, text, districts, topics, year } of documents) {
    await index.addCustomRecord({
      url,
      language: 'vi',
      content: `${title}\n${standfirst}\n${text}`,
      meta: { title },
      filters: {
        district: districts.map(({ slug }) => slug),
        topic: topics.map(({ slug }) => slug),
        year: [year],
      },
    });
  }
  await index.writeFiles({ outputPath: folder });
  await close();
}

function toPeerDocuments(documents: SearchDocument[]): PeerDocument[] {
  return documents.map(({ url, title, standfirst, text, districts, topics, year }, id) => ({
    ...{ id, url, title, standfirst, text, year },
    district: districts[0]?.slug ?? '',
    topic: topics[0]?.slug ?? '',
  }));
}

function summarise(
  engine: Engine,
  articles: CorpusArticle[],
  queries: CorpusQuery[],
  answers: Answer[],
  [first, second]: [number | undefined, number | undefined],
): Evaluation {
  const scored = queries.map((query, at) => ({
    cat: query.cat,
    score: scoreAnswer(
      query,
      (answers[at]?.urls ?? []).flatMap((url) => articles[Number(url.split('/')[1])] ?? []),
    ),
    isKnownItem: query.phrase === undefined && !query.judgements && query.cat !== 'scattered',
  }));
  const known = scored
    .filter(({ isKnownItem }) => isKnownItem)
    .map((one) => ({ ...one, cat: 'all known items' }));
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const quantile = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return {
    engine,
    categories: [...summariseScores(scored), ...summariseScores(known)],
    firstBytes: first,
    secondBytes: second,
    p50: quantile(0.5),
    p95: quantile(0.95),
  };
}

export const ENGINES = ['portal', 'pagefind', 'minisearch', 'flexsearch', 'orama', 'fts5'] as const;
export type Engine = (typeof ENGINES)[number];
type BrowserEngine = Exclude<Engine, 'fts5'>;

interface Answer {
  urls: string[];
  ms: number;
}

interface Evaluated {
  articles: CorpusArticle[];
  queries: CorpusQuery[];
  /** Where the index is made; removed again. */
  folder: string;
  /** The index in parts as a site has it, asked newest first; else in one. */
  isSharded: boolean;
}

export interface Evaluation {
  engine: Engine;
  categories: CategoryScore[];
  firstBytes: number | undefined;
  secondBytes: number | undefined;
  /** Milliseconds. */
  p50: number;
  p95: number;
}
