import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { archiveOver } from './archive.ts';
import { SMALL_COLLECTIONS } from './checkout.fixture.ts';
import { createTables } from './database.ts';
import { createFileIndexer } from './index-file.ts';
import {
  changes,
  day,
  fileOf,
  filling,
  pinText,
  textOf,
  topicText,
  type Step,
} from './publication.fixture.ts';
import { GROUPS, routesOf, type ReadArchive, type Routes } from './publication-pages.fixture.ts';
import { Publication } from './publication.ts';
import { focusOn } from './publish-focus.ts';
import { Reading } from './reading.ts';
import { noteRead, recordReads } from './recorded-reads.ts';
import { createTouchRecorder, readTouched, readTurn } from './touched.ts';

const SWEEP = process.env.NHIP_SWEEP === '1';

it(
  'leaves the same pages as publishing everything, after any sequence of changes',
  async () => {
    await fc.assert(
      fc.asyncProperty(filling, changes, async (filled, steps) => {
        const site = new Site();
        for (let slot = 0; slot < filled; slot++)
          site.apply({ kind: 'write', slot, fields: { day: slot % 28 } });
        await site.publish();
        for (const step of steps) {
          if (step.kind === 'publish') await site.publish();
          else site.apply(step);
        }
        await site.publish();
        expect(site.published()).toEqual(await site.renderAll());
        site.close();
      }),
      { numRuns: SWEEP ? 5_000 : 200 },
    );
  },
  SWEEP ? 7_200_000 : 300_000,
);

it('renders only what an addition shows on', async () => {
  const site = new Site();
  for (let slot = 0; slot < 60; slot++) site.apply({ kind: 'write', slot, fields: { day: slot % 14 } });
  await site.publish();
  site.apply({ kind: 'write', slot: 60, fields: { day: 19, body: 1 } });
  expect((await site.publish()).sort()).toEqual([
    '/',
    '/admin/bai-viet/2025-04.json',
    '/bai-viet/2025/bai-60/',
    '/chu-de/nu-cong/',
    '/dia-ban/',
    '/dia-ban/dong-da/',
    '/dia-ban/dong-da/nu-cong/rss.xml',
    '/dong-da-co-gi/',
    '/nam/2025/',
    '/nam/2025/04/',
    '/nu-cong-o-dau/',
    '/rss.xml',
    '/sitemap/2025.xml',
  ]);
  site.apply({ kind: 'write', slot: 60, fields: { day: 19, body: 2 } });
  expect(await site.publish()).toEqual(['/bai-viet/2025/bai-60/']);
  expect(await site.publish()).toEqual([]);
  site.close();
});

it('renders the front page when the time of a pin is over, and nothing else', async () => {
  const site = new Site();
  for (let slot = 0; slot < 3; slot++) site.apply({ kind: 'write', slot, fields: { day: slot + 1 } });
  site.apply({ kind: 'pin', slot: 1, month: '05', day: 12 });
  await site.publish();
  site.apply({ kind: 'wait', month: '05', day: 11 });
  expect(await site.publish()).toEqual([]);
  site.apply({ kind: 'wait', month: '05', day: 12 });
  expect(await site.publish()).toEqual(['/mo-trang/']);
  site.close();
});

it('renders no page of figures for an article without, and only those of its own for one with figures', async () => {
  const site = new Site();
  for (let slot = 0; slot < 10; slot++)
    site.apply({ kind: 'write', slot, fields: { day: slot + 1, counted: slot % 6 } });
  await site.publish();
  const figurePages = async () => (await site.publish()).filter((url) => url.startsWith('/so-lieu')).sort();
  site.apply({ kind: 'write', slot: 20, fields: { day: 19 } });
  expect(await figurePages()).toEqual([]);
  site.apply({ kind: 'write', slot: 21, fields: { day: 20, counted: 2 } });
  const lists = [
    '',
    'chi-so/kham-suc-khoe/',
    'chi-so/kham-suc-khoe/nam/2023/',
    'chu-de/nu-cong/',
    'dia-ban/ba-dinh/',
    'dia-ban/ba-dinh/chi-so/kham-suc-khoe/',
    'dia-ban/ba-dinh/nam/2023/',
    'nam/2023/',
    'to-chuc/ldld-ha-noi/',
    'to-chuc/ldld-ha-noi/chi-so/kham-suc-khoe/',
    'to-chuc/ldld-ha-noi/nam/2023/',
  ].map((slug) => `/so-lieu/${slug}`);
  expect(await figurePages()).toEqual(
    [...lists, ...lists.map((url) => `${url}so-lieu.csv`), '/so-lieu-moi/'].sort(),
  );
  site.close();
});

it("renders the desk's list of a month only for a change of what it tells of its public articles", async () => {
  const site = new Site();
  for (const year of ['2024', '2025'])
    site.apply({ kind: 'write', slot: Number(year) % 10, fields: { day: 5, year } });
  await site.publish();
  const lists = async () => (await site.publish()).filter((url) => url.startsWith('/admin/'));
  site.apply({ kind: 'write', slot: 4, fields: { day: 5, year: '2024', body: 1 } });
  expect(await lists()).toEqual([]);
  site.apply({ kind: 'write', slot: 4, fields: { day: 5, year: '2024', title: 1 } });
  expect(await lists()).toEqual(['/admin/bai-viet/2024-04.json']);
  site.apply({ kind: 'write', slot: 6, fields: { day: 6, isDraft: true } });
  expect(await lists()).toEqual([]);
  site.apply({ kind: 'rename', topic: 'nu-cong', name: 1 });
  expect(await lists()).toEqual([]);
  site.close();
});

