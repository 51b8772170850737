import { describe, expect, it } from 'vitest';
import { REAL, underAttack } from '../testing/attack.fixture.ts';
import { PNG, TOPIC } from '../testing/checkout.fixture.ts';

const attacked = underAttack();

describe('paths', () => {
  const paths = [
    '../secret.mdx',
    '../../etc/passwd',
    '/etc/passwd',
    '/content/pages/x.mdx',
    'content/../.git/config',
    'content/pages/../../.git/config',
    'content/pages/../../README.md',
    'content/pages/./x.mdx',
    'content//pages/x.mdx',
    'content/pages//x.mdx',
    'content/pages/x.mdx/',
    './content/pages/x.mdx',
    '.git/config',
    '.git/hooks/pre-commit',
    '.GIT/config',
    'content/.git/config',
    'content/pages/.git/x.mdx',
    'content/pages/.GIT/x.mdx',
    'content/pages/git~1/x.mdx',
    'content/pages/.g\u200Cit/x.mdx',
    'content/pages/\uFEFF.git/x.mdx',
    'content/pages/．git/x.mdx',
    'content/pages/．．/x.mdx',
    'content/pages/․․/x.mdx',
    'content/pages/.git./x.mdx',
    'content/pages/.git /x.mdx',
    'content/pages/.git::$INDEX_ALLOCATION/x.mdx',
    'content/pages/.gitattributes',
    'content/.gitmodules',
    'content/pages/.hidden.mdx',
    'content\\pages\\x.mdx',
    'content/pages\\..\\x.mdx',
    'content/pages/x.mdx\0.png',
    'content/pages/x\n.mdx',
    'content/pages/x\u202Exdm.mdx',
    'content/pages/x\u2028.mdx',
    'content/pages/\u00A0x.mdx',
    'C:/content/pages/x.mdx',
    'content/pages/x:y.mdx',
    'content/pages/x.mdx:ads',
    'content/pages/con.mdx',
    'content/pages/NUL.mdx',
    'content/pages/aux/x.mdx',
    'content/pages/com1.mdx',
    'content/pages/lpt¹.mdx',
    'content/pages/PROGRA~1.mdx',
    'content/pages/x.mdx.',
    'content/pages/x.mdx ',
    'content/pages/ x.mdx',
    'content/pages/-x.mdx',
    'content/pages/--upload-pack=x.mdx',
    'content/pages/%2e%2e/x.mdx',
    'content/pages/..%2fx.mdx',
    'content/pages/*.mdx',
    'content/pages/?.mdx',
    'content/pages/a|b.mdx',
    'content/pages/a"b.mdx',
    'content/pages/a<b>.mdx',
    'content/pages/hoa\u0300.mdx',
    'content/pages/x.md',
    'content/pages/x.js',
    'content/pages/x.mdx.js',
    'content/pages/x',
    'content/pages/.mdx',
    'content/topics/x.mdx',
    'content/pages/x.MDX',
    'content/x.mdx',
    'content/Pages/x.mdx',
    'Content/pages/x.mdx',
    'content/unknown/x.mdx',
    'content/constructor/x.mdx',
    'content/__proto__/x.mdx',
    'content/toString/x.yaml',
    'content',
    'content/pages',
    'package.json',
    'astro.config.mjs',
    'src/pages/x.mdx',
    'file:///etc/passwd',
    'https://evil.example/content/pages/x.mdx',
    `content/pages/${'x'.repeat(151)}.mdx`,
    `content/pages/${'thư-mục/'.repeat(40)}x.mdx`,
    `content/pages/${'a/'.repeat(9)}x.mdx`,
    ':(top)content/pages/x.mdx',
    ':!content/pages/x.mdx',
    '~/content/pages/x.mdx',
    '$HOME/content/pages/x.mdx',
    'content/pages/ｃｏｎ.mdx',
  ];

  it.each(paths)('refuses to read, write, move to, or delete %j', async (path) => {
    const replies = [
      await attacked.newsroom.call('getEntry', { path }),
      await attacked.newsroom.call('getMediaFile', { path }),
      await attacked.newsroom.call('entriesByFiles', { files: [{ path }] }),
      await attacked.newsroom.call('persistEntry', {
        dataFiles: [{ path, raw: 'hack\n' }],
        base: { [path]: null },
      }),
      await attacked.newsroom.call('persistEntry', {
        dataFiles: [{ path: REAL, newPath: path, raw: 'hack\n' }],
        base: { [REAL]: attacked.realId },
      }),
      await attacked.newsroom.call('persistEntry', {
        dataFiles: [{ path: 'content/pages/x.mdx', raw: 'x\n' }],
        assets: [{ path, content: PNG.toString('base64'), encoding: 'base64' }],
      }),
      await attacked.newsroom.call('checkEntry', { path, raw: 'hack\n' }),
      await attacked.newsroom.call('checkEntry', { path: REAL, raw: 'hack\n', coming: [path] }),
      await attacked.newsroom.call('persistMedia', {
        asset: { path, content: PNG.toString('base64'), encoding: 'base64' },
      }),
      await attacked.newsroom.call('deleteFile', { path }),
      await attacked.newsroom.call('deleteFiles', { paths: [TOPIC, path] }),
    ];
    expect(
      replies.filter(({ status }) => status < 400 || status === 404 || status >= 500).map(({ text }) => text),
    ).toEqual([]);
    attacked.expectUntouched();
  });

  it.each([
    '..',
    '/',
    '.git',
    'content',
    'content/..',
    'content/../.git',
    'content/pages/..',
    '/etc',
    'src',
    'content/unknown',
    '',
    'content/pages/folder',
    'content/series',
    'content/pages/git',
    'content/pages/that.mdx',
  ])('refuses to list %j', async (folder) => {
    const entries = await attacked.newsroom.call('entriesByFolder', {
      folder,
      extension: folder === 'content/series' ? 'yaml' : 'mdx',
      depth: 3,
    });
    const media = await attacked.newsroom.call('getMedia', { mediaFolder: folder });
    expect([entries.status, media.status].every((status) => status >= 400 && status < 500)).toBe(true);
    expect(entries.text + media.text).not.toContain('bí mật');
  });

  it.each([
    'content/pages/link.mdx',
    'content/pages/dangling.mdx',
    'content/pages/folder/secret.mdx',
    'content/pages/folder/new.mdx',
    'content/pages/git/x.mdx',
    'content/series/x.yaml',
    'content/pages/that.mdx/x.mdx',
  ])('refuses the link %s', async (path) => {
    const replies = [
      await attacked.newsroom.call('getEntry', { path }),
      await attacked.newsroom.call('persistEntry', {
        dataFiles: [{ path, raw: 'hack\n' }],
        base: { [path]: null },
      }),
      await attacked.newsroom.call('persistEntry', { dataFiles: [{ path, raw: 'hack\n' }] }),
      await attacked.newsroom.call('deleteFile', { path }),
    ];
    expect(replies.map(({ body }) => body.code)).toEqual(replies.map(() => 'symlink'));
    attacked.expectUntouched();
  });

  it('passes links over when listing', async () => {
    const { body, text } = await attacked.newsroom.call('entriesByFolder', {
      folder: 'content/pages',
      extension: 'mdx',
      depth: 5,
    });
    expect(body).toMatchObject([{ file: { path: 'content/pages/cung.mdx' } }, { file: { path: REAL } }]);
    expect(text).not.toContain('bí mật');
  });
});
