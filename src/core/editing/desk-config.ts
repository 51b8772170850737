import type { CollectionDeclaration } from '../schema/collection.ts';
import { collections } from '../schema/collections.ts';
import { toStamp } from '../text/date.ts';
import { deskFields, type DeskField } from './desk-field.ts';
import { formatName } from './desk-formats.ts';

/** The configuration of the desk in Decap's terms, made from the schema: a form for every content file. */
export function deskConfig({ now, author, serviceUrl = '/__cms' }: DeskConfigOptions): DeskConfig {
  const all: CollectionDeclaration[] = Object.values(collections);
  return {
    load_config_file: false,
    backend: { name: 'newsroom', proxy_url: serviceUrl, branch: 'main', commit_messages: COMMIT_MESSAGES },
    locale: 'vi',
    display_url: '/',
    media_folder: 'content/media',
    public_folder: '/media',
    publish_mode: 'simple',
    show_preview_links: false,
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    editor: { preview: false },
    collections: [
      ...all
        .filter(({ place }) => place.kind !== 'file')
        .map((each) => folderCollection(each, { now, author })),
      settingsCollection(all.filter(({ place }) => place.kind === 'file')),
    ],
  };
}

function folderCollection(declaration: CollectionDeclaration, start: Start): DeskCollection {
  const { name, label, singular, place } = declaration;
  if (place.kind === 'file') throw new Error(`The collection "${name}" is one file.`);
  return {
    name,
    label,
    label_singular: singular,
    folder: place.folder,
    create: true,
    delete: true,
    format: formatName(name),
    extension: declaration.hasBody ? 'mdx' : 'yaml',
    slug: '{{desk_slug}}',
    ...(place.kind === 'dated' ? DATED : { ...LISTS[name] }),
    fields: formFields(declaration).map((field) => withStart(field, start)),
  };
}

function settingsCollection(files: CollectionDeclaration[]): DeskCollection {
  return {
    name: 'settings',
    label: 'Cài đặt',
    label_singular: 'cài đặt',
    create: false,
    delete: false,
    format: formatName('settings'),
    files: files.map((declaration) => ({
      name: declaration.name,
      label: declaration.label,
      file: declaration.place.kind === 'file' ? declaration.place.file : '',
      fields: formFields(declaration),
    })),
  };
}

/** Title, standfirst and body first, as one writes, then whether and when it is public; what nobody types comes last. */
function formFields({ schema, hasBody }: CollectionDeclaration): DeskField[] {
  const fields = deskFields(schema);
  if (!hasBody) return fields;
  const fixed = fields.filter(({ widget }) => widget === 'article-id');
  const standing = fields.filter(({ name }) => STANDING.includes(name));
  const typed = fields.filter((field) => !fixed.includes(field) && !standing.includes(field));
  const afterStandfirst = typed.findIndex(({ name }) => name === 'standfirst') + 1;
  return [...typed.slice(0, afterStandfirst), BODY, ...standing, ...typed.slice(afterStandfirst), ...fixed];
}

/** What a new form starts with. The id is made at the first save, so the form does not ask for it. */
function withStart(field: DeskField, { now, author }: Start): DeskField {
  if (field.widget === 'article-id') return { ...field, required: false };
  if (field.name === 'status') return { ...field, default: 'draft' };
  if (field.name === 'publishedAt') return { ...field, default: toStamp(now) };
  if (field.name === 'authors' && author !== undefined) return { ...field, default: [author] };
  return field;
}

const STANDING = ['status', 'publishedAt'];

/** Raw text for now, so that nothing an editor did not touch is ever rewritten. */
const BODY: DeskField = {
  name: 'body',
  label: 'Nội dung',
  widget: 'article-body',
  hint: 'Viết bằng Markdown: ## cho tiêu đề mục, **đậm**, - cho danh sách, [chữ](địa chỉ) cho liên kết.',
};

// Year and month are those of publication in Hanoi; Decap's own {{year}} would take them in UTC.
const DATED: Partial<DeskCollection> = {
  path: '{{desk_year}}/{{desk_month}}/{{slug}}',
  identifier_field: 'title',
  sortable_fields: [
    { field: 'publishedAt', label: 'Ngày đăng', default_sort: 'desc' },
    { field: 'title', label: 'Tiêu đề' },
  ],
  view_filters: [
    { label: 'Bản nháp', field: 'status', pattern: 'draft' },
    { label: 'Đã xuất bản', field: 'status', pattern: 'published' },
  ],
  view_groups: [{ label: 'Năm', field: 'publishedAt', pattern: '\\d{4}' }],
};

const LISTS: Record<string, Partial<DeskCollection>> = {
  districts: {
    identifier_field: 'name',
    sortable_fields: [{ field: 'name', label: 'Tên', default_sort: 'asc' }],
  },
  topics: {
    identifier_field: 'name',
    sortable_fields: [
      { field: 'order', label: 'Thứ tự', default_sort: 'asc' },
      { field: 'name', label: 'Tên' },
    ],
  },
  organisations: {
    identifier_field: 'name',
    sortable_fields: [{ field: 'name', label: 'Tên', default_sort: 'asc' }],
  },
  authors: {
    identifier_field: 'name',
    sortable_fields: [{ field: 'name', label: 'Tên', default_sort: 'asc' }],
  },
  pages: {
    identifier_field: 'title',
    sortable_fields: [{ field: 'title', label: 'Tiêu đề', default_sort: 'asc' }],
  },
};

const COMMIT_MESSAGES = {
  create: 'Thêm {{collection}} “{{slug}}”',
  update: 'Sửa {{collection}} “{{slug}}”',
  delete: 'Xóa {{collection}} “{{slug}}”',
  uploadMedia: 'Thêm ảnh “{{path}}”',
  deleteMedia: 'Xóa ảnh “{{path}}”',
};

export interface DeskConfigOptions {
  /** What a new article has as its time of publication. */
  now: Date;
  /** The slug of the author a new article starts with. */
  author?: string | undefined;
  /** Where the newsroom service answers. */
  serviceUrl?: string;
}

type Start = Pick<DeskConfigOptions, 'now' | 'author'>;

export interface DeskConfig {
  load_config_file: false;
  backend: { name: string; proxy_url: string; branch: string; commit_messages: Record<string, string> };
  collections: DeskCollection[];
  [setting: string]: unknown;
}

export interface DeskCollection {
  name: string;
  label: string;
  label_singular: string;
  create: boolean;
  delete: boolean;
  format: string;
  folder?: string;
  extension?: string;
  path?: string;
  slug?: string;
  identifier_field?: string;
  sortable_fields?: { field: string; label: string; default_sort?: 'asc' | 'desc' }[];
  view_filters?: { label: string; field: string; pattern: string }[];
  view_groups?: { label: string; field: string; pattern?: string }[];
  fields?: DeskField[];
  files?: { name: string; label: string; file: string; fields: DeskField[] }[];
}
