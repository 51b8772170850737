import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as field from '../schema/fields.ts';
import { fieldPattern } from './field-pattern.ts';

describe('fieldPattern', () => {
  it.each<[string, z.ZodType, string[]]>([
    [
      'a short text',
      field.text('Tiêu đề', { max: 10 }),
      [
        'a',
        ' a ',
        '1234567890',
        '  1234567890\n',
        '12345678901',
        'ễ'.repeat(11),
        '😀'.repeat(10),
        '😀'.repeat(11),
      ],
    ],
    [
      'an optional paragraph',
      field.paragraph('Sapo', { max: 12 }).optional(),
      ['a\nb', 'một hai ba b', 'một hai ba bốn'],
    ],
    [
      'a web address',
      field.webAddress('Nguồn'),
      ['https://a.vn/b', 'HTTP://a.vn', 'javascript:alert(1)', '//a.vn', 'https:///a', 'ftp://a.vn'],
    ],
    ['a focal point', field.focalPoint('Điểm chính'), ['50% 40%', '100% 0%', '101% 0%', 'giữa']],
  ])('takes exactly what the schema takes: %s', (_, schema, values) => {
    const [pattern = ''] = fieldPattern(schema) ?? [];
    for (const value of values) {
      expect([value, new RegExp(pattern).test(value)]).toEqual([value, schema.safeParse(value).success]);
    }
  });

  it('says what the check says', () => {
    expect(fieldPattern(field.text('Tiêu đề', { max: 140 }))?.[1]).toMatchInlineSnapshot(
      `"“Tiêu đề” dài quá 140 ký tự. Sửa lại giá trị này."`,
    );
    expect(fieldPattern(field.webAddress('Đường dẫn nguồn'))?.[1]).toMatchInlineSnapshot(
      `"“Đường dẫn nguồn” không phải là địa chỉ web. Bắt đầu bằng https://."`,
    );
    expect(fieldPattern(field.focalPoint('Điểm chính'))?.[1]).toMatchInlineSnapshot(
      `"“Điểm chính” không đúng dạng. Viết hai tỷ lệ, ví dụ 50% 40%."`,
    );
  });

  it('has none for what is not typed', () => {
    expect(fieldPattern(field.choice('Loại', { a: 'A' }))).toBeUndefined();
    expect(fieldPattern(field.count('Thứ tự'))).toBeUndefined();
    expect(fieldPattern(field.references('topics', 'Chủ đề'))).toBeUndefined();
  });
});