it('renders a sitemap of a year only for a change of its addresses and dates', async () => {
  const site = new Site();
  for (const year of ['2024', '2025'])
    site.apply({ kind: 'write', slot: Number(year) % 10, fields: { day: 5, year } });
  await site.publish();
  const sitemaps = async () => (await site.publish()).filter((url) => url.startsWith('/sitemap/'));
  site.apply({ kind: 'write', slot: 4, fields: { day: 5, year: '2024', body: 1, title: 1 } });
  expect(await sitemaps()).toEqual([]);
  site.apply({ kind: 'write', slot: 4, fields: { day: 5, year: '2024', updated: 9 } });
  expect(await sitemaps()).toEqual(['/sitemap/2024.xml']);
  site.apply({ kind: 'write', slot: 6, fields: { day: 6 } });
  expect(await sitemaps()).toEqual(['/sitemap/2025.xml']);
  site.close();
});

/** A site of pages that are plain text, over an index in memory. */
class Site {
  readonly #database = new DatabaseSync(':memory:');
  readonly #publication = new Publication(':memory:');
  readonly #files = new Map<string, string>();
  readonly #pages = new Map<string, string>();
  readonly #indexer;
  #now = '2025-05-10T00:00+07:00';
  #seen = { turn: 0, moment: this.#now };

  constructor() {
    createTables(this.#database);
    this.#indexer = createFileIndexer(this.#database);
    for (const [file, text] of Object.entries(SMALL_COLLECTIONS)) this.#set(file, text);
  }

  apply(step: Exclude<Step, { kind: 'publish' }>): void {
    if (step.kind === 'wait') this.#now = `2025-${step.month}-${day(step.day)}T00:00+07:00`;
    else if (step.kind === 'rename') this.#set(`content/topics/${step.topic}.yaml`, topicText(step));
    else if (step.kind === 'pin') this.#set('content/settings/front-page.yaml', pinText(step));
    else if (step.kind === 'remove') this.#set(fileOf(step.slot), undefined);
    else this.#set(fileOf(step.slot), textOf(step.slot, step.fields));
  }

  /** Renders the pages that are new or touched, drops those that are gone, and says which it rendered. */
  async publish(): Promise<string[]> {
    const touched = readTouched(this.#database, this.#seen, this.#now);
    const urls = this.#publication.pagesTouchedBy(touched);
    const changed: string[] = [];
    await focusOn({ touched, urls }, async () => {
      const routes = await this.#routesTouched(urls);
      for (const url of urls) {
        if (routes.has(url) || !url.startsWith('/')) continue;
        this.#publication.remove(url);
        this.#pages.delete(url);
      }
      for (const [url, render] of routes) {
        if (this.#publication.has(url) && !urls.has(url)) continue;
        const { value, reads } = await recordReads(() => Promise.resolve(JSON.stringify(render())));
        this.#publication.record(url, reads);
        if (this.#pages.get(url) !== value) changed.push(url);
        this.#pages.set(url, value);
      }
    });
    this.#seen = { turn: readTurn(this.#database), moment: this.#now };
    return changed;
  }

  /** Of the groups that have pages among `urls`, or may have others than before, as a publish asks. */
  async #routesTouched(urls: Set<string>): Promise<Routes> {
    const routes: Routes = new Map();
    for (const [index, group] of GROUPS.entries()) {
      const { value, reads } = await recordReads(() => Promise.resolve(group(this.#archive())));
      const isTouched = urls.has(`paths ${index}`) || !this.#publication.has(`paths ${index}`);
      if (isTouched) this.#publication.record(`paths ${index}`, reads);
      for (const [url, render] of value) if (isTouched || urls.has(url)) routes.set(url, render);
    }
    return routes;
  }

  published(): Record<string, string> {
    return Object.fromEntries([...this.#pages].sort());
  }

  renderAll(): Promise<Record<string, string>> {
    const routes = [...routesOf(this.#archive())];
    return Promise.resolve(
      Object.fromEntries(routes.map(([url, render]) => [url, JSON.stringify(render())]).sort()),
    );
  }

  close(): void {
    this.#database.close();
    this.#publication.close();
  }

  #set(file: string, text: string | undefined): void {
    const touches = createTouchRecorder(this.#database, readTurn(this.#database) + 1);
    const before = touches.snapshot(file);
    this.#indexer.remove(file);
    if (text !== undefined) this.#indexer.add(file, text, Buffer.from(text));
    touches.record(before, touches.snapshot(file));
    if (text === undefined) this.#files.delete(file);
    else this.#files.set(file, text);
  }

  #archive(): ReadArchive {
    const archive = archiveOver(new Reading('', this.#database, () => this.#now));
    const text = (file: string) => {
      noteRead(`body ${file}`);
      return this.#files.get(file) ?? '';
    };
    return { ...archive, text };
  }
}
