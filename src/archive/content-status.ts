import { readGit, splitNul } from './run-git.ts';

const COMMAND = [
  ...['status', '--porcelain=v2', '--branch', '--no-ahead-behind', '-z'],
  ...['--untracked-files=all', '--no-renames', '--'],
];

/**
 * Asks git which files below `content/`, or of those named, differ from the last commit. Git looks at every file's size
 * and time for it, and reads those where these changed. Undefined where there is no git or no repository.
 */
export async function readContentStatus(
  checkout: string,
  files: string[] = ['content'],
): Promise<ContentStatus | undefined> {
  const [prefix, status] = await Promise.all([
    readGit(checkout, ['rev-parse', '--show-prefix']),
    readGit(checkout, [...COMMAND, ...files]),
  ]);
  return prefix === undefined || status === undefined ? undefined : parse(status, prefix.trimEnd().length);
}

/** `1 XY sub mH mI mW hH hI path`, `u XY …` (ten fields before the path), `? path`; paths from the repository's root. */
function parse(status: string, prefixLength: number): ContentStatus {
  let commit: string | undefined;
  const files = new Map<string, StagedFile | undefined>();
  const add = (file: string, staged?: StagedFile) => files.set(file.slice(prefixLength), staged);
  for (const row of splitNul(status)) {
    const [kind, xy = '', ...rest] = row.split(' ');
    if (row.startsWith('# branch.oid ') && rest[0] !== '(initial)') commit = rest[0];
    else if (kind === '?') add(row.slice(2));
    else if (kind === 'u') add(rest.slice(8).join(' '));
    else if (kind === '1') {
      const [, , mode = '', , , blob = ''] = rest;
      add(rest.slice(6).join(' '), xy.endsWith('.') ? { mode, blob } : undefined);
    }
  }
  return { commit, files };
}

export interface ContentStatus {
  /** Undefined before the first. */
  commit: string | undefined;
  /** Files that differ, by path relative to the checkout; undefined where the work tree has other bytes than git. */
  files: Map<string, StagedFile | undefined>;
}

/** What git's index has of a file; mode 000000 where it has none. */
interface StagedFile {
  mode: string;
  blob: string;
}
