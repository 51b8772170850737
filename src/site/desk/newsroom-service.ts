import type { AstroIntegration } from 'astro';
import type { DeskParts } from './parts.ts';

/** Mounts the newsroom's service at `/__cms` in the dev server: the editor's saves become commits of this checkout. */
export function newsroomService({ newsroom, logs }: DeskParts): AstroIntegration {
  return {
    name: 'nhip:newsroom',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        logs.newsroom.follow(logger);
        for (const line of await newsroom.describe()) logger.warn(line);
        server.middlewares.use('/__cms', (request, response, next) => {
          newsroom.handle(request, response).catch(next);
        });
      },
    },
  };
}
