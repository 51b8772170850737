import { describe, expect, it } from 'vitest';
import { readLenientArticle, readLenientPage } from './lenient-entry.ts';

const FILE = 'content/articles/2025/04/x.mdx';
const NOW = '2025-04-07T20:14+07:00';
const read = (yaml: string) => readLenientArticle(`---\n${yaml}\n---\n\nĐoạn.\n`, FILE, NOW);

describe('readLenientArticle', () => {
  it('takes what is right and stands in for what is missing', () => {
    const { data, body, bodyLine } = read('title: Tiêu đề\ntopics: [nu-cong]\nlabel: khong-co');
    expect(data).toMatchObject({
      title: 'Tiêu đề',
      standfirst: 'Chưa có sapo.',
      topics: ['nu-cong'],
      authors: [],
      publishedAt: NOW,
      status: 'draft',
    });
    expect(data.label).toBeUndefined();
    expect(body.trim()).toBe('Đoạn.');
    expect(bodyLine).toBe(6);
  });

  it('shows a title that is too long as it is', () => {
    const title = 'Tiêu đề '.repeat(30).trim();
    expect(read(`title: ${title}`).data.title).toBe(title);
  });

  it('shows the whole text where the front matter cannot be read', () => {
    expect(readLenientArticle('Chỉ có chữ.', FILE, NOW)).toMatchObject({
      data: { title: 'Chưa có tiêu đề' },
      body: 'Chỉ có chữ.',
    });
  });
});

describe('readLenientPage', () => {
  it.each([
    ['---\ntitle: Liên hệ\nstandfirst: Gặp ai.\n---\n', { title: 'Liên hệ', standfirst: 'Gặp ai.' }],
    ['---\ntitle: ""\nlabel: lạ\n---\n', { title: 'Chưa có tiêu đề' }],
    ['Chỉ có chữ.', { title: 'Chưa có tiêu đề' }],
  ])('takes what is right of %j', (source, data) => {
    expect(readLenientPage(source, 'content/pages/lien-he.mdx').data).toEqual(data);
  });
});
