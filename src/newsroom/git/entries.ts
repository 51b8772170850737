import { runGit, runGitForBytes } from './git.ts';
import type { Head, Repository } from './repository.ts';

/** Writes the changes' blobs and answers them as lines of an index. */
export async function storeBlobs(
  repository: Repository,
  changes: readonly TreeChange[],
): Promise<IndexEntry[]> {
  const entries: IndexEntry[] = [];
  for (const change of changes) {
    const path = `${repository.prefix}${change.path}`;
    if (change.bytes) entries.push({ mode: '100644', blob: await storeBlob(repository, change.bytes), path });
    else entries.push({ mode: '0', blob: '0'.repeat(repository.format === 'sha256' ? 64 : 40), path });
  }
  return entries;
}

/** Writes a blob of exactly these bytes (no filters) and answers its id. */
export async function storeBlob(repository: Repository, bytes: Buffer): Promise<string> {
  const args = ['hash-object', '-w', '--no-filters', '--stdin'];
  return (await runGit(repository.checkout, args, { input: bytes })).trim();
}

/** What a commit holds at these paths (from the repository's top), as `ls-tree -z` prints it. */
export async function readEntries(
  repository: Repository,
  head: Pick<Head, 'commit'> | undefined,
  paths: readonly string[],
): Promise<string> {
  if (!head) return '';
  return runGit(repository.checkout, ['ls-tree', '-z', '--full-tree', head.commit, '--', ...paths]);
}

/** The blob ids a commit holds at these paths (from the repository's top), by path. */
export async function readBlobs(
  repository: Repository,
  head: Pick<Head, 'commit'> | undefined,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const lines = (await readEntries(repository, head, paths)).split('\0');
  const entries = lines.map((line) => /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line));
  return new Map(entries.flatMap((found) => (found ? [[found[2] ?? '', found[1] ?? '']] : [])));
}

/** The bytes of a blob; throws where there is none of that id. */
export function readBlobBytes(repository: Repository, blob: string): Promise<Buffer> {
  return runGitForBytes(repository.checkout, ['cat-file', 'blob', blob]);
}

/** The lines `update-index -z --index-info` takes. */
export function toIndexInfo(entries: Iterable<IndexEntry>): string {
  return Array.from(entries, ({ mode, blob, path }) => `${mode} ${blob}\t${path}\0`).join('');
}

/** The inverse of {@link toIndexInfo}; lines of another form are left out. */
export function fromIndexInfo(text: string): IndexEntry[] {
  return text.split('\0').flatMap((line): IndexEntry[] => {
    const [, mode, blob = '', path = ''] = /^(100644|0) ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    return mode === '100644' || mode === '0' ? [{ mode, blob, path }] : [];
  });
}

export interface TreeChange {
  /** Relative to the checkout. */
  path: string;
  /** Null takes the path out. */
  bytes: Buffer | null;
}

export interface IndexEntry {
  /** 0 takes the path out. */
  mode: '100644' | '0';
  blob: string;
  /** Relative to the repository's top. */
  path: string;
}
