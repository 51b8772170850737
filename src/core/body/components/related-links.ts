import type { z } from 'zod';
import { group, references, text } from '../../schema/fields.ts';
import { declareComponent } from '../component-declaration.ts';

const props = group(
  'Tin liên quan',
  {
    title: text('Tên khối', { max: 140, hint: 'Không điền thì là “Đọc thêm”.' }).optional(),
    articles: references('articles', 'Các bài', { min: 1, hint: 'Mã của 1 đến 6 bài.' }).max(6),
  },
  'Đường dẫn tới những bài khác, đặt giữa bài.',
);

export const relatedLinks = declareComponent({
  name: 'RelatedLinks',
  props,
  holdsMarkdown: false,
  text: () => [],
  articleIds: ({ articles }) => articles,
});

export type RelatedLinksProps = z.infer<typeof props>;
