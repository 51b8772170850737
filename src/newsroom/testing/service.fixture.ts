import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createNewsroom } from '../service.ts';
import type { NewsroomOptions } from '../service.ts';

/** A newsroom listening on a free port of 127.0.0.1, and a client that speaks as the desk's page would. */
export async function startNewsroom(options: NewsroomOptions): Promise<TestNewsroom> {
  const newsroom = createNewsroom(options);
  const server = createServer((req, res) => void newsroom.handle(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host = `localhost:${port}`;
  const headers = { host, origin: `http://${host}`, 'content-type': 'application/json; charset=utf-8' };

  const send = (call: RawCall): Promise<TestReply> =>
    new Promise((resolve, reject) => {
      const sent: Record<string, string | undefined> = { ...headers, ...call.headers };
      for (const [name, value] of Object.entries(sent))
        if (value === undefined) Reflect.deleteProperty(sent, name);
      const req = request(
        {
          host: '127.0.0.1',
          port,
          path: call.path ?? '/',
          method: call.method ?? 'POST',
          headers: sent,
          setHost: false,
        },
        (res) => {
          const chunks: Buffer[] = [];
          res.on('data', (chunk: Buffer) => chunks.push(chunk));
          res.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            resolve({
              status: res.statusCode ?? 0,
              headers: res.headers,
              body: JSON.parse(text || '{}') as TestBody,
              text,
            });
          });
          res.on('error', reject);
        },
      );
      req.on('error', reject);
      // Without a length Node sends the body of a GET bare, which no server can read.
      if (call.body !== undefined && !req.hasHeader('transfer-encoding'))
        req.setHeader('content-length', Buffer.byteLength(call.body));
      req.end(call.body);
    });

  return {
    port,
    send,
    call: (action, params = {}) => send({ body: JSON.stringify({ branch: params.branch, action, params }) }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

export interface RawCall {
  method?: string;
  path?: string;
  headers?: Record<string, string | undefined>;
  body?: string | Buffer;
}

export interface TestReply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: TestBody;
  text: string;
}

/** Every field a reply may have; a test names those it expects. */
export interface TestBody {
  code: string;
  error: string;
  data: string;
  file: { path: string; id: string };
  files: [{ path: string; id: string }, ...unknown[]];
  commit: string | null;
  warnings: string[];
  problems: { message: string; line: number; column: number; field?: string; hint: string }[];
  theirs: { text: string | null; blob: string | null; author?: string; at?: string };
  base: { text: string } | null;
  current: { path: string; id: string; data: string };
  kept: [{ path: string; ref: string; file: string }, ...unknown[]];
}

export interface TestNewsroom {
  port: number;
  send(call: RawCall): Promise<TestReply>;
  call(action: string, params?: Record<string, unknown>): Promise<TestReply>;
  stop(): Promise<void>;
}
