import type { z } from 'zod';
import { group, paragraph, text } from '../../schema/fields.ts';
import { declareComponent } from '../component-declaration.ts';
import { pictureSource } from '../image-address.ts';

const props = group(
  'Ảnh',
  {
    src: pictureSource('Tệp ảnh', 'Chọn ảnh trong kho, hoặc ghi địa chỉ bắt đầu bằng https://.'),
    alt: text('Mô tả ảnh', { max: 300, hint: 'Tả điều thấy trong ảnh, cho người không nhìn được.' }),
    caption: paragraph('Chú thích', { hint: 'Ai, làm gì, ở đâu, khi nào.' }).optional(),
    credit: text('Nguồn ảnh', { hint: 'Người chụp hoặc nơi cung cấp, ví dụ Ảnh: Đinh Luyện.' }).optional(),
  },
  'Một ảnh với chú thích và nguồn.',
);

export const figure = declareComponent({
  name: 'Figure',
  props,
  holdsMarkdown: false,
  text: ({ caption }) => (caption ? [caption] : []),
  images: ({ src }) => [src],
});

export type FigureProps = z.infer<typeof props>;
