import { z } from 'zod';
import type { FieldRule } from './fields.ts';
import { VIDEO_HOSTS } from './video-hosts.ts';
import { nearest } from '../text/nearest.ts';

/** Says in Vietnamese what an issue found by a schema means to an editor, and what to do about it. */
export function describeIssue(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown): IssueWords[] {
  const path = issue.path;
  const label = labelOf(schema, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => describeUnknownKey(key, schemaAt(schema, path), [...path, key]));
  }
  if (issue.code === 'invalid_type' && valueAt(data, path) === undefined) {
    return [{ path, message: `Thiếu “${label}”.`, hint: hintOf(schema, path) ?? 'Điền mục này.' }];
  }
  if (issue.code === 'custom' && valueAt(data, path) === '') {
    return [{ path, message: `“${label}” đang trống.`, hint: hintFor(issue, schema) }];
  }
  const said = issue.code === 'custom' ? (issue.params as { said?: Said }).said : undefined;
  return [{ path, ...(said ?? { message: describeValue(issue, label), hint: hintFor(issue, schema) }) }];
}

function describeUnknownKey(
  key: string,
  parent: z.ZodType | undefined,
  path: readonly PropertyKey[],
): IssueWords {
  const known = parent instanceof z.ZodObject ? Object.keys(parent.shape) : [];
  const guess = nearest(key, known);
  return {
    path,
    message: `Mục “${key}” không có trong mẫu.`,
    hint: guess ? `Có phải là “${guess}”?` : 'Xóa dòng này hoặc sửa lại tên mục.',
  };
}

function describeValue(issue: z.core.$ZodIssue, label: string): string {
  switch (issue.code) {
    case 'invalid_type':
      return `“${label}” phải là ${TYPE_WORDS[issue.expected] ?? 'kiểu khác'}.`;
    case 'too_small':
      return issue.origin === 'string'
        ? `“${label}” đang trống.`
        : issue.origin === 'array'
          ? `“${label}” cần ít nhất ${issue.minimum} mục.`
          : `“${label}” phải từ ${issue.minimum} trở lên.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `“${label}” dài quá ${issue.maximum} ký tự.`
        : issue.origin === 'array'
          ? `“${label}” có quá ${issue.maximum} mục.`
          : `“${label}” phải từ ${issue.maximum} trở xuống.`;
    case 'invalid_value':
      return `“${label}” không nhận giá trị này.`;
    case 'custom':
      return RULE_WORDS[ruleOf(issue)][0].replace('%', label);
    default:
      return `“${label}” không đúng.`;
  }
}

function hintFor(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  if (issue.code === 'invalid_value') return `Chọn một trong: ${issue.values.join(', ')}.`;
  if (issue.code === 'custom') return RULE_WORDS[ruleOf(issue)][1];
  return hintOf(schema, issue.path) ?? 'Sửa lại giá trị này.';
}

const TYPE_WORDS: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm mục',
};

const RULE_WORDS: Record<FieldRule, [what: string, hint: string]> = {
  articleId: ['“%” không phải là mã bài.', 'Mã bài gồm 12 chữ thường và chữ số, ví dụ 7m3k9q2x4v8c.'],
  date: ['“%” không phải là một ngày có thật.', 'Viết năm-tháng-ngày, ví dụ 2025-04-07.'],
  dateTime: ['“%” không phải là một thời điểm có thật.', 'Viết giờ Hà Nội như 2025-04-07T20:14+07:00.'],
  distinct: ['“%” có mục lặp lại.', 'Giữ mỗi mục một lần.'],
  figure: ['“%” không khớp với các số khác.', 'So lại với bài.'],
  focus: ['“%” không đúng dạng.', 'Viết hai tỷ lệ, ví dụ 50% 40%.'],
  media: ['“%” không phải là đường dẫn ảnh.', 'Chọn ảnh trong kho, dạng /media/2025/04/ten-anh.jpg.'],
  moment: ['“%” không phải là giờ có thật.', 'Viết giờ Hà Nội: 20:14, hoặc đủ ngày 2025-04-07T20:14+07:00.'],
  oldAddress: [
    '“%” không thể là địa chỉ cũ của một bài.',
    'Viết phần sau tên miền, ví dụ /tin/bai-cu.html: không có dấu ? hay #, không phải địa chỉ một mục của trang.',
  ],
  place: ['“%” không khớp với các mục khác.', 'So lại với văn bản.'],
  slug: ['“%” không phải là mã.', 'Mã viết thường không dấu, nối bằng gạch, ví dụ thanh-xuan.'],
  video: [
    '“%” không phải là địa chỉ video dùng được.',
    `Dán địa chỉ https:// của video trên ${[...new Set(VIDEO_HOSTS.values())].join(', ')}.`,
  ],
  webAddress: ['“%” không phải là địa chỉ web.', 'Bắt đầu bằng https://.'],
};

function ruleOf(issue: z.core.$ZodIssueCustom): FieldRule {
  return (issue.params as { rule: FieldRule }).rule;
}

function labelOf(schema: z.ZodType, path: readonly PropertyKey[]): string {
  for (let depth = path.length; depth > 0; depth--) {
    const title = schemaAt(schema, path.slice(0, depth))?.meta()?.title;
    if (title) return title;
  }
  return String(path.at(-1) ?? 'Phần khai báo');
}

function hintOf(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  return schemaAt(schema, path)?.meta()?.description;
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    current = unwrap(current);
    if (current instanceof z.ZodObject) current = current.shape[String(step)] as z.ZodType | undefined;
    else if (current instanceof z.ZodArray) current = current.element as z.ZodType;
    else return undefined;
  }
  return current && unwrap(current);
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
    data,
  );
}

/** What a refinement says itself, where the words depend on the values. */
type Said = Pick<IssueWords, 'message' | 'hint'>;

export interface IssueWords {
  path: readonly PropertyKey[];
  message: string;
  hint: string;
}
