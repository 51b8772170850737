import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { readAhead } from './read-ahead.ts';

/** What the desk asks for when it opens, and the icon that a browser asks for by itself. */
const OF_THE_DESK = /^\/(?:admin|__cms|_?media|favicon)(?:[/.?]|$)/;
/** Of Astro's, with which the modules of every page begin (`vite-plugin-app`). */
const SERVER = 'virtual:astro:server-app';
/** What it imports is most of what any page does. */
const FRONT_PAGE = '/src/pages/index.astro';

/**
 * A time in which a server does only what the desk needs: until somebody asks for a page, or until nobody has asked
 * for anything for a while.
 */
export class Opening {
  /** Resolves when pages may be loaded. */
  readonly over: Promise<void>;
  /** Resolves when, after that, everybody who asked for a page has it and nobody has asked for a while. */
  readonly quiet: Promise<void>;
  readonly #quietMs: number;
  readonly #end: () => void;
  readonly #settle: () => void;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;
  #isQuiet = false;
  #pagesAsked = 0;

  constructor(quietMs: number) {
    const over = Promise.withResolvers<undefined>();
    const quiet = Promise.withResolvers<undefined>();
    this.over = over.promise;
    this.quiet = quiet.promise;
    this.#quietMs = quietMs;
    this.#end = () => {
      this.#isOver = true;
      over.resolve(undefined);
    };
    this.#settle = () => {
      this.#end();
      this.#isQuiet = true;
      quiet.resolve(undefined);
    };
  }

  /** From here on it counts how long nobody asks. */
  wait(): void {
    clearTimeout(this.#timer);
    if (this.#isQuiet || this.#pagesAsked > 0) return;
    this.#timer = setTimeout(this.#settle, this.#quietMs);
  }

  /** Pages have to be loaded now. */
  end(): void {
    this.#end();
  }

  /**
   * Somebody asks for this address, and goes on from its answer. A page that needs nothing loaded (`isReady`) is waited
   * for like any other, but ends nothing.
   */
  note({ url = '' }: IncomingMessage, response: ServerResponse, isReady = false): void {
    if (this.#isQuiet) return;
    const isPage = !OF_THE_DESK.test(url);
    // A desk that is open asks again and again.
    if (!isPage && this.#isOver) return;
    if (isPage) {
      if (!isReady) this.#end();
      this.#pagesAsked += 1;
    }
    this.wait();
    response.once('close', () => {
      if (isPage) this.#pagesAsked -= 1;
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
          resolveId: {
            filter: { id: new RegExp(`^${SERVER}$`) },
            handler: () => opening.over.then(() => null),
          },
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
        const { ssr } = server.environments;
        void opening.over.then(() => readAhead(ssr, [SERVER, FRONT_PAGE]));
      },
    },
  };
}
