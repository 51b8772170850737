import type { CommitAuthor } from '../../core/editing/commit-author.ts';
import { runGit } from './git.ts';
import { readIdentity } from './repository.ts';
import type { Repository } from './repository.ts';

/**
 * Writes a commit object. Its author is the editor who is signed in, or else whom git knows, or else the newsroom;
 * its committer is whom git knows, or else the author.
 */
export async function writeCommit(
  repository: Repository,
  tree: string,
  parents: readonly string[],
  options: CommitSigning,
): Promise<string> {
  const env = await signature(repository, options);
  const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'];
  return (await runGit(repository.checkout, args, { env, input: options.message })).trim();
}

// The newsroom's clock is Hanoi's, whatever the machine's zone.
async function signature(
  repository: Repository,
  { when, author }: CommitSigning,
): Promise<Record<string, string>> {
  const date = `@${Math.floor(when.getTime() / 1000)} +0700`;
  const known = await readIdentity(repository);
  const name = author?.name ?? 'Tòa soạn';
  const email = author?.email ?? 'toasoan@localhost';
  return {
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
    ...(author || !known.name ? { GIT_AUTHOR_NAME: name } : {}),
    ...(author || !known.email ? { GIT_AUTHOR_EMAIL: email } : {}),
    ...(known.name ? {} : { GIT_COMMITTER_NAME: name }),
    ...(known.email ? {} : { GIT_COMMITTER_EMAIL: email }),
  };
}

export interface CommitSigning {
  message: string;
  when: Date;
  author?: CommitAuthor | undefined;
}
