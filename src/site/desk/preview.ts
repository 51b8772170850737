import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { withUnsaved } from '../../archive/unsaved.ts';
import { parseBody } from '../../core/body/parse-body.ts';
import type { ContentProblem } from '../../core/problems/content-error.ts';
import { placeOf, type CollectionName } from '../../core/schema/collections.ts';
import { readEntry } from '../../core/schema/read-entry.ts';
import { checkSpeaker } from '../../newsroom/http/guard.ts';
import { readBody } from '../../newsroom/http/request-body.ts';
import { parseRequest } from '../../newsroom/http/request-json.ts';
import { NewsroomError, toReply } from '../../newsroom/newsroom-error.ts';

const ASKED_AT = '/__preview';
const PAGE = '/__preview-page/';
/** What has a page of its own kind, with a body. */
const HAVE_PAGES: readonly (CollectionName | undefined)[] = ['articles', 'pages'];

/**
 * Shows an article or a page as readers will see it while it is being written: in the dev server, the site's own page over
 * the text that the desk sends. Nothing is saved, and the built site has none of it.
 */
export function deskPreview(): AstroIntegration {
  return {
    name: 'nhip:desk-preview',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute }) => {
        if (command !== 'dev') return;
        const entrypoint = path.join(fileURLToPath(config.srcDir), 'pages', '_Preview.astro');
        injectRoute({ pattern: PAGE, entrypoint, prerender: true });
      },
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use(ASKED_AT, (request, response) => {
          const render = (host: string) => askInside(server.middlewares, PAGE, host);
          answer(request, render).then(
            ({ status, body }) => {
              send(response, status, body);
            },
            (error: unknown) => {
              logger.error(`preview: ${String(error)}`);
              const { status, body } = toReply(error);
              send(response, status, body);
            },
          );
        });
      },
    },
  };
}

async function answer(
  request: IncomingMessage,
  render: (host: string) => Promise<PageReply>,
): Promise<{ status: number; body: object }> {
  try {
    checkSpeaker(request);
    const asked = requestSchema.safeParse(parseRequest(await readBody(request, LIMITS)));
    if (!asked.success || !HAVE_PAGES.includes(placeOf(asked.data.file)?.collection))
      throw new NewsroomError('params', 'Yêu cầu sai dạng.');
    const page = await withUnsaved(asked.data, () => render(request.headers.host ?? ''));
    if (page.status !== 200) throw new Error(page.html.slice(0, 2000));
    return { status: 200, body: { html: page.html, problems: problemsOf(asked.data) } };
  } catch (error) {
    if (error instanceof NewsroomError) return toReply(error);
    throw error;
  }
}

function problemsOf({ file, text }: { file: string; text: string }): ContentProblem[] {
  const { entry, problems } = readEntry(new TextEncoder().encode(text), file);
  const { source, firstLine } = entry?.body ?? {};
  const inBody = source === undefined ? [] : parseBody(source, { file, firstLine: firstLine ?? 1 }).problems;
  return [...problems, ...inBody].map(({ message, hint, line, column, field }) => {
    return { message, hint, file, line, column, field };
  });
}

/** Asks the dev server for a page from within, so that the page sees what this request carries. */
function askInside(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  url: string,
  host: string,
): Promise<PageReply> {
  const request = Object.assign(new IncomingMessage(new Socket()), {
    url,
    method: 'GET',
    headers: { host, accept: 'text/html' },
  });
  request.push(null);
  const response = new ServerResponse(request);
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown, encoding?: unknown): void => {
    if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    else if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
  };
  return new Promise((resolve) => {
    response.write = ((chunk: unknown, encoding?: unknown) => {
      keep(chunk, encoding);
      return true;
    }) as typeof response.write;
    response.end = ((chunk?: unknown, encoding?: unknown) => {
      keep(chunk, encoding);
      resolve({ status: response.statusCode, html: Buffer.concat(chunks).toString('utf8') });
      return response;
    }) as typeof response.end;
    handle(request, response);
  });
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "default-src 'none'",
  });
  response.end(text);
}

const requestSchema = z.strictObject({ file: z.string().max(1000), text: z.string().max(2_000_000) });
const LIMITS = { bytes: 8 * 1024 * 1024, time: 30_000, idleTime: 5_000 };

interface PageReply {
  status: number;
  html: string;
}
