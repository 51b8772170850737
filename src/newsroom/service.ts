import type { IncomingMessage, ServerResponse } from 'node:http';
import { act } from './actions.ts';
import { describePlace } from './description.ts';
import { checkSpeaker } from './http/guard.ts';
import { createEntryLists, type EntryLists } from './lists/entry-lists.ts';
import { toReply } from './newsroom-error.ts';
import { readRequest } from './protocol.ts';
import { readBody } from './http/request-body.ts';
import { parseRequest } from './http/request-json.ts';
import { createSaveQueue } from './saving/save-lock.ts';
import type { BodyLimits } from './http/request-body.ts';
import type { SavingDesk } from './saving/saving.ts';

/**
 * The CMS's own service: Decap's proxy protocol over this checkout's work tree and git. Mount `handle` at
 * `/__cms`, before any middleware that adds CORS headers or reads bodies.
 */
export function createNewsroom(options: NewsroomOptions): Newsroom {
  const log = options.log ?? (() => undefined);
  const limits: BodyLimits = { bytes: 32 * 1024 * 1024, time: 30_000, idleTime: 5_000, ...options.limits };
  const now = options.now ?? (() => new Date());
  const desk = {
    checkout: options.checkout,
    queue: createSaveQueue(),
    log,
    onSaved: options.onSaved ?? (() => undefined),
    now,
    lists: createEntryLists({ checkout: options.checkout, now, whenIndexed: options.whenIndexed }),
  } satisfies SavingDesk & { lists: EntryLists };
  const answer = async (req: IncomingMessage): Promise<Reply> => {
    try {
      checkSpeaker(req, options.allowedHosts);
      const request = readRequest(parseRequest(await readBody(req, limits)));
      return { status: 200, body: await act(desk, request) };
    } catch (error) {
      const reply = toReply(error);
      log(`newsroom: ${reply.status} ${reply.status === 500 ? describeError(error) : reply.body.code}`);
      return reply;
    }
  };
  return {
    handle: async (req, res) => {
      send(req, res, await answer(req));
    },
    describe: async () => (await describePlace(options.checkout)).notes,
  };
}

function send(req: IncomingMessage, res: ServerResponse, { status, body }: Reply): void {
  for (const name of res.getHeaderNames()) {
    if (name.startsWith('access-control-')) res.removeHeader(name);
  }
  const text = JSON.stringify(body);
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Content-Security-Policy': "default-src 'none'",
    ...(status === 405 ? { Allow: 'POST' } : {}),
  });
  res.end(text);
  if (!req.complete) letGo(req);
}

// A client still sending reads the refusal first; then the line is cut.
function letGo(req: IncomingMessage): void {
  req.resume();
  const cut = setTimeout(() => req.socket.destroy(), 1_000);
  req.once('end', () => {
    clearTimeout(cut);
  });
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

export interface NewsroomOptions {
  checkout: string;
  /** Host names to answer to besides localhost, with or without a port. */
  allowedHosts?: string[];
  /** Receives English lines for the terminal. */
  log?: (line: string) => void;
  /** Receives the paths of each save, relative to the checkout. */
  onSaved?: (paths: string[]) => void;
  now?: () => Date;
  /** Resolves once the archive's index holds what was saved so far; without it each list asked for makes sure. */
  whenIndexed?: () => Promise<unknown>;
  limits?: Partial<BodyLimits>;
}

export interface Newsroom {
  /** Answers one request; never rejects. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** Vietnamese lines on what is missing for saving with history. */
  describe(): Promise<string[]>;
}

interface Reply {
  status: number;
  body: unknown;
}
