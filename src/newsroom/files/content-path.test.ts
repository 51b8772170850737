import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isContentPath, parseContentFolder, parseContentPath } from './content-path.ts';

describe('parseContentPath', () => {
  it.each([
    'content/articles/2025/04/hoc-nghi-quyet.mdx',
    'content/pages/gioi-thieu.mdx',
    'content/districts/thanh-xuan.yaml',
    'content/settings/site.yaml',
    'content/media/2025/04/Ảnh chụp (1).jpeg',
    'content/media/2025/04/bao.cao.pdf',
    'content/pages/đường-dẫn.mdx',
    'content/pages/console.mdx',
    'content/pages/a~b.mdx',
  ])('takes %s', (path) => {
    expect(parseContentPath(path)).toMatchObject({
      path,
      name: posix.basename(path),
      segments: path.split('/'),
    });
  });

  it('says in Vietnamese what is wrong', () => {
    expect(() => parseContentPath('content/pages/x.js')).toThrow(
      'Đường dẫn “content/pages/x.js” không được phép.',
    );
    expect(() => parseContentPath('content/\u202E')).toThrow('“content/�”');
  });

  it('takes only paths that stay in their collection whatever joins them', () => {
    const piece = fc.oneof(
      fc.constantFrom('content', 'pages', '..', '.', '', '.git', 'x.mdx', 'a', '\\', '\0', '%2e%2e', '．．'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    const path = fc
      .array(piece, { minLength: 1, maxLength: 6 })
      .map((pieces) => ['content/pages', ...pieces].join('/'));
    fc.assert(
      fc.property(fc.oneof(path, fc.string({ unit: 'binary' })), (text) => {
        if (!isContentPath(text)) return;
        expect(posix.normalize(text)).toBe(text);
        expect(text.startsWith('content/pages/')).toBe(true);
        expect(text).not.toMatch(/[\\:\0-\x1f]|(?:^|\/)\./);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('parseContentFolder', () => {
  it('takes a collection and what lies below it', () => {
    expect(parseContentFolder('content/articles').collection).toBe('articles');
    expect(parseContentFolder('content/media/2025/04').collection).toBe('media');
    expect(() => parseContentFolder('content')).toThrow();
  });
});
