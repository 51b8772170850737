import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  buildSite,
  copyCheckout,
  startPortal,
  waitUntil,
  type Checkout,
  type Portal,
} from './support/portal.ts';

const FILE = 'content/articles/2025/02/cum-1-ky-giao-uoc-2025.mdx';

describe('a checkout that is not a whole repository', () => {
  let checkout: Checkout;
  let portal: Portal | undefined;

  afterEach(async () => {
    await portal?.stop();
    portal = undefined;
    checkout.dispose();
  });

  it('starts, builds and saves without git, and says what is missing', async () => {
    checkout = copyCheckout({ git: false });
    portal = await startPortal(checkout.root);
    expect(portal.output()).toContain('không có lịch sử');
    await saveTitle(portal.url, 'Sáu quận ký giao ước, lưu không có git');
    await showsTitle(portal.url, 'Sáu quận ký giao ước, lưu không có git');
    expect(readFileSync(path.join(checkout.root, FILE), 'utf8')).toContain('lưu không có git');
    expect(buildSite(checkout.root, 'without-git')).toMatchObject({ ok: true });
  });

  it('starts and saves with shallow history, and says so', async () => {
    const whole = copyCheckout();
    whole.git('commit', '--quiet', '--allow-empty', '--message=Thêm');
    checkout = copyCheckout({ git: false });
    whole.git('clone', '--quiet', '--depth=1', `file://${whole.root}`, path.join(checkout.root, 'shallow'));
    whole.dispose();
    portal = await startPortal(path.join(checkout.root, 'shallow'));
    expect(portal.output()).toContain('Lịch sử git không đầy đủ');
    await saveTitle(portal.url, 'Sáu quận ký giao ước, lưu vào bản sao nông');
    await showsTitle(portal.url, 'Sáu quận ký giao ước, lưu vào bản sao nông');
  });
});

/** Opens the article as the desk does, changes its title and saves it. */
async function saveTitle(url: string, title: string): Promise<void> {
  const opened = (await ask(url, 'getEntry', { path: FILE })) as { data: string; file: { id: string } };
  await ask(url, 'persistEntry', {
    dataFiles: [
      {
        path: FILE,
        slug: 'cum-1-ky-giao-uoc-2025',
        raw: opened.data.replace(/^title: .*$/m, `title: ${title}`),
      },
    ],
    assets: [],
    options: { commitMessage: 'Sửa', collectionName: 'articles' },
    base: { [FILE]: opened.file.id },
  });
}

async function ask(url: string, action: string, params: object): Promise<unknown> {
  const response = await fetch(`${url}/__cms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ action, params }),
  });
  const reply: unknown = await response.json();
  expect(response.status, JSON.stringify(reply)).toBe(200);
  return reply;
}

async function showsTitle(url: string, title: string): Promise<void> {
  const address = `${url}/bai-viet/2025/cum-1-ky-giao-uoc-2025/`;
  await waitUntil(
    async () => (await (await fetch(address)).text()).includes(title),
    `${address} does not show it.`,
  );
}
