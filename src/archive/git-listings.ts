import { readGit, splitNul } from './run-git.ts';
import type { SeenContent } from './seen-content.ts';

export const CONTENT = 'content';
/** With more files than this to look at, a whole listing costs less. */
export const MOST_CANDIDATES = 1_000;

const NOTHING = /^0+$/;

/** What differs between two commits: the second's blob id by path, undefined where it has no such file. */
async function listDifferences(
  checkout: string,
  from: string,
  to: string,
): Promise<Map<string, string | undefined> | undefined> {
  const found = new Map<string, string | undefined>();
  if (from === to) return found;
  // Not `diff-tree`, which reads git's index first: a tenth of a second for a hundred thousand files.
  const listing = await readGit(checkout, [
    ...['diff', '-z', '--raw', '--no-abbrev', '--no-renames', '--no-ext-diff', '--relative'],
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

/**
 * The files of a commit that may be others than `seen`, but for those in `others`, which are looked at elsewhere; undefined
 * where git cannot tell, or a whole listing costs less.
 */
export async function listSince(
  checkout: string,
  commit: string,
  seen: SeenContent,
  others: ReadonlyMap<string, unknown> = new Map(),
): Promise<{ files: Map<string, string>; candidates: string[] } | undefined> {
  const changed = await listDifferences(checkout, seen.commit, commit);
  if (!changed) return undefined;
  const rest = seen.dirty.filter((file) => !changed.has(file) && !others.has(file) && !isHidden(file));
  if (changed.size + rest.length + others.size > MOST_CANDIDATES) return undefined;
  const files = await listTree(checkout, commit, rest);
  for (const [file, blob] of changed) if (blob !== undefined) files?.set(file, blob);
  return files && { files, candidates: [...changed.keys(), ...rest] };
}

/** The blob ids of some files in a commit, those that it has. */
async function listTree(
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
