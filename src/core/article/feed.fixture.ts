import type { Feed, FeedItem } from './feed.ts';

/** Everything a format has to get past: marks of XML and HTML, quotes, an emoji, and what XML cannot hold. */
export const NASTY = 'Lương < 5 & > 3 “triệu” "đồng" \'mới\' 🎉 ]]> <b>\u0000\u0008\u001f\uffff\ud800';

/** A feed of one article with some of its parts replaced. */
export function feedOf(item: Partial<FeedItem> = {}): Feed {
  return {
    title: 'Đống Đa - Nhịp Công đoàn',
    description: 'Quận của Hà Nội',
    home: 'https://bao.example/dia-ban/dong-da/',
    folder: 'https://bao.example/dia-ban/dong-da/',
    publisher: 'Tòa soạn',
    changedAt: '2025-04-08T08:00+07:00',
    items: [
      {
        id: 'tag:bao.example,2025:aaaaaaaaaaaa',
        url: 'https://bao.example/bai-viet/2025/bai/',
        title: 'Bài',
        summary: 'Một câu.',
        publishedAt: '2025-04-07T20:14+07:00',
        updatedAt: '2025-04-08T08:00+07:00',
        authors: ['Ban Biên tập'],
        categories: ['Nữ công', 'Đống Đa'],
        ...item,
      },
    ],
  };
}
