import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { askGit, GitError, runGit } from './git.ts';
import type { ObjectFormat } from '../../archive/blob-id.ts';

/** Finds the repository the checkout's content belongs to, or why there is none to save to. */
export async function findRepository(checkout: string): Promise<Repository | NoRepository> {
  try {
    const answer = await runGit(checkout, QUESTIONS);
    const [inside, format, shallow, gitDirectory = '', prefix = ''] = answer.split('\n');
    if (inside !== 'true') return { missing: 'no-checkout' };
    const repository: Repository = {
      checkout,
      gitDirectory,
      prefix,
      format: format === 'sha256' ? 'sha256' : 'sha1',
      isShallow: shallow === 'true',
    };
    return await judgeContent(repository);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.exitCode === 'ENOENT') return { missing: 'no-git' };
    return { missing: error.stderr.includes('dubious ownership') ? 'foreign-owner' : 'no-checkout' };
  }
}

export function isRepository(found: Repository | NoRepository): found is Repository {
  return !('missing' in found);
}

/** The branch in use, or undefined when HEAD is detached. */
export async function readBranch(repository: Repository): Promise<string | undefined> {
  const answer = await askGit(repository.checkout, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  return answer?.trim();
}

/** The full name of the branch in use, or undefined when HEAD is detached. */
export async function readBranchRef(repository: Repository): Promise<string | undefined> {
  return (await askGit(repository.checkout, ['symbolic-ref', '--quiet', 'HEAD']))?.trim();
}

/** The commit HEAD stands on and its tree, or undefined before the first commit. */
export async function readHead(repository: Repository): Promise<Head | undefined> {
  const [commit = '', tree = ''] = await look(repository, ['HEAD^{commit}', 'HEAD^{tree}']);
  return commit && tree ? { commit: commit.split(' ')[0] ?? '', tree: tree.split(' ')[0] ?? '' } : undefined;
}

/** The name of what a person has under way in this work tree (a merge, a rebase …), or undefined. */
export async function findOperationUnderWay(repository: Repository): Promise<string | undefined> {
  for (const [file, name] of OPERATIONS) {
    const exists = await access(join(repository.gitDirectory, file)).then(
      () => true,
      () => false,
    );
    if (exists) return name;
  }
  return undefined;
}

/** The name and e-mail address git would sign commits with; empty where it knows none. */
export async function readIdentity(repository: Repository): Promise<{ name: string; email: string }> {
  const answer = await askGit(repository.checkout, [
    'config',
    '--null',
    '--get-regexp',
    '^user\\.(name|email)$',
  ]);
  const entries = (answer ?? '').split('\0').map((entry) => entry.split('\n'));
  // Git takes the last of several values: the repository's own over the person's.
  const values = new Map(entries.map(([name, value]) => [name, value?.trim()]));
  return { name: values.get('user.name') ?? '', email: values.get('user.email') ?? '' };
}

// A zip unpacked inside some other repository, or content that is a submodule: a commit in the repository
// around it would be a surprise or would break it.
async function judgeContent(repository: Repository): Promise<Repository | NoRepository> {
  const [content] = await look(repository, [`HEAD:${repository.prefix}content`]);
  const isOurs = content === undefined ? repository.prefix === '' : content.includes(' tree ');
  return isOurs ? repository : { missing: 'outside' };
}

/** `<id> <type> <size>` of each object named, undefined where there is none. */
async function look(repository: Repository, names: readonly string[]): Promise<(string | undefined)[]> {
  const answer = await runGit(repository.checkout, ['cat-file', '--batch-check'], {
    input: `${names.join('\n')}\n`,
  });
  const lines = answer.trimEnd().split('\n');
  return lines.map((line) => (/^[0-9a-f]+ (?:commit|tree|blob) \d+$/.test(line) ? line : undefined));
}

const QUESTIONS = [
  'rev-parse',
  '--is-inside-work-tree',
  '--show-object-format',
  '--is-shallow-repository',
  '--absolute-git-dir',
  '--show-prefix',
];

const OPERATIONS = [
  ['MERGE_HEAD', 'merge'],
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
  ['sequencer', 'cherry-pick'],
  ['BISECT_LOG', 'bisect'],
] as const;

export interface Repository {
  checkout: string;
  /** Absolute; a linked worktree has its own. */
  gitDirectory: string;
  /** Where the checkout lies in the repository: `''` or `some/folder/`. */
  prefix: string;
  format: ObjectFormat;
  isShallow: boolean;
}

export interface Head {
  commit: string;
  tree: string;
}

export interface NoRepository {
  missing: 'no-git' | 'no-checkout' | 'foreign-owner' | 'outside';
}
