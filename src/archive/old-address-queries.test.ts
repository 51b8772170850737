import { describe, expect, it, onTestFinished } from 'vitest';
import { openArchive } from './archive.ts';
import { articleText, createCheckout } from './checkout.fixture.ts';
import { syncArchive } from './sync.ts';

const article = (id: string, oldUrls: string) =>
  articleText({ id: id.repeat(12), title: `Bài ${id}`, oldUrls });

describe('old addresses of articles', () => {
  it('lead to the article that claims them, once it is public', async () => {
    const { write, sync } = newsroom();
    write('content/articles/2025/04/bai-a.mdx', article('a', '[/tin/a.html, /Tin/A/, /tin/%61.html]'));
    write(
      'content/articles/2025/04/bai-b.mdx',
      articleText({ id: 'b'.repeat(12), status: 'draft', oldUrls: '[/tin/b.html]' }),
    );
    write(
      'content/articles/2025/04/bai-c.mdx',
      articleText({ id: 'c'.repeat(12), publishedAt: '2099-01-01T00:00+07:00', oldUrls: '[/tin/c.html]' }),
    );
    const archive = await sync();
    expect(archive.problems()).toEqual([]);
    expect(archive.oldAddresses()).toEqual([{ file: 'Tin/A/index.html' }, { file: 'tin/a.html' }]);
    expect(archive.move('tin/a.html')).toEqual({ title: 'Bài a', url: '/bai-viet/2025/bai-a/' });
    expect(archive.move('tin/b.html')).toBeUndefined();
    expect(archive.move('tin/c.html')).toBeUndefined();
  });

  it('are refused where they are no address of this site, with the place and what to do', async () => {
    const { write, sync } = newsroom();
    write(
      'content/articles/2025/04/bai-a.mdx',
      article('a', '[/tin/a.html, //evil.example/, /../etc, "/a?id=1"]'),
    );
    const archive = await sync();
    const problems = archive.problems();
    expect(problems.map(({ field, line }) => `${field} ${line}`)).toEqual([
      'oldUrls.1 10',
      'oldUrls.2 10',
      'oldUrls.3 10',
    ]);
    expect(problems[0]).toMatchObject({
      message: '“Địa chỉ cũ” không thể là địa chỉ cũ của một bài.',
      hint: 'Viết phần sau tên miền, ví dụ /tin/bai-cu.html: không có dấu ? hay #, không phải địa chỉ một mục của trang.',
    });
  });

  it('are refused where something else stands', async () => {
    const { write, sync } = newsroom();
    write('content/pages/gioi-thieu.mdx', '---\ntitle: Giới thiệu\nstandfirst: Một câu.\n---\n\nNội dung.\n');
    write('content/articles/2025/04/bai-a.mdx', article('a', '[/tin/chung/, /bai-viet/2025/bai-b/]'));
    write('content/articles/2025/04/bai-b.mdx', article('b', '[/gioi-thieu, /tin/chung]'));
    write(
      'content/articles/2025/04/bai-c.mdx',
      article('c', '[/bai-viet/2025/bai-c/, /bai-viet/2024/bai-c/]'),
    );
    const archive = await sync();
    expect(
      archive
        .problems()
        .map(
          ({ file, line, field, message, hint }) => `${file.slice(25)}:${line} ${field} ${message} ${hint}`,
        ),
    ).toMatchInlineSnapshot(`
      [
        "bai-a.mdx:10 oldUrls.0 Địa chỉ cũ “/tin/chung/” đã thuộc về bài khác. Tệp kia: content/articles/2025/04/bai-b.mdx. Chỉ giữ địa chỉ này ở một bài.",
        "bai-a.mdx:10 oldUrls.1 Địa chỉ cũ “/bai-viet/2025/bai-b/” đang là địa chỉ của một bài. Bài đó: content/articles/2025/04/bai-b.mdx. Xóa địa chỉ này.",
        "bai-b.mdx:10 oldUrls.0 Địa chỉ cũ “/gioi-thieu/” đang là địa chỉ của một trang. Trang đó: content/pages/gioi-thieu.mdx. Xóa địa chỉ này.",
        "bai-b.mdx:10 oldUrls.1 Địa chỉ cũ “/tin/chung/” đã thuộc về bài khác. Tệp kia: content/articles/2025/04/bai-a.mdx. Chỉ giữ địa chỉ này ở một bài.",
        "bai-c.mdx:10 oldUrls.0 Địa chỉ cũ “/bai-viet/2025/bai-c/” đang là địa chỉ của một bài. Bài đó: content/articles/2025/04/bai-c.mdx. Xóa địa chỉ này.",
      ]
    `);
  });

  it('count as one thing that changes when any of them does', async () => {
    const { write, sync } = newsroom();
    write('content/articles/2025/04/bai-a.mdx', article('a', '[/tin/a.html]'));
    write('content/articles/2025/04/bai-b.mdx', articleText({ id: 'b'.repeat(12) }));
    await sync();
    const touchedBy = async (id: string, text: string) => {
      const turn = (await sync()).turn();
      write(`content/articles/2025/04/bai-${id}.mdx`, text);
      return (await sync()).touched({ turn, moment: '2026-01-01T00:00+07:00' }).tags.has('old-addresses');
    };
    expect(await touchedBy('b', articleText({ id: 'b'.repeat(12), title: 'Tên khác' }))).toBe(false);
    expect(
      await touchedBy('a', articleText({ id: 'a'.repeat(12), title: 'Khác', oldUrls: '[/tin/a.html]' })),
    ).toBe(false);
    expect(await touchedBy('a', article('a', '[/tin/a.html, /tin/b.html]'))).toBe(true);
    expect(await touchedBy('a', article('a', '[/tin/b.html]'))).toBe(true);
  });
});

/** A checkout and, after each `sync`, its archive. */
function newsroom() {
  const { root, write } = createCheckout();
  const sync = async () => {
    await syncArchive(root);
    const archive = openArchive(root, () => '2026-01-01T00:00+07:00');
    onTestFinished(() => {
      archive.close();
    });
    return archive;
  };
  return { write, sync };
}
