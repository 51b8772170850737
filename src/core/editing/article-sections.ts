import type { DeskField } from './desk-field.ts';

/** An article's fields in the order one writes it: the text, what it is about, its picture, its publication, the rest. */
export function inSections(fields: readonly DeskField[]): DeskField[] {
  const sectionOf = new Map(SECTIONS.flatMap(({ name, fields: names }) => names.map((each) => [each, name])));
  const order = SECTIONS.flatMap(({ fields: names }) => names);
  const rank = ({ name }: DeskField) => (order.includes(name) ? order.indexOf(name) : order.length);
  return fields
    .toSorted((a, b) => rank(a) - rank(b))
    .map((field) => {
      const section = sectionOf.get(field.name) ?? REST;
      return {
        ...field,
        ...(section ? { section } : {}),
        ...(SUGGESTED.has(field.name) ? { suggests: true } : {}),
        ...(field.fields ? { fields: field.fields.map(withSuggestions) } : {}),
      };
    });
}

/** A figure quotes a sentence of the text. */
function withSuggestions(field: DeskField): DeskField {
  return field.name === 'sentence' ? { ...field, suggests: true } : field;
}

/** Which sections stand open when a form is opened; the one without a heading always does. */
export const OPEN_SECTIONS: ReadonlySet<string> = new Set(['Địa bàn, chủ đề', 'Ảnh bìa', 'Đăng bài']);

/** Where the article will be read. It is kept as the file's name, so it is no field of the schema. */
export const ARTICLE_ADDRESS: DeskField = {
  name: 'desk_slug',
  label: 'Địa chỉ bài',
  widget: 'article-address',
  required: false,
  hint: 'Lấy từ tiêu đề. Sửa được đến khi bài xuất bản lần đầu, sau đó giữ nguyên.',
};

const REST = 'Thông tin khác';
const SECTIONS: { name: string; fields: string[] }[] = [
  { name: '', fields: ['title', 'standfirst', 'body'] },
  { name: 'Địa bàn, chủ đề', fields: ['districts', 'topics', 'organisations', 'series'] },
  { name: 'Ảnh bìa', fields: ['cover'] },
  {
    name: 'Đăng bài',
    fields: ['status', 'publishedAt', 'authors', 'isInitialled', 'label', 'isRecommended', 'desk_slug'],
  },
  { name: 'Con số trong bài', fields: ['figures'] },
  { name: REST, fields: ['source', 'related', 'updatedAt', 'corrections', 'oldUrls', 'id'] },
];
const SUGGESTED = new Set(['districts', 'topics', 'organisations']);
