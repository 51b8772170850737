import { describe, expect, it } from 'vitest';
import { parseContentPath } from '../files/content-path.ts';
import { writeCommitMessage } from './commit-message.ts';

const change = (
  kind: 'add' | 'edit' | 'move' | 'remove',
  path: string,
  text: string,
): Parameters<typeof writeCommitMessage>[0][number] => ({
  kind,
  path: parseContentPath(path),
  bytes: Buffer.from(text),
});
const ARTICLE = 'content/articles/2025/04/x.mdx';

describe('writeCommitMessage', () => {
  it.each([
    ['add', ARTICLE, '---\ntitle: Đại hội\n---\n', 'Thêm bài: Đại hội\n'],
    ['edit', ARTICLE, "---\ntitle: 'Ngày ''hội'''\n---\n", "Sửa bài: Ngày 'hội'\n"],
    ['remove', ARTICLE, '---\ntitle: "Nói \\"không\\""\n---\n', 'Xóa bài: Nói "không"\n'],
    ['move', 'content/pages/lien-he.mdx', '---\ntitle: Liên hệ\n---\n', 'Đổi đường dẫn trang: Liên hệ\n'],
    ['add', 'content/districts/ba-dinh.yaml', 'name: Ba Đình\n', 'Thêm địa bàn: Ba Đình\n'],
    ['edit', 'content/settings/site.yaml', 'description: >\n  x\n', 'Sửa thiết lập: site.yaml\n'],
    ['edit', ARTICLE, '---\ntitle: >\n  gấp\n---\n', 'Sửa bài: x.mdx\n'],
    ['add', 'content/media/2025/04/a.png', 'title: giả\n', 'Thêm tệp: a.png\n'],
    ['edit', ARTICLE, '', 'Sửa bài: x.mdx\n'],
  ] as const)('says %s of %s', (kind, path, text, expected) => {
    expect(writeCommitMessage([change(kind, path, text)])).toBe(expected);
  });

  it('lets no title and no note out of its line', () => {
    const title = 'a\u0007b\u202Ec\td';
    const message = writeCommitMessage(
      [change('edit', ARTICLE, `---\ntitle: ${title}\n---\n`)],
      'x\r\n\u2028\r\nCo-authored-by: y <y@z>\0',
    );
    expect(message).toBe('Sửa bài: a b c d\n\nx Co-authored-by: y <y@z>\n');
  });

  it('keeps lines short without halving a character', () => {
    const message = writeCommitMessage(
      [change('edit', ARTICLE, `title: ${'🏗'.repeat(300)}\n`)],
      '🏗'.repeat(500),
    );
    const [subject = '', , note = ''] = message.split('\n');
    expect([Array.from(subject).length, Array.from(note).length]).toEqual([159, 200]);
    expect(message.isWellFormed()).toBe(true);
  });
});
