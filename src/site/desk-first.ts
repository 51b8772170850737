import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';

/** What the desk asks for when it opens, and the icon that a browser asks for by itself. */
const OF_THE_DESK = /^\/(?:admin|__cms|_?media|favicon)(?:[/.?]|$)/;
/** Of Astro's, with which the modules of every page begin (`vite-plugin-app`). */
const PAGES = /^virtual:astro:server-app$/;

/**
 * A time in which a server does only what the desk needs: until somebody asks for a page, or until nobody has asked
 * for anything for a while.
 */
export class Opening {
  /** Resolves when everything else may begin. */
  readonly over: Promise<void>;
  readonly #quietMs: number;
  readonly #end: () => void;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(quietMs: number) {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.over = promise;
    this.#quietMs = quietMs;
    this.#end = () => {
      clearTimeout(this.#timer);
      this.#isOver = true;
      resolve(undefined);
    };
  }

  /** From here on it counts how long nobody asks. */
  wait(): void {
    if (this.#isOver) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#end, this.#quietMs);
  }

  /** Somebody asks for this address, and goes on from its answer. */
  note({ url = '' }: IncomingMessage, response: ServerResponse): void {
    if (this.#isOver) return;
    if (!OF_THE_DESK.test(url)) {
      this.#end();
      return;
    }
    this.wait();
    response.once('close', () => {
      this.wait();
    });
  }
}

/** Loads the modules of the pages, seconds in which a dev server answers nobody, only when the opening is over. */
export function deskFirst(opening: Opening): AstroIntegration {
  return {
    name: 'nhip:desk-first',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        const plugin = {
          name: 'nhip:pages-later',
          enforce: 'pre' as const,
          resolveId: { filter: { id: PAGES }, handler: () => opening.over.then(() => null) },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:server:setup': ({ server }) => {
        server.httpServer?.prependListener(
          'request',
          (request: IncomingMessage, response: ServerResponse) => {
            opening.note(request, response);
          },
        );
        server.httpServer?.once('listening', () => {
          opening.wait();
        });
      },
    },
  };
}
