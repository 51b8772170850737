import { describe, expect, it } from 'vitest';
import { formatProblem } from '../problems/content-error.ts';
import { readEntry } from './read-entry.ts';

const FILE = 'content/articles/2025/04/bai-mau.mdx';

describe('readEntry', () => {
  it('reads an article with its data and its unparsed body', () => {
    const { entry, problems } = read(article());
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({
      collection: 'articles',
      slug: 'bai-mau',
      data: { title: 'Bài mẫu', publishedAt: '2025-04-07T20:14+07:00', topics: ['nu-cong'] },
      body: { firstLine: 12, source: '\nNội dung.\n' },
    });
  });

  it('reads text that came decomposed as composed', () => {
    const { entry } = read(article().normalize('NFD'));
    expect(entry?.data).toMatchObject({ title: 'Bài mẫu' });
  });

  it('reads files with Windows line ends', () => {
    expect(read(article().replaceAll('\n', '\r\n')).problems).toEqual([]);
  });

  it.each([
    ['an empty file', ''],
    ['a file without front matter', 'Chỉ có chữ.\n'],
    ['front matter that never ends', '---\ntitle: A\n'],
    ['a missing field', article().replace(/^title: .*\n/m, '')],
    ['an unknown field', article().replace('standfirst:', 'standfrist:')],
    ['an empty title', article().replace('Bài mẫu', '" "')],
    ['a title that is too long', article().replace('Bài mẫu', 'a'.repeat(141))],
    ['an impossible date', article().replace('2025-04-07', '2025-02-30')],
    ['a time without its zone', article().replace('+07:00', '')],
    ['an unknown status', article().replace('status: published', 'status: live')],
    ['a text where a list belongs', article().replace('topics:\n  - nu-cong', 'topics: nu-cong')],
    ['no topic', article().replace('topics:\n  - nu-cong', 'topics: []')],
    ['a repeated topic', article().replace('  - nu-cong', '  - nu-cong\n  - nu-cong')],
    ['a picture without a description', article('cover:\n  image: /media/2025/04/a.jpg\n')],
    ['a picture from nowhere', article('cover:\n  image: ../a.jpg\n  alt: Ảnh\n')],
    ['a source with a hostile link', article('source:\n  name: Báo\n  url: javascript:alert(1)\n')],
    ['broken quotes', article().replace('Bài mẫu', '"Bài mẫu')],
    ['a colon inside a value', article().replace('Bài mẫu', 'Thanh Xuân: bài mẫu: hai')],
    ['a field given twice', article().replace('status:', 'title: Lần hai\nstatus:')],
    ['a tab', article('cover:\n\timage: /media/a.jpg\n')],
    ['an alias', article().replace('Bài mẫu', '*ten')],
    ['front matter that is only a list', '---\n- a\n---\n'],
  ])('refuses %s', (what, source) => {
    const { entry, problems } = read(source);
    expect(entry).toBeUndefined();
    expect(problems.map(formatProblem).join('\n')).toMatchSnapshot(what);
  });

  it('refuses a file that is not UTF-8, and says where', () => {
    const bytes = Buffer.from(article().replace('Bài mẫu', 'B\u0000i'), 'latin1');
    bytes[bytes.indexOf(0)] = 0xe0;
    expect(readEntry(bytes, FILE).problems.map(formatProblem)).toMatchInlineSnapshot(`
      [
        "content/articles/2025/04/bai-mau.mdx:3:1  Tệp không ở dạng UTF-8.  Mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8 (Unicode).",
      ]
    `);
  });

  it('refuses a file of 5 MB before reading it', () => {
    const { problems } = readEntry(new Uint8Array(5_000_000), FILE);
    expect(problems.map(formatProblem)).toMatchInlineSnapshot(`
      [
        "content/articles/2025/04/bai-mau.mdx:1:1  Tệp quá lớn: 5,0 MB.  Một bài nhiều nhất 1,5 MB chữ. Hãy chia thành nhiều bài.",
      ]
    `);
  });

  it.each([
    'content/articles/2025/4/a.mdx',
    'content/articles/2025/04/Bài.mdx',
    'content/khac/a.yaml',
    'content/topics/a.yml',
  ])('refuses a file in the wrong place: %s', (file) => {
    expect(readEntry(Buffer.from('name: A\n'), file).problems[0]?.message).toBe(
      'Tệp này không nằm đúng chỗ.',
    );
  });

  it('says all that is wrong with a file at once', () => {
    const { problems } = read(article().replace('Bài mẫu', '').replace('2025-04-07', '2025-04-31'));
    expect(problems.map(({ field }) => field)).toEqual(['title', 'publishedAt']);
  });
});

function read(source: string) {
  return readEntry(Buffer.from(source), FILE);
}

function article(more = ''): string {
  return `---
id: 7m3k9q2x4v8c
title: Bài mẫu
standfirst: Một câu.
status: published
publishedAt: 2025-04-07T20:14+07:00
authors:
  - ban-bien-tap
topics:
  - nu-cong
${more}---

Nội dung.
`;
}
