/** What the collections are called. Apart from their schemas, so that the desk's lists need not wait for those. */
export const collectionWords = {
  articles: { label: 'Bài viết', singular: 'bài viết' },
  districts: { label: 'Địa bàn', singular: 'địa bàn' },
  units: { label: 'Phường, xã', singular: 'phường, xã' },
  topics: { label: 'Chủ đề', singular: 'chủ đề' },
  organisations: { label: 'Tổ chức', singular: 'tổ chức' },
  series: { label: 'Dòng sự kiện', singular: 'dòng sự kiện' },
  authors: { label: 'Tác giả', singular: 'tác giả' },
  pages: { label: 'Trang', singular: 'trang' },
  site: { label: 'Cài đặt trang', singular: 'cài đặt trang' },
  frontPage: { label: 'Trang chủ', singular: 'trang chủ' },
  abbreviations: { label: 'Chữ viết tắt', singular: 'bảng chữ viết tắt' },
} as const;

/** The collections of a single file, which the desk has under one name. */
export const settingsWords = { label: 'Cài đặt', singular: 'cài đặt' } as const;
export const SETTINGS = ['site', 'frontPage', 'abbreviations'] as const;

/** The kinds of article that are said, in the words of the site. */
export const articleLabels = {
  'truc-tuyen': 'Trực tuyến',
  anh: 'Ảnh',
  video: 'Video',
  'phong-su': 'Phóng sự',
  'phong-van': 'Phỏng vấn',
} as const;
