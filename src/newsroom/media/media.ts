import { extensionsOf, isContentPath, parseContentFolder, parseContentPath } from '../files/content-path.ts';
import { checkMedia } from './media-check.ts';
import { NewsroomError } from '../newsroom-error.ts';
import { readContent, visitContent } from '../files/work-tree.ts';
import type { ContentFolder, ContentPath } from '../files/content-path.ts';
import type { StoredFile, WorkTree } from '../files/work-tree.ts';

/** The media of a folder and below, newest folder first; past a budget, or on request, without their bytes. */
export async function listMedia(
  tree: WorkTree,
  folder: ContentFolder,
  { contents }: { contents: boolean },
): Promise<MediaFile[]> {
  const files: MediaFile[] = [];
  let left = contents ? MOST_BYTES : 0;
  const search = { extensions: extensionsOf.media, depth: DEEPEST, isLastFirst: true };
  await visitContent(tree, folder, search, async (path, read) => {
    const stored = await read().catch(skipRefused);
    if (!stored || !isContentPath(path)) return;
    left -= stored.bytes.length;
    files.push(toMediaFile(parseContentPath(path), stored, left >= 0));
  });
  return files.sort((a, b) => (a.path < b.path ? 1 : -1));
}

/** One media file with its bytes; throws when it is missing or not safe to show. */
export async function openMedia(tree: WorkTree, path: ContentPath): Promise<MediaFile> {
  const stored = await readContent(tree, path);
  if (!stored) throw new NewsroomError('missing', `Không có tệp “${path.path}”.`);
  checkMedia(path, stored.bytes);
  return toMediaFile(path, stored, true);
}

/** A folder of the media collection. */
export function parseMediaFolder(path: string): ContentFolder {
  const folder = parseContentFolder(path);
  if (folder.collection === 'media') return folder;
  throw new NewsroomError('params', 'Đây không phải thư mục ảnh.');
}

/** A path of the media collection. */
export function parseMediaPath(path: string): ContentPath {
  const parsed = parseContentPath(path);
  if (parsed.collection === 'media') return parsed;
  throw new NewsroomError('params', 'Ảnh và tệp đính kèm chỉ nằm trong content/media/.');
}

/** The reply for a media file. Bytes that are not what the name says are never handed to the browser. */
export function toMediaFile(
  path: ContentPath,
  stored: Pick<StoredFile, 'bytes' | 'id'>,
  hasContent: boolean,
): MediaFile {
  const url = `/${path.segments.slice(1).map(encodeURIComponent).join('/')}`;
  const file: MediaFile = {
    id: stored.id,
    path: path.path,
    name: path.name,
    url,
    size: stored.bytes.length,
    encoding: 'base64',
    content: '',
  };
  if (!hasContent) return file;
  try {
    checkMedia(path, stored.bytes);
    return { ...file, content: stored.bytes.toString('base64') };
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error;
    return { ...file, problem: error.message };
  }
}

function skipRefused(error: unknown): undefined {
  if (!(error instanceof NewsroomError)) throw error;
}

const DEEPEST = 5;
const MOST_BYTES = 48 * 1024 * 1024;

/** What Decap's proxy backend turns into a file to show, with the URL the site serves it at. */
export interface MediaFile {
  id: string;
  path: string;
  name: string;
  url: string;
  size: number;
  encoding: 'base64';
  /** Empty when left out. */
  content: string;
  problem?: string;
}
