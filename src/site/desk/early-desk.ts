import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AstroIntegration } from 'astro';
import type { HttpServer } from 'vite';
import { findCheckout } from '../../archive/location.ts';
import { isThisMachine } from '../../newsroom/http/guard.ts';
import { keepDoors } from '../closed-doors.ts';
import { openKeptPages, type KeptPages } from '../publish/kept-pages.ts';
import { hasProgram } from '../publish/site-program.ts';
import { Opening } from './desk-first.ts';
import { PROJECT, makeDeskParts, type DeskParts } from './parts.ts';
import { leadToDesk, serveDesk } from './server.ts';

/** As Vite's where it is told no other: this machine alone. */
const HOST = 'localhost';
/** A large index takes longer than this, in a process of its own; Astro is then loaded beside it. */
const INDEX_MS = 1_500;
/** Loading Astro answers nobody for a second or two: while a desk opens it waits, but not for ever. */
const QUIET_MS = 1_200;
const LONGEST_MS = 8_000;

let early: EarlyDesk | undefined;

/**
 * Serves the desk at a port before Astro is loaded, and the pages of the site where their program was kept; whoever asks
 * for anything else waits for Astro, which takes the port over. Where the port is taken nothing is served, and Astro
 * looks for another.
 */
export async function openEarlyDesk(port: number): Promise<void> {
  const parts = makeDeskParts(findCheckout());
  const desk: EarlyDesk = {
    parts,
    isTaken: false,
    isAsked: false,
    opening: new Opening(QUIET_MS),
    server: createServer(),
    astro: undefined,
    pages: undefined,
    waiting: [],
  };
  desk.server
    .on('request', (request, response) => {
      meet(desk, request, response);
    })
    .on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      // A page that is still open from before asks again in a second.
      if (!desk.astro?.emit('upgrade', request, socket, head)) socket.destroy();
    })
    .listen(port, HOST);
  try {
    await once(desk.server, 'listening');
  } catch {
    return;
  }
  early = desk;
  parts.workshop.start();
  console.log(`Bàn biên tập: http://${HOST}:${port}/admin/ (phần còn lại đang nạp)`);
  // What is wrong with the content is said where Astro asks for it.
  const begun = parts.feed.begin().catch(() => undefined);
  if (hasProgram(PROJECT)) {
    desk.pages = begun.then(() => openKeptPages(parts.feed, PROJECT)).catch(() => undefined);
  }
  await atMost(INDEX_MS, Promise.race([begun, desk.opening.over]));
  if (desk.isAsked) await atMost(LONGEST_MS, desk.opening.over);
}

/** The parts of the desk that is open already, for who asks first; or new ones. */
export function takeDeskParts(checkout: string): DeskParts {
  if (early === undefined || early.isTaken) return makeDeskParts(checkout);
  early.isTaken = true;
  return early.parts;
}

/** Has the dev server take over the port of the early desk, and everybody who waits there. */
export function earlyDesk(): AstroIntegration {
  return {
    name: 'nhip:early-desk',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // Any that is free: Vite would find ours taken.
        if (command === 'dev' && early) updateConfig({ server: { port: 0 } });
      },
      'astro:server:setup': ({ server }) => {
        const { httpServer } = server;
        if (early && httpServer) handOver(early, httpServer);
        // Pages that were answered before go on asking for what they need.
        server.middlewares.use((request, response, next) => {
          answerKeptFile(request, response).then((isAnswered) => {
            if (!isAnswered) next();
          }, next);
        });
      },
    },
  };
}

async function answerKeptFile(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (!request.url?.startsWith('/_astro/')) return false;
  const pages = await early?.pages;
  return pages !== undefined && (await pages.answerFile(request, response));
}

function meet(desk: EarlyDesk, request: IncomingMessage, response: ServerResponse): void {
  const { parts, astro } = desk;
  if (astro) {
    // The next one is for the server that has the port now.
    response.shouldKeepAlive = false;
    astro.emit('request', request, response);
    return;
  }
  desk.isAsked = true;
  // Who names another machine gets what Vite has for them.
  const isKnown = isThisMachine(request.headers.host);
  const [, room, rest = ''] = /^\/(admin|__cms)((?:[/?].*)?)$/s.exec(request.url ?? '') ?? [];
  const pages = isKnown && room === undefined ? desk.pages : undefined;
  for (const opening of [desk.opening, parts.opening]) opening.note(request, response, pages !== undefined);
  keepDoors(request, response, () => {
    leadToDesk(request, response, () => {
      if (room === undefined || !isKnown) {
        void answerPage(desk, pages, request, response);
        return;
      }
      request.url = rest.startsWith('/') ? rest : `/${rest}`;
      if (room === 'admin') void serveDesk(() => parts.workshop.folder(), request, response);
      else void parts.newsroom.handle(request, response);
    });
  });
}

/** With the kept program where it can; else Astro has to come. */
async function answerPage(
  desk: EarlyDesk,
  pages: EarlyDesk['pages'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isAnswered = await pages?.then((kept) => kept?.answer(request, response)).catch(() => false);
  if (isAnswered || response.headersSent) return;
  for (const opening of [desk.opening, desk.parts.opening]) opening.end();
  const go = () => {
    meet(desk, request, response);
  };
  if (desk.astro) go();
  else desk.waiting.push(go);
}

/** The first server gets the desk's own socket; one that Astro starts after it, only what still comes to the desk. */
function handOver(desk: EarlyDesk, httpServer: HttpServer): void {
  const isFirst = desk.astro === undefined;
  const listen = httpServer.listen.bind(httpServer) as (handle: Server) => HttpServer;
  if (isFirst) httpServer.listen = (() => listen(desk.server)) as HttpServer['listen'];
  httpServer.once('listening', () => {
    desk.astro = httpServer;
    for (const go of desk.waiting.splice(0)) go();
  });
}

function atMost(ms: number, work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))]);
}

interface EarlyDesk {
  parts: DeskParts;
  /** Whether the dev server has the parts. */
  isTaken: boolean;
  isAsked: boolean;
  /** Until it is over Astro is not loaded. */
  opening: Opening;
  server: Server;
  /** Once it listens. */
  astro: HttpServer | undefined;
  /** Undefined where no program was kept. */
  pages: Promise<KeptPages | undefined> | undefined;
  waiting: (() => void)[];
}
