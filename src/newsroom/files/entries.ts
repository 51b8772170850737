import { extensionsOf, isContentPath, parseContentFolder, parseContentPath } from './content-path.ts';
import { NewsroomError } from '../newsroom-error.ts';
import { decodeText } from './text.ts';
import { eachAtMost, readContent, visitContent } from './work-tree.ts';
import type { ContentFolder, ContentPath } from './content-path.ts';
import type { StoredFile, WorkTree } from './work-tree.ts';

/** All entries of a folder, ordered by path. What cannot be read is listed with its `problem` and no text. */
export async function listFolder(
  tree: WorkTree,
  { folder, extension, depth }: FolderQuery,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  const budget = { left: MOST_BYTES };
  await visitContent(tree, folder, { extensions: [extension], depth }, async (path, read) => {
    if (isContentPath(path)) entries.push(await toListed(path, read, budget));
  });
  return entries.sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
}

/** The entries of named files, in their order; a file that does not exist yet has null data. */
export async function listFiles(tree: WorkTree, files: readonly NamedFile[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  const budget = { left: MOST_BYTES };
  await eachAtMost(16, [...files.entries()], async ([index, { path, label }]) => {
    const entry = await toListed(path.path, () => readContent(tree, path), budget);
    entries[index] = label === undefined ? entry : { ...entry, file: { ...entry.file, label } };
  });
  return entries;
}

/** One entry to edit; throws when it is missing or not text. */
export async function openEntry(tree: WorkTree, path: ContentPath): Promise<Entry> {
  const stored = await readContent(tree, path);
  if (stored) return { data: decodeText(stored.bytes), file: { path: path.path, id: stored.id } };
  throw new NewsroomError('missing', `Không có tệp “${path.path}”.`, {
    hint: 'Có thể tệp đã bị xóa. Tải lại danh sách.',
  });
}

/** Reads what a client wants listed: a folder of a text collection and that collection's extension. */
export function parseFolderQuery(query: { folder: string; extension: string; depth: number }): FolderQuery {
  const folder = parseContentFolder(query.folder);
  const extension = query.extension.replace(/^\./, '');
  if (folder.collection === 'media' || !extensionsOf[folder.collection].includes(extension)) {
    throw new NewsroomError('params', 'Thư mục này không chứa loại tệp đó.');
  }
  return { folder, extension, depth: query.depth };
}

/** A path of a text collection: media are not entries. */
export function parseEntryPath(path: string): ContentPath {
  const parsed = parseContentPath(path);
  if (parsed.collection !== 'media') return parsed;
  throw new NewsroomError('params', 'Ảnh và tệp đính kèm không phải bài viết.');
}

async function toListed(
  path: string,
  read: () => Promise<StoredFile | undefined>,
  budget: { left: number },
): Promise<Entry> {
  let id: string | null = null;
  try {
    const stored = await read();
    if (!stored) return { data: null, file: { path, id } };
    id = stored.id;
    budget.left -= stored.bytes.length;
    if (budget.left < 0) throw new NewsroomError('too-large', 'Danh sách quá dài; mở tệp để xem nội dung.');
    return { data: decodeText(stored.bytes), file: { path, id } };
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error;
    return { data: '', file: { path, id }, problem: error.message };
  }
}

const MOST_BYTES = 96 * 1024 * 1024;

interface FolderQuery {
  folder: ContentFolder;
  extension: string;
  /** 1 is the folder itself. */
  depth: number;
}

interface NamedFile {
  path: ContentPath;
  label?: string | undefined;
}

/** What Decap calls an implementation entry. */
export interface Entry {
  data: string | null;
  /** `id` is the blob id to send back as the base of a save. */
  file: { path: string; id: string | null; label?: string };
  /** Why the text is left out, in Vietnamese. */
  problem?: string;
}
