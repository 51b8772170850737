import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { SearchDocument } from '../core/search/search-document.ts';
import { openGenerations, type Generations } from './search-generations.ts';
import { writeSearchIndex } from './search-index.ts';
import { createRebuilds } from './search-rebuilds.ts';
import { serveSearchIndex } from './search-server.ts';

const SETTLE_MS = 500;

/**
 * The search index at `/pagefind/`: written into the built site; in the dev server built beside it in the background,
 * and again after every change of content.
 */
export function search({ documents, watch, cache }: SearchOptions): AstroIntegration {
  let stop: () => Promise<void> = () => Promise.resolve();
  return {
    name: 'nhip:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        await writeLogged(documents, path.join(fileURLToPath(dir), 'pagefind'), logger);
      },
      'astro:server:setup': async ({ server, logger }) => {
        const generations = await openGenerations(cache);
        let hasFailed = false;
        const rebuilds = createRebuilds(async () => {
          hasFailed = !(await publishNext(documents, generations, logger));
        }, SETTLE_MS);
        rebuilds.request(true);
        const unwatch = watch(() => {
          rebuilds.request();
        });
        stop = async () => {
          unwatch();
          await rebuilds.stop();
          await generations.remove();
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

/** A failure is logged and leaves the indexes before it in place. */
async function publishNext(
  documents: SearchOptions['documents'],
  generations: Generations,
  logger: AstroIntegrationLogger,
): Promise<boolean> {
  try {
    const folder = generations.next();
    await writeLogged(documents, folder, logger);
    await generations.publish(folder);
    return true;
  } catch (error) {
    logger.error(`The search index was not built: ${String(error)}`);
    return false;
  }
}

async function writeLogged(
  documents: SearchOptions['documents'],
  folder: string,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const start = performance.now();
  const count = await writeSearchIndex(documents(), folder);
  logger.info(`Search index of ${count} articles in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}

export interface SearchOptions {
  /** Every public article, as it stands when asked. */
  documents: () => Iterable<SearchDocument>;
  /** Calls the listener after each change of content, until the returned function is called. */
  watch: (listener: () => void) => () => void;
  /** Where the dev server's indexes are kept: `.cache/search` of the checkout. */
  cache: string;
}
