import { rename } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { openGenerations, type Generations } from './search-generations.ts';
import { createRebuilds } from './search-rebuilds.ts';
import { serveSearchIndex } from './search-server.ts';
import { readShares } from './shares.ts';
import { buildShards, isMadeByThisCode, type SearchSource, type ShardWork } from './search-shards.ts';

const SETTLE_MS = 500;

/**
 * The search index at `/pagefind/`: written into the built site; in the dev server built beside it in the background,
 * and again after every change of content.
 */
export function search({
  shards,
  versions,
  documents,
  watch,
  cache,
  mayBegin,
}: SearchOptions): AstroIntegration {
  const source = { shards, versions, documents };
  let stop: () => Promise<void> = () => Promise.resolve();
  return {
    name: 'nhip:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        // Where several builds make one site, the first has the index of it all.
        const isMine = readShares(process.env.NHIP_SHARES).mine.includes(0);
        if (!isMine || process.env.NHIP_WITHOUT_SEARCH === '1') return;
        await buildLogged(source, logger, path.join(fileURLToPath(dir), 'pagefind'));
      },
      'astro:server:setup': async ({ server, logger }) => {
        const generations = await openGenerations(cache, isMadeByThisCode);
        let hasFailed = false;
        const rebuilds = createRebuilds(async () => {
          hasFailed = !(await publishNext(source, generations, logger));
        }, SETTLE_MS);
        void mayBegin.then(() => {
          rebuilds.request(true);
        });
        const unwatch = watch(() => {
          rebuilds.request();
        });
        stop = async () => {
          unwatch();
          await rebuilds.stop();
          await generations.close();
        };
        server.middlewares.use('/pagefind', (request, response, next) => {
          const indexes = { folders: generations.newestFirst(), isPending: rebuilds.isPending(), hasFailed };
          serveSearchIndex(indexes, request, response).catch(next);
        });
      },
      'astro:server:done': () => stop(),
    },
  };
}

/**
 * Only the shards that changed are built; the others move to the new folder, and what stays in the folders before it
 * is for pages that opened them. A failure is logged and leaves the indexes before it in place.
 */
async function publishNext(
  source: SearchSource,
  generations: Generations,
  logger: AstroIntegrationLogger,
): Promise<boolean> {
  try {
    const [previous] = generations.newestFirst();
    const folder = generations.next();
    const { kept } = await buildLogged(source, logger, folder, previous);
    await generations.publish(folder);
    if (previous) {
      await Promise.all(kept.map((name) => rename(path.join(previous, name), path.join(folder, name))));
    }
    return true;
  } catch (error) {
    logger.error(`The search index was not built: ${String(error)}`);
    return false;
  }
}

async function buildLogged(
  source: SearchSource,
  logger: AstroIntegrationLogger,
  folder: string,
  existing?: string,
): Promise<ShardWork> {
  const start = performance.now();
  const work = await buildShards(source, folder, existing);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  logger.info(
    `Search index of ${work.articles} articles in ${work.built.length} parts in ${seconds} s; ${work.kept.length} parts kept.`,
  );
  return work;
}

export interface SearchOptions extends SearchSource {
  /** Calls the listener after each change of content, until the returned function is called. */
  watch: (listener: () => void) => () => void;
  /** Where the dev server's indexes are kept: `.cache/search` of the checkout. */
  cache: string;
  /** When the dev server may build its first. */
  mayBegin: Promise<void>;
}
