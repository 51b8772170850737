import { createHash } from 'node:crypto';
import type { SearchDocument } from '../../core/search/search-document.ts';
import { listShards, monthOf, stretchOf, type SearchStretch } from '../../core/search/shards.ts';
import type { SearchSource } from './shards.ts';

const DISTRICTS = [
  { slug: 'thanh-xuan', name: 'Quận Thanh Xuân' },
  { slug: 'dong-da', name: 'Quận Đống Đa' },
  { slug: 'ung-hoa', name: 'Huyện Ứng Hòa' },
];
const TOPICS = [
  { slug: 'bua-com-ca', name: 'Bữa cơm ca' },
  { slug: 'cham-lo-tet', name: 'Chăm lo Tết' },
];
const TITLES = [
  'Trao mái ấm cho công nhân khó khăn',
  'Bếp ăn ca của nhà máy đổi mới',
  'Hội thi an toàn lao động',
  'Công nhân được khám sức khỏe',
  'Thăm hỏi gia đình thợ bậc cao',
  'Giải bóng đá mừng xuân',
];
const PLAIN_TEXT = 'Nhiều ý kiến được ghi lại, mỗi việc có người phụ trách và thời hạn.';
const TEXTS: Record<number, string> = {
  3: 'Buổi chiều là phần gặp mặt đoàn viên tiêu biểu của năm.',
  4: 'Người thợ may lại đoạn viền của tấm phông.',
  5: 'Các viên chức trẻ cùng đi, cả đoàn có hai mươi người.',
  6: 'Chuyến xe dừng ở xã Hoà Bình.',
  7: 'Buổi tối có đêm hòa nhạc.',
  8: 'Lãnh đạo doanh nghiệp tiếp mọi người.',
  9: 'Đã trao 44.420 suất quà; kết nạp 27/20 người (135%).',
  10: 'Bữa trưa có canh rau.',
  11: 'Một nhóm nhảy điệu conga, rồi mọi người cùng theo điệu conga.',
};

/** Thirty made-up articles of three years, three districts and two topics; a few have words that no other has. */
export const thirtyDocuments: SearchDocument[] = Array.from({ length: 30 }, (_, index) => {
  const number = String(index + 1).padStart(2, '0');
  const year = String(2020 + (index % 5));
  const districts = DISTRICTS.slice(index % 3, (index % 3) + 1);
  return {
    url: `/bai-viet/${year}/bai-${number}/`,
    title: TITLES[index % TITLES.length] ?? '',
    standfirst: 'Sáng nay, cán bộ tới cơ sở và nghe ý kiến.',
    text: TEXTS[index] ?? PLAIN_TEXT,
    kicker: districts[0]?.name,
    publishedAt: `${year}-03-${number}T08:00+07:00`,
    year,
    districts,
    topics: TOPICS.slice(index % 2, (index % 2) + 1),
    organisations:
      index === 10 ? [{ slug: 'cd-nganh-may', name: 'Công đoàn ngành May', aliases: ['Hội Thợ may'] }] : [],
    authors: ['Ban Biên tập'],
  };
});

/** The shards of some documents, as the archive gives them. */
export function sourceOf(documents: readonly SearchDocument[]): SearchSource {
  const inside = ({ from, to }: SearchStretch) =>
    documents.filter(({ publishedAt }) => publishedAt >= from && publishedAt < to);
  return {
    names: () => '',
    documents: (stretch, urls) => inside(stretch).filter(({ url }) => !urls || urls.has(url)),
    versions: (stretch) => new Map(inside(stretch).map((document) => [document.url, digest(document)])),
    shards: () =>
      listShards(documents.map(({ publishedAt }) => monthOf(publishedAt))).map((shard) => {
        const months = [...new Set(inside(shard).map(({ publishedAt }) => monthOf(publishedAt)))].sort();
        return {
          ...shard,
          months: new Map(months.map((month) => [month, digest(inside(stretchOf(month)))])),
        };
      }),
  };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
