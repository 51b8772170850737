import { cp } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { DeskParts } from './parts.ts';
import { leadToDesk, serveDesk } from './server.ts';

/**
 * The editors' desk at `/admin/`: bundled once in the background, served in the dev server, copied to the built
 * site. No page of the site holds anything of it.
 */
export function desk({ workshop, logs }: DeskParts): AstroIntegration {
  return {
    name: 'nhip:desk',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        logs.workshop.follow(logger);
        if (command === 'dev' || command === 'build') workshop.start();
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.on('all', (_event, file) => {
          workshop.noteChange(file);
        });
        // Astro puts its own answer to addresses without a slash at the front, once everything is set up.
        server.httpServer?.once('listening', () => {
          server.middlewares.stack.unshift({ route: '', handle: leadToDesk });
        });
        server.middlewares.use('/admin', (request, response) => {
          void serveDesk(() => workshop.folder(), request, response);
        });
      },
      'astro:build:done': async ({ dir }) => {
        await cp(await workshop.folder(), path.join(fileURLToPath(dir), 'admin'), { recursive: true });
      },
    },
  };
}
