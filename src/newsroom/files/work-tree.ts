import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { isCode } from '../../core/problems/is-code.ts';
import { inDirectory, openChild } from './anchored-directory.ts';
import { blobId } from '../../archive/blob-id.ts';
import { NewsroomError } from '../newsroom-error.ts';
import type { Directory } from './anchored-directory.ts';
import type { ObjectFormat } from '../../archive/blob-id.ts';
import type { ContentFolder, ContentPath } from './content-path.ts';

/** Reads one content file as it lies in the work tree; undefined when there is none. */
export async function readContent(tree: WorkTree, path: ContentPath): Promise<StoredFile | undefined> {
  return inDirectory(tree.root, path.segments.slice(0, -1), (directory) =>
    readStored(directory, path.name, tree.format),
  );
}

/**
 * Visits the regular files with one of the extensions in a folder, `depth` levels deep, at most sixteen at a
 * time. Symlinks, devices and names that start with a dot are passed over.
 */
export async function visitContent(
  tree: WorkTree,
  folder: ContentFolder,
  search: Search,
  visit: Visit,
): Promise<void> {
  const enter = async (directory: Directory, path: string, depth: number): Promise<void> => {
    const entries = (await readdir(directory.at, { withFileTypes: true })).filter(
      ({ name }) => !name.startsWith('.'),
    );
    entries.sort((a, b) => (a.name < b.name === (search.isLastFirst ?? false) ? 1 : -1));
    const files = entries.filter((entry) => entry.isFile() && hasExtension(entry.name, search.extensions));
    await eachAtMost(MOST_OPEN, files, ({ name }) => {
      return visit(`${path}/${name}`, () => readStored(directory, name, tree.format));
    });
    if (depth <= 1) return;
    for (const { name } of entries.filter((entry) => entry.isDirectory())) {
      const child = await openChild(directory, name);
      if (child) await enter(child, `${path}/${name}`, depth - 1).finally(() => child.close());
    }
  };
  await inDirectory(tree.root, folder.segments, (directory) => enter(directory, folder.path, search.depth));
}

/** Reads a file of an anchored directory without following a link or waiting on a pipe. */
export async function readStored(
  directory: Directory,
  name: string,
  format: ObjectFormat,
): Promise<StoredFile | undefined> {
  const path = `${directory.at}/${name}`;
  try {
    if (IS_WINDOWS && (await lstat(path)).isSymbolicLink()) throw notAFile();
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) throw notAFile();
      if (stats.size > LARGEST_FILE) throw new NewsroomError('too-large', 'Tệp quá lớn để mở ở đây.');
      const bytes = await handle.readFile();
      return { bytes, id: blobId(bytes, format), mode: stats.mode & 0o777 };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    if (isCode(error, 'ELOOP') || isCode(error, 'ENXIO')) throw notAFile();
    throw error;
  }
}

/** Runs a task over all items, a bounded number at a time. */
export async function eachAtMost<T>(
  most: number,
  items: readonly T[],
  task: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
}

function hasExtension(name: string, extensions: readonly string[]): boolean {
  return extensions.some((extension) => name.endsWith(`.${extension}`));
}

function notAFile(): NewsroomError {
  return new NewsroomError('symlink', 'Đây không phải tệp thường.', {
    hint: 'Trong content/ không dùng liên kết (symlink).',
  });
}

// Where the O_ flags do not exist: undefined in a bitwise or is 0.
const IS_WINDOWS = process.platform === 'win32';
const MOST_OPEN = 16;
const LARGEST_FILE = 64 * 1024 * 1024;

export interface WorkTree {
  /** The checkout's real path. */
  root: string;
  format: ObjectFormat;
}

export interface StoredFile {
  bytes: Buffer;
  /** The git blob id of the bytes. */
  id: string;
  mode: number;
}

export interface Search {
  extensions: readonly string[];
  /** 1 is the folder itself. */
  depth: number;
  isLastFirst?: boolean;
}

type Visit = (path: string, read: () => Promise<StoredFile | undefined>) => Promise<void>;
