import type { CollectionDeclaration } from '../schema/collection.ts';
import { collections } from '../schema/collections.ts';
import { settingsWords } from '../schema/words.ts';
import { toStamp } from '../text/date.ts';
import { ARTICLE_ADDRESS, inSections } from './article-sections.ts';
import { deskFields, type DeskField } from './desk-field.ts';
import { formatName } from './desk-formats.ts';

/** The configuration of the desk in Decap's terms, made from the schema: a form for every content file. */
export function deskConfig({
  now,
  author,
  isReviewed = false,
  serviceUrl = '/__cms',
}: DeskConfigOptions): DeskConfig {
  const all: CollectionDeclaration[] = Object.values(collections);
  return {
    load_config_file: false,
    backend: { name: 'newsroom', proxy_url: serviceUrl, branch: 'main', commit_messages: COMMIT_MESSAGES },
    locale: 'vi',
    display_url: '/',
    media_folder: 'content/media',
    public_folder: '/media',
    publish_mode: isReviewed ? 'editorial_workflow' : 'simple',
    show_preview_links: false,
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    editor: { preview: false },
    collections: [
      ...all
        .filter(({ place }) => place.kind !== 'file')
        .map((each) => folderCollection(each, { now, author, isReviewed })),
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
    // Texts are reviewed; names and settings are saved at once, for texts on branches of their own refer to them.
    workflow: start.isReviewed === true && declaration.hasBody,
    ...(place.kind === 'dated' ? DATED : { identifier_field: declaration.hasBody ? 'title' : 'name' }),
    fields: formFields(declaration).map((field) => withStart(field, start)),
  };
}

function settingsCollection(files: CollectionDeclaration[]): DeskCollection {
  return {
    name: 'settings',
    label: settingsWords.label,
    label_singular: settingsWords.singular,
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

/** The fields of a form: of an article in the order one writes it, under headings; of the rest as the schema has them. */
function formFields({ name, schema, hasBody }: CollectionDeclaration): DeskField[] {
  const fields = deskFields(schema);
  if (!hasBody) return fields;
  return name === 'articles' ? inSections([...fields, BODY, ARTICLE_ADDRESS]) : [...fields, BODY];
}

/** What a new form starts with. The id is made at the first save, so the form does not ask for it. */
function withStart(field: DeskField, { now, author, isReviewed }: Start): DeskField {
  if (field.widget === 'article-id') return { ...field, required: false };
  // Where drafts wait on branches, publishing decides; the field is for taking an article off the site.
  if (field.name === 'status') return { ...field, ...SEEN, default: isReviewed ? 'published' : 'draft' };
  if (field.name === 'publishedAt') return { ...field, default: toStamp(now) };
  if (field.name === 'authors' && author !== undefined) return { ...field, default: [author] };
  return field;
}

/** Whether readers see an article, in words that cannot be taken for a step of the workflow. */
const SEEN: Partial<DeskField> = {
  options: [
    { value: 'published', label: 'Hiện trên trang' },
    { value: 'draft', label: 'Ẩn khỏi trang' },
  ],
  hint: 'Chọn “Ẩn” để gỡ bài khỏi trang mà không xóa.',
};

/** Stored as its source, so that nothing an editor did not touch is ever rewritten. */
const BODY: DeskField = {
  name: 'body',
  label: 'Nội dung',
  widget: 'article-body',
  hint: 'Gõ / ở đầu dòng để chèn ảnh, số liệu, trích dẫn, bảng.',
};

// Year and month are those of publication in Hanoi; Decap's own {{year}} would take them in UTC.
const DATED: Partial<DeskCollection> = {
  path: '{{desk_year}}/{{desk_month}}/{{slug}}',
  identifier_field: 'title',
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
  /** Whether texts wait on branches of their own until they are published; else each save is published. */
  isReviewed?: boolean;
  /** Where the newsroom service answers. */
  serviceUrl?: string;
}

type Start = Pick<DeskConfigOptions, 'now' | 'author' | 'isReviewed'>;

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
  /** Whether its entries are reviewed; our own, Decap knows it for all collections or none. */
  workflow?: boolean;
  format: string;
  folder?: string;
  extension?: string;
  path?: string;
  slug?: string;
  identifier_field?: string;
  fields?: DeskField[];
  files?: { name: string; label: string; file: string; fields: DeskField[] }[];
}
