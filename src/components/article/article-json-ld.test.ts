import { describe, expect, it } from 'vitest';
import type { ArticleView } from '../../core/article/article-view.ts';
import type { Segment } from '../../core/body/segment.ts';
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
  authors: [{ slug: 'ban-bien-tap', name: 'Ban Biên tập', url: '/tac-gia/ban-bien-tap/', isTeam: true }],
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
    expect(graphOf(articleJsonLd(article, site))[0]).toMatchObject({
      '@type': 'NewsArticle',
      headline: article.title,
      datePublished: '2025-04-07T20:14:00+07:00',
      dateModified: '2025-04-07T20:14:00+07:00',
      mainEntityOfPage: 'https://nhipcongdoan.example/bai-viet/2025/mot-bai/',
      author: [{ '@type': 'Organization', url: 'https://nhipcongdoan.example/tac-gia/ban-bien-tap/' }],
    });
  });

  it('tells a person from a desk that signs as one', () => {
    const authors = [{ slug: 'nguyen-ha', name: 'Nguyễn Hà', url: '/tac-gia/nguyen-ha/', isTeam: false }];
    expect(graphOf(articleJsonLd({ ...article, authors }, site))[0]).toMatchObject({
      author: [{ '@type': 'Person', name: 'Nguyễn Hà' }],
    });
  });

  it('leads from the section and the district to the article', () => {
    const kicker = { slug: 'dong-da', name: 'Đống Đa', url: '/dia-ban/dong-da/' };
    const [, breadcrumbs] = graphOf(articleJsonLd({ ...article, kicker }, site));
    expect(breadcrumbs).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'Địa bàn', item: 'https://nhipcongdoan.example/dia-ban/' },
        { position: 2, name: 'Đống Đa', item: 'https://nhipcongdoan.example/dia-ban/dong-da/' },
        { position: 3, name: article.title, item: 'https://nhipcongdoan.example/bai-viet/2025/mot-bai/' },
      ],
    });
  });

  it('tells of a timeline as a live blog, the newest update first, each at its own address', () => {
    const [live] = graphOf(articleJsonLd(article, site, [timelineOf('2025-04-07T08:00+07:00', '09:30')]));
    expect(live).toMatchObject({
      '@type': 'LiveBlogPosting',
      coverageStartTime: '2025-04-07T08:00:00+07:00',
      liveBlogUpdate: [
        { headline: 'Cập nhật lúc 09:30', datePublished: '2025-04-07T09:30:00+07:00' },
        { url: 'https://nhipcongdoan.example/bai-viet/2025/mot-bai/#moc-0' },
      ],
    });
  });
});

function graphOf(text: string): unknown[] {
  return (JSON.parse(text) as { '@graph': unknown[] })['@graph'];
}

function timelineOf(...times: string[]): Segment {
  const children = times.map((time, index): Segment => ({
    kind: 'component',
    name: 'Update',
    props: { time },
    children: [],
    anchor: `moc-${index}`,
  }));
  return { kind: 'component', name: 'Timeline', props: {}, children };
}
