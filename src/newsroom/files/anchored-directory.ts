import { existsSync, constants } from 'node:fs';
import { lstat, mkdir, open, readdir } from 'node:fs/promises';
import { isCode } from '../../core/problems/is-code.ts';
import { NewsroomError } from '../newsroom-error.ts';

/**
 * Walks from `root` down the segments without following a symlink and hands `use` the directory reached; with
 * `create`, missing ones are made. Without it a missing directory gives undefined.
 */
export async function inDirectory<T>(
  root: string,
  segments: readonly string[],
  use: (directory: Directory) => Promise<T>,
  options: { create?: boolean } = {},
): Promise<T | undefined> {
  let current = await anchor(root);
  try {
    for (const segment of segments) {
      const next = await step(current, segment, options.create ?? false);
      if (!next) return undefined;
      await current.close();
      current = next;
    }
    return await use(current);
  } finally {
    await current.close();
  }
}

/** Opens a directory inside an anchored one. */
export async function openChild(parent: Directory, name: string): Promise<Directory | undefined> {
  return step(parent, name, false);
}

/** Refuses a new name that differs from an existing one only in case: they are one file on macOS and Windows. */
export async function refuseLookalike(directory: Directory, name: string): Promise<void> {
  const folded = fold(name);
  const twin = (await readdir(directory.at)).find((other) => other !== name && fold(other) === folded);
  if (twin === undefined) return;
  throw new NewsroomError('exists', `Đã có “${twin}” chỉ khác chữ hoa, chữ thường.`, {
    hint: 'Chọn tên khác.',
  });
}

async function step(parent: Directory, name: string, create: boolean): Promise<Directory | undefined> {
  const path = `${parent.at}/${name}`;
  try {
    return await anchor(path);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw toRefusal(error);
    if (!create) return undefined;
  }
  await refuseLookalike(parent, name);
  await mkdir(path).catch((error: unknown) => {
    if (!isCode(error, 'EEXIST')) throw error;
  });
  await parent.sync();
  return anchor(path).catch((error: unknown) => {
    throw toRefusal(error);
  });
}

// On Linux a path through /proc/self/fd stays in the directory that was opened, whatever is swapped in above it
// meanwhile: the nearest thing to openat(2) that Node has. Elsewhere each component is checked with lstat.
async function anchor(path: string): Promise<Directory> {
  if (!HAS_DESCRIPTOR_PATHS) return anchorByName(path);
  const handle = await open(path, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  let isOpen = true;
  return {
    at: `/proc/self/fd/${handle.fd}`,
    sync: () => handle.sync().catch(() => undefined),
    close: async () => {
      if (isOpen) await handle.close();
      isOpen = false;
    },
  };
}

/** The portable way to anchor, exported for its test. */
export async function anchorByName(path: string): Promise<Directory> {
  const stats = await lstat(path);
  if (!stats.isDirectory()) throw notADirectory();
  return { at: path, sync: () => Promise.resolve(), close: () => Promise.resolve() };
}

function toRefusal(error: unknown): unknown {
  return isCode(error, 'ENOTDIR') || isCode(error, 'ELOOP') ? notADirectory() : error;
}

function notADirectory(): NewsroomError {
  return new NewsroomError('symlink', 'Một phần của đường dẫn không phải thư mục thật.', {
    hint: 'Trong content/ không dùng liên kết (symlink).',
  });
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

const HAS_DESCRIPTOR_PATHS = process.platform === 'linux' && existsSync('/proc/self/fd');

export interface Directory {
  /** A path to prefix names with; valid until closed. */
  at: string;
  sync(): Promise<void>;
  close(): Promise<void>;
}
