import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from './archive.ts';
import { articleText, createCheckout } from './checkout.fixture.ts';
import { commit, git, remove, write, type Step } from './checkout-steps.fixture.ts';
import { findCommittedFiles, requireCommitted } from './committed-files.ts';
import { findContentFiles } from './content-files.ts';
import { parseEntries } from './git-listings.ts';
import { syncArchive } from './sync.ts';

const FILE = 'content/articles/2025/04/mot.mdx';
const OTHER = 'content/articles/2025/04/đà nẵng, số “2”.mdx';

/** What people do to a checkout between two publishes, and which files are then looked at. */
const CHANGES: [what: string, steps: Step[], looked?: string[]][] = [
  ['nothing', [], []],
  ['an edit that is not committed', [write(FILE, 'hai')], []],
  ['a new file that is not committed', [write(OTHER, 'mới')], []],
  ['both committed', [commit], [FILE, OTHER]],
  ['a removal that is not committed', [remove(OTHER)], []],
  ['the removal committed', [commit], [OTHER]],
  ['a commit of something else', [write('README.md', 'a'), commit], []],
  ['a hidden file', [write('content/.nhap/a.mdx', 'a'), commit], []],
  ['a branch', [git('switch', '-qc', 'nhanh'), write(FILE, 'nhánh'), commit], [FILE]],
  ['the branch before', [git('switch', '-q', 'main')], [FILE]],
  ['an earlier commit', [git('reset', '-q', '--hard', 'main~1')]],
  ['a rewritten commit', [git('commit', '-q', '--amend', '--message=Khác')], []],
  ['a link in place of a file', [remove(FILE), link(FILE), commit], [FILE]],
];

describe('findCommittedFiles', () => {
  it('finds from what was seen what the last commit has, whatever lies in the work tree', async () => {
    const checkout = createCheckout();
    checkout.write(FILE, 'một');
    checkout.commit();
    let { files: known, seen } = await findCommittedFiles(checkout.root);
    for (const [what, steps, looked] of CHANGES) {
      for (const step of steps) step(checkout);
      const found = await findCommittedFiles(checkout.root, seen);
      const committed = parseEntries(checkout.git('ls-tree', '-rz', 'HEAD', '--', 'content'));
      known = found.candidates
        ? new Map([...[...known].filter(([file]) => !found.candidates?.includes(file)), ...found.files])
        : found.files;
      expect([...known].sort(), what).toEqual([...(committed ?? [])].sort());
      if (looked) expect(found.candidates?.sort(), what).toEqual(looked.sort());
      seen = found.seen;
    }
  }, 60_000);

  it('lists everything where the commit that was seen is not known', async () => {
    const checkout = createCheckout();
    checkout.commit();
    const found = await findCommittedFiles(checkout.root, { commit: '1'.repeat(40), dirty: [] });
    expect(found.candidates).toBeUndefined();
    expect(found.files).toEqual((await findContentFiles(checkout.root)).files);
  });

  it('looks again at what differed when everything was looked at, and the other way round', async () => {
    const checkout = createCheckout();
    checkout.write(FILE, 'một');
    checkout.commit();
    checkout.write(FILE, 'hai');
    const { seen } = await findContentFiles(checkout.root);
    const committed = await findCommittedFiles(checkout.root, seen);
    expect(committed.candidates).toEqual([FILE]);
    expect((await findContentFiles(checkout.root, committed.seen)).candidates).toEqual([FILE]);
  });

  it('finds what is committed in a checkout that is a folder of a repository', async () => {
    const checkout = createCheckout();
    checkout.write(`báo/${FILE}`, 'một');
    checkout.commit();
    const root = path.join(checkout.root, 'báo');
    const { files, seen } = await findCommittedFiles(root);
    expect([...files.keys()]).toEqual([FILE]);
    checkout.write(`báo/${FILE}`, 'hai');
    checkout.write(OTHER, 'ngoài');
    await expect(requireCommitted(root)).rejects.toMatchObject({ file: FILE });
    checkout.commit();
    expect((await findCommittedFiles(root, seen)).candidates).toEqual([FILE]);
  });

  it('says that nothing is committed', async () => {
    for (const git of [true, false]) {
      await expect(findCommittedFiles(createCheckout({ git }).root)).rejects.toThrow(
        'Chưa có gì được commit',
      );
    }
  });
});

describe('requireCommitted', () => {
  const DIFFERENCES: [what: string, steps: Step[], refused: string | undefined][] = [
    ['nothing', [], undefined],
    ['an edit', [write(FILE, 'hai')], FILE],
    ['an edit taken into git', [write(FILE, 'hai'), git('add', FILE)], FILE],
    ['a removal', [remove(FILE)], FILE],
    ['an edit of another file', [write(OTHER, 'khác')], undefined],
    [
      'a file that git writes with other line ends',
      [write('.gitattributes', '*.mdx eol=crlf\n'), commit, remove(FILE), git('checkout', '-q', '--', FILE)],
      undefined,
    ],
  ];

  it.each(DIFFERENCES)('of a file, after %s', async (_what, steps, refused) => {
    const checkout = createCheckout();
    checkout.write(FILE, 'một\n');
    checkout.commit();
    for (const step of steps) step(checkout);
    const { files } = await findCommittedFiles(checkout.root);
    const one = new Map([[FILE, files.get(FILE) ?? '']]);
    const asked = requireCommitted(checkout.root, one);
    if (refused === undefined) await asked;
    else await expect(asked).rejects.toMatchObject({ name: 'ContentError', file: refused });
  });

  it('of everything, after an edit of any file', async () => {
    const checkout = createCheckout();
    checkout.commit();
    checkout.write('content/.nhap.mdx', 'a');
    await requireCommitted(checkout.root);
    checkout.write(OTHER, 'mới');
    await expect(requireCommitted(checkout.root)).rejects.toMatchObject({ file: OTHER });
  });
});

describe('an index of commits', () => {
  it('has what is committed, and refuses to read what is not', async () => {
    const checkout = createCheckout();
    checkout.write(FILE, articleText());
    checkout.commit();
    const sync = () => syncArchive(checkout.root, { isCommitted: true });
    await sync();
    checkout.write(FILE, articleText({ title: 'Đang viết' }));
    expect(await sync()).toMatchObject({ changed: [], removed: [] });
    expect(titles(checkout.root)).toEqual(['Bài mẫu']);
    checkout.git('commit', '-qam', 'Viết xong');
    checkout.write(FILE, articleText({ title: 'Lại viết' }));
    await expect(sync()).rejects.toMatchObject({ file: FILE });
    expect(titles(checkout.root)).toEqual(['Bài mẫu']);
    checkout.git('checkout', '-q', '.');
    expect(await sync()).toMatchObject({ changed: [FILE] });
    expect(titles(checkout.root)).toEqual(['Đang viết']);
  });

  it('is not made while anything is not committed', async () => {
    const checkout = createCheckout();
    checkout.commit();
    checkout.write(FILE, articleText());
    await expect(syncArchive(checkout.root, { isCommitted: true })).rejects.toMatchObject({ file: FILE });
  });
});

function link(file: string): Step {
  return ({ root }) => {
    symlinkSync('hai.mdx', path.join(root, file));
  };
}

function titles(root: string): string[] {
  const archive = openArchive(root, () => '2026-01-01T00:00+07:00');
  const cards = archive.newest({ kind: 'all' }, 100);
  archive.close();
  return cards.map(({ title }) => title);
}
