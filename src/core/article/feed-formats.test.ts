import { describe, expect, it } from 'vitest';
import { toAtom } from './feed-atom.ts';
import { toJsonFeed } from './feed-json.ts';
import { toRss } from './feed-rss.ts';
import { NASTY, feedOf } from './feed.fixture.ts';

const ESCAPED = 'Lương &#60; 5 &#38; &#62; 3 “triệu” &#34;đồng&#34; &#39;mới&#39; 🎉 ]]&#62; &#60;b&#62;';
const LEFT = '\ufffd';

describe('RSS', () => {
  it('holds an item with its date, address and name', () => {
    expect(toRss(feedOf())).toContain(`<item>
<title>Bài</title>
<link>https://bao.example/bai-viet/2025/bai/</link>
<guid isPermaLink="false">tag:bao.example,2025:aaaaaaaaaaaa</guid>
<description>Một câu.</description>
<pubDate>Mon, 07 Apr 2025 20:14:00 +0700</pubDate>
<dc:creator>Ban Biên tập</dc:creator>
<category>Nữ công</category>
<category>Đống Đa</category>
</item>`);
  });

  it('names its own address and its latest change', () => {
    const rss = toRss(feedOf());
    expect(rss).toContain(
      'rel="self" type="application/rss+xml" href="https://bao.example/dia-ban/dong-da/rss.xml"',
    );
    expect(rss).toContain('<lastBuildDate>Tue, 08 Apr 2025 08:00:00 +0700</lastBuildDate>');
  });

  it('escapes text once in a title and twice where readers expect HTML', () => {
    const rss = toRss(feedOf({ title: NASTY, summary: 'a < b & c', categories: [NASTY] }));
    expect(rss).toContain(`<title>${ESCAPED}${LEFT}</title>`);
    expect(rss).toContain(`<category>${ESCAPED}${LEFT}</category>`);
    expect(rss).toContain('<description>a &#38;#60; b &#38;#38; c</description>');
  });
});

describe('Atom', () => {
  it('holds an entry with both of its dates', () => {
    expect(toAtom(feedOf())).toContain(`<entry>
<id>tag:bao.example,2025:aaaaaaaaaaaa</id>
<title>Bài</title>
<link rel="alternate" type="text/html" href="https://bao.example/bai-viet/2025/bai/"/>
<published>2025-04-07T20:14:00+07:00</published>
<updated>2025-04-08T08:00:00+07:00</updated>
<author>
<name>Ban Biên tập</name>
</author>
<category term="Nữ công"/>
<category term="Đống Đa"/>
<summary>Một câu.</summary>
</entry>`);
  });

  it('gives an article that never changed the date of its publication', () => {
    expect(toAtom(feedOf({ updatedAt: undefined }))).toContain(
      '<updated>2025-04-07T20:14:00+07:00</updated>',
    );
  });

  it('escapes text and attributes', () => {
    const atom = toAtom(feedOf({ title: NASTY, summary: NASTY, categories: [NASTY] }));
    expect(atom).toContain(`<title>${ESCAPED}${LEFT}</title>`);
    expect(atom).toContain(`<category term="${ESCAPED}${LEFT}"/>`);
    expect(atom).toContain(`<summary>${ESCAPED}${LEFT}</summary>`);
  });
});

describe('JSON Feed', () => {
  it('holds an item with everything of it', () => {
    expect(JSON.parse(toJsonFeed(feedOf()))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: 'https://bao.example/dia-ban/dong-da/',
      feed_url: 'https://bao.example/dia-ban/dong-da/feed.json',
      items: [
        {
          id: 'tag:bao.example,2025:aaaaaaaaaaaa',
          url: 'https://bao.example/bai-viet/2025/bai/',
          content_text: 'Một câu.',
          date_published: '2025-04-07T20:14:00+07:00',
          date_modified: '2025-04-08T08:00:00+07:00',
          tags: ['Nữ công', 'Đống Đa'],
        },
      ],
    });
  });

  it('gives back any text as it was', () => {
    expect(JSON.parse(toJsonFeed(feedOf({ title: NASTY })))).toMatchObject({ items: [{ title: NASTY }] });
  });

  it('leaves out a change that never was', () => {
    expect(toJsonFeed(feedOf({ updatedAt: undefined }))).not.toContain('date_modified');
  });
});
