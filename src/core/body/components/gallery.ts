import type { z } from 'zod';
import { group, list, paragraph, text } from '../../schema/fields.ts';
import { declareComponent } from '../component-declaration.ts';
import { pictureSource } from '../image-address.ts';

const item = group('Ảnh', {
  src: pictureSource('Tệp ảnh', 'Chọn ảnh trong kho, hoặc ghi địa chỉ bắt đầu bằng https://.'),
  alt: text('Mô tả ảnh', { max: 300, hint: 'Tả điều thấy trong ảnh, cho người không nhìn được.' }),
  caption: paragraph('Chú thích', { hint: 'Ai, làm gì, ở đâu, khi nào.' }).optional(),
  credit: text('Nguồn ảnh', { hint: 'Người chụp hoặc nơi cung cấp.' }).optional(),
});

const props = group(
  'Chùm ảnh',
  {
    title: text('Tên chùm ảnh', { max: 140, hint: 'Hiện phía trên các ảnh.' }).optional(),
    items: list('Các ảnh', item, { min: 2, max: 24, hint: 'Từ 2 đến 24 ảnh, theo thứ tự người đọc xem.' }),
  },
  'Nhiều ảnh xếp cạnh nhau, bấm vào ảnh nào thì xem lớn ảnh đó.',
);

export const gallery = declareComponent({
  name: 'Gallery',
  props,
  holdsMarkdown: false,
  text: ({ title, items }) => [
    ...(title ? [title] : []),
    ...items.flatMap(({ caption }) => (caption ? [caption] : [])),
  ],
  images: ({ items }) => items.map(({ src }) => src),
});

export type GalleryProps = z.infer<typeof props>;
