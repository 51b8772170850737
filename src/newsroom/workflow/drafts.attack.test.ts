import { describe, expect, it } from 'vitest';
import { underAttack } from '../testing/attack.fixture.ts';
import { ARTICLE, PNG } from '../testing/checkout.fixture.ts';
import { SLUG } from '../testing/workflow.fixture.ts';

const attacked = underAttack();
const HEX = 'a'.repeat(40);

describe('drafts', () => {
  it.each([
    ['articles', '../../../main'],
    ['articles', '../../heads/main'],
    ['articles', '2025/04/../04/hoc-nghi-quyet'],
    ['articles', '2025/04/hoc-nghi-quyet.lock'],
    ['articles', '2025/04/hoc-nghi-quyet/x'],
    ['articles', '2025/04/hoc-nghi-quyet@{0}'],
    ['articles', '2025/04/-hoc'],
    ['articles', '2025/04/hoc\nupdate refs/heads/main'],
    ['articles', '2025/04/hoc nghi'],
    ['articles', '2025/04/hoc~1'],
    ['articles', '2025/04/hoc^'],
    ['articles', '2025/04/hoc:x'],
    ['articles', '2025/04/học'],
    ['articles', '2025/04/*'],
    ['articles', '2025/13/x'],
    ['articles', '/2025/04/x'],
    ['articles', '2025//04/x'],
    ['articles', '.'],
    ['articles', ''],
    ['articles', 'x'.repeat(999)],
    ['', SLUG],
    ['..', 'main'],
    ['../../main', ''],
    ['pages', '.git/config'],
    ['pages', '--upload-pack=x'],
    ['pages', 'x\0y'],
    ['media', '2025/04/co-so'],
    ['series', 'x'],
    ['__proto__', 'x'],
    ['constructor', 'x'],
    ['settings', '../site'],
    ['settings', 'toString'],
    ['site', 'site'],
    ['HEAD', 'x'],
    ['refs/heads', 'main'],
  ])('refuses to read or write a draft named %j %j', async (collection, slug) => {
    const call = attacked.newsroom.call.bind(attacked.newsroom);
    const replies = [
      await call('unpublishedEntry', { collection, slug }),
      await call('unpublishedEntry', { id: `${collection}/${slug}` }),
      await call('unpublishedEntryDataFile', { collection, slug, path: ARTICLE }),
      await call('unpublishedEntryMediaFile', { collection, slug, path: 'content/media/2025/04/co-so.png' }),
      await call('deleteUnpublishedEntry', { collection, slug }),
      await call('updateUnpublishedEntryStatus', { collection, slug, newStatus: 'draft' }),
      await call('publishUnpublishedEntry', { collection, slug }),
      await call('recoverDraft', { id: `${collection}/${slug}` }),
      await call('recoverDraft', { id: `${collection}/${slug}/2025-01-01-${'a'.repeat(16)}` }),
      await call('persistEntry', {
        dataFiles: [{ path: ARTICLE, slug, raw: 'x' }],
        options: { useWorkflow: true, collectionName: collection },
      }),
    ];
    expect(replies.filter(({ status }) => status < 400 || status >= 500).map(({ text }) => text)).toEqual([]);
    attacked.expectUntouched();
  });

  it.each([
    [
      'a status of its own',
      'updateUnpublishedEntryStatus',
      { collection: 'articles', slug: SLUG, newStatus: 'published' },
    ],
    [
      'a trailer as a status',
      'updateUnpublishedEntryStatus',
      { collection: 'articles', slug: SLUG, newStatus: 'draft\nNhip-Base: none' },
    ],
    [
      'a path as what was seen',
      'publishUnpublishedEntry',
      { collection: 'articles', slug: SLUG, seen: '../x' },
    ],
    ['an option as a commit', 'historyVersion', { path: ARTICLE, commit: '--all' }],
    ['a branch as a commit', 'historyVersion', { path: ARTICLE, commit: 'HEAD' }],
    ['a former path outside', 'historyVersion', { path: ARTICLE, commit: HEX, formerly: '../../etc/passwd' }],
    ['a former path of code', 'historyVersion', { path: ARTICLE, commit: HEX, formerly: 'src/pages/x.mdx' }],
    ['the history of code', 'history', { path: 'README.md' }],
    ["a picture's history", 'history', { path: 'content/media/2025/04/co-so.png' }],
    ['a page before the first', 'history', { path: ARTICLE, page: -1 }],
    ['a page beyond all', 'history', { path: ARTICLE, page: 1e9 }],
    ['a stray parameter', 'listDrafts', { ref: 'refs/heads/main' }],
    [
      'two files in one draft',
      'persistEntry',
      {
        dataFiles: [
          { path: ARTICLE, raw: 'x' },
          { path: 'content/pages/that.mdx', raw: 'x' },
        ],
        options: { useWorkflow: true },
      },
    ],
    [
      'a file no form is for',
      'persistEntry',
      { dataFiles: [{ path: 'content/articles/x.mdx', raw: 'x' }], options: { useWorkflow: true } },
    ],
    [
      'a status as it likes',
      'persistEntry',
      { dataFiles: [{ path: ARTICLE, raw: 'x' }], options: { useWorkflow: true, status: 'x\ny' } },
    ],
    [
      '“onto” that is no id',
      'persistEntry',
      { dataFiles: [{ path: ARTICLE, raw: 'x' }], options: { useWorkflow: true }, onto: 'HEAD' },
    ],
    [
      'a script as a picture',
      'persistEntry',
      {
        dataFiles: [{ path: ARTICLE, raw: 'x' }],
        assets: [
          {
            path: 'content/media/2025/04/x.svg',
            content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>').toString(
              'base64',
            ),
            encoding: 'base64',
          },
        ],
        options: { useWorkflow: true },
      },
    ],
    [
      'a picture outside',
      'persistEntry',
      {
        dataFiles: [{ path: ARTICLE, raw: 'x' }],
        assets: [{ path: '../x.png', content: PNG.toString('base64'), encoding: 'base64' }],
        options: { useWorkflow: true },
      },
    ],
    [
      'more than 2 MB',
      'persistEntry',
      { dataFiles: [{ path: ARTICLE, raw: 'x'.repeat(2_200_000) }], options: { useWorkflow: true } },
    ],
  ])('refuses %s', async (_name, action, params) => {
    const { status } = await attacked.newsroom.call(action, params);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    attacked.expectUntouched();
  });

  it.each([
    { name: 'A\0', email: 'a@b.vn' },
    { name: 'A', email: 'a@b.vn\ncommitter x' },
    { name: '<script>', email: 'a@b.vn' },
    { name: 'A\u202Eb', email: 'a@b.vn' },
    { name: '...', email: 'a@b.vn' },
    { name: 'x'.repeat(81), email: 'a@b.vn' },
    { name: 'A', email: '' },
    { name: 'A', email: 'a b@c.vn' },
    { name: 'A', email: 'a@b.vn', admin: true },
    { name: ['A'], email: 'a@b.vn' },
    'A <a@b.vn>',
  ])('refuses the author %j in every action that writes', async (author) => {
    const name = { collection: 'articles', slug: SLUG };
    const replies = [
      await attacked.newsroom.call('persistEntry', { dataFiles: [{ path: ARTICLE, raw: 'x' }], author }),
      await attacked.newsroom.call('deleteFiles', { paths: [ARTICLE], author }),
      await attacked.newsroom.call('updateUnpublishedEntryStatus', { ...name, newStatus: 'draft', author }),
      await attacked.newsroom.call('publishUnpublishedEntry', { ...name, author }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    attacked.expectUntouched();
  });
});
