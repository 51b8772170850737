import { afterEach, beforeEach } from 'vitest';
import { ARTICLE, git, makeCheckout, PNG } from './checkout.fixture.ts';
import { startNewsroom, type TestNewsroom, type TestReply } from './service.fixture.ts';

export const SLUG = '2025/04/hoc-nghi-quyet';
export const BRANCH = `refs/heads/cms/articles/${SLUG}`;
export const NEW_SLUG = '2025/05/bai-moi';
export const NEW_ARTICLE = `content/articles/${NEW_SLUG}.mdx`;
export const LAN = { name: 'Nguyễn Thị Lan', email: 'lan@toasoan.vn' };
export const HUNG = { name: 'Trần Hùng', email: 'hung@toasoan.vn' };

/** A checkout and a newsroom of its own for each test, with the desk's calls in short. */
export function underWorkflow(): WorkflowDesk {
  const desk = {} as WorkflowDesk;
  beforeEach(async () => {
    const root = makeCheckout();
    const newsroom = await startNewsroom({ checkout: root, now: () => new Date('2025-05-02T01:30:00Z') });
    const call = newsroom.call.bind(newsroom);
    Object.assign(desk, {
      root,
      newsroom,
      git: (...args: string[]) => git(root, ...args),
      saveDraft: (path: string, raw: string, base: string | null | undefined, extra = {}) =>
        call('persistEntry', {
          dataFiles: [{ path, slug: slugOf(path), raw }],
          options: {
            collectionName: 'articles',
            useWorkflow: true,
            status: 'draft',
            newEntry: base === null,
          },
          ...(base === undefined ? {} : { base: { [path]: base } }),
          ...extra,
        }),
      open: (slug: string) => call('unpublishedEntry', { collection: 'articles', slug }),
      openText: (path: string) =>
        call('unpublishedEntryDataFile', { collection: 'articles', slug: slugOf(path), path }),
      move: (slug: string, newStatus: string, extra = {}) =>
        call('updateUnpublishedEntryStatus', { collection: 'articles', slug, newStatus, ...extra }),
      publish: (slug: string, extra = {}) =>
        call('publishUnpublishedEntry', { branch: 'main', collection: 'articles', slug, ...extra }),
      discard: (slug: string) => call('deleteUnpublishedEntry', { collection: 'articles', slug }),
    } satisfies WorkflowDesk);
  });
  afterEach(() => desk.newsroom.stop());
  return desk;
}

/** A picture as it travels with a save. */
export function asset(path: string): { path: string; content: string; encoding: 'base64' } {
  return { path, content: PNG.toString('base64'), encoding: 'base64' };
}

function slugOf(path: string): string {
  return path === ARTICLE ? SLUG : path.replace(/^content\/articles\/|\.mdx$/g, '');
}

export interface WorkflowDesk {
  root: string;
  newsroom: TestNewsroom;
  git(...args: string[]): string;
  saveDraft(
    path: string,
    raw: string,
    base: string | null | undefined,
    extra?: Record<string, unknown>,
  ): Promise<TestReply>;
  open(slug: string): Promise<TestReply>;
  openText(path: string): Promise<TestReply>;
  move(slug: string, newStatus: string, extra?: Record<string, unknown>): Promise<TestReply>;
  publish(slug: string, extra?: Record<string, unknown>): Promise<TestReply>;
  discard(slug: string): Promise<TestReply>;
}
