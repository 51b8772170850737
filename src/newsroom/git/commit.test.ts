import { beforeEach, describe, expect, it } from 'vitest';
import { ARTICLE, git, makeCheckout, makeFolder, TOPIC } from '../testing/checkout.fixture.ts';
import { commitChanges } from './commit.ts';
import { findRepository, isRepository, readHead } from './repository.ts';
import type { CommitOutcome } from './commit.ts';
import type { Repository } from './repository.ts';

let root: string;
let repository: Repository;
beforeEach(async () => {
  root = makeCheckout();
  const found = await findRepository(root);
  if (!isRepository(found)) throw new Error(found.missing);
  repository = found;
});

describe('commitChanges, when the branch moves after it was read', () => {
  it('starts over from the other commit and loses neither', async () => {
    const { outcome, attempts } = await commitWhile((attempt) => {
      if (attempt === 1) git(root, 'commit', '-q', '--allow-empty', '-m', 'Chen ngang');
    });
    expect([outcome.outcome, attempts]).toEqual(['committed', 2]);
    expect(git(root, 'log', '-3', '--format=%s')).toBe('Sửa\nChen ngang\nKhởi đầu');
  });

  it('gives way when the other commit changed the same text', async () => {
    const { outcome } = await commitWhile((attempt) => {
      if (attempt > 1) return;
      git(root, 'rm', '-q', '--cached', ARTICLE);
      git(root, 'commit', '-qm', 'Chen ngang');
    });
    expect(outcome.outcome).toBe('overtaken');
    expect(git(root, 'log', '-1', '--format=%s')).toBe('Chen ngang');
  });

  it('gives up when it always moves', async () => {
    await expect(commitWhile(() => git(root, 'commit', '-q', '--allow-empty', '-m', 'x'))).rejects.toThrow(
      'gave up',
    );
    expect(git(root, 'log', '--format=%s')).not.toContain('Sửa');
  });
});

describe('findRepository', () => {
  it('tells a folder without git from one inside a repository that does not hold the content', async () => {
    expect(await findRepository(makeFolder())).toEqual({ missing: 'no-checkout' });
    git(root, 'rm', '-qr', '--cached', 'content');
    git(root, 'update-index', '--add', '--cacheinfo', `160000,${git(root, 'rev-parse', 'HEAD')},content`);
    git(root, 'commit', '-qm', 'content là submodule');
    expect(await findRepository(root)).toEqual({ missing: 'outside' });
  });
});

async function commitWhile(
  slip: (attempt: number) => unknown,
): Promise<{ outcome: CommitOutcome; attempts: number }> {
  let attempts = 0;
  const outcome = await commitChanges(
    repository,
    [
      { path: ARTICLE, bytes: Buffer.from('mới\n') },
      { path: TOPIC, bytes: null },
    ],
    {
      message: 'Sửa\n',
      when: new Date(),
      seen: await readHead(repository),
      onReady: () => {
        slip((attempts += 1));
        return Promise.resolve();
      },
    },
  );
  return { outcome, attempts };
}
