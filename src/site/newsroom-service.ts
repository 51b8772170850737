import type { AstroIntegration } from 'astro';
import { createNewsroom } from '../newsroom/service.ts';
import type { ContentFeed } from './content-feed.ts';

/** Mounts the newsroom's service at `/__cms` in the dev server: the editor's saves become commits of this checkout. */
export function newsroomService(feed: ContentFeed): AstroIntegration {
  return {
    name: 'nhip:newsroom',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        const newsroom = createNewsroom({
          checkout: feed.checkout,
          log: (line) => {
            logger.info(line);
          },
          whenIndexed: () => feed.settled(),
          onSaved: () => {
            feed.sync().catch((error: unknown) => {
              logger.error(String(error));
            });
          },
        });
        for (const line of await newsroom.describe()) logger.warn(line);
        server.middlewares.use('/__cms', (request, response, next) => {
          newsroom.handle(request, response).catch(next);
        });
      },
    },
  };
}
