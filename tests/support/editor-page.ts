import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { OpenForm } from '../../admin/roundtrip/open-form.tsx';
import { bundleInto } from '../../src/site/desk/bundle.ts';
import { it as withBrowser } from './browser-test.ts';
import { PROJECT } from './portal.ts';
import { serveFolder } from './static-server.ts';

/** A test of the desk's editor of a body, on a page of its own without the portal around: a new one for each file. */
export const it = withBrowser
  .extend('editorServer', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nhip-editor-'));
    await bundleInto(path.join(folder, 'admin'), PROJECT, 'roundtrip/roundtrip.html');
    writeFileSync(path.join(folder, '404.html'), '');
    const server = await serveFolder(folder);
    onCleanup(() => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    });
    return server;
  })
  .extend('editor', { scope: 'file' }, async ({ browser, editorServer }, { onCleanup }) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    onCleanup(() => page.close());
    await page.goto(`${editorServer.url}/admin/roundtrip/roundtrip.html`);
    await page.waitForFunction('typeof window.openForm === "function"');
    return editorOn(page);
  });

function editorOn(page: Page): EditorPage {
  return {
    page,
    open: (body) =>
      page.evaluate((source) => {
        const held = window as unknown as Held;
        held.form?.close();
        held.form = held.openForm(source);
      }, body),
    value: () =>
      page.evaluate(() => {
        const { form } = window as unknown as Held;
        form?.press();
        return form?.value() ?? '';
      }),
    receive: (body) =>
      page.evaluate((next) => {
        (window as unknown as Held).form?.receive(next);
      }, body),
    changes: () => page.evaluate(() => (window as unknown as Held).form?.changes() ?? 0),
  };
}

interface Held {
  openForm: (body: string) => OpenForm;
  form?: OpenForm;
}

export interface EditorPage {
  page: Page;
  /** Opens a body instead of the one before. */
  open: (body: string) => Promise<void>;
  /** The body as the form holds it, all that was typed written back. */
  value: () => Promise<string>;
  /** Puts another text into the form from elsewhere. */
  receive: (body: string) => Promise<void>;
  /** How often the editor changed the form's value. */
  changes: () => Promise<number>;
}
