import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, read, write } from '../testing/checkout.fixture.ts';
import { anchorByName } from './anchored-directory.ts';
import { removeFile, writeAtomically } from './atomic-write.ts';
import { blobId } from '../../archive/blob-id.ts';
import { parseContentFolder, parseContentPath } from './content-path.ts';
import { eachAtMost, readContent, visitContent } from './work-tree.ts';
import type { WorkTree } from './work-tree.ts';

let tree: WorkTree;
beforeEach(() => {
  tree = { root: makeFolder(), format: 'sha1' };
  write(tree.root, 'content/pages/a.mdx', 'a\n');
});
const A = ['content', 'pages', 'a.mdx'];
const idOf = (text: string): string => blobId(Buffer.from(text), 'sha1');

describe('reading', () => {
  it('does not wait on a pipe', async () => {
    execFileSync('mkfifo', [join(tree.root, 'content/pages/pipe.mdx')]);
    await expect(readContent(tree, parseContentPath('content/pages/pipe.mdx'))).rejects.toMatchObject({
      code: 'symlink',
    });
  });

  it('passes hidden files, folders that look like files, and deeper levels over', async () => {
    write(tree.root, 'content/pages/.a.mdx', '');
    write(tree.root, 'content/pages/b.mdx/c.mdx', '');
    const seen: string[] = [];
    await visitContent(
      tree,
      parseContentFolder('content/pages'),
      { extensions: ['mdx'], depth: 1 },
      (path) => {
        seen.push(path);
        return Promise.resolve();
      },
    );
    expect(seen).toEqual(['content/pages/a.mdx']);
  });

  it('runs a bounded number of tasks at a time', async () => {
    let [now, most] = [0, 0];
    await eachAtMost(3, Array.from({ length: 20 }), async () => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
      now -= 1;
    });
    expect(most).toBe(3);
  });
});

describe('writing', () => {
  it('replaces a file as a whole and keeps its mode', async () => {
    chmodSync(join(tree.root, ...A), 0o640);
    expect(await writeAtomically(tree, A, Buffer.from('b\n'), idOf('a\n'))).toBe(true);
    expect(read(tree.root, A.join('/'))).toBe('b\n');
    expect(statSync(join(tree.root, ...A)).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(tree.root, 'content/pages'))).toEqual(['a.mdx']);
  });

  it('makes new files readable by all, in folders made on the way', async () => {
    expect(
      await writeAtomically(tree, ['content', 'articles', '2025', '04', 'x.mdx'], Buffer.from('x'), null),
    ).toBe(true);
    expect(statSync(join(tree.root, 'content/articles/2025/04/x.mdx')).mode & 0o777).toBe(0o644);
  });

  it('writes nothing over another version, and nothing new over a file', async () => {
    expect(await writeAtomically(tree, A, Buffer.from('b\n'), idOf('c\n'))).toBe(false);
    expect(await writeAtomically(tree, A, Buffer.from('b\n'), null)).toBe(false);
    expect(await removeFile(tree, A, idOf('c\n'))).toBe(false);
    expect(read(tree.root, A.join('/'))).toBe('a\n');
    expect(readdirSync(join(tree.root, 'content/pages'))).toEqual(['a.mdx']);
  });

  it('never leaves the checkout while a folder is swapped for a link again and again', async () => {
    const outside = makeFolder();
    const [real, aside] = [join(tree.root, 'content/pages'), join(tree.root, 'aside')];
    let isDone = false;
    const swap = async (): Promise<void> => {
      while (!isDone) {
        renameSync(real, aside);
        replace(real, () => {
          symlinkSync(outside, real);
        });
        await new Promise((resolve) => setImmediate(resolve));
        replace(real, () => {
          renameSync(aside, real);
        });
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const swapping = swap();
    const isLanded = (): boolean =>
      [real, aside].some(
        (folder) => existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('n-')),
      );
    let refusals = 0;
    // Until writes have met both the folder and the link, which a busy machine may take a while for.
    for (let round = 0; round < 200 && !(refusals > 0 && isLanded()); round++) {
      const results = await Promise.allSettled(
        Array.from({ length: 50 }, (_, index) =>
          writeAtomically(tree, ['content', 'pages', `n-${round}-${index}.mdx`], Buffer.from('x'), null),
        ),
      );
      refusals += results.filter(({ status }) => status === 'rejected').length;
    }
    isDone = true;
    await swapping;
    expect(readdirSync(outside)).toEqual([]);
    expect(refusals).toBeGreaterThan(0);
    expect(isLanded()).toBe(true);
  });
});

describe('anchorByName, where descriptors have no paths', () => {
  it('takes a folder and refuses a link to one', async () => {
    mkdirSync(join(tree.root, 'real'));
    symlinkSync(join(tree.root, 'real'), join(tree.root, 'link'));
    expect((await anchorByName(join(tree.root, 'real'))).at).toBe(join(tree.root, 'real'));
    await expect(anchorByName(join(tree.root, 'link'))).rejects.toMatchObject({ code: 'symlink' });
  });
});

/** A write may make the folder anew at any moment. */
function replace(place: string, put: () => void): void {
  for (;;) {
    try {
      rmSync(place, { recursive: true, force: true });
      put();
      return;
    } catch (error) {
      if (!['EEXIST', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}
