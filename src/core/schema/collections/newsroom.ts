import { z } from 'zod';
import * as field from '../fields.ts';
import type { CollectionDeclaration } from '../collection.ts';
import { collectionWords } from '../words.ts';

export const authorSchema = z.strictObject({
  name: field.text('Tên', { max: 80 }),
  initials: field.text('Chữ ký tắt', { hint: 'Ví dụ: N.H.', max: 20 }).optional(),
  role: field.text('Vai trò', { max: 80 }).optional(),
  isTeam: field.flag('Là một nhóm', 'Một ban hay tòa soạn, không phải một người.').optional(),
  bio: field.paragraph('Giới thiệu', { max: 600 }).optional(),
});

export const authors = {
  name: 'authors',
  ...collectionWords.authors,
  place: { kind: 'flat', folder: 'content/authors' },
  hasBody: false,
  schema: authorSchema,
} satisfies CollectionDeclaration;

export const pageSchema = z.strictObject({
  title: field.text('Tiêu đề', { max: 140 }),
  standfirst: field.paragraph('Sapo', { max: 400 }).optional(),
});

export const pages = {
  name: 'pages',
  ...collectionWords.pages,
  place: { kind: 'flat', folder: 'content/pages' },
  hasBody: true,
  schema: pageSchema,
} satisfies CollectionDeclaration;

const dataLicence = field.group(
  'Giấy phép số liệu',
  {
    name: field.text('Tên giấy phép', { hint: 'Ví dụ: CC BY 4.0.', max: 60 }),
    url: field.webAddress('Địa chỉ giấy phép'),
  },
  'Người khác được dùng lại số liệu ở mục Số liệu thế nào.',
);

/** The settings of the whole site. */
export const siteSchema = z.strictObject({
  name: field.text('Tên báo', { max: 60 }),
  newsroom: field.text('Tên tòa soạn', { max: 120 }),
  tagline: field.text('Khẩu hiệu', { max: 120 }),
  description: field.paragraph('Giới thiệu ngắn', { hint: 'Một câu, hiện trên máy tìm kiếm.', max: 300 }),
  url: field.webAddress('Địa chỉ trang', 'Ví dụ: https://nhipcongdoan.example'),
  email: field.text('Thư điện tử tòa soạn', { max: 120 }),
  dataLicence: dataLicence.optional(),
  securityUntil: field
    .date(
      'Nhận báo lỗ hổng đến',
      'Ghi trong /.well-known/security.txt. Để trống: một năm sau bài mới nhất, nên báo ra đều thì không cần.',
    )
    .optional(),
  standfirstMark: field
    .text('Dấu của báo trước sapo', { hint: 'Ví dụ: (LĐTĐ) –. Để trống: không có.', max: 30 })
    .optional(),
});

export const site = {
  name: 'site',
  ...collectionWords.site,
  place: { kind: 'file', file: 'content/settings/site.yaml' },
  hasBody: false,
  schema: siteSchema,
} satisfies CollectionDeclaration;

const pin = field.group('Bài ghim', {
  article: field.reference('articles', 'Bài'),
  until: field.dateTime('Đến lúc', 'Giờ Hà Nội. Sau lúc này bài về chỗ theo thời gian của nó.'),
});

/** What editors put at the top of the front page, each until its time. */
export const frontPageSchema = z.strictObject({
  lead: field
    .list('Bài mở trang', pin, {
      hint: 'Bài đầu tiên còn hạn sẽ mở trang chủ. Để trống: bài mới nhất.',
      max: 5,
    })
    .optional(),
  seconds: field
    .list('Các bài ngay dưới', pin, { hint: 'Theo thứ tự này. Thiếu thì bài mới nhất thế chỗ.', max: 6 })
    .optional(),
});

export const frontPage = {
  name: 'frontPage',
  ...collectionWords.frontPage,
  place: { kind: 'file', file: 'content/settings/front-page.yaml' },
  hasBody: false,
  schema: frontPageSchema,
} satisfies CollectionDeclaration;

const abbreviation = field.group('Chữ viết tắt', {
  abbr: field.text('Viết tắt', { max: 30 }),
  expansion: field.text('Viết đầy đủ', { max: 120 }),
  certainty: field.choice(
    'Độ chắc chắn',
    { cao: 'cao', 'trung-binh': 'trung bình', 'mo-ho': 'mơ hồ' },
    'Mơ hồ: có nhiều nghĩa, không tự mở rộng.',
  ),
});

export const abbreviationsSchema = z.strictObject({
  abbreviations: field.list('Chữ viết tắt', abbreviation, { max: 500 }),
});

export const abbreviations = {
  name: 'abbreviations',
  ...collectionWords.abbreviations,
  place: { kind: 'file', file: 'content/settings/abbreviations.yaml' },
  hasBody: false,
  schema: abbreviationsSchema,
} satisfies CollectionDeclaration;

export type Author = z.infer<typeof authorSchema>;
export type Page = z.infer<typeof pageSchema>;
export type Site = z.infer<typeof siteSchema>;
export type FrontPage = z.infer<typeof frontPageSchema>;
export type Abbreviations = z.infer<typeof abbreviationsSchema>;
