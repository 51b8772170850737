import { execFileSync } from 'node:child_process';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  PROJECT,
  copyCheckout,
  plainEnvironment,
  startPortal,
  type Checkout,
  type Portal,
} from './support/portal.ts';

describe('the desk opens before the site', () => {
  let checkout: Checkout;
  let portal: Portal;
  let early: string;

  beforeAll(async () => {
    checkout = copyCheckout();
    // As an install leaves it.
    execFileSync(process.execPath, ['src/tools/make-program.ts'], {
      cwd: PROJECT,
      env: plainEnvironment(checkout.root),
      stdio: 'ignore',
    });
    portal = await startPortal(checkout.root, '/admin/');
  });

  afterAll(async () => {
    await portal.stop();
    checkout.dispose();
  });

  it('gives the desk, its list and a page, and then what only Astro has', async () => {
    const order: string[] = [];
    const note = (name: string) => (value: number) => {
      order.push(name);
      return value;
    };
    early = (await ask(portal.url, '/')).body;
    const list = await ask(portal.url, '/__cms', {
      body: { action: 'listEntries', params: { collection: 'articles', offset: 0, limit: 5 } },
    });
    expect(list.status).toBe(200);
    expect(JSON.parse(list.body)).toMatchObject({
      entries: expect.any(Array) as unknown,
      total: expect.any(Number) as unknown,
    });
    // Who comes under another machine's name waits for Astro, and is refused.
    const foreign = ask(portal.url, '/admin/', { host: 'evil.example' });
    const statuses = await Promise.all([
      ask(portal.url, '/@vite/client').then(({ status }) => note('astro')(status)),
      ask(portal.url, '/dia-ban/dong-da/').then(({ status }) => note('page')(status)),
      ask(portal.url, '/admin/').then(({ status }) => note('desk')(status)),
    ]);
    expect(statuses).toEqual([200, 200, 200]);
    expect(order.at(-1)).toBe('astro');
    expect((await foreign).status).toBe(403);
    expect(portal.output()).toContain(`${portal.url}/admin/`);
  });

  it('gives a page as it gave it before, once Astro is there, and the files that page asks for', async () => {
    const styles = (html: string) => /href="(\/_astro\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
    expect(styles(early)).not.toBe('');
    expect((await ask(portal.url, styles(early))).status).toBe(200);
    const late = (await ask(portal.url, '/')).body;
    expect(styles(late)).toBe('');
    const words = (html: string) =>
      /<main[^>]*>(.*)<\/main>/s
        .exec(html)?.[1]
        ?.replace(/<[^>]*>|\s+/g, ' ')
        .trim();
    expect(words(late)).toBe(words(early));
  });

  it('keeps its port and its doors when the site is there', async () => {
    expect(portal.output()).toContain(`Local    ${portal.url}/`);
    expect((await ask(portal.url, '/', { host: 'evil.example' })).status).toBe(403);
    expect((await ask(portal.url, '/admin/')).status).toBe(200);
    expect((await ask(portal.url, '/__open-in-editor?file=package.json')).status).toBe(404);
    expect(await isCutOff(portal.url, '/__cms')).toBe(true);
  });
});

/** Whether a line that asks to be a web socket is closed. */
function isCutOff(origin: string, path: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const headers = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
  const asked = request(`${origin}${path}`, { headers, agent: false, timeout: 5_000 });
  asked.once('error', () => {
    resolve(true);
  });
  asked.once('timeout', () => {
    resolve(false);
    asked.destroy();
  });
  asked.end();
  return promise;
}

/** Not `fetch`, which knows better than its caller whom to name as the host. */
function ask(origin: string, path: string, { host, body }: Asked = {}): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const headers = {
    ...(host === undefined ? {} : { host }),
    ...(body === undefined ? {} : { origin, 'content-type': 'application/json' }),
  };
  const asked = request(
    `${origin}${path}`,
    { method: body === undefined ? 'GET' : 'POST', headers, agent: false },
    (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, body: text });
      });
    },
  );
  asked.once('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  return promise;
}

interface Asked {
  host?: string;
  /** Makes it a question to the newsroom. */
  body?: object;
}

interface Reply {
  status: number;
  body: string;
}
