import type { z } from 'zod';
import { group, paragraph, text } from '../../schema/fields.ts';
import { declareComponent } from '../component-declaration.ts';
import { pictureSource } from '../image-address.ts';
import { videoAddress } from '../video-address.ts';

const props = group(
  'Video',
  {
    src: videoAddress(
      'Địa chỉ video',
      'Dán địa chỉ trang của video, ví dụ https://www.youtube.com/watch?v=….',
    ),
    title: text('Tên video', { max: 140, hint: 'Nói video cho xem gì.' }),
    poster: pictureSource('Ảnh đại diện', 'Ảnh hiện trước khi người đọc mở video.').optional(),
    caption: paragraph('Chú thích', { hint: 'Ai, làm gì, ở đâu, khi nào.' }).optional(),
    credit: text('Nguồn video', { hint: 'Người quay hoặc nơi đăng.' }).optional(),
  },
  'Một video ở trang khác; chỉ mở khi người đọc bấm.',
);

export const video = declareComponent({
  name: 'Video',
  props,
  holdsMarkdown: false,
  text: ({ title, caption }) => (caption ? [title, caption] : [title]),
  images: ({ poster }) => (poster ? [poster] : []),
});

export type VideoProps = z.infer<typeof props>;
