import { removeFile, writeAtomically } from '../files/atomic-write.ts';
import { blobId } from '../../archive/blob-id.ts';
import { NewsroomError } from '../newsroom-error.ts';
import { decodeText } from '../files/text.ts';
import { readContent } from '../files/work-tree.ts';
import type { ContentPath } from '../files/content-path.ts';
import type { StoredFile, WorkTree } from '../files/work-tree.ts';

/**
 * Compares each change's base with the version that counts, as a rule what lies in the work tree; throws the
 * refusal for the first that is stale.
 */
export async function judgeChanges(
  tree: WorkTree,
  changes: readonly Change[],
  findStanding: FindStanding = (_path, inTree) => Promise.resolve(inTree),
): Promise<JudgedChange[]> {
  const judged: JudgedChange[] = [];
  for (const change of changes) {
    const current = await readContent(tree, change.path);
    judgeChange(tree, change, await findStanding(change.path, current));
    judged.push({ ...change, current });
  }
  return judged;
}

/**
 * Writes what is new, then removes what goes; answers how to take it all back. When a file changed at the last
 * moment, takes back what was done and throws.
 */
export async function applyChanges(
  tree: WorkTree,
  changes: readonly JudgedChange[],
): Promise<() => Promise<void>> {
  const done: JudgedChange[] = [];
  const undo = async (): Promise<void> => {
    for (const change of done.splice(0).reverse()) await takeBack(tree, change);
  };
  const inOrder = [...changes].sort((a, b) => Number(a.bytes === null) - Number(b.bytes === null));
  try {
    for (const change of inOrder) {
      if (isSame(change, change.current, tree)) continue;
      const isDone = await apply(tree, change);
      if (!isDone) throw stale(change, await readContent(tree, change.path));
      done.push(change);
    }
  } catch (error) {
    await undo();
    throw error;
  }
  return undo;
}

/** Throws the refusal of a change whose base is not the current version. */
export function judgeChange(tree: WorkTree, change: Change, current: StoredFile | undefined): void {
  if (isSame(change, current, tree) && change.base !== null) return;
  if (change.bytes === null && !current) throw missing(change);
  const isBaseNeeded = current !== undefined && (change.bytes !== null || change.isMove === true);
  if (change.base === undefined && !isBaseNeeded) return;
  if (change.base !== undefined && change.base === (current?.id ?? null)) return;
  throw change.base === null ? taken(change, current) : stale(change, current);
}

function isSame(change: Change, current: StoredFile | undefined, tree: WorkTree): boolean {
  return change.bytes !== null && current?.id === blobId(change.bytes, tree.format);
}

function apply(tree: WorkTree, { path, bytes, current }: JudgedChange): Promise<boolean> {
  if (bytes) return writeAtomically(tree, path.segments, bytes, current?.id ?? null);
  return removeFile(tree, path.segments, current?.id ?? '');
}

async function takeBack(tree: WorkTree, { path, bytes, current }: JudgedChange): Promise<void> {
  const written = bytes && blobId(bytes, tree.format);
  if (current) await writeAtomically(tree, path.segments, current.bytes, written);
  else if (written) await removeFile(tree, path.segments, written);
}

function missing(change: Change): NewsroomError {
  return new NewsroomError('missing', `Không còn tệp “${change.path.path}”.`, {
    hint: 'Có thể tệp đã bị xóa ở nơi khác. Tải lại danh sách.',
  });
}

function taken(change: Change, current: StoredFile | undefined): NewsroomError {
  return new NewsroomError('exists', `Đã có tệp “${change.path.path}”.`, {
    hint: 'Chọn đường dẫn hoặc tên khác.',
    details: { current: toCurrent(change.path, current) },
  });
}

/** The refusal of a save whose base is not what lies there now. */
export function stale(change: Change, current: StoredFile | undefined): NewsroomError {
  return new NewsroomError('stale', `“${change.path.path}” đã được người khác sửa sau khi bạn mở.`, {
    hint: 'Bản của bạn được giữ lại. Mở lại bài để xem bản mới rồi chép phần còn thiếu sang.',
    details: { current: toCurrent(change.path, current) },
  });
}

function toCurrent(path: ContentPath, current: StoredFile | undefined): CurrentVersion {
  let data: string | null = null;
  if (current && path.collection !== 'media') {
    try {
      data = decodeText(current.bytes);
    } catch {
      data = null;
    }
  }
  return { path: path.path, id: current?.id ?? null, data };
}

export interface Change {
  path: ContentPath;
  /** Null removes the file. */
  bytes: Buffer | null;
  /** The blob the editor opened; null for a file that must be new; undefined when the client does not say. */
  base: string | null | undefined;
  /** The removal is one half of a rename. */
  isMove?: boolean;
}

/** Which version of a file counts, given what lies in the work tree. */
export type FindStanding = (
  path: ContentPath,
  inTree: StoredFile | undefined,
) => Promise<StoredFile | undefined>;

export interface JudgedChange extends Change {
  current: StoredFile | undefined;
}

/** What a refused client is shown; `id` is null when the file is gone, `data` when it is not text. */
export interface CurrentVersion {
  path: string;
  id: string | null;
  data: string | null;
}
