import { GitError, runGit } from './git.ts';
import { readIdentity } from './repository.ts';
import type { Head, Repository } from './repository.ts';

/** Writes a commit object, signed as git knows the person or else as the newsroom. */
export async function writeCommit(
  repository: Repository,
  tree: string,
  head: Head | undefined,
  options: { message: string; when: Date },
): Promise<string> {
  const parent = head ? ['-p', head.commit] : [];
  const env = await signature(repository, options.when);
  const args = ['commit-tree', tree, ...parent, '-F', '-'];
  return (await runGit(repository.checkout, args, { env, input: options.message })).trim();
}

/** Moves HEAD's branch from one commit to the next; false when somebody else moved or holds it. */
export async function moveHead(
  repository: Repository,
  commit: string,
  head: Head | undefined,
): Promise<boolean> {
  const expected = head?.commit ?? '0'.repeat(commit.length);
  try {
    await runGit(repository.checkout, ['update-ref', '-m', 'newsroom: save', 'HEAD', commit, expected]);
    return true;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    // Another writer holds the ref's lock or has moved it; anything else will fail the same way again.
    if (
      /cannot lock ref|reference already exists/i.test(error.stderr) &&
      !/permission denied/i.test(error.stderr)
    ) {
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 60));
      return false;
    }
    throw error;
  }
}

// The newsroom's clock is Hanoi's, whatever the machine's zone.
async function signature(repository: Repository, when: Date): Promise<Record<string, string>> {
  const date = `@${Math.floor(when.getTime() / 1000)} +0700`;
  const known = await readIdentity(repository);
  return {
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
    ...(known.name ? {} : { GIT_AUTHOR_NAME: 'Tòa soạn', GIT_COMMITTER_NAME: 'Tòa soạn' }),
    ...(known.email
      ? {}
      : { GIT_AUTHOR_EMAIL: 'toasoan@localhost', GIT_COMMITTER_EMAIL: 'toasoan@localhost' }),
  };
}
