import type { z } from 'zod';
import { group, paragraph, text } from '../../schema/fields.ts';
import { declareComponent } from '../component-declaration.ts';

const props = group(
  'Trích dẫn',
  {
    quote: paragraph('Lời trích', { max: 600, hint: 'Đúng lời người nói, không kèm dấu ngoặc kép.' }),
    speaker: text('Người nói', { max: 120, hint: 'Họ và tên.' }),
    role: text('Chức danh', { hint: 'Ví dụ Chủ tịch công đoàn cơ sở.' }).optional(),
  },
  'Một câu nói đáng chú ý, tách khỏi dòng chữ.',
);

export const pullQuote = declareComponent({
  name: 'PullQuote',
  props,
  holdsMarkdown: false,
  text: ({ quote, speaker, role }) => [quote, [speaker, role].filter(Boolean).join(', ')],
});

export type PullQuoteProps = z.infer<typeof props>;
