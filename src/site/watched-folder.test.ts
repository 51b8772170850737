import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchFolder } from './watched-folder.ts';

let root: string;
let watched: { close: () => void };
const onChange = vi.fn();
const onError = vi.fn();

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'nhip-watch-'));
  mkdirSync(path.join(root, 'articles', '2025', '04'), { recursive: true });
  write('articles/2025/04/bai.mdx');
  watched = watchFolder(root, { onChange, onError });
});

afterEach(() => {
  watched.close();
  rmSync(root, { recursive: true });
});

it.each<[what: string, change: () => void]>([
  [
    'an edit',
    () => {
      write('articles/2025/04/bai.mdx');
    },
  ],
  [
    'a new file',
    () => {
      write('articles/2025/04/bai-moi.mdx');
    },
  ],
  [
    'a deletion',
    () => {
      rmSync(path.join(root, 'articles/2025/04/bai.mdx'));
    },
  ],
  [
    'a new folder',
    () => {
      mkdirSync(path.join(root, 'articles/2026'));
    },
  ],
])('tells of %s', async (_what, change) => {
  expect(await hears(change)).toBe(true);
});

it('tells of what happens in folders that came later, also in the place of one that went', async () => {
  await hears(() => mkdirSync(path.join(root, 'articles/2026/01'), { recursive: true }));
  expect(
    await hears(() => {
      write('articles/2026/01/bai.mdx');
    }),
  ).toBe(true);
  await hears(() => {
    renameSync(path.join(root, 'articles/2026'), path.join(root, 'articles/2027'));
  });
  expect(
    await hears(() => {
      write('articles/2027/01/bai.mdx');
    }),
  ).toBe(true);
  await hears(() => {
    rmSync(path.join(root, 'articles/2025'), { recursive: true });
  });
  await hears(() => mkdirSync(path.join(root, 'articles/2025/04'), { recursive: true }));
  expect(
    await hears(() => {
      write('articles/2025/04/bai.mdx');
    }),
  ).toBe(true);
  expect(onError).not.toHaveBeenCalled();
});

it('hears nothing once closed', async () => {
  watched.close();
  expect(
    await hears(() => {
      write('articles/2025/04/bai.mdx');
    }, 100),
  ).toBe(false);
});

function write(file: string): void {
  writeFileSync(path.join(root, file), String(performance.now()));
}

/** Whether a change is told of; waits until nothing more is heard of it. */
async function hears(change: () => void, patience = 5_000): Promise<boolean> {
  onChange.mockClear();
  change();
  const heard = await vi
    .waitFor(
      () => {
        expect(onChange).toHaveBeenCalled();
      },
      { timeout: patience },
    )
    .then(
      () => true,
      () => false,
    );
  let calls = -1;
  while (calls !== onChange.mock.calls.length) {
    calls = onChange.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return heard;
}
