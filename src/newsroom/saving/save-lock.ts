import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isCode } from '../../core/problems/is-code.ts';
import { NewsroomError } from '../newsroom-error.ts';

/** Makes a queue: one save at a time in this process, in the order they came. */
export function createSaveQueue(): SaveQueue {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (task) => {
    if (waiting >= MOST_WAITING) {
      throw new NewsroomError('overloaded', 'Đang có quá nhiều lượt lưu chờ nhau.', {
        hint: 'Thử lưu lại sau giây lát.',
      });
    }
    waiting += 1;
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn.finally(() => (waiting -= 1));
  };
}

/**
 * Holds a lock file while the task runs, against a second newsroom on the same checkout. A lock whose process
 * is gone, or older than a minute, is taken over.
 */
export async function withLockFile<T>(path: string, task: () => Promise<T>): Promise<T> {
  const mark = `${process.pid} ${randomBytes(8).toString('hex')}\n`;
  await mkdir(dirname(path), { recursive: true });
  const deadline = Date.now() + LONGEST_WAIT;
  while (!(await take(path, mark))) {
    await breakIfStale(path);
    if (Date.now() > deadline) {
      throw new NewsroomError('overloaded', 'Một chương trình khác đang lưu vào cùng thư mục này.', {
        hint: 'Thử lưu lại sau giây lát.',
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 15 + Math.random() * 20));
  }
  try {
    return await task();
  } finally {
    if ((await readMark(path)) === mark) await unlink(path).catch(() => undefined);
  }
}

async function take(path: string, mark: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o600);
    await handle.writeFile(mark).finally(() => handle.close());
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function breakIfStale(path: string): Promise<void> {
  const mark = await readMark(path);
  if (mark === undefined || !(await isStale(path, mark))) return;
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  await rename(path, aside).catch(() => undefined);
  // Between reading and renaming another process may have taken it over: then it is theirs, give it back.
  if ((await readMark(aside)) !== mark) await link(aside, path).catch(() => undefined);
  await unlink(aside).catch(() => undefined);
}

async function isStale(path: string, mark: string): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
  const age = Date.now() - mtimeMs;
  const pid = Number.parseInt(mark, 10);
  // A lock just made may not carry its mark yet.
  if (!Number.isInteger(pid)) return age > 5_000;
  return age > OLDEST || !isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isCode(error, 'ESRCH');
  }
}

async function readMark(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

const MOST_WAITING = 200;
const LONGEST_WAIT = 15_000;
const OLDEST = 60_000;

export type SaveQueue = <T>(task: () => Promise<T>) => Promise<T>;
