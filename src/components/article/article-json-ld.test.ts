import { describe, expect, it } from 'vitest';
import type { ArticleView } from '../../core/article/article-view.ts';
import { articleJsonLd } from './article-json-ld.ts';

const site = {
  name: 'Nhịp Công đoàn',
  newsroom: 'Ban Biên tập',
  tagline: 'Tin từ cơ sở',
  description: 'Tin công đoàn.',
  url: 'https://nhipcongdoan.example',
  email: 'toasoan@nhipcongdoan.example',
};
const article: ArticleView = {
  id: '7m3k9q2x4v8c',
  url: '/bai-viet/2025/mot-bai/',
  title: 'Một bài </script><script>alert(1)</script>',
  standfirst: 'Một câu.',
  label: undefined,
  publishedAt: '2025-04-07T20:14+07:00',
  kicker: undefined,
  cover: undefined,
  file: 'content/articles/2025/04/mot-bai.mdx',
  year: '2025',
  slug: 'mot-bai',
  updatedAt: undefined,
  authors: [{ slug: 'ban-bien-tap', name: 'Ban Biên tập', url: '/tac-gia/ban-bien-tap/' }],
  districts: [],
  organisations: [],
  signatures: [],
  series: undefined,
  topics: [],
  source: undefined,
  corrections: [],
  oldUrls: [],
  figures: [],
};

describe('articleJsonLd', () => {
  it('cannot close the script element it stands in', () => {
    expect(articleJsonLd(article, site)).not.toContain('<');
  });

  it('keeps the headline, the time of publishing and full addresses', () => {
    expect(JSON.parse(articleJsonLd(article, site))).toMatchObject({
      headline: article.title,
      datePublished: '2025-04-07T20:14+07:00',
      dateModified: '2025-04-07T20:14+07:00',
      mainEntityOfPage: 'https://nhipcongdoan.example/bai-viet/2025/mot-bai/',
      author: [{ url: 'https://nhipcongdoan.example/tac-gia/ban-bien-tap/' }],
    });
  });
});
