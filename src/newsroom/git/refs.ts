import { GitError, runGit } from './git.ts';
import type { Repository } from './repository.ts';

/**
 * Moves one ref from a known commit to the next (undefined: it must be new; null: it goes); false when somebody
 * else moved or holds it. A ref that is a link is replaced, never followed, but for HEAD.
 */
export async function moveRef(repository: Repository, move: RefMove): Promise<boolean> {
  return moveRefs(repository, [move]);
}

/** Moves several refs together: all of them or none. */
export async function moveRefs(repository: Repository, moves: readonly RefMove[]): Promise<boolean> {
  const none = '0'.repeat(repository.format === 'sha256' ? 64 : 40);
  const lines = moves.flatMap(({ ref, to, from }) => [
    ...(ref === 'HEAD' ? [] : ['option no-deref']),
    to === null ? `delete ${ref} ${from ?? ''}` : `update ${ref} ${to} ${from ?? none}`,
  ]);
  try {
    const args = ['update-ref', '-m', 'newsroom: save', '--stdin'];
    await runGit(repository.checkout, args, { input: `${lines.join('\n')}\n` });
    return true;
  } catch (error) {
    if (!(error instanceof GitError) || !isHeld(error.stderr)) throw error;
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 60));
    return false;
  }
}

// Another writer holds the ref's lock or has moved it; anything else will fail the same way again.
function isHeld(stderr: string): boolean {
  return (
    /cannot lock ref|reference already exists|Unable to create .*\.lock/i.test(stderr) &&
    !/permission denied/i.test(stderr)
  );
}

export interface RefMove {
  /** Made by us from validated parts, never by a client. */
  ref: string;
  /** Null takes the ref out. */
  to: string | null;
  from: string | undefined;
}
