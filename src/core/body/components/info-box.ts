import type { z } from 'zod';
import { group, text } from '../../schema/fields.ts';
import { declareComponent } from '../component-declaration.ts';

const props = group(
  'Hộp thông tin',
  { title: text('Tên hộp', { max: 140, hint: 'Ví dụ Quyền lợi của đoàn viên.' }) },
  'Phần nói thêm đặt trong khung; bên trong viết như thân bài.',
);

export const infoBox = declareComponent({
  name: 'InfoBox',
  props,
  holdsMarkdown: true,
  text: ({ title }) => [title],
});

export type InfoBoxProps = z.infer<typeof props>;
