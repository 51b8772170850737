import { readGit, splitNul } from './run-git.ts';

export const CONTENT = 'content';
/** With more files than this to look at, a whole listing costs less. */
export const MOST_CANDIDATES = 1_000;

const NOTHING = /^0+$/;

/** What differs between two commits: the second's blob id by path, undefined where it has no such file. */
export async function listDifferences(
  checkout: string,
  from: string,
  to: string,
): Promise<Map<string, string | undefined> | undefined> {
  const found = new Map<string, string | undefined>();
  if (from === to) return found;
  const listing = await readGit(checkout, [
    ...['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', '--relative'],
    ...[from, to, '--', CONTENT],
  ]);
  if (listing === undefined) return undefined;
  const parts = splitNul(listing);
  // `:100644 100644 blob blob M`, then the path.
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = '', , blob = ''] = parts[at]?.split(' ') ?? [];
    const file = parts[at + 1] ?? '';
    if (!isHidden(file)) found.set(file, isRegular(mode) && !NOTHING.test(blob) ? blob : undefined);
  }
  return found;
}

/** The blob ids of some files in a commit, those that it has. */
export async function listTree(
  checkout: string,
  commit: string,
  files: string[],
): Promise<Map<string, string> | undefined> {
  if (files.length === 0) return new Map();
  return parseEntries(await readGit(checkout, ['ls-tree', '-z', commit, '--', ...files]));
}

/** Blob ids by path, of `ls-files --stage` and `ls-tree` alike: mode first, then the id before the path. */
export function parseEntries(listing: string | undefined): Map<string, string> | undefined {
  if (listing === undefined) return undefined;
  const files = new Map<string, string>();
  for (const row of splitNul(listing)) {
    const [head = '', file = ''] = row.split('\t');
    const [, mode = '', blob = ''] = /^(\d+) (?:blob )?([0-9a-f]+)/.exec(head) ?? [];
    if (isRegular(mode) && !isHidden(file)) files.set(file, blob);
  }
  return files;
}

/** A link or a submodule is not content. */
export function isRegular(mode: string): boolean {
  return mode.startsWith('100');
}

export function isHidden(file: string): boolean {
  return file.split('/').some((part) => part.startsWith('.'));
}
