import { FULL_ARTICLE } from './full-article.ts';

export const ARTICLE = '/bai-viet/2025/cong-doan-phuong-nghia-do/';

export const LITE = '/ban-nhe/';

/** One page of each type; of articles one with figures, and one with all else that an article may have. */
export const PAGE_TYPES = [
  '/',
  '/moi-nhat/',
  '/dia-ban/',
  '/dia-ban/thanh-xuan/',
  '/dia-ban/ung-hoa/',
  '/phuong-xa/',
  '/phuong-xa/ten-cu/',
  '/phuong-xa/hong-ha/',
  '/phuong-xa/ung-hoa/',
  '/chu-de/',
  '/chu-de/phat-trien-doan-vien/',
  '/to-chuc/',
  '/to-chuc/ldld-thanh-xuan/',
  '/to-chuc/cong-doan-xa-phuong/',
  '/dong-su-kien/',
  '/dong-su-kien/lap-cong-doan-xa-phuong/',
  '/nen-xem/',
  '/tac-gia/ban-bien-tap/',
  '/so-lieu/',
  '/so-lieu/to-chuc/ldld-thanh-xuan/',
  '/so-lieu/chi-so/thanh-lap-cdcs/nam/2024/',
  '/nam/',
  '/nam/2024/',
  '/nam/2024/11/',
  '/tim-kiem/',
  '/ngoai-tuyen/',
  LITE,
  '/gioi-thieu/',
  '/so-tay/',
  '/404.html',
  ARTICLE,
  FULL_ARTICLE,
];
