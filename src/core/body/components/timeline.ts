import type { z } from 'zod';
import { flag, group, moment, text } from '../../schema/fields.ts';
import { declareComponent } from '../component-declaration.ts';

const props = group(
  'Trực tuyến',
  {
    title: text('Tên dòng tin', { max: 140, hint: 'Ví dụ Diễn biến đại hội.' }).optional(),
    oldestFirst: flag('Mốc cũ nhất lên đầu', 'Để trống thì người đọc thấy mốc mới nhất trước.').optional(),
  },
  'Tin cập nhật theo giờ: mỗi mốc có giờ, và viết như thân bài.',
);

export const timeline = declareComponent({
  name: 'Timeline',
  props,
  holdsMarkdown: true,
  holdsOnly: 'Update',
  text: ({ title }) => (title ? [title] : []),
});

const updateProps = group(
  'Mốc tin',
  {
    time: moment('Giờ', 'Giờ Hà Nội, ví dụ 22/11/2026 18:06.'),
    title: text('Tiêu đề mốc', { max: 140, hint: 'Hiện cạnh giờ của mốc.' }).optional(),
    important: flag('Mốc quan trọng', 'Làm nổi mốc này giữa các mốc khác.').optional(),
  },
  'Một mốc của dòng tin trực tuyến.',
);

export const update = declareComponent({
  name: 'Update',
  props: updateProps,
  holdsMarkdown: true,
  within: 'Timeline',
  text: ({ title }) => (title ? [title] : []),
});

export type TimelineProps = z.infer<typeof props>;
export type UpdateProps = z.infer<typeof updateProps>;
