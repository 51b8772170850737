import { rename } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ApartTask } from './build-apart.ts';
import { openGenerations, type Generations } from './generations.ts';
import { buildSearch } from './publish.ts';
import { createRebuilds } from './rebuilds.ts';
import { serveSearchIndex } from './server.ts';
import { isMadeByThisCode, type ShardWork } from './shards.ts';

const SETTLE_MS = 500;

/**
 * The search index of the dev server at `/pagefind/`: built beside it in the background, and again after every change of
 * content.
 */
export function search({ checkout, watch, cache, mayBegin }: SearchOptions): AstroIntegration {
  let stop: () => Promise<void> = () => Promise.resolve();
  return {
    name: 'nhip:search',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        const generations = await openGenerations(cache, isMadeByThisCode);
        const ending = new AbortController();
        let hasFailed = false;
        const rebuilds = createRebuilds(async () => {
          hasFailed = !(await publishNext(checkout, generations, logger, ending.signal));
        }, SETTLE_MS);
        void mayBegin.then(() => {
          rebuilds.request(true);
        });
        const unwatch = watch(() => {
          rebuilds.request();
        });
        stop = async () => {
          unwatch();
          ending.abort();
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
  checkout: string,
  generations: Generations,
  logger: AstroIntegrationLogger,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const [previous] = generations.newestFirst();
    const folder = generations.next();
    const task = { checkout, folder, existing: previous, isPatient: true };
    const { kept } = await buildLogged(task, logger, signal);
    await generations.publish(folder);
    if (previous) {
      await Promise.all(kept.map((name) => rename(path.join(previous, name), path.join(folder, name))));
    }
    return true;
  } catch (error) {
    if (!signal.aborted) logger.error(`The search index was not built: ${String(error)}`);
    return false;
  }
}

async function buildLogged(
  task: ApartTask,
  logger: AstroIntegrationLogger,
  signal?: AbortSignal,
): Promise<ShardWork> {
  const start = performance.now();
  const work = await buildSearch(task, signal);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  logger.info(
    `Search index of ${work.articles} articles in ${work.built.length} parts in ${seconds} s; ${work.kept.length} parts kept.`,
  );
  return work;
}

export interface SearchOptions {
  /** Whose archive it is; its index is there when a build ends or a dev server begins. */
  checkout: string;
  /** Calls the listener after each change of content, until the returned function is called. */
  watch: (listener: () => void) => () => void;
  /** Where the dev server's indexes are kept: `.cache/search` of the checkout. */
  cache: string;
  /** When the dev server may build its first. */
  mayBegin: Promise<void>;
}
