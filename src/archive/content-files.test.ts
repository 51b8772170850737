import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCheckout } from './checkout.fixture.ts';
import { commit, failing, git, remove, rename, touch, write, type Step } from './checkout-steps.fixture.ts';
import { findContentFiles } from './content-files.ts';
import type { SeenContent } from './seen-content.ts';

const FILE = 'content/articles/2025/04/mot.mdx';
const OTHER = 'content/articles/2025/04/đà nẵng, số “2”.mdx';

const IGNORED = 'content/articles/2025/04/ba-3.mdx';

/** What people and tools do to a checkout between two publishes; each goes on from the one before. */
const CHANGES: Change[] = [
  ['nothing', [], []],
  ['an edit', [write(FILE, 'hai')], [FILE]],
  ['the same once more', [], [FILE]],
  ['an edit taken back', [write(FILE, 'một')], [FILE]],
  ['nothing more', [], []],
  ['a new file with marks in its name', [write(OTHER, 'mới')], [OTHER]],
  ['another text in the new file', [write(OTHER, 'mới hơn')], [OTHER]],
  ['a new file taken into git', [git('add', '--all')], [OTHER]],
  ['a staged file edited again', [write(OTHER, 'mới nhất')], [OTHER]],
  ['a commit of some of it', [git('commit', '-q', '--message=Thêm')], [OTHER]],
  ['a commit of all', [commit], [OTHER]],
  ['a commit of something else', [write('README.md', 'a'), commit], []],
  ['a file touched, but equal', [touch(FILE)], []],
  ['a file gone', [remove(FILE)], [FILE]],
  ['a file made again, equal', [write(FILE, 'một')], [FILE]],
  ['a removal in git alone', [git('rm', '-q', '--cached', FILE)], [FILE]],
  ['the file back in git', [git('reset', '-q')], [FILE]],
  ['a rename', [rename(FILE, 'content/articles/2025/05/moi.mdx')]],
  ['a rename committed', [commit]],
  ['a branch', [git('switch', '-qc', 'nhanh'), write(FILE, 'nhánh'), commit]],
  ['the branch before', [git('switch', '-q', 'main')], [FILE]],
  ['two commits', [write(OTHER, '3'), commit, write(OTHER, '4'), commit], [OTHER]],
  ['a merge', [git('merge', '-q', '--no-edit', 'nhanh')], [FILE]],
  ['a rebase', [git('switch', '-q', 'nhanh'), git('rebase', '-q', 'main')]],
  ['an earlier commit', [git('reset', '-q', '--hard', 'main~2')]],
  ['my side of a conflict', [write(FILE, 'của tôi'), commit]],
  ['their side of a conflict', [git('switch', '-qc', 'khac', 'main~1'), write(FILE, 'của bạn'), commit]],
  ['a conflict', [failing(git('merge', '-q', 'nhanh'))]],
  ['a conflict resolved', [write(FILE, 'xong'), commit], [FILE]],
  ['a commit rewritten', [git('commit', '-q', '--amend', '--message=Khác')], []],
  ['a file that git ignores', [write(IGNORED, 'nháp'), write('.gitignore', '*3*')]],
  ['the same no longer ignored', [write('.gitignore', '')], [IGNORED]],
  ['a hidden file', [write('content/.nhap/a.mdx', 'a')], [IGNORED]],
];

describe('findContentFiles', () => {
  it('finds from what was seen what a whole listing finds, whatever was done to the checkout', async () => {
    const checkout = createCheckout();
    checkout.write(FILE, 'một');
    checkout.commit();
    let { files: known, seen } = await findContentFiles(checkout.root);
    for (const [what, steps, looked] of CHANGES) {
      for (const step of steps) step(checkout);
      const found = await findContentFiles(checkout.root, seen);
      const whole = await findContentFiles(checkout.root);
      known = updated(known, found);
      expect([...known].sort(), what).toEqual([...whole.files].sort());
      if (looked) expect(found.candidates?.sort(), what).toEqual(looked.sort());
      seen = found.seen;
    }
  }, 120_000);

  it('lists everything where the commit that was seen is not known', async () => {
    const checkout = createCheckout();
    checkout.commit();
    const seen: SeenContent = { commit: '1'.repeat(40), dirty: [] };
    const { candidates, files } = await findContentFiles(checkout.root, seen);
    expect(candidates).toBeUndefined();
    expect(files.size).toBe(8);
  });

  it('finds what changed in a checkout that is a folder of a repository', async () => {
    const checkout = createCheckout();
    const root = path.join(checkout.root, 'báo', 'content');
    mkdirSync(root, { recursive: true });
    checkout.write(`báo/${FILE}`, 'một');
    checkout.commit();
    const { seen } = await findContentFiles(path.dirname(root));
    checkout.write(`báo/${FILE}`, 'hai');
    checkout.write('content/ngoai.mdx', 'ngoài');
    const edited = await findContentFiles(path.dirname(root), seen);
    expect(edited.candidates).toEqual([FILE]);
    checkout.commit();
    const committed = await findContentFiles(path.dirname(root), edited.seen);
    expect(committed.files).toEqual(edited.files);
    expect(committed.files.size).toBe(1);
  });
});

/** What is known after files were looked at again. */
function updated(
  known: Map<string, string>,
  { files, candidates }: Awaited<ReturnType<typeof findContentFiles>>,
): Map<string, string> {
  if (!candidates) return files;
  const all = new Map(known);
  for (const file of candidates) all.delete(file);
  return new Map([...all, ...files]);
}

type Change = [what: string, steps: Step[], looked?: string[]];
