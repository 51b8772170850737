import type { z } from 'zod';
import { group, list, text } from '../../schema/fields.ts';
import { declareComponent } from '../component-declaration.ts';

const item = group('Số liệu', {
  value: text('Con số', { max: 60, hint: 'Viết như in trên báo, ví dụ 44.420 hoặc 1,5 tỷ.' }),
  unit: text('Đơn vị', { max: 60, hint: 'Ví dụ lượt, người, đồng.' }).optional(),
  label: text('Nội dung', { max: 300, hint: 'Con số này đếm điều gì.' }),
  note: text('Ghi chú', { max: 300, hint: 'Ví dụ bằng 135% chỉ tiêu năm.' }).optional(),
});

const props = group(
  'Số liệu chính',
  {
    title: text('Tên bảng số liệu', { max: 140, hint: 'Hiện phía trên các con số.' }).optional(),
    items: list('Các số liệu', item, {
      min: 1,
      max: 8,
      hint: 'Từ 1 đến 8 số liệu. Để trống: bảng lấy các số ở mục “Số liệu” của bài.',
    }).optional(),
  },
  'Những con số đáng nhớ của bài, trình bày thành bảng.',
);

export const keyFigures = declareComponent({
  name: 'KeyFigures',
  props,
  holdsMarkdown: false,
  text: ({ title, items = [] }) => [
    ...(title ? [title] : []),
    ...items.flatMap(({ value, unit, label, note }) => [
      [value, unit].filter(Boolean).join(' '),
      note ? `${label} (${note})` : label,
    ]),
  ],
});

export type KeyFiguresProps = z.infer<typeof props>;
