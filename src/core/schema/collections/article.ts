import { z } from 'zod';
import * as field from '../fields.ts';
import type { CollectionDeclaration } from '../collection.ts';
import { articleLabels, collectionWords } from '../words.ts';
import { figure } from './figure.ts';

const cover = field.group('Ảnh bìa', {
  image: field.image('Ảnh', 'Ảnh ngang, tỷ lệ 3:2 là đẹp nhất.'),
  alt: field.text('Mô tả ảnh', {
    hint: 'Cho người không nhìn thấy ảnh: trong ảnh có gì? Bắt buộc.',
    max: 300,
  }),
  caption: field.text('Chú thích', { hint: 'Dòng chữ dưới ảnh.', max: 400 }).optional(),
  credit: field.text('Nguồn ảnh', { hint: 'Ví dụ: Ảnh: Đinh Luyện.', max: 120 }).optional(),
  focus: field.focalPoint('Điểm chính của ảnh', 'Ví dụ 50% 30%: phần ảnh không bao giờ bị cắt.').optional(),
});

const source = field.group('Nguồn tin', {
  name: field.text('Tên nguồn', { hint: 'Ví dụ: Lao động Thủ đô.', max: 120 }),
  url: field.webAddress('Đường dẫn nguồn').optional(),
  note: field.text('Ghi chú nguồn', { hint: 'Tác giả và ngày ở nguồn.', max: 200 }).optional(),
});

const correction = field.group('Đính chính', {
  date: field.date('Ngày'),
  text: field.paragraph('Nội dung', { max: 600 }),
});

/** An article's front matter, in the order the fields stand in the file and in the form. */
export const articleSchema = z.strictObject({
  id: field.articleId('Mã bài', 'Được tạo một lần và không bao giờ đổi.'),
  title: field.text('Tiêu đề', { hint: 'Ngắn, có động từ; nhiều nhất 140 ký tự.', max: 140 }),
  standfirst: field.paragraph('Sapo', { hint: 'Một, hai câu nói hết điều chính.', max: 400 }),
  label: field.choice('Thể loại', articleLabels, 'Để trống với tin thường.').optional(),
  status: field.choice(
    'Trạng thái',
    { draft: 'Bản nháp', published: 'Xuất bản' },
    'Bản nháp không hiện trên trang.',
  ),
  publishedAt: field.dateTime('Thời điểm đăng', 'Giờ Hà Nội.'),
  updatedAt: field.dateTime('Cập nhật lúc', 'Chỉ điền khi nội dung đổi sau khi đăng.').optional(),
  authors: field.references('authors', 'Tác giả', { min: 1 }),
  isInitialled: field
    .flag('Ký tắt', 'Dưới tiêu đề để chữ ký tắt của tác giả, ví dụ N.H, thay cho tên đầy đủ.')
    .optional(),
  districts: field
    .references('districts', 'Địa bàn', { hint: 'Để trống nếu tin không thuộc quận, huyện nào.' })
    .optional(),
  organisations: field.references('organisations', 'Tổ chức công đoàn').optional(),
  topics: field.references('topics', 'Chủ đề', { hint: 'Ít nhất một chủ đề.', min: 1 }),
  series: field.reference('series', 'Dòng sự kiện', 'Sự việc đang diễn ra mà bài này kể tiếp.').optional(),
  isRecommended: field
    .flag('Nên xem', 'Hiện ở mục “Nên xem” trên trang chủ và ở những bài đăng sau bài này, trong 90 ngày.')
    .optional(),
  cover: cover.optional(),
  source: source.optional(),
  figures: field
    .list('Con số trong bài', figure, { hint: 'Số liệu của báo cáo, để tra và cộng được sau này.', max: 60 })
    .optional(),
  related: field.references('articles', 'Bài liên quan (ghim)').optional(),
  corrections: field.list('Đính chính', correction).optional(),
  oldUrls: field
    .list('Địa chỉ cũ', field.oldAddress('Địa chỉ cũ', 'Phần sau tên miền, ví dụ /tin/bai-cu.html.'), {
      hint: 'Địa chỉ cũ sẽ dẫn về bài này.',
    })
    .optional(),
});

export const articles = {
  name: 'articles',
  ...collectionWords.articles,
  place: { kind: 'dated', folder: 'content/articles' },
  hasBody: true,
  schema: articleSchema,
} satisfies CollectionDeclaration;

export type Article = z.infer<typeof articleSchema>;
